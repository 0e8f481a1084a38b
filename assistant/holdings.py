"""What the tools are answered from: the atlas as it is now, and what is made of it for searching and checking."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from atlas.model import Atlas
from language import LANGUAGES

if TYPE_CHECKING:
    from exports.report.report import Report
    from insight.search.index import Searchable
    from verify.checker import Checker

T = TypeVar("T")
Draw = Callable[["Report"], Awaitable[bytes]]
"""Makes the PNG of a report; raises UserError where it cannot be made."""


@dataclass(frozen=True)
class Holdings:
    """Called for every answer: data that change while the server runs are in the next one.

    Attributes:
        atlas: the atlas of the data as they are now.
        draw: how a picture is made here.
        search_index: what can be found in the atlas, where somebody keeps that already.
        lang: of answers that ask for no language.
    """

    atlas: Callable[[], Atlas]
    draw: Draw
    search_index: "Callable[[], Searchable] | None" = None
    lang: str = LANGUAGES[0]
    _made: dict[str, tuple[str, object]] = field(default_factory=dict, repr=False)

    def index(self, atlas: Atlas) -> "Searchable":
        """What can be found in an atlas."""
        from insight.search.compiled.index import search_index

        return self.search_index() if self.search_index else self._of(atlas, "index", search_index)

    def checker(self, atlas: Atlas, plans: tuple[str, ...]) -> "Checker":
        """What holds a text against an atlas, or some of its plans.

        Raises:
            DataError: the reader's vocabularies cannot be used.
        """
        from verify.checker import Checker

        return Checker(atlas, plans) if plans else self._of(atlas, "checker", Checker)

    def _of(self, atlas: Atlas, name: str, make: Callable[[Atlas], T]) -> T:
        """Made once for a state of the data; the one before is let go."""
        version, made = self._made.get(name, ("", None))
        if version != atlas.version:
            made = make(atlas)
            self._made[name] = (atlas.version, made)
        return made  # type: ignore[return-value]  # each name has one maker
