"""What other programs are served: applications that are made, with their frameworks, when first asked for."""

from importlib import import_module
from threading import Lock
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from views.serving import ready


class ProgramMaker(NamedTuple):
    """The function that makes an application of an ``AtlasSource``, by the name of its module."""

    module: str
    function: str


_APPLICATIONS = {
    "/api": ProgramMaker("api.app", "api_app"),
    "/ogc": ProgramMaker("api.ogc.app", "ogc_app"),
}
"""By the address that each answers at and below."""


_ASSISTANT = ProgramMaker("views.serving.assistant", "assistant_app")


def program_mounts(base: str) -> list[BaseRoute]:
    """A mount an application, below the base path; an assistant posts its questions to one address."""
    made = {base + address: WhenAsked(maker) for address, maker in _APPLICATIONS.items()}
    mounts = [Mount(address, app=application) for address, application in made.items()]
    bare = Route(base + "/api", made[base + "/api"])
    return [*mounts, bare, Route(f"{base}/mcp", WhenAsked(_ASSISTANT))]


class WhenAsked:
    """An application that is made for its first request, after the loading, in a thread."""

    def __init__(self, maker: ProgramMaker) -> None:
        self._maker, self._made, self._lock = maker, list[ASGIApp](), Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if not self._made:
            await run_in_threadpool(self._make)
        await self._made[0](scope, receive, send)

    def _make(self) -> None:
        ready.wait()
        with self._lock:
            if not self._made:
                self._made.append(_application(self._maker))


def _application(maker: ProgramMaker) -> ASGIApp:
    from api.source import AtlasSource
    from views.caching import cache

    made: ASGIApp = getattr(import_module(maker.module), maker.function)(
        AtlasSource(cache.atlas, cache.search_index, cache.balance)
    )
    return made
