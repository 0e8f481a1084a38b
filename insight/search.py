"""Finds what somebody means: by name, part, pinyin, initials or English words, and despite typos."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from constants import DATA
from geo.places import folded
from insight.atlas import Atlas
from insight.search_index import GROUPS, Entry, all_items

LONGEST, READ, TERMS = 80, 4000, 8
EXACT, PREFIX, PART, PINYIN, WORDS, WITHIN, FUZZY = range(7)
NAMES = 2  # grades below it are names: 0 the main one, 1 another; 2 is a sentence
CLOSE = 8  # points of a hundred that a guess may lie behind the best of its group

_HAN = re.compile(r"[㐀-䶿一-鿿]")
_TONED = re.compile(r"(?:[a-z]+[1-5]\s*)+")
_GAP = re.compile(r"[\s\-–—·/、，,;；]+")

Rank = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One name or sentence as it is compared.

    Attributes:
        item: number of the item. grade: see NAMES. text: folded.
        sound: pinyin in one piece, empty for what is not Chinese. initials: first letter of each syllable.
        edges: where in ``sound`` syllables begin and the last one ends.
    """

    item: int
    grade: int
    text: str
    sound: str
    initials: str
    edges: frozenset[int]


@dataclass(frozen=True)
class Query:
    """What was typed: folded, as pinyin, and word by word."""

    text: str
    sound: str
    terms: tuple[str, ...]
    chinese: bool


class SearchIndex:
    """All that can be found in an atlas, folded and spelt beforehand; never changed."""

    def __init__(self, atlas: Atlas, folder: Path = DATA) -> None:
        """Builds it; ``folder`` has the former names of places and the short ones of agencies."""
        self.items = all_items(atlas, folder)
        self.forms = tuple(form for number, item in enumerate(self.items) for form in _forms(number, item))
        self.named = tuple(_bag(item.names) for item in self.items)
        self.said = tuple(_bag((*item.names, *item.sentences)) for item in self.items)
        self.by_word: dict[str, set[int]] = defaultdict(set)
        for number, bag in enumerate(self.said):
            for word in bag.split():
                if len(word) > 3 and word.isascii():
                    self.by_word[word].add(number)
        names = [form for form in self.forms if form.grade < NAMES]
        self.chinese = [form for form in self.forms if form.sound]
        self.chinese_names = [form for form in names if form.sound]
        self.latin = [(form.sound or form.text, form.item) for form in names]


def search(index: SearchIndex, text: str, limit: int = 6) -> dict[str, tuple[Entry, ...]]:
    """What ``text`` may mean, best first within each group.

    Args:
        index: of the atlas.
        text: anything; control characters and what is beyond 80 characters are dropped.
        limit: entries a group at most.

    Returns:
        Groups with hits in the order of GROUPS; empty when nothing was asked or found.
    """
    query = _read(text)
    if query is None:
        return {}
    found = _literal(index, query)
    if not any(rank[0] == EXACT or rank[:2] == (PINYIN, 0) for rank in found.values()):
        _guess(index, query, found)
    groups: dict[str, list[tuple[Rank, int]]] = {group: [] for group in GROUPS}
    for number, rank in found.items():
        groups[index.items[number].entry.group].append((rank, number))
    return {group: _best(index, ranked, limit) for group, ranked in groups.items() if ranked and limit > 0}


def _best(index: SearchIndex, ranked: list[tuple[Rank, int]], limit: int) -> tuple[Entry, ...]:
    """The first few; of several items that are one thing the best."""
    things: dict[object, Entry] = {}
    for _, number in sorted(ranked):
        item = index.items[number]
        things.setdefault(item.same or number, item.entry)
    return tuple(things.values())[:limit]


def _read(text: str) -> Query | None:
    kept = (c for c in text[:READ] if c.isspace() or unicodedata.category(c)[0] != "C")
    clean = " ".join("".join(kept).split())[:LONGEST].casefold()
    if _TONED.fullmatch(plain := clean.replace("'", " ")):
        clean = re.sub(r"\d", "", plain)
    whole = folded(clean)[:LONGEST]
    terms = tuple(filter(None, map(folded, _GAP.split(clean))))[:TERMS]
    return (
        Query(whole, _joined(_syllables(clean))[:LONGEST], terms, bool(_HAN.search(whole))) if whole else None
    )


def _literal(index: SearchIndex, query: Query) -> dict[int, Rank]:
    """Items that have what was typed in their names, sounds, words or sentences, each with its best rank."""
    found: dict[int, Rank] = {}
    for form in index.forms:
        rank = _of_text(form, query) or (_of_sound(form, query) if form.sound and not query.chinese else None)
        if rank:
            rank = (*rank, form.grade, len(form.text))
            found[form.item] = min(rank, found.get(form.item, rank))
    starts = [term if _HAN.search(term) else f" {term}" for term in query.terms]
    for number, bag in enumerate(index.said):
        if number not in found and all(start in bag for start in starts):
            grade = 0 if all(start in index.named[number] for start in starts) else NAMES
            found[number] = (WORDS, 0, grade, len(bag))
    return found


def _of_text(form: Form, query: Query) -> Rank | None:
    if query.text not in form.text:
        return None
    if query.text == form.text:
        return (EXACT, 0)
    if form.grade < NAMES and form.text.startswith(query.text):
        return (PREFIX, 0)
    return (PART, 0) if query.chinese or (form.sound and len(query.text) > 1) else None


def _of_sound(form: Form, query: Query) -> Rank | None:
    """Whole, beginning or part of the pinyin from a syllable on; then the same of the initials."""
    sound, sentence = query.sound, form.grade == NAMES
    if len(sound) > 1 + 2 * sentence and (at := _at_edge(form, sound)) is not None:
        return (PINYIN, 0 if sound == form.sound else 1 if at == 0 else 2)
    if len(sound) > 1 and sound in form.initials and len(sound) <= len(form.initials):
        if form.initials.startswith(sound) and not sentence:
            return (PINYIN, 3 if sound == form.initials else 4)
        return (PINYIN, 5) if len(sound) > 2 + sentence else None
    return None


def _at_edge(form: Form, sound: str, whole: bool = False) -> int | None:
    """Where it stands in the form's pinyin from a syllable on (``whole``: and up to the end of one)."""
    at = form.sound.find(sound)
    while at >= 0:
        if at in form.edges and (not whole or at + len(sound) in form.edges):
            return at
        at = form.sound.find(sound, at + 1)
    return None
