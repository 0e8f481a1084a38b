"""What a request's ASGI scope says, before anything is made of it."""

from starlette.types import Scope


def header(scope: Scope, name: bytes) -> str:
    """A header by its name in small letters; "" where there is none."""
    return dict(reversed(scope.get("headers", ()))).get(name, b"").decode("latin-1")
