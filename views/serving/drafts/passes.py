"""Passes: a page that knows by a log-in who looks at it hands the name on to the routes, signed for this server's lifetime."""

import hmac
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from contextlib import suppress
from secrets import token_bytes

_KEY = token_bytes(32)
_HOURS = 12


def issued(name: str) -> str:
    """A pass for a name; "" for nobody."""
    if not name:
        return ""
    content = f"{int(time.time()) + 3600 * _HOURS} {name}".encode()
    return f"{urlsafe_b64encode(content).decode()}.{_signed(content)}"


def bearer(given: str) -> str:
    """The name that a pass was issued for; "" where it is none, or no longer one."""
    coded, _, signature = given.partition(".")
    with suppress(ValueError):
        content = urlsafe_b64decode(coded.encode())
        ends, _, name = content.decode().partition(" ")
        if hmac.compare_digest(_signed(content).encode(), signature.encode()) and int(ends) > time.time():
            return name
    return ""


def _signed(content: bytes) -> str:
    return hmac.new(_KEY, content, "sha256").hexdigest()
