"""Streamlit's figures of its sessions and memory: told to nobody, unless the operator asks for it."""

import os

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from views.serving.base_path import base_path

_VARIABLE = "PLAN_ATLAS_METRICS"
_PATH = "/_stcore/metrics"


class ClosedMetrics:
    """Answers 404 where the figures would be, unless ``PLAN_ATLAS_METRICS`` is ``on``."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.closed = os.environ.get(_VARIABLE, "").strip().lower() != "on"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self.closed and scope["type"] == "http" and scope["path"] == base_path() + _PATH:
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)
