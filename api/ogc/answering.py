"""Answers as responses: what caches must know of them, and the time of those that say it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from api.ogc.documents import JsonObject


def answered(
    request: Request,
    body: bytes,
    media: str,
    *,
    private: bool,
    timed: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response; 304 where who asks has it already.

    Args:
        request: what is answered.
        body: the answer.
        media: its type.
        private: whether it may hold what is not for everybody.
        timed: whether the JSON object of ``body`` says when it was made; what it says otherwise is not changed by that.
        headers: further ones.
    """
    tag = f'W/"{sha256(body).hexdigest()[:24]}"'
    kept = {
        "ETag": tag,
        "Cache-Control": "private, no-cache" if private else "no-cache",
        "Vary": "Accept",
        **(headers or {}),
    }
    if tag in (part.strip() for part in request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=304, headers=kept)
    return Response(_timed(body) if timed else body, headers=kept, media_type=media)


def written(document: JsonObject) -> bytes:
    """A document as JSON."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _timed(body: bytes) -> bytes:
    return b'{"timeStamp":"%s",' % f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}".encode() + body[1:]
