"""The addresses of the review, ``/atlas/drafts/…``: what they take and how they refuse."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from atlas.store.roles import NotAllowed
from atlas.store.troubles import Conflict, StoreTrouble, Unfinished
from errors import DataError, UserError
from language import message
from views.serving.drafts import answers
from views.serving.drafts.asking import (
    AskedBack,
    AskedDecision,
    AskedPlan,
    TooLong,
    asked_of,
    language_of,
    reading_of,
)
from views.serving.drafts.beside import beside_answer

_NEVER_KEPT = {"Cache-Control": "no-store"}


async def draft(request: Request) -> Response:
    """A whole draft; 204 where it still is at the version ``seen``."""
    lang, seen = language_of(request), request.query_params.get("seen", "")

    async def answer() -> Response:
        version = int(seen) if _is_number(seen) else None
        found = await run_in_threadpool(
            answers.draft_answer, _number(request), lang, version, reading_of(request)
        )
        return Response(status_code=204, headers=_NEVER_KEPT) if found is None else _json(found)

    return await _guarded(request, lang, answer, missing=HTTPStatus.NOT_FOUND)


async def beside(request: Request) -> Response:
    """What stands beside one entry."""
    lang, record = language_of(request), str(request.path_params["record"])

    async def answer() -> Response:
        return _json(
            await run_in_threadpool(beside_answer, _number(request), record, lang, reading_of(request))
        )

    return await _guarded(request, lang, answer, missing=HTTPStatus.NOT_FOUND)


async def decide(request: Request) -> Response:
    """Keeps a decision."""
    return await _asked(
        request, AskedDecision, lambda asked: answers.decision_answer(request, _number(request), asked)
    )


async def accept(request: Request) -> Response:
    """Makes the draft a plan."""
    return await _asked(
        request, AskedPlan, lambda asked: answers.plan_answer(request, _number(request), asked)
    )


async def take_back(request: Request) -> Response:
    """Takes an accepted plan back, or brings it again."""
    plan = str(request.path_params["plan"])
    return await _asked(request, AskedBack, lambda asked: answers.back_answer(request, plan, asked))


async def _asked(request: Request, kind: type[Any], act: Callable[[Any], dict[str, Any]]) -> Response:
    lang = language_of(request)

    async def answer() -> Response:
        asked = await asked_of(request, kind)
        return _json(await run_in_threadpool(act, asked))

    return await _guarded(request, lang, answer)


async def _guarded(
    request: Request,
    lang: str,
    answer: Callable[[], Awaitable[Response]],
    missing: int = HTTPStatus.BAD_REQUEST,
) -> Response:
    """The answer, or why there is none; whatever was refused was not kept."""
    try:
        return await answer()
    except Conflict as error:
        if "plan" in request.path_params:
            return _json({"problem": error.in_language(lang)}, HTTPStatus.CONFLICT)
        found = await run_in_threadpool(answers.conflict_answer, _number(request), lang, error)
        return _json(found, HTTPStatus.CONFLICT)
    except DataError as error:
        problems = [fault.in_language(lang) for fault in error.faults]
        return _json({"problem": "\n".join(problems[:20])}, HTTPStatus.UNPROCESSABLE_ENTITY)
    except UserError as error:
        return _json(_problem(error, lang), _status(error, missing))


def _problem(error: UserError, lang: str) -> dict[str, Any]:
    found: dict[str, Any] = {"problem": error.in_language(lang)}
    if isinstance(error, answers.WrongFields):
        found["faults"] = error.faults
    if isinstance(error, Unfinished):
        found["left"] = list(error.left)
    return found


def _status(error: UserError, other: int) -> int:
    kinds: tuple[tuple[type[UserError], int], ...] = (
        (NotAllowed, HTTPStatus.FORBIDDEN), (TooLong, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
        (StoreTrouble, HTTPStatus.SERVICE_UNAVAILABLE), (answers.WrongFields, HTTPStatus.UNPROCESSABLE_ENTITY),
        (Unfinished, HTTPStatus.UNPROCESSABLE_ENTITY),
    )  # fmt: skip
    return next((status for kind, status in kinds if isinstance(error, kind)), other)


def _number(request: Request) -> int:
    text = str(request.path_params["draft"])
    if not _is_number(text):
        raise UserError(message("“{text}”不是草稿编号。", text=text[:40]))
    return int(text)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


def _json(content: dict[str, Any], status: int = HTTPStatus.OK) -> Response:
    return JSONResponse(content, status, _NEVER_KEPT)
