"""Whether the server lives and whether it is ready, for those who watch over it."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from errors import DataError
from views.serving import ready

_FRESH = {"Cache-Control": "no-store"}


async def alive(request: Request) -> Response:
    """That the server answers at all; never waits."""
    return JSONResponse({"status": "ok"}, headers=_FRESH)


def loaded(request: Request) -> Response:
    """200 with the version of the data when visitors are answered at once; 503 while it is loading or cannot."""
    if not ready.is_over():
        return JSONResponse({"status": "loading"}, 503, _FRESH)
    from views.caching import cache  # loaded by now

    try:
        atlas = cache.atlas()
    except (DataError, OSError):  # said in full to visitors and by plan-atlas check
        return JSONResponse({"status": "data cannot be read"}, 503, _FRESH)
    found = {"status": "ready", "data_version": atlas.version, "faults": len(atlas.faults)}
    return JSONResponse(found, headers=_FRESH)
