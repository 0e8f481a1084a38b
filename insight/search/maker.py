"""What every maker of search items starts from: the atlas, and naming a thing in both languages."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator

from atlas.model import Atlas
from atlas.names import Names
from insight.search.forms import Item


class Maker(ABC):
    """Makes the items of some kinds of things; a subclass says which."""

    def __init__(self, atlas: Atlas) -> None:
        """Takes the records of every plan that is recorded in full."""
        self.atlas = atlas
        self.zh, self.en = Names(atlas, "zh"), Names(atlas, "en")

    @abstractmethod
    def items(self) -> Iterator[Item]:
        """All of them."""

    def in_both(self, make: Callable[[Names], str]) -> tuple[str, str]:
        """The same in Chinese and in English."""
        return make(self.zh), make(self.en)


def known_texts(*texts: str | None) -> tuple[str, ...]:
    """Those that there are: English may be missing."""
    return tuple(text for text in texts if text)


def joined_cities(names: Names, codes: Iterable[str]) -> str:
    """Prefectures by their short names, enumerated."""
    return names.language.join(map(names.city, codes))
