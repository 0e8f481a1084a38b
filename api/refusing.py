"""What becomes of requests that cannot be met: a problem document each, in the language asked for."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.problems import ParameterProblem, Refusal, problem
from atlas.store.roles import NotAllowed
from atlas.store.troubles import StoreTrouble
from datafiles.faults import in_words
from errors import UserError
from language import LANGUAGES, Say, message, sayer

_UNKNOWN = message("没有这个参数。请对照接口说明。")
_STATUS_TEXTS = {
    HTTPStatus.NOT_FOUND: message("没有这个地址。有哪些，见 v1/ 和 v1/openapi.json。"),
    HTTPStatus.METHOD_NOT_ALLOWED: message("只能读取（GET）。"),
}


def refuse_with_problems(app: FastAPI) -> None:
    """From now on every refusal of the application is a problem document."""
    handlers: dict[type[Exception], Callable[[Request, Any], Response]] = {
        RequestValidationError: _wrong_parameters,
        Refusal: _refused,
        NotAllowed: _not_allowed,
        StoreTrouble: _out_of_order,
        UserError: _impossible,
        HTTPException: _of_the_framework,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)


def language_of(request: Request) -> str:
    """The language asked for; the first where it is none."""
    asked = request.query_params.get("lang")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _wrong_parameters(request: Request, error: RequestValidationError) -> Response:
    say = sayer(language_of(request))
    errors = [_parameter(item, say) for item in error.errors()]
    return problem(HTTPStatus.BAD_REQUEST, say("参数有误，见 errors。"), errors)


def _parameter(item: Any, say: Say) -> ParameterProblem:
    if item["type"] == "extra_forbidden":
        detail = say(_UNKNOWN)
    else:
        parts = [say(part) for part in in_words(item)]
        detail = say("{problem}。{remedy}。", problem=parts[0], remedy=parts[1])
    return ParameterProblem(
        parameter=str(item["loc"][-1])[:60], value=str(item.get("input"))[:60], detail=detail
    )


def _refused(request: Request, refusal: Refusal) -> Response:
    detail = sayer(language_of(request))(refusal.detail)
    errors = [ParameterProblem(parameter=refusal.parameter, value=refusal.value, detail=detail)]
    return problem(refusal.status, detail, errors if refusal.parameter else ())


def _not_allowed(request: Request, error: NotAllowed) -> Response:
    return problem(HTTPStatus.FORBIDDEN, error.in_language(language_of(request)))


def _out_of_order(request: Request, error: StoreTrouble) -> Response:
    detail = error.in_language(language_of(request))
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": "5"})


def _impossible(request: Request, error: UserError) -> Response:
    return problem(HTTPStatus.BAD_REQUEST, error.in_language(language_of(request)))


def _of_the_framework(request: Request, error: HTTPException) -> Response:
    text = next((text for status, text in _STATUS_TEXTS.items() if status == error.status_code), None)
    detail = sayer(language_of(request))(text) if text else ""
    return problem(error.status_code, detail, headers=error.headers)
