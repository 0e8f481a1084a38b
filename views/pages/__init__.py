"""Every page, in the order of the navigation; adding one is one file and one line here."""

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from atlas.view import View
from wording.words import Words


class Page(NamedTuple):
    """A page: its address and its name in the navigation, given the words."""

    path: str
    name: Callable[[Words], str]

    @property
    def module(self) -> ModuleType:
        """Its file, imported when it is first asked for: the first screen needs one page only."""
        return import_module(f"views.pages.{self.path}")

    def show(self, words: Words, view: View) -> None:
        """Show it."""
        self.module.show(words, view)


PAGES = (
    Page("map", lambda words: words.say("地图")),
    Page("city", lambda words: words.say("城市")),
    Page("targets", lambda words: words.say("目标")),
    Page("clauses", lambda words: words.say("条款")),
    Page("balance", lambda words: words.say("均衡")),
    Page("compare", lambda words: words.say("对照")),
    Page("brief", lambda words: words.say("简报")),
    Page("sources", lambda words: words.say("来源")),
)
