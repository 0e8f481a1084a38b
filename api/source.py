"""What the answers are made of: the server hands over how to come by it, as it is now."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atlas.model import Atlas
from atlas.view import View

if TYPE_CHECKING:
    from insight.balance.report import Balance
    from insight.search.index import Searchable


@dataclass(frozen=True)
class AtlasSource:
    """Called for every answer: data that change while the server runs are in the next one.

    Attributes:
        atlas: the atlas of the data as they are now.
        search_index: what can be found in them, and by which words.
        balance: how evenly a view's plans name the cities, counted by its matter and rule.
    """

    atlas: Callable[[], Atlas]
    search_index: "Callable[[], Searchable]"
    balance: "Callable[[View], Balance]"

    @classmethod
    def of(cls, atlas: Atlas) -> "AtlasSource":
        """One atlas that stays as it is."""

        def index() -> "Searchable":
            from insight.search.compiled.index import search_index

            return search_index(atlas)

        def balance(view: View) -> "Balance":
            from insight.balance.counting import Counting
            from insight.balance.report import balance as balance_of

            return balance_of(atlas, view, Counting(view.matter, view.rule))

        return cls(lambda: atlas, index, balance)
