"""One page alone in an AppTest: opened by its address, read as HTML."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

from tests.patience import SECONDS

_SCRIPT = """
from wording.words import Words
from views.caching import cache
from views import state
from views.pages import {page} as {page}_page
atlas = cache.atlas()
view = state.read(atlas, "{page}", cache.page_version())
{page}_page.show(Words(atlas, view.lang), view)
state.publish(state.current())
"""


def opened(page: str, **params: str) -> AppTest:
    """The page after its first run with URL parameters."""
    app = AppTest.from_string(_SCRIPT.format(page=page), default_timeout=SECONDS)
    app.query_params.update(params)
    return settled(app.run())


def settled(app: AppTest) -> AppTest:
    """The same, if it ran without an exception."""
    assert not app.exception, app.exception
    return app


def html_of(app: AppTest) -> str:
    """All HTML of the page, with its entities resolved."""
    return unescape("".join(element.proto.body for element in app.get("html")))


def rows(html: str) -> list[str]:
    """The rows of the list of targets."""
    return re.findall(r"<tr[^>]*><th scope=\"row\">.*?</tr>", html, re.S)


def address(app: AppTest) -> dict[str, str]:
    """The URL's parameters as the page left them."""
    return {name: value[-1] if isinstance(value, list) else value for name, value in app.query_params.items()}
