"""Limits by client, other websites, HEAD."""

import pytest

from api.guarding.clients import client_of as address_of
from api.guarding.limiter import Limiter
from api.settings import configured_limit, configured_origins
from errors import UserError
from tests.api.conftest import client_of

PORTAL = "https://portal.example.cn"


def test_a_client_may_ask_so_often_and_again_after_a_while():
    now = [0.0]
    limiter = Limiter(60, lambda: now[0])
    assert [limiter.wait_of("a") for _ in range(61)] == [0] * 60 + [1]
    assert limiter.wait_of("b") == 0
    now[0] = 1.0
    assert [limiter.wait_of("a"), limiter.wait_of("a")] == [0, 1]
    assert {Limiter(0).wait_of("a") for _ in range(1000)} == {0}


def test_who_asks_too_often_is_told_when_to_come_back(toy_atlas, monkeypatch):
    monkeypatch.setenv("PLAN_ATLAS_API_LIMIT", "2")
    client = client_of(toy_atlas)
    statuses = [client.get("/v1/").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    reply = client.get("/v1/?lang=en")
    assert reply.headers["content-type"] == "application/problem+json"
    assert 0 < int(reply.headers["retry-after"]) <= 30
    assert "Too many" in reply.json()["detail"]


def test_clients_are_told_apart_behind_a_proxy_that_is_believed(monkeypatch):
    forwarded = {"x-forwarded-for": "10.0.0.1, 198.51.100.7"}
    assert address_of("127.0.0.1", forwarded) == "198.51.100.7"
    assert address_of("203.0.113.9", forwarded) == "203.0.113.9"
    monkeypatch.setenv("PLAN_ATLAS_PROXIES", "203.0.113.9")
    assert address_of("203.0.113.9", forwarded) == "198.51.100.7"
    assert address_of("127.0.0.1", {"x-forwarded-for": "nonsense"}) == "127.0.0.1"
    assert address_of("2001:db8::1", {}) == address_of("2001:db8::ffff:2", {})


def test_other_websites_may_read_only_where_they_are_listed(toy_atlas, monkeypatch):
    asked = {"Origin": PORTAL}
    assert "access-control-allow-origin" not in client_of(toy_atlas).get("/v1/", headers=asked).headers
    monkeypatch.setenv("PLAN_ATLAS_CORS", PORTAL)
    listed = client_of(toy_atlas)
    assert listed.get("/v1/", headers=asked).headers["access-control-allow-origin"] == PORTAL
    other = listed.get("/v1/", headers={"Origin": "https://other.example.cn"})
    assert "access-control-allow-origin" not in other.headers
    preflight = listed.options("/v1/", headers=asked | {"Access-Control-Request-Method": "GET"})
    assert preflight.status_code == 200


def test_head_is_get_without_a_body(api):
    got, head = api.get("/v1/plans"), api.head("/v1/plans")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == got.headers["etag"]


@pytest.mark.parametrize(
    ("variable", "value", "configured"),
    [
        ("PLAN_ATLAS_CORS", "portal.example.cn", configured_origins), ("PLAN_ATLAS_CORS", "https://a/b", configured_origins),
        ("PLAN_ATLAS_API_LIMIT", "many", configured_limit), ("PLAN_ATLAS_API_LIMIT", "-1", configured_limit),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_named(monkeypatch, variable, value, configured):
    monkeypatch.setenv(variable, value)
    with pytest.raises(UserError, match=variable):
        configured()
