"""An answer with what caches go by: nothing is made anew for a client that has it already."""

import zlib
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from api.asking import ApiRequest
from api.formats.bodies import json_body
from api.formats.negotiation import MEDIA_TYPES, BodyForm, chosen_form

RELEASE = "1.0"
"""Of what answers look like; part of every ``ETag``."""
_KEPT, _NEVER_KEPT = "max-age=60, must-revalidate", "no-store"


def answered(
    asking: ApiRequest[Any],
    form: BodyForm,
    body: Callable[[], bytes],
    headers: Mapping[str, str] | None = None,
    *,
    private: bool = False,
) -> Response:
    """The answer, or 304 where the client has it.

    Args:
        asking: the request.
        form: what the body is.
        body: makes it; not called for 304.
        headers: further ones.
        private: no cache may keep it.
    """
    known = {"Content-Language": asking.query.lang, "Vary": "Accept", **(headers or {})}
    if private:
        return Response(body(), 200, known | {"Cache-Control": _NEVER_KEPT}, MEDIA_TYPES[form])
    tag = _tag(asking, form)
    known |= {"Cache-Control": _KEPT, "ETag": tag}
    if _has(asking.request, tag):
        return Response(status_code=304, headers=known)
    return Response(body(), 200, known, MEDIA_TYPES[form])


def document(
    asking: ApiRequest[Any], made: Callable[[], Mapping[str, Any]], *, private: bool = False
) -> Response:
    """One JSON document."""
    chosen_form(asking.request.headers.get("accept", ""), ("json",))
    return answered(asking, "json", lambda: json_body(made()), private=private)


def _tag(asking: ApiRequest[Any], form: BodyForm) -> str:
    """The same for the same data, program, address and form; weak, because the server may pack what is sent."""
    url = asking.request.url
    where = f"{RELEASE} {form} {asking.base} {url.path}?{url.query}".encode()
    return f'W/"{asking.atlas.version}-{zlib.crc32(where):08x}"'


def _has(request: Request, tag: str) -> bool:
    given = [part.strip() for part in request.headers.get("if-none-match", "").split(",")]
    return any(one == "*" or one.removeprefix("W/") == tag.removeprefix("W/") for one in given)
