"""Every page, in the order of the navigation; adding one is one file and one line here."""

from collections.abc import Callable
from typing import NamedTuple

from insight.view import View
from insight.words import Words
from views import map_page


class Page(NamedTuple):
    """A page: its address, its name in the navigation (given the words) and what shows it."""

    path: str
    name: Callable[[Words], str]
    show: Callable[[Words, View], None]


PAGES = (Page("map", lambda words: words.say("地图"), map_page.show),)
