"""Every page, in the order of the navigation; adding one is one file and one line here."""

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from atlas.view import View
from wording.words import Words

__all__ = ["PAGES", "Page"]


class Page(NamedTuple):
    """A page: its address, its name in the navigation, given the words, and whether it has filters."""

    path: str
    name: Callable[[Words], str]
    listed: bool = True
    filtered: bool = False

    @property
    def module(self) -> ModuleType:
        """Its file, imported when it is first asked for: the first screen needs one page only."""
        return import_module(f"views.pages.{self.path}")

    def show(self, words: Words, view: View) -> None:
        """Show it."""
        self.module.show(words, view)


PAGES = (
    Page("map", lambda words: words.say("地图"), filtered=True),
    Page("city", lambda words: words.say("城市")),
    Page("industry", lambda words: words.say("产业")),
    Page("county", lambda words: words.say("县（市、区）"), listed=False),
    Page("targets", lambda words: words.say("目标"), filtered=True),
    Page("clauses", lambda words: words.say("条款"), filtered=True),
    Page("balance", lambda words: words.say("均衡"), filtered=True),
    Page("compare", lambda words: words.say("对照")),
    Page("brief", lambda words: words.say("简报")),
    Page("verify", lambda words: words.say("核数")),
    Page("import_plan", lambda words: words.say("导入")),
    Page("sites", lambda words: words.say("场地")),
    Page("sources", lambda words: words.say("来源")),
)
