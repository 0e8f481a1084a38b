"""The routes that the app serves beside Streamlit's own; they listen at once and answer when all is loaded."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from views.serving import health, ready
from views.serving.base_path import base_path
from views.serving.exporting.shared import POOL
from views.serving.importing import stop_reading
from views.serving.programs import program_mounts
from views.serving.redirects import redirecting_routes

_ANSWERS = {
    "/atlas/assets/{hash}/{name}": "asset",
    "/atlas/search.json": "found",
    "/atlas/oembed.json": "oembedded",
    "/atlas/{version}/map.html": "map_page",
    "/atlas/{version}/view.json": "description",
    "/atlas/{version}/counties.json": "later_shapes",
    "/atlas/{version}/context/{name}.json": "context_layer",
    "/atlas/{version}/own-sites.json": "own_points",
    "/atlas/{version}/own-site.json": "own_site",
    "/atlas/{version}/site-plane.json": "site_plane",
}
_REVIEW = {
    "/atlas/drafts/{draft}.json": ("GET", "draft"),
    "/atlas/drafts/{draft}/beside/{record}": ("GET", "beside"),
    "/atlas/drafts/{draft}/decisions": ("POST", "decide"),
    "/atlas/drafts/{draft}/plan": ("POST", "accept"),
    "/atlas/plans/{plan}/back": ("POST", "take_back"),
}


def routes() -> list[BaseRoute]:
    """Every route, below the configured base path."""
    base = base_path()
    watched = [Route(f"{base}/healthz", health.alive), Route(f"{base}/readyz", health.loaded)]
    answers = [Route(base + address, _when_loaded(name)) for address, name in _ANSWERS.items()]
    files = [
        Route(f"{base}/atlas/export/{{extension}}", _exporting("exported")),
        Route(f"{base}/atlas/picture.png", _exporting("picture")),
    ]
    review = [
        Route(base + address, _reviewed(name), methods=[method])
        for address, (method, name) in _REVIEW.items()
    ]
    return [*watched, *answers, *files, *review, *program_mounts(base), *redirecting_routes(base)]


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Listen at once and load meanwhile; leave no process behind."""
    ready.begin()
    yield
    POOL.close()
    stop_reading()


def _when_loaded(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        await run_in_threadpool(ready.wait)
        from views.serving import answers  # with everything that it takes to answer

        return await run_in_threadpool(getattr(answers, name), request)

    return answer


def _exporting(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        await run_in_threadpool(ready.wait)
        from views.serving.exporting import route  # with everything that it takes to answer

        found: Response = await getattr(route, name)(request)
        return found

    return answer


def _reviewed(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        await run_in_threadpool(ready.wait)
        from views.serving.drafts import route  # with the store's libraries, only for who reviews

        found: Response = await getattr(route, name)(request)
        return found

    return answer
