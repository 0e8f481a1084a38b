"""The words the reader knows, from ``data/reader/*.toml``, and the two ways of looking for words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from constants import DATA
from datafiles.toml import read_toml
from reader.local_words import LocalWords

FOLDER = DATA / "reader"
_FILES = ("headings", "agencies", "places", "quantities", "designations", "names")
Found = Iterator[tuple[str, int, int]]


@dataclass(frozen=True)
class Lexicon:
    """One table a file, as its TOML has it, and what is known when a text is read.

    Attributes:
        place_names: the gazetteer's full names. province: names of the province, the full one first.
        local: words that only texts of this province need.
    """

    headings: MappingProxyType[str, Any]
    agencies: MappingProxyType[str, Any]
    places: MappingProxyType[str, Any]
    quantities: MappingProxyType[str, Any]
    designations: MappingProxyType[str, Any]
    names: MappingProxyType[str, Any]
    place_names: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    local: LocalWords = field(default_factory=LocalWords)


def load_lexicon(
    folder: Path = FOLDER,
    place_names: Iterable[str] = (),
    province: tuple[str, ...] = (),
    local: LocalWords | None = None,
) -> Lexicon:
    """The vocabularies of ``folder``, with what is known of the province.

    Raises:
        DataError: a file is missing or is not TOML.
    """
    tables: dict[str, Any] = {
        name: MappingProxyType(read_toml(folder / f"{name}.toml", f"reader/{name}.toml")) for name in _FILES
    }
    known = {"place_names": tuple(place_names), "province": province, "local": local or LocalWords()}
    return Lexicon(**tables, **known)


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, longer ones first; without any it matches nothing."""
    return (
        "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
        or "(?!)"
    )


def finder(words: Iterable[str]) -> Callable[[str], Found]:
    """A search for many words at once: leftmost, longest, none inside another; yields word, start, end."""
    listed = sorted(set(words))
    automaton = AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest) if listed else None

    def find(text: str) -> Found:
        for index, start, end in automaton.find_matches_as_indexes(text) if automaton else ():
            yield listed[index], start, end

    return find
