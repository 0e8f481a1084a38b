"""Why there is no answer, as a problem document (RFC 9457)."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus

from pydantic import Field
from starlette.responses import JSONResponse

from datafiles.model import Model
from language import Message

PROBLEM = "application/problem+json"


class ParameterProblem(Model):
    """What is wrong with one parameter."""

    parameter: str
    value: str = Field(description="as it was sent, cut at 60 characters")
    detail: str


class ProblemDocument(Model):
    """A problem document; ``type`` has its default, so that ``title`` is the status in words."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = Field(
        default="", description="what was wrong and what to do about it, in the language asked for"
    )
    errors: tuple[ParameterProblem, ...] = Field(default=(), description="one entry for each wrong parameter")


def problem(
    status: int,
    detail: str = "",
    errors: Iterable[ParameterProblem] = (),
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """The answer that carries a problem.

    Args:
        status: of HTTP.
        detail: what was wrong and what to do about it, in the caller's language.
        errors: the wrong parameters, one by one.
        headers: further ones.
    """
    document = ProblemDocument(
        title=HTTPStatus(status).phrase, status=status, detail=detail, errors=tuple(errors)
    )
    kept = {"Cache-Control": "no-store", **(headers or {})}
    return JSONResponse(document.model_dump(mode="json"), status, kept, PROBLEM)


class Refusal(Exception):
    """A request that gets a problem instead of an answer; its message is for the person who made it."""

    def __init__(self, status: int, detail: Message, parameter: str = "", value: str = "") -> None:
        """``parameter``: the one at fault, if it is one, with its ``value``."""
        super().__init__(detail)
        self.status, self.detail, self.parameter, self.value = status, detail, parameter, value[:60]
