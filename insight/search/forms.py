"""What can be found, and how it is compared: folded, as pinyin with its syllables, as initials, word by word."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, product

from geo.places import folded
from plans.records import Target

GROUPS = (
    "city", "county", "circle", "site", "industry", "agency", "answer", "indicator", "plan", "programme", "clause", "context",
)  # fmt: skip
LONGEST, READ, TERMS = 80, 4000, 8
MAIN, OTHER, SENTENCE, ENTIRE = range(4)  # grades: names, what is found in part, what only as a whole

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_TONED = re.compile(r"(?:[a-z]+[1-5] ?)+")
_GAP = re.compile(r"[\s\-–—·/、，,;；]+")


@dataclass(frozen=True)
class SearchEntry:
    """One thing that can be found, and where choosing it leads.

    Attributes:
        group: one of GROUPS. zh, en: its label in either language.
        detail_zh, detail_en: one short line that tells it from its like.
        page: of the atlas. params: URL parameters of that page. anchor: of a part of it, empty for its top.
        target: the promise whose amount belongs before the detail; ``None`` for anything else.
    """

    group: str
    zh: str
    en: str
    detail_zh: str
    detail_en: str
    page: str
    params: dict[str, str] = field(hash=False)
    anchor: str = ""
    target: Target | None = None


@dataclass(frozen=True)
class Item:
    """An entry with the words that find it.

    Attributes:
        names: found as a whole, by their beginning, in part, by sound and despite typos; the main one first.
        sentences: what texts say of it; found in part. wholes: found only as a whole.
        spelling: pinyin of the first name as the place reads it (乐陵: laoling), empty where not stated.
        same: what several items of one thing share, so that it is shown once.
    """

    entry: SearchEntry
    names: tuple[str, ...]
    sentences: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    spelling: str = ""
    same: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that it is found by word by word."""
        return (*self.names, *self.sentences)

    @property
    def group(self) -> str:
        """The group of its entry."""
        return self.entry.group


@dataclass(frozen=True, slots=True)
class Form:
    """One name or sentence as it is compared.

    Attributes:
        item: number of the item. grade: MAIN, OTHER, SENTENCE or ENTIRE. text: folded.
        sound: pinyin in one piece, empty for what is not Chinese. initials: first letter of each syllable.
        edges: where in ``sound`` syllables begin, and where the last one ends.
    """

    item: int
    grade: int
    text: str
    sound: str
    initials: str
    edges: frozenset[int]

    def heard(self, sound: str, whole: bool = False) -> int | None:
        """Where ``sound`` stands in the pinyin from a syllable on; ``whole``: and up to the end of one."""
        at = self.sound.find(sound)
        while at >= 0:
            if at in self.edges and (not whole or at + len(sound) in self.edges):
                return at
            at = self.sound.find(sound, at + 1)
        return None


@dataclass(frozen=True)
class Query:
    """What was typed: folded, as pinyin, and word by word."""

    text: str
    sound: str
    terms: tuple[str, ...]
    chinese: bool


def read_query(text: str) -> Query | None:
    """Drops control characters, what is beyond 80 characters and tone digits; None where nothing is left."""
    kept = (char for char in text[:READ] if char.isspace() or unicodedata.category(char)[0] != "C")
    clean = " ".join("".join(kept).split())[:LONGEST].casefold()
    if _TONED.fullmatch(clean):
        clean = re.sub(r"\d", "", clean)
    whole = folded(clean)[:LONGEST]
    if not whole:
        return None
    terms = tuple(filter(None, map(folded, _GAP.split(clean))))[:TERMS]
    return Query(whole, "".join(_syllables(clean))[:LONGEST], terms, is_chinese(whole))


def forms_of(number: int, item: Item) -> Iterator[Form]:
    """The forms of an item, each once; its first name is the main one."""
    grades: dict[tuple[str, str], int] = {}
    for place, name in enumerate(item.names):
        grades.setdefault((name, item.spelling if place == 0 else ""), OTHER if place else MAIN)
    for sentence in item.sentences:
        if is_chinese(sentence):  # English sentences are only found word by word
            grades.setdefault((sentence, ""), SENTENCE)
    for name in item.wholes:
        grades.setdefault((name, ""), ENTIRE)
    for (text, spelling), grade in grades.items():
        syllables = _syllables(text, spelling) if is_chinese(text) else []
        edges = frozenset((0, *accumulate(map(len, syllables))))
        initials = "".join(syllable[0] for syllable in syllables)
        yield Form(number, grade, folded(text), "".join(syllables), initials, edges)


def bag(texts: Iterable[str]) -> str:
    """All words, each after a blank; Chinese stays in one piece."""
    words = (folded(word) for text in texts for word in ([text] if is_chinese(text) else _GAP.split(text)))
    return " " + " ".join(dict.fromkeys(filter(None, words)))


def is_chinese(text: str) -> bool:
    """Whether a Chinese character is in it."""
    return _HAN.search(text) is not None


def _syllables(text: str, spelling: str = "") -> list[str]:
    """The pinyin of each character; ``spelling`` (of all but a last 市, 县, 区) where a place has its own."""
    from pypinyin import lazy_pinyin, pinyin  # here, because its dictionaries take 0.2 s to load

    usual = [_plain(piece) for piece in lazy_pinyin(text)]
    if spelling and not "".join(usual).startswith(spelling):
        readings = pinyin(text, style="NORMAL", heteronym=True)
        fitting = (list(map(_plain, way)) for way in product(*readings))
        usual = next((way for way in fitting if "".join(way).startswith(spelling)), usual)
    return [piece for piece in usual if piece]


def _plain(piece: str) -> str:
    """A syllable folded; lü, lv and lu are typed for one another."""
    simple = piece.isascii() and piece.isalpha() and piece.islower()  # as nearly all are
    return (piece if simple else folded(piece)).replace("lv", "lu").replace("nv", "nu")
