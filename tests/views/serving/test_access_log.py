"""The log: one line a request, and nothing in it that tells who asked or what was typed."""

import logging
import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from tests.views.serving.asking import asked
from views.serving.access_log import LOGGER, AccessLog, log_requests
from views.serving.server import routes

PATHS = (
    "/healthz",
    "/city/王小明",
    "/atlas/search.json?q=王小明",
    "/brief?city=370100",
    "/王小明",
    "/clauses/x/王小明?q=1",
)


def ask(path: str) -> None:
    """Somebody asks the atlas's routes."""
    app = Starlette(routes=routes(), middleware=[Middleware(AccessLog)])
    app.router.redirect_slashes = False  # the pages themselves are Streamlit's
    asked(
        lambda _: app,
        {"Host": "localhost", "User-Agent": "Somebody/1.0", "X-Forwarded-For": "203.0.113.9"},
        path,
    )


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> list[str]:
    """What is logged for a few requests with somebody's words, name and address in them."""
    log_requests()
    monkeypatch.setattr(LOGGER, "propagate", True)
    with caplog.at_level(logging.INFO, LOGGER.name):
        for path in PATHS:
            ask(path)
    return [record.message for record in caplog.records if record.name == LOGGER.name]


def test_each_request_is_one_line(lines: list[str]) -> None:
    told = [re.sub(r" \d+ms$", "", line) for line in lines]
    assert told == [
        "GET /healthz 200", "GET /city/{name} 307", "GET /atlas/search.json 200", "GET /brief 404", "GET /… 404",
        "GET /clauses/{plan}/{name} 307",
    ]  # fmt: skip


def test_nobody_is_in_it(lines: list[str]) -> None:
    text = "".join(lines)
    for personal in ("王小明", "%E7", "203.0.113.9", "Somebody", "?", "370100"):
        assert personal not in text


def test_it_can_be_left_out(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    for setting, path in (("none", "/healthz"), ("", "/readyz")):
        monkeypatch.setenv("PLAN_ATLAS_LOG", setting)
        log_requests()
        monkeypatch.setattr(LOGGER, "propagate", True)
        ask(path)
    assert {record.message.split()[1] for record in caplog.records if record.name == LOGGER.name} == {
        "/readyz"
    }
