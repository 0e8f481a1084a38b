"""The addresses of the app's pages, and where the running app is reached, for links in files that leave it."""

import os
from urllib.parse import urlencode, urlsplit

from errors import UserError
from language import LANGUAGES, message

_VARIABLE = "PLAN_ATLAS_BASE_URL"
_LONGEST_SHOWN = 80


def page_address(lang: str, page: str, /, **params: str) -> str:
    """A page's relative address that keeps the language, e.g. ``page_address("en", "clauses", clause=record.ref)``."""
    query = urlencode(params | ({} if lang == LANGUAGES[0] else {"lang": lang}), safe="/,")
    return f"{page}?{query}" if query else page


def configured_address() -> str:
    """The address in ``PLAN_ATLAS_BASE_URL``; "" where there is none.

    Raises:
        UserError: it is no address of a web page.
    """
    try:
        return address(os.environ.get(_VARIABLE, ""))
    except UserError as error:
        raise UserError(message("{name}：{problem}", name=_VARIABLE, problem=error.args[0])) from error


def address(text: str) -> str:
    """An address that links may begin with, without the slash at its end; "" stays "".

    Raises:
        UserError: not http or https, no host, or a query or fragment that a link would end up behind.
    """
    text = text.strip().rstrip("/")
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and parts.hostname and not parts.query + parts.fragment
        usable = usable and parts.port != 0  # asked for, because a wrong one is noticed only then
    except ValueError:
        usable = False
    if not usable or any(character.isspace() or character in "\"'<>" for character in text):
        shown = text[:_LONGEST_SHOWN]
        raise UserError(message("“{text}”不是网址。请写成 https://atlas.example.cn/ 的样子。", text=shown))
    return text
