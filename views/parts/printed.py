"""What paper says above every page and no screen shows: the view in words, the address, the day."""

from datetime import date
from urllib.parse import urlencode

from atlas.view import View
from errors import UserError
from views import state
from views.parts import downloads
from views.parts.html import show
from wording.view import view_words
from wording.words import Words


def printed(words: Words, view: View, *fields: str, more: tuple[tuple[str, str], ...] = ()) -> None:
    """The lines, once a page, where its text begins.

    Args:
        words: of the reader's language.
        view: what is chosen.
        fields: those of the view that the page depends on; none: it depends on no filter.
        more: further conditions, each a label and its value.
    """
    described = view_words(words, view.only(*fields)) if fields else ()
    show("printed.html", words, described=described + more, address=_address(view), date=date.today())


def _address(view: View) -> str:
    """What reopens the page; "" where the atlas does not know its own address."""
    try:
        home = downloads.base_url()
    except UserError:  # said in full by who exports
        return ""
    params, page = urlencode(view.to_params(), safe=","), f"{home}/{state.value('page')}"
    return (f"{page}?{params}" if params else page) if home else ""
