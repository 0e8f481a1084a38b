"""Whose names the server goes by: loopback and the machine's own, or those that are configured."""

import socket

import pytest

from errors import UserError
from tests.views.serving.asking import asked
from views.serving.hosts import TrustedHosts, trusted_hosts

OWN = "10.1.2.3"
"""The address at which the request came in."""


@pytest.fixture(autouse=True)
def _machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PLAN_ATLAS_HOSTS", "PLAN_ATLAS_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(socket, "gethostname", lambda: "Plans.office.example")
    serve_at(monkeypatch, "0.0.0.0")


def serve_at(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr("streamlit.get_option", lambda name: address)


def answered(*hosts: str) -> list[bool]:
    """Whether a request for each host is let in."""
    statuses = [asked(lambda app: TrustedHosts(app, trusted_hosts()), {"Host": host})[0] for host in hosts]
    assert set(statuses) <= {200, 400}
    return [status == 200 for status in statuses]


def test_the_machines_own_names_and_address_are_trusted() -> None:
    own = (
        "localhost",
        "127.0.0.1:8501",
        "[::1]:8501",
        "plans.office.example:80",
        "plans",
        "PLANS.local",
        OWN,
        f"{OWN}:8501",
    )
    assert answered(*own) == [True] * len(own)


def test_other_names_are_not() -> None:
    others = (
        "evil.example",
        "10.1.2.4",
        "10.1.2.3.evil.example",
        "plans.evil.example",
        "office.example",
        "",
        "a b",
        "[::2]",
    )
    assert answered(*others) == [False] * len(others)


@pytest.mark.parametrize("address", ["localhost", "127.0.0.1", "::1"])
def test_a_server_for_its_own_machine_goes_by_loopback_names_only(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    serve_at(monkeypatch, address)
    assert set(trusted_hosts()) == {"localhost", "127.0.0.1", "[::1]"}


@pytest.mark.parametrize(
    "text",
    [
        "atlas.example.cn,*.intra.example",
        "atlas.example.cn  *.intra.example",
        " atlas.example.cn, *.intra.example ",
    ],
)
def test_configured_hosts_replace_the_machines_own(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("PLAN_ATLAS_HOSTS", text)
    assert answered("atlas.example.cn", "ATLAS.example.cn:8443", "a.intra.example", "localhost") == [True] * 4
    assert answered("plans", OWN, "intra.example", "evil.example") == [False] * 4


def test_the_public_address_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", "https://atlas.example.cn:8443/plans/")
    assert answered("atlas.example.cn:8443", "plans", "evil.example") == [True, True, False]


def test_every_host_can_be_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_HOSTS", "*")
    assert answered("evil.example", "") == [True, True]


@pytest.mark.parametrize(
    "wrong", ["https://atlas.example.cn", "atlas.example.cn:8501", "a/b", "a*b", "atlas;", "::1"]
)
def test_what_is_no_host_is_said(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv("PLAN_ATLAS_HOSTS", f"atlas.example.cn {wrong}")
    with pytest.raises(UserError, match="PLAN_ATLAS_HOSTS") as refused:
        trusted_hosts()
    assert wrong in refused.value.in_language("en")
