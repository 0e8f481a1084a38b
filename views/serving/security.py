"""Headers that keep strangers' scripts out and decide who may embed the atlas."""

import os
import re

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from layers.web.basemap import configured_basemap

_HOST = re.compile(r"^(https?://)?[A-Za-z0-9*][A-Za-z0-9.*-]*(:\d+)?$")
_OWN_HOST = re.compile(r"^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d+)?$")


def embedding_hosts() -> tuple[str, ...]:
    """Who may show the atlas in a frame: ``PLAN_ATLAS_EMBED_HOSTS``, blank-separated; none but itself by default."""
    hosts = os.environ.get("PLAN_ATLAS_EMBED_HOSTS", "").split()
    return tuple(host for host in hosts if _HOST.match(host))


def content_security_policy(hosts: tuple[str, ...], tiles: tuple[str, ...] = ()) -> str:
    """The policy: everything from this server; inline scripts as Streamlit and folium need them.

    Args:
        hosts: who may embed.
        tiles: hosts of the configured base map, for pictures only.
    """
    rules = {
        "default-src": "'self'",
        "script-src": "'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": " ".join(("'self' data: blob:", *tiles)),
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "frame-src": "'self'",
        "frame-ancestors": " ".join(("'self'", *hosts)),
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def with_sockets(policy: str, host: str) -> str:
    """The policy with this host's websockets named: some browsers do not count them as its own."""
    if not _OWN_HOST.match(host):
        return policy
    return policy.replace("connect-src 'self'", f"connect-src 'self' ws://{host} wss://{host}")


class SecurityHeaders:
    """Adds the headers to every response of the wrapped application."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self.app, self.policy = app, policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        host = dict(scope.get("headers", ())).get(b"host", b"").decode("latin-1")
        headers = [
            (b"content-security-policy", with_sockets(self.policy, host).encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"same-origin"),
        ]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *headers]
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


def middleware() -> list[Middleware]:
    """The middleware of the served app, for its configured base map and embedding hosts."""
    basemap = configured_basemap()
    policy = content_security_policy(embedding_hosts(), (basemap.host,) if basemap else ())
    return [Middleware(SecurityHeaders, policy=policy)]
