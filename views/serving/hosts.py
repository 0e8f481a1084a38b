"""Under which names the server answers; whoever asks for another one is refused.

A stranger's page can point a name of its own at this machine, and a browser then takes the atlas for that page's own
server. The name in ``Host`` gives it away.
"""

import os
import re
import socket
from urllib.parse import urlsplit

import streamlit as st
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from errors import UserError
from exports.files.address import configured_address
from language import message
from views.serving.scopes import header

_VARIABLE = "PLAN_ATLAS_HOSTS"
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_HOST = re.compile(r"\*|(\*\.)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\]")


def trusted_hosts() -> tuple[str, ...]:
    """The names without ports: loopback, that of ``PLAN_ATLAS_BASE_URL``, and those of ``PLAN_ATLAS_HOSTS``.

    Without the latter the machine's own names count, where others than the machine itself are served.

    Raises:
        UserError: one of them cannot be a host.
    """
    named = tuple(re.split(r"[\s,]+", os.environ.get(_VARIABLE, "").strip()))
    for name in filter(None, named):
        if not _HOST.fullmatch(name):
            raise UserError(
                message(
                    "{variable}：“{name}”不是主机名。请只写名称或地址，不带协议和端口，如 atlas.example.cn。",
                    variable=_VARIABLE, name=name,
                )
            )  # fmt: skip
    public = urlsplit(configured_address()).hostname or ""
    names = (*_LOOPBACK, _bracketed(public), *(named if any(named) else _own_names()))
    return tuple(dict.fromkeys(name.lower() for name in names if name))


class TrustedHosts:
    """Refuses HTTP and websocket requests for other hosts with 400.

    The address that a request came in at counts as the machine's own, unless the names are configured.
    """

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...]) -> None:
        self.app, self.own_addresses = app, not os.environ.get(_VARIABLE, "").strip()
        self.named = TrustedHostMiddleware(app, hosts, www_redirect=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        own = self.own_addresses and _is_own_address(scope)
        await (self.app if own else self.named)(scope, receive, send)


def _own_names() -> tuple[str, ...]:
    """What the machine calls itself, in full, in short and on the local network; asks no name server."""
    served = st.get_option("server.address") or ""
    if served in ("localhost", "::1") or served.startswith("127."):
        return ()
    name = socket.gethostname()
    short = name.split(".")[0]
    return (name, short, f"{short}.local")


def _is_own_address(scope: Scope) -> bool:
    """Whether the host asked for is the very address that the connection came in at."""
    server = scope.get("server")
    host = re.sub(r":\d+$", "", header(scope, b"host"))
    return server is not None and host == _bracketed(server[0].removeprefix("::ffff:"))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
