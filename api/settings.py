"""What an operator sets: which other websites' pages may read the answers, and how much one client may ask."""

import os
import re

from errors import UserError
from language import message

CORS, LIMIT, PROXIES = "PLAN_ATLAS_CORS", "PLAN_ATLAS_API_LIMIT", "PLAN_ATLAS_PROXIES"
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?")
_USUAL_LIMIT, _MOST = 600, 1_000_000


def configured_origins() -> tuple[str, ...]:
    """Websites whose pages may read answers in a browser: ``PLAN_ATLAS_CORS``, parted by blanks or commas; else none.

    Raises:
        UserError: one of them is no origin.
    """
    named = tuple(filter(None, re.split(r"[,\s]+", os.environ.get(CORS, "").strip())))
    for name in named:
        if name != "*" and not _ORIGIN.fullmatch(name):
            problem = message(
                "{variable}：“{name}”不是网站来源。请写协议和主机名，如 https://portal.example.cn；对所有网站开放写 *。",
                variable=CORS, name=name[:60],
            )  # fmt: skip
            raise UserError(problem)
    return named


def configured_limit() -> int:
    """Requests a minute that one client may make: ``PLAN_ATLAS_API_LIMIT``; 0 for as many as it likes.

    Raises:
        UserError: no such number.
    """
    text = os.environ.get(LIMIT, "").strip() or str(_USUAL_LIMIT)
    if not (text.isascii() and text.isdecimal() and int(text) <= _MOST):
        problem = message(
            "{variable}：“{text}”不是次数。请写 0 至 {most} 的整数，0 为不限。",
            variable=LIMIT, text=text[:60], most=_MOST,
        )  # fmt: skip
        raise UserError(problem)
    return int(text)


def configured_proxies() -> frozenset[str]:
    """Addresses of proxies that are believed, besides this machine: ``PLAN_ATLAS_PROXIES``."""
    return frozenset(filter(None, re.split(r"[,\s]+", os.environ.get(PROXIES, "").strip())))
