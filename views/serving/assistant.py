"""The assistant's tools at one address: every request by itself, nothing kept between them."""

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING

from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.source import AtlasSource
from assistant.holdings import Holdings
from assistant.server import room, tool_server
from views.serving.exporting.faults import ExportFailed
from views.serving.exporting.order import ordered
from views.serving.exporting.shared import POOL

if TYPE_CHECKING:
    from exports.report.report import Report

_ONLY_POSTS = Response(status_code=HTTPStatus.METHOD_NOT_ALLOWED, headers={"Allow": "POST"})
_LARGEST = 64_000
"""Bytes of a question: the longest text that may be verified, every character escaped."""


def assistant_app(source: AtlasSource) -> ASGIApp:
    """What answers an assistant's posts; who may ask at all is the middleware's business."""
    holdings, limit = Holdings(source.atlas, drawn_by_pool, source.search_index), room()

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":  # nothing is kept that a stream could tell of or that could be ended
            await _ONLY_POSTS(scope, receive, send)
            return
        server = await run_in_threadpool(tool_server, holdings, limit)
        manager = StreamableHTTPSessionManager(
            server, json_response=True, stateless=True, max_request_body_size=_LARGEST
        )
        async with manager.run():
            await manager.handle_request(scope, receive, send)

    return answer


async def drawn_by_pool(report: "Report") -> bytes:
    """The PNG, made as the pages' files are.

    Raises:
        UserError: too many are being made, or it failed.
    """
    order = await run_in_threadpool(ordered, "png", report)
    making = asyncio.wrap_future(POOL.submit([order]).result)
    try:
        return (await making)[0]
    except asyncio.CancelledError:
        if making.cancelled():  # the pool was closed: the server is being stopped
            raise ExportFailed from None
        raise
    finally:
        making.cancel()
