"""What the review sends: a decision, or that the plan is to be accepted; checked before anything is done."""

import json
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError
from starlette.requests import Request

from atlas.store.drafts import FIRST, SECOND
from datafiles.model import Model
from errors import UserError
from language import LANGUAGES, message

T = TypeVar("T")
Short = Annotated[str, Field(max_length=500)]
EntryName = Annotated[str, Field(min_length=1, max_length=40)]
Version = Annotated[int, Field(ge=0, le=1_000_000)]
_LONGEST = 400_000
"""Bytes of one request."""


class AskedBy(Model):
    """Who asks: the name that was typed, or the pass of a page that knows it by a log-in."""

    name: Annotated[str, Field(max_length=200)] = ""
    login: Annotated[str, Field(max_length=1000)] = ""


class AskedDecision(AskedBy):
    """One act about entries of a draft; see ``Decisions.decide``."""

    seen: Annotated[dict[EntryName, Version], Field(max_length=5000)]
    action: Literal["accept", "edit", "reject", "split", "merge", "add", "undo"]
    after: dict[str, Any] | list[dict[str, Any]] | None = None
    reading: Literal[1, 2] = 1
    why: Short = ""

    @property
    def made(self) -> list[dict[str, Any]]:
        """The fields of each entry that is written."""
        return self.after if isinstance(self.after, list) else [self.after] if self.after else []


class AskedPlan(AskedBy):
    """That the draft becomes a plan; ``seen`` is the draft's version."""

    seen: Version
    why: Short = ""


class AskedBack(AskedBy):
    """That an accepted plan is taken back, or brought again (``again``)."""

    seen: Version
    again: bool = False
    why: Short = ""


class TooLong(UserError):
    """More than any request of the review needs."""


async def asked_of(request: Request, kind: type[T]) -> T:
    """The content of a request.

    Raises:
        UserError: it is no JSON, or not what is asked for here.
        TooLong: it has no end.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise UserError(message("请求应是 JSON。"))
    content = b""
    async for part in request.stream():
        content += part
        if len(content) > _LONGEST:
            raise TooLong(message("请求太长，没有保存。请缩短后再试。"))
    try:
        return TypeAdapter(kind).validate_python(json.loads(content))
    except ValidationError as error:
        where = ".".join(map(str, error.errors(include_url=False)[0]["loc"]))[:60]
        raise UserError(message("请求有误：{field}。没有保存，请重新打开这一页。", field=where)) from error
    except (ValueError, RecursionError) as error:
        raise UserError(message("请求应是 JSON。")) from error


def language_of(request: Request) -> str:
    """The reader's language."""
    asked = request.query_params.get("lang")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def reading_of(request: Request) -> int:
    """Which reading of a draft is wanted; the first unless said otherwise."""
    return SECOND if request.query_params.get("reading") == str(SECOND) else FIRST
