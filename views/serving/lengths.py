"""How long a request's address and headers may be."""

from http import HTTPStatus

from starlette.types import ASGIApp, Receive, Scope, Send

_LONGEST = 60_000
"""Bytes; what programs are served allows less."""


class BoundedHead:
    """Refuses addresses (414) and headers (431) that nobody needs, before anything reads them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        refused = _refused(scope) if scope["type"] in ("http", "websocket") else None
        if refused is None:
            await self.app(scope, receive, send)
            return
        from api.problems import problem  # with its library, only for who is refused

        await problem(refused)(scope, receive, send)


def _refused(scope: Scope) -> HTTPStatus | None:
    if len(scope.get("raw_path") or b"") + len(scope.get("query_string", b"")) > _LONGEST:
        return HTTPStatus.REQUEST_URI_TOO_LONG
    if sum(len(name) + len(value) for name, value in scope["headers"]) > _LONGEST:
        return HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
    return None
