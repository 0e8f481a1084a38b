"""The routes that the app serves beside Streamlit's own; they listen at once and answer when all is loaded."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from views.serving import health, ready
from views.serving.base_path import base_path
from views.serving.redirects import redirecting_routes

_ANSWERS = {
    "/atlas/assets/{hash}/{name}": "asset",
    "/atlas/export/{extension}": "exported",
    "/atlas/search.json": "found",
    "/atlas/{version}/map.html": "map_page",
    "/atlas/{version}/view.json": "description",
    "/atlas/{version}/counties.json": "later_shapes",
}


def routes() -> list[Route]:
    """Every route, below the configured base path."""
    base = base_path()
    watched = [Route(f"{base}/healthz", health.alive), Route(f"{base}/readyz", health.loaded)]
    answers = [Route(base + address, _when_loaded(name)) for address, name in _ANSWERS.items()]
    return [*watched, *answers, *redirecting_routes(base)]


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Listen at once and load meanwhile."""
    ready.begin()
    yield


def _when_loaded(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        await run_in_threadpool(ready.wait)
        from views.serving import answers  # with everything that it takes to answer

        return await run_in_threadpool(getattr(answers, name), request)

    return answer
