"""What the app serves beside Streamlit's pages: the map page, its descriptions and Leaflet; and the warm-up."""

import gc
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from insight.view import view_from_params
from layers import LAYERS
from views import cache

_TYPES = {"leaflet.js": "text/javascript", "leaflet.css": "text/css"}
_FOREVER = "public, max-age=31536000, immutable"


async def map_page(request: Request) -> Response:
    """The map page; cached by browsers for as long as its version in the address is the current one."""
    body = await run_in_threadpool(cache.page)
    return _packed(body, "text/html", current=request.path_params["version"] == cache.page_version())


async def description(request: Request) -> Response:
    """The description of the filters in the query; unknown filters count as none."""
    view, _ = view_from_params(request.query_params, cache.atlas(), LAYERS)
    body = await run_in_threadpool(cache.description, view)
    return _packed(body, "application/json", current=request.path_params["version"] == cache.page_version())


async def asset(request: Request) -> Response:
    """Leaflet's files."""
    name = request.path_params["name"]
    if name not in _TYPES:
        return Response("没有这个文件", 404)
    return _packed(cache.leaflet()[name], _TYPES[name], current=True)


def routes() -> list[Route]:
    """The routes beside Streamlit's own."""
    return [
        Route("/atlas/assets/{name}", asset),
        Route("/atlas/{version}/map.html", map_page),
        Route("/atlas/{version}/view.json", description),
    ]


@asynccontextmanager
async def warm_up(app: object):
    """Load everything before the first session and take it out of the garbage collector's sight.

    Streamlit collects garbage after every rerun; with geopandas and folium loaded that costs most of a rerun
    unless what never changes is frozen.
    """
    await run_in_threadpool(cache.page)
    gc.collect()
    gc.freeze()
    yield


def _packed(body: bytes, media_type: str, *, current: bool) -> Response:
    headers = {"Content-Encoding": "gzip", "Cache-Control": _FOREVER if current else "no-store"}
    return Response(body, media_type=media_type, headers=headers)
