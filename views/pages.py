"""Every page, in the order of the navigation; adding one is one file and one line here."""

from collections.abc import Callable
from typing import NamedTuple

from insight.view import View
from insight.words import Words
from views import (
    balance_page,
    brief_page,
    city_page,
    clauses_page,
    compare_page,
    map_page,
    sources_page,
    targets_page,
)


class Page(NamedTuple):
    """A page: its address, its name in the navigation (given the words) and what shows it."""

    path: str
    name: Callable[[Words], str]
    show: Callable[[Words, View], None]


PAGES = (
    Page("map", lambda words: words.say("地图"), map_page.show),
    Page("city", lambda words: words.say("城市"), city_page.show),
    Page("targets", lambda words: words.say("目标"), targets_page.show),
    Page("clauses", lambda words: words.say("条款"), clauses_page.show),
    Page("balance", lambda words: words.say("均衡"), balance_page.show),
    Page("compare", lambda words: words.say("对照"), compare_page.show),
    Page("brief", lambda words: words.say("简报"), brief_page.show),
    Page("sources", lambda words: words.say("来源"), sources_page.show),
)
