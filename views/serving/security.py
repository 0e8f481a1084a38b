"""Headers that keep strangers' scripts out and decide who may embed the atlas; who is answered at all."""

import os
import re
from collections.abc import Mapping

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from layers.web.basemap import configured_basemap
from views.serving.access_log import AccessLog, log_requests
from views.serving.hosts import TrustedHosts, trusted_hosts
from views.serving.lengths import BoundedHead
from views.serving.metrics import ClosedMetrics
from views.serving.origins import OwnOrigin
from views.serving.scopes import header

_NOT_NEEDED = (
    "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get",
    "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
"""What browsers can do that the atlas never asks for."""

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


def fixed_headers(embedding: tuple[str, ...]) -> dict[str, str]:
    """The headers that are the same for every request, beside the content security policy.

    Args:
        embedding: who may embed. Older browsers know only the site itself or nobody, so where others are named they
            are told nothing and newer ones go by the policy; the files of a page shown elsewhere may be used there.
    """
    only_here = {} if embedding else {"X-Frame-Options": "SAMEORIGIN"}
    return only_here | {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "cross-origin" if embedding else "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _NOT_NEEDED),
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


class SecurityHeaders:
    """Adds the headers to every response of the wrapped application."""

    def __init__(self, app: ASGIApp, policy: str, fixed: Mapping[str, str] = {}) -> None:
        self.app, self.policy = app, policy
        self.fixed = [(name.lower().encode(), value.encode()) for name, value in fixed.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        policy = with_sockets(self.policy, header(scope, b"host"))
        headers = [(b"content-security-policy", policy.encode()), *self.fixed]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *headers]
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


def middleware() -> list[Middleware]:
    """The middleware of the served app, the outermost first.

    Raises:
        UserError: a setting is wrong.
    """
    basemap, embedding = configured_basemap(), embedding_hosts()
    policy = content_security_policy(embedding, (basemap.host,) if basemap else ())
    log_requests()
    return [
        Middleware(AccessLog),
        Middleware(SecurityHeaders, policy=policy, fixed=fixed_headers(embedding)),
        Middleware(TrustedHosts, hosts=trusted_hosts()),
        Middleware(BoundedHead),
        Middleware(OwnOrigin),
        Middleware(ClosedMetrics),
    ]
