"""A middleware asked without a server: what it answers, or that it handed the request on."""

import asyncio
from collections.abc import Callable, Mapping

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


async def behind(scope: Scope, receive: Receive, send: Send) -> None:
    """The application that the middleware protects."""
    await PlainTextResponse("inside")(scope, receive, send)


def asked(
    wrap: Callable[[ASGIApp], ASGIApp],
    headers: Mapping[str, str],
    path: str = "/",
    server: tuple[str, int] = ("10.1.2.3", 8501),
) -> tuple[int, dict[str, str]]:
    """Status and headers of the answer to one request."""
    sent: list[Message] = []
    raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
    where, _, query = path.partition("?")
    scope = {
        "type": "http", "method": "GET", "scheme": "http", "path": where, "raw_path": where.encode(), "root_path": "",
        "query_string": query.encode(), "headers": raw, "server": server, "client": ("203.0.113.9", 4711),
    }  # fmt: skip

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(event: Message) -> None:
        sent.append(event)

    asyncio.run(wrap(behind)(scope, receive, send))
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}
