"""What every maker of search items starts from: the atlas, the data folder, and naming a thing in both languages."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from atlas.model import Atlas
from atlas.names import Names
from errors import DataError
from plans.vocabulary import read_toml


class Maker:
    """Makes the items of some kinds of things; a subclass says which."""

    def __init__(self, atlas: Atlas, folder: Path) -> None:
        """Takes the records of every plan that is recorded in full, and other names from ``folder``."""
        self.atlas, self.folder = atlas, folder
        self.zh, self.en = Names(atlas, "zh"), Names(atlas, "en")

    def in_both(self, make: Callable[[Names], str]) -> tuple[str, str]:
        """The same in Chinese and in English."""
        return make(self.zh), make(self.en)

    def table(self, name: str) -> Mapping[str, Any]:
        """A file of other names; without a readable one things are only found by their own."""
        try:
            return read_toml(self.folder / name, name)
        except DataError:
            return {}


def joined_cities(names: Names, codes: Iterable[str]) -> str:
    """Prefectures by their short names, enumerated."""
    return names.language.join(map(names.city, codes))
