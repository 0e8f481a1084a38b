"""The words the reader knows, from ``data/reader/*.toml``, and the two ways of looking for words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from constants import DATA
from datafiles.toml import read_toml

FOLDER = DATA / "reader"
_FILES = ("headings", "agencies", "places", "quantities", "designations", "names")
Found = Iterator[tuple[str, int, int]]


@dataclass(frozen=True)
class Lexicon:
    """One table a file, as its TOML has it; ``place_names`` are the gazetteer's full names, known when a text is read."""

    headings: MappingProxyType[str, Any]
    agencies: MappingProxyType[str, Any]
    places: MappingProxyType[str, Any]
    quantities: MappingProxyType[str, Any]
    designations: MappingProxyType[str, Any]
    names: MappingProxyType[str, Any]
    place_names: tuple[str, ...] = ()


def load_lexicon(folder: Path = FOLDER, place_names: Iterable[str] = ()) -> Lexicon:
    """The vocabularies of ``folder``.

    Raises:
        DataError: a file is missing or is not TOML.
    """
    tables: dict[str, Any] = {
        name: MappingProxyType(read_toml(folder / f"{name}.toml", f"reader/{name}.toml")) for name in _FILES
    }
    return Lexicon(**tables, place_names=tuple(place_names))


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def finder(words: Iterable[str]) -> Callable[[str], Found]:
    """A search for many words at once: leftmost, longest, none inside another; yields word, start, end."""
    listed = sorted(set(words))
    automaton = AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest) if listed else None

    def find(text: str) -> Found:
        for index, start, end in automaton.find_matches_as_indexes(text) if automaton else ():
            yield listed[index], start, end

    return find
