"""What the app serves beside Streamlit's pages: the map page, its descriptions, assets; and the warm-up."""

import gc
from contextlib import asynccontextmanager

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from insight.address import view_from_params
from insight.view import View
from language import LANGUAGES
from layers import LAYERS
from views import cache
from views.hits import hits

_LONGEST = 80
_FOREVER = "public, max-age=31536000, immutable"


async def map_page(request: Request) -> Response:
    """The map page; cached by browsers for as long as its version in the address is the current one."""
    body = await run_in_threadpool(cache.page, _language(request))
    return _packed(body, "text/html", current=_is_current(request))


async def description(request: Request) -> Response:
    """The description of the filters in the query; unknown filters count as none."""
    view, _ = view_from_params(request.query_params, cache.atlas(), LAYERS)
    body = await run_in_threadpool(cache.description, view)
    return _packed(body, "application/json", current=_is_current(request))


async def later_shapes(request: Request) -> Response:
    """The shapes of the counties, which the map fetches when they are first shown."""
    body = await run_in_threadpool(cache.later_shapes, "counties")
    return _packed(body, "application/json", current=_is_current(request))


async def asset(request: Request) -> Response:
    """Leaflet's files and the font."""
    found = cache.assets().get(request.path_params["name"])
    if found is None or not found.body:
        return Response("没有这个文件", 404)
    headers = {"Cache-Control": _FOREVER, **({"Content-Encoding": "gzip"} if found.packed else {})}
    return Response(found.body, media_type=found.media_type, headers=headers)


async def found(request: Request) -> Response:
    """Search hits for ``q`` in the reader's language."""
    lang = _language(request)
    index = await run_in_threadpool(cache.search_index)
    answer = hits(index, request.query_params.get("q", "")[:_LONGEST], lang)
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})


def routes() -> list[Route]:
    """The routes beside Streamlit's own, below the configured base path."""
    path = st.get_option("server.baseUrlPath").strip("/")
    base = f"/{path}" if path else ""
    return [
        Route(f"{base}/atlas/assets/{{hash}}/{{name}}", asset),
        Route(f"{base}/atlas/search.json", found),
        Route(f"{base}/atlas/{{version}}/map.html", map_page),
        Route(f"{base}/atlas/{{version}}/view.json", description),
        Route(f"{base}/atlas/{{version}}/counties.json", later_shapes),
    ]


@asynccontextmanager
async def warm_up(app: object):
    """Load what every session needs and take it out of the garbage collector's sight.

    Streamlit collects garbage after every rerun; with geopandas and folium loaded that costs most of a rerun
    unless what never changes is frozen.
    """
    await run_in_threadpool(cache.page, LANGUAGES[0])
    await run_in_threadpool(cache.panel, View())
    gc.freeze()
    gc.enable()
    yield


def _language(request: Request) -> str:
    asked = request.query_params.get("lang")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _is_current(request: Request) -> bool:
    return request.path_params["version"] == cache.page_version()


def _packed(body: bytes, media_type: str, *, current: bool) -> Response:
    headers = {"Content-Encoding": "gzip", "Cache-Control": _FOREVER if current else "no-store"}
    return Response(body, media_type=media_type, headers=headers)
