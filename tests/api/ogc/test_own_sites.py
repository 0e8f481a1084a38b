"""An office's own sites: for who sits here or is known by name, never with contact data; and the pages for people."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from atlas.model import Atlas
from atlas.own_sites import OwnSite, site_key
from tests.api.ogc.conftest import ELSEWHERE, HERE, asking

HOSTILE = "<img src=x onerror=alert(1)> 13800001234"
SITES = (
    OwnSite("a", "一园", "名单", lon=117.01234, lat=36.60006, precision="exact", contact="13800001234", area_ha=12.0,
            city="370100", updated="2026-03-05", further={"负责人": "张三 13800001234"}),
    OwnSite("b", HOSTILE, "名单", lon=120.4, lat=36.1, precision="county", address="电话13800001234"),
    OwnSite("c", "无处园", "名单"),
)  # fmt: skip
ADDRESS = "/ogc/collections/own-sites/items"


@pytest.fixture(scope="session")
def atlas(real_atlas: Atlas) -> Atlas:
    """The real data with sites of an office's own."""
    return replace(real_atlas, own_sites=SITES, version="with-sites")


@pytest.fixture
def ask(atlas: Atlas) -> Callable[..., TestClient]:
    """Somebody who asks: ``ask(HERE)``."""
    return lambda client: asking(lambda: atlas, client)


def test_who_sits_here_sees_them_without_contact_data(ask: Callable):
    answer = ask(HERE).get(ADDRESS)
    assert "private" in answer.headers["cache-control"]
    assert "13800001234" not in answer.text and "张三" not in answer.text and "contact" not in answer.text
    first, second, third = answer.json()["features"]
    assert (first["id"], first["geometry"]["coordinates"]) == (site_key(SITES[0]), [117.01234, 36.60006])
    assert (first["properties"]["name"], first["properties"]["area_ha"]) == ("一园", 12.0)
    assert second["properties"]["precision"] == "county"
    assert (third["geometry"], third["properties"]["precision"]) == (None, "unknown")
    assert ask(HERE).get(f"{ADDRESS}?datetime=2026-03-05").json()["numberMatched"] == 1
    assert "own-sites" in ask(HERE).get("/ogc/collections").text


@pytest.mark.parametrize(
    ("client", "headers"),
    [
        (ELSEWHERE, {}),
        (HERE, {"x-forwarded-for": "198.51.100.9"}),
        (HERE, {"host": "attacker.example"}),
        (ELSEWHERE, {"x-user": "张三".encode()}),
    ],
)
def test_nobody_else_sees_them_or_hears_of_them(ask: Callable, client: tuple, headers: dict):
    visitor = ask(client)
    for path in (
        ADDRESS,
        "/ogc/collections/own-sites",
        f"{ADDRESS}/{site_key(SITES[0])}",
        f"{ADDRESS}?f=html",
    ):
        answer = visitor.get(path, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")
    for path in ("", "api", "collections", "collections?f=html"):
        assert "own-sites" not in visitor.get(f"/ogc/{path}", headers=headers).text
        assert "一园" not in visitor.get(f"/ogc/{path}", headers=headers).text


def test_a_name_that_the_proxy_stands_for_opens_them(ask: Callable, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLAN_ATLAS_USER_HEADER", "X-User")
    headers = {"x-user": "张三".encode(), "x-forwarded-for": "198.51.100.9"}
    assert ask(HERE).get(ADDRESS, headers=headers).status_code == 200
    assert ask(ELSEWHERE).get(ADDRESS, headers=headers).status_code == 403  # no proxy of ours


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pages_are_whole_escaped_and_of_this_server_alone(ask: Callable, lang: str):
    visitor, seen, waiting = ask(HERE), set(), [f"http://127.0.0.1:8501/ogc/?f=html&lang={lang}"]
    while waiting:
        address = waiting.pop()
        if address in seen or len(seen) > 60:
            continue
        seen.add(address)
        answer = visitor.get(address)
        assert answer.status_code == 200, address
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        page = answer.text
        assert "<img" not in page and "13800001234" not in page
        found = [address.replace("&amp;", "&") for address in re.findall(r'(?:href|src)="([^"]+)"', page)]
        assert all(address.startswith("http://127.0.0.1:8501/ogc") for address in found)
        waiting += [address for address in found if "/items/" not in address or "own-sites" in address]
    assert any(f"{ADDRESS}/{site_key(SITES[1])}" in address for address in seen)
