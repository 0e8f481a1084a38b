"""The middleware of an application for programs, the outermost first."""

from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.guarding.clients import client_of
from api.guarding.limiter import Limiter
from api.problems import problem
from api.settings import LIMIT, configured_limit, configured_origins
from language import LANGUAGES, Say, sayer

_LONGEST_QUERY, _LONGEST_PATH = 16_000, 1000
"""Bytes."""


def guards() -> list[Middleware]:
    """As the settings say.

    Raises:
        UserError: a setting is wrong.
    """
    cors = Middleware(
        CORSMiddleware, allow_origins=configured_origins(), allow_methods=["GET", "HEAD"],
        allow_headers=["Accept", "If-None-Match"], expose_headers=["ETag", "Link", "Retry-After"],
    )  # fmt: skip
    limits = Middleware(RequestLimits, limiter=Limiter(configured_limit()))
    return [cors, limits, Middleware(HeadAsGet)] if configured_origins() else [limits, Middleware(HeadAsGet)]


class RequestLimits:
    """Refuses addresses that are too long (414) and clients that ask too often (429)."""

    def __init__(self, app: ASGIApp, limiter: Limiter) -> None:
        self.app, self.limiter = app, limiter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        refused = self._refused(scope) if scope["type"] == "http" else None
        await (refused or self.app)(scope, receive, send)

    def _refused(self, scope: Scope) -> Response | None:
        query = scope.get("query_string", b"")
        if len(query) > _LONGEST_QUERY or len(scope["path"].encode()) > _LONGEST_PATH:
            say = _sayer(b"")
            detail = say("地址太长：网址参数至多 {most} 字节。", most=_LONGEST_QUERY)
            return problem(HTTPStatus.REQUEST_URI_TOO_LONG, detail)
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        wait = self.limiter.wait_of(client_of((scope.get("client") or ("",))[0], headers))
        if not wait:
            return None
        say = _sayer(query)
        detail = say(
            "请求太频繁，请过 {seconds} 秒再来。上限由 {variable} 设置。", seconds=wait, variable=LIMIT
        )
        return problem(HTTPStatus.TOO_MANY_REQUESTS, detail, headers={"Retry-After": str(wait)})


class HeadAsGet:
    """Answers HEAD as it would GET, without the body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def without_body(event: Message) -> None:
            await send({**event, "body": b""} if event["type"] == "http.response.body" else event)

        await self.app({**scope, "method": "GET"}, receive, without_body)


def _sayer(query: bytes) -> Say:
    asked = parse_qs(query.decode("latin-1")).get("lang", [""])[0]
    return sayer(asked if asked in LANGUAGES else LANGUAGES[0])
