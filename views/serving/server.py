"""The routes that the app serves beside Streamlit's own; they listen at once and answer when all is loaded."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from views.serving import health, ready
from views.serving.base_path import base_path

_ANSWERS = {
    "/atlas/assets/{hash}/{name}": "asset",
    "/atlas/export/{extension}": "exported",
    "/atlas/search.json": "found",
    "/atlas/{version}/map.html": "map_page",
    "/atlas/{version}/view.json": "description",
    "/atlas/{version}/counties.json": "later_shapes",
}


_PLACES = {"/city/{name}": ("city", "city"), "/clauses/{plan}/{name}": ("clauses", "clause")}
"""Addresses that people guess, with the page and the parameter that they mean."""


def routes() -> list[Route]:
    """Every route, below the configured base path."""
    base = base_path()
    watched = [Route(f"{base}/healthz", health.alive), Route(f"{base}/readyz", health.loaded)]
    answers = [Route(base + address, _when_loaded(name)) for address, name in _ANSWERS.items()]
    return (
        watched
        + answers
        + [Route(base + address, _led_to(base, *place)) for address, place in _PLACES.items()]
    )


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Listen at once and load meanwhile."""
    ready.begin()
    yield


def _led_to(base: str, page: str, parameter: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        asked = request.path_params
        if asked.get("plan") == "_stcore":  # Streamlit looks for its server below each page's address
            return Response(status_code=404)
        params = {**request.query_params, parameter: "/".join(asked.values())}
        return RedirectResponse(f"{base}/{page}?{urlencode(params, safe='/')}")

    return answer


def _when_loaded(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        await run_in_threadpool(ready.wait)
        from views.serving import answers  # with everything that it takes to answer

        return await run_in_threadpool(getattr(answers, name), request)

    return answer
