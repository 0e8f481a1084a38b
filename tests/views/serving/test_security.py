"""The headers of every answer: scripts and connections of this host only, frames only where they are allowed."""

import pytest
from starlette.types import ASGIApp

from tests.views.serving.asking import asked
from views.serving.metrics import ClosedMetrics
from views.serving.security import SecurityHeaders, content_security_policy, fixed_headers, with_sockets

PORTAL = "https://portal.example.cn"


def headers_for(host: str, *embedding: str) -> dict[str, str]:
    """What a request for ``host`` is answered with, where these sites may embed."""

    def wrap(app: ASGIApp) -> ASGIApp:
        return SecurityHeaders(app, content_security_policy(embedding), fixed_headers(embedding))

    return asked(wrap, {"Host": host})[1]


def policy_for(host: str, *embedding: str) -> dict[str, str]:
    """The content security policy by rule."""
    rules = headers_for(host, *embedding)["content-security-policy"].split("; ")
    return dict(rule.split(" ", 1) for rule in rules)


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "atlas.example.cn", "[::1]:8501"])
def test_connections_go_to_this_host_only(host: str) -> None:
    rules = policy_for(host, PORTAL)
    assert rules["connect-src"] == f"'self' ws://{host} wss://{host}"
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == "'none'"
    assert rules["frame-ancestors"] == f"'self' {PORTAL}"


@pytest.mark.parametrize("host", ["", "*", "a b", "a; script-src *", "a' 'unsafe-eval", "é"])
def test_a_strange_host_adds_nothing(host: str) -> None:
    assert policy_for(host)["connect-src"] == "'self'"
    assert with_sockets("connect-src 'self'", host) == "connect-src 'self'"


def test_nobody_else_may_frame_or_use_it() -> None:
    headers = headers_for("localhost")
    assert policy_for("localhost")["frame-ancestors"] == "'self'"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_sites_that_may_embed_are_not_kept_out_by_older_headers() -> None:
    headers = headers_for("localhost", PORTAL)
    assert "x-frame-options" not in headers
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"


def test_what_the_atlas_does_not_need_is_off_and_copying_is_not() -> None:
    features = headers_for("localhost")["permissions-policy"].split(", ")
    assert {"camera=()", "microphone=()", "geolocation=()", "usb=()", "payment=()"} <= set(features)
    assert not [feature for feature in features if feature.startswith(("clipboard", "fullscreen"))]


@pytest.mark.parametrize("base", ["", "sd/atlas"])
@pytest.mark.parametrize(("setting", "status"), [("", 404), ("off", 404), ("on", 200)])
def test_figures_of_sessions_are_told_only_where_asked_for(
    monkeypatch: pytest.MonkeyPatch, setting: str, status: int, base: str
) -> None:
    monkeypatch.setenv("PLAN_ATLAS_METRICS", setting)
    monkeypatch.setattr("streamlit.get_option", lambda name: base)
    path = f"/{base}/_stcore/metrics" if base else "/_stcore/metrics"
    assert asked(ClosedMetrics, {"Host": "localhost"}, path)[0] == status
    assert asked(ClosedMetrics, {"Host": "localhost"}, path.replace("metrics", "health"))[0] == 200
