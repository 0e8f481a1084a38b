"""What a request's ASGI scope says, before anything is made of it."""

from starlette.types import Scope


def header(scope: Scope, name: bytes) -> str:
    """A header by its name in small letters; "" where there is none."""
    headers: dict[bytes, bytes] = dict(reversed(scope.get("headers", ())))
    return headers.get(name, b"").decode("latin-1")
