"""Why there is no answer, as a problem document (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import JSONResponse

from datafiles.model import Model

MEDIA_TYPE = "application/problem+json"


class ProblemDocument(Model):
    """One problem document; ``type`` is left to its default, so that ``title`` is the status in words."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""


def problem(status: int, detail: str = "", headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The answer that carries a problem.

    Args:
        status: of HTTP.
        detail: what was wrong and what to do about it, in the caller's language.
        headers: further ones.
    """
    document = ProblemDocument(title=HTTPStatus(status).phrase, status=status, detail=detail)
    kept = {"Cache-Control": "no-store", **(headers or {})}
    return JSONResponse(document.model_dump(), status, kept, MEDIA_TYPE)
