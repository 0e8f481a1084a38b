"""The words the reader knows, from ``data/reader/*.toml``, and the two ways of looking for words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from datafiles.model import Model
from datafiles.toml import checked_toml
from errors import Fault
from reader.local_words import LocalWords
from reader.word_lists import (
    AgencyWords,
    DesignationWords,
    HeadingWords,
    NameWords,
    PlaceWords,
    QuantityWords,
    TableWords,
)

M = TypeVar("M", bound=Model)
Found = Iterator[tuple[str, int, int]]


@dataclass(frozen=True)
class Lexicon:
    """The words of ``data/reader/``, a model a file, and what is known when a text is read.

    Attributes:
        place_names: the gazetteer's full names. province: names of the province, the full one first.
        elsewhere: names of the other provinces.
        local: words that only texts of this province need.
    """

    headings: HeadingWords
    agencies: AgencyWords
    places: PlaceWords
    quantities: QuantityWords
    designations: DesignationWords
    names: NameWords
    tables: TableWords
    place_names: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    local: LocalWords = field(default_factory=LocalWords)


def load_lexicon(folder: Path) -> tuple[Lexicon | None, list[Fault]]:
    """The vocabularies of ``folder``, none where one of them cannot be used; and every fault in all of them."""
    faults: list[Fault] = []

    def table(name: str, model: type[M]) -> M | None:
        file = f"{folder.name}/{name}.toml"
        found, wrong = checked_toml(folder / f"{name}.toml", file, TypeAdapter[M | None](model), None)
        faults.extend(wrong)
        return found

    headings, agencies = table("headings", HeadingWords), table("agencies", AgencyWords)
    places, quantities = table("places", PlaceWords), table("quantities", QuantityWords)
    designations, names = table("designations", DesignationWords), table("names", NameWords)
    tables = table("tables", TableWords)
    if headings and agencies and places and quantities and designations and names and tables:
        return Lexicon(headings, agencies, places, quantities, designations, names, tables), faults
    return None, faults


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, longer ones first; without any it matches nothing."""
    return (
        "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
        or "(?!)"
    )


def finder(words: Iterable[str]) -> Callable[[str], Found]:
    """A search for many words at once: leftmost, longest, none inside another; yields word, start, end."""
    from ahocorasick_rs import AhoCorasick, MatchKind  # only for who reads a text

    listed = sorted(set(words))
    automaton = AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest) if listed else None

    def find(text: str) -> Found:
        for index, start, end in automaton.find_matches_as_indexes(text) if automaton else ():
            yield listed[index], start, end

    return find
