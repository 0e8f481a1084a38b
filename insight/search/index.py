"""What can be searched: every place, site, industry, agency, year, promise, plan and clause with its names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from atlas.model import Atlas
from insight.search.answers import Answers
from insight.search.context import ContextNames
from insight.search.forms import ENTIRE, GROUPS, SENTENCE, Form, Item, Query, SearchEntry, bag, forms_of
from insight.search.maker import Maker
from insight.search.names import ProperNames
from insight.search.places import PlaceNames
from insight.search.records import RecordNames

MAKERS = (PlaceNames, ProperNames, Answers, RecordNames, ContextNames)

ComparedTexts = tuple[list[str], list[Form]]
"""What is compared and, in the same order, whose it is."""


class FoundItem(Protocol):
    """What a search has to know of an item, see ``Item``."""

    @property
    def group(self) -> str: ...
    @property
    def same(self) -> str: ...
    @property
    def entry(self) -> SearchEntry: ...


class Searched(Protocol):
    """What may answer a query: all that there is, or what a look beforehand did not rule out.

    Attributes:
        items: by their numbers, which are in the order of ``all_items``.
        forms: of all items, in their order. named, texts: the words of each item's names, and all of its words.
        within: names in Chinese, the longest first. heard: everything in Chinese.
        names, chinese: the same to be compared. sounds: everything as it sounds. spelt: names as they sound.
    """

    @property
    def items(self) -> Mapping[int, FoundItem]: ...
    @property
    def forms(self) -> Sequence[Form]: ...
    @property
    def named(self) -> Mapping[int, str]: ...
    @property
    def texts(self) -> Mapping[int, str]: ...
    @property
    def within(self) -> Sequence[Form]: ...
    @property
    def heard(self) -> Sequence[Form]: ...
    @property
    def names(self) -> ComparedTexts: ...
    @property
    def chinese(self) -> ComparedTexts: ...
    @property
    def sounds(self) -> ComparedTexts: ...
    @property
    def spelt(self) -> ComparedTexts: ...


class Searchable(Protocol):
    """An index of any kind."""

    def narrowed(self, query: Query) -> Searched:
        """What may answer the query."""


class SearchIndex:
    """All that can be found in an atlas, folded and spelt beforehand; never changed."""

    def __init__(self, atlas: Atlas) -> None:
        """Folds and spells every name."""
        self.items = dict(enumerate(all_items(atlas)))
        self.forms = tuple(form for number, item in self.items.items() for form in forms_of(number, item))
        self.named = {number: bag(item.names) for number, item in self.items.items()}
        self.texts = {number: bag(item.words) for number, item in self.items.items()}
        parts = [form for form in self.forms if form.grade < ENTIRE]
        names = [form for form in parts if form.grade < SENTENCE]
        self.chinese = compared([form for form in parts if form.sound])
        self.names = compared(sorted((form for form in names if form.sound), key=lambda f: -len(f.text)))
        self.sounds, self.spelt = compared(parts, latin=True), compared(names, latin=True)
        self.within, self.heard = self.names[1], self.chinese[1]

    def narrowed(self, query: Query) -> "SearchIndex":
        """All of it."""
        return self


def compared(forms: list[Form], latin: bool = False) -> ComparedTexts:
    """Forms with what of each is compared; ``latin``: how it sounds, where it is Chinese."""
    return [form.sound if latin and form.sound else form.text for form in forms], forms


def all_items(atlas: Atlas, makers: Iterable[type[Maker]] = MAKERS) -> tuple[Item, ...]:
    """Every item of the makers by group and within a group in the order of the data."""
    made = (item for maker in makers for item in maker(atlas).items())
    return tuple(sorted(made, key=lambda item: GROUPS.index(item.entry.group)))
