"""Which pages may open a websocket or have anything written: the server's own."""

from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from views.serving.scopes import header

_SCHEMES = ("http", "https")
_READING = ("GET", "HEAD", "OPTIONS")


class OwnOrigin:
    """Refuses websockets and writing requests that a page of another host, port or of none (``null``) sends, with 403.

    Streamlit itself would look up the machine's outside address at another host to judge such a page: it must never
    be asked. What is no browser names no origin and is let in.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        guarded = scope["type"] == "websocket" or scope.get("method", "GET") not in _READING
        if guarded and not is_own(header(scope, b"origin"), header(scope, b"host")):
            await PlainTextResponse("Foreign origin", 403)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def is_own(origin: str, host: str) -> bool:
    """Whether the origin names exactly the host and port that was asked for; "" is no browser's."""
    if not origin:
        return True
    try:
        scheme, place = urlsplit(origin)[:2]
    except ValueError:  # brackets around no address
        return False
    return scheme in _SCHEMES and place == host
