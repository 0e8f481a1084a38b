"""The address of a view's files: what is asked for is made by the pool, and only as long as somebody waits for it."""

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from errors import UserError
from exports import EXPORTS, Export
from exports.files.address import configured_address
from exports.files.bundle import file_name
from language import sayer
from layers import layers_of
from views.caching import cache
from views.parts import downloads
from views.serving import asked
from views.serving.exporting.faults import ExportFailed, ExportsBusy
from views.serving.exporting.job import ExportJob
from views.serving.exporting.order import DataChanged, ExportOrder, ordered
from views.serving.exporting.shared import POOL
from views.serving.view_address import view_from_params

_GONE = Response(status_code=499)
"""For nobody: who asked has gone. The number is the one that proxies write into their logs."""

_ASKED_EACH_TIME = {"X-Accel-Expires": "1"}
"""To nginx alone: it may keep the file, and asks after its tag when that is older than a second.

It comes before what browsers are told, because older ones go by whichever comes first.
"""


async def exported(request: Request) -> Response:
    """The view in the query, as ``page`` shows it, as a file; its links lead to where the app is configured to be, else was asked.

    Browsers keep no file. A proxy before the app may, but asks after its tag each time.
    """
    export = EXPORTS.get(request.path_params["extension"])
    if export is None:
        say = sayer(asked.language(request))
        return Response(say("没有这种格式"), HTTPStatus.NOT_FOUND)
    return await _answered(request, export, _file_headers)


async def picture(request: Request) -> Response:
    """The map of the view in the query as a picture that a page elsewhere shows by its address, kept by browsers for an hour."""
    return await _answered(
        request, EXPORTS["png"], lambda _: {**_ASKED_EACH_TIME, "Cache-Control": "public, max-age=3600"}
    )


async def _answered(
    request: Request, export: Export, headers_of: Callable[[str], dict[str, str]]
) -> Response:
    """The file as an answer, or why there is none; nothing is made for who has it."""
    lang = asked.language(request)
    try:
        order, name = await run_in_threadpool(_order, request, export)
        headers = {**headers_of(name), "ETag": f'"{order.tag}"'}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        content = await _made(POOL.submit([order]), request)
    except UserError as error:
        return _refusal(error, lang)
    except asyncio.CancelledError:  # the server is being stopped; its log need not hold a traceback of that
        return Response(ExportFailed().in_language(lang), HTTPStatus.SERVICE_UNAVAILABLE)
    return _GONE if content is None else Response(content, media_type=export.media_type, headers=headers)


def _order(request: Request, export: Export) -> tuple[ExportOrder, str]:
    """What is asked for, and what the file is called."""
    view, _ = view_from_params(request.query_params, cache.atlas(), layers_of(cache.atlas()))
    address = configured_address() or asked.address(request)
    page, section = (request.query_params.get(name, "") for name in ("page", "section"))
    report = downloads.report_of(view, address, page, section)
    return ordered(export.extension, report), file_name(report, export.extension)


async def _made(job: ExportJob, request: Request) -> bytes | None:
    """The file, or nothing as soon as who asked has gone; in either case nobody is at work on it after that."""
    making, gone = asyncio.wrap_future(job.result), asyncio.ensure_future(_disconnected(request))
    try:
        await asyncio.wait((making, gone), return_when=asyncio.FIRST_COMPLETED)
        return making.result()[0] if making.done() and not making.cancelled() else None
    finally:
        gone.cancel()
        making.cancel()


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _refusal(error: UserError, lang: str) -> Response:
    text = error.in_language(lang)
    if isinstance(error, ExportsBusy):
        return Response(text, HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": str(error.seconds)})
    status = (
        HTTPStatus.SERVICE_UNAVAILABLE if isinstance(error, DataChanged) else HTTPStatus.INTERNAL_SERVER_ERROR
    )
    return Response(text, status)


def _file_headers(name: str) -> dict[str, str]:
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return {"Content-Disposition": disposition, **_ASKED_EACH_TIME, "Cache-Control": "no-store"}
