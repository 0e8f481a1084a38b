"""The headers of every answer: scripts and connections of this host only, frames only where they are allowed."""

import asyncio

import pytest

from views.serving.security import SecurityHeaders, content_security_policy, with_sockets


def policy_for(host: str) -> dict[str, str]:
    """The policy that a request for ``host`` is answered with, by rule."""
    sent: list[dict] = []

    async def app(scope: dict, receive: object, send: object) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def keep(message: dict) -> None:
        sent.append(message)

    scope = {"type": "http", "headers": [(b"host", host.encode("latin-1"))]}
    asyncio.run(
        SecurityHeaders(app, content_security_policy(("https://portal.example.cn",)))(scope, None, keep)
    )
    text = dict(sent[0]["headers"])[b"content-security-policy"].decode()
    return dict(rule.split(" ", 1) for rule in text.split("; "))


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "atlas.example.cn", "[::1]:8501"])
def test_connections_go_to_this_host_only(host: str) -> None:
    rules = policy_for(host)
    assert rules["connect-src"] == f"'self' ws://{host} wss://{host}"
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == "'none'"
    assert rules["frame-ancestors"] == "'self' https://portal.example.cn"


@pytest.mark.parametrize("host", ["", "*", "a b", "a; script-src *", "a' 'unsafe-eval", "é"])
def test_a_strange_host_adds_nothing(host: str) -> None:
    assert policy_for(host)["connect-src"] == "'self'"
    assert with_sockets("connect-src 'self'", host) == "connect-src 'self'"
