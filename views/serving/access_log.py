"""One line a request: what was asked and how it went; nothing that tells who asked or what was typed."""

import logging
import os
import sys
import time

from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from constants import ROOT
from views.serving.base_path import base_path

LOGGER = logging.getLogger("plan_atlas.requests")
_VARIABLE = "PLAN_ATLAS_LOG"
_STARTS = ("http.response.start", "websocket.http.response.start")
_FIRST_PARTS = {"", "static", *(page.stem for page in (ROOT / "views" / "pages").glob("[!_]*.py"))}
"""Of addresses that no route of its own answers: the pages, and the files of Streamlit's front end."""


def log_requests() -> None:
    """Write the lines to the output, unless ``PLAN_ATLAS_LOG`` is ``none``."""
    LOGGER.propagate = False
    LOGGER.setLevel(logging.INFO)
    LOGGER.disabled = os.environ.get(_VARIABLE, "").strip().lower() == "none"
    if not LOGGER.handlers:
        handler = logging.StreamHandler(sys.stdout)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
        LOGGER.addHandler(handler)


class AccessLog:
    """Notes method, address, status and duration of each request when it is over; of a websocket when it closes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        status, begun = 101 if scope["type"] == "websocket" else 500, time.monotonic()

        async def noting(event: Message) -> None:
            nonlocal status
            status = event["status"] if event["type"] in _STARTS else status
            await send(event)

        try:
            await self.app(scope, receive, noting)
        finally:
            took = round(1000 * (time.monotonic() - begun))
            LOGGER.info("%s %s %d %dms", scope.get("method", "WS"), address(scope), status, took)


def address(scope: Scope) -> str:
    """The pattern of the route that answered, the page or folder asked for, else …: never what a visitor made up."""
    route = scope.get("route")
    if isinstance(route, Route | WebSocketRoute):
        return f"{scope.get('root_path', '')}{route.path}"
    first = scope["path"].removeprefix(base_path()).strip("/").split("/")[0]
    return f"{base_path()}/{first if first in _FIRST_PARTS else '…'}"
