"""What every maker of search items starts from: the atlas, the data folder, and saying a thing in both languages."""

from collections.abc import Callable, Mapping
from pathlib import Path

from atlas.model import Atlas
from errors import DataError
from plans.vocabulary import read_toml
from wording.words import Words


class Maker:
    """Makes the items of some kinds of things; a subclass says which."""

    def __init__(self, atlas: Atlas, folder: Path) -> None:
        """Takes the records of every plan that is recorded in full, and other names from ``folder``."""
        self.atlas, self.folder = atlas, folder
        self.zh, self.en = Words(atlas, "zh"), Words(atlas, "en")

    def said(self, make: Callable[[Words], str]) -> tuple[str, str]:
        """The same in Chinese and in English."""
        return make(self.zh), make(self.en)

    def table(self, name: str) -> Mapping:
        """A file of other names; without a readable one things are only found by their own."""
        try:
            return read_toml(self.folder / name, name)
        except DataError:
            return {}
