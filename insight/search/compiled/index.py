"""The index over the database: for each query the few items that may answer it, ordered as among all."""

from array import array
from collections.abc import Callable, Iterable
from functools import cached_property
from math import ceil
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from atlas.compiled.database import Database
from atlas.compiled.plan import CompiledPlan
from atlas.model import Atlas
from insight.search.compiled.characters import asked_for, joined
from insight.search.compiled.updating import ENTRY, ranks, update_search
from insight.search.forms import ENTIRE, GROUPS, SENTENCE, Form, Query, SearchEntry
from insight.search.index import ComparedTexts, Searchable, SearchIndex, compared

_SECTIONS, _PLANS, _PLACES = 4, 2**20, 2**32
_FORM = "forms.item, forms.grade, forms.text, forms.sound, forms.initials, forms.edges"
_WRITTEN = "forms.item, forms.grade, forms.text, '', '', NULL"
"""Without how it sounds."""
_NAMES = f"forms.grade < {SENTENCE} AND forms.sound != ''"
_NO_EDGES: frozenset[int] = frozenset()
_PLACE = "items.kind, items.section, items.plan, items.place"
_AT_ONCE = 500
LEAST_SPELT, LEAST_SOUND = 0.65, 85
"""Below these nothing passes for what sounds like it."""
_HALF, _MOST = 0.5, 0.6
"""Shares of the characters typed that a name, or a part of a text, has at least where it passes for like them."""


class Sounding(NamedTuple):
    """How forms sound, with their numbers in the database."""

    forms: "array[int]"
    texts: list[str]


def search_index(atlas: Atlas) -> Searchable:
    """The index of an atlas: in its database where its plans are compiled, else in memory.

    Raises:
        DamagedDatabase, OSError: the database cannot be used or written.
    """
    for plan in atlas.plans:
        if isinstance(plan, CompiledPlan):
            return CompiledIndex(atlas, plan.database)
    return SearchIndex(atlas)


class CompiledIndex:
    """What can be found in an atlas with compiled plans; finds what ``SearchIndex`` does."""

    def __init__(self, atlas: Atlas, database: Database) -> None:
        """Brings the database up to date."""
        update_search(atlas, database)
        self._database, self._ranks = database, ranks(atlas)

    def narrowed(self, query: Query) -> "Narrowed":
        """What may answer the query."""
        return Narrowed(self, self._database, self._ranks, query)

    @cached_property
    def sounding(self) -> Sounding:
        """How everything sounds that is found in part; kept for who mistypes pinyin."""
        return self._sounds(ENTIRE)

    @cached_property
    def sounding_names(self) -> Sounding:
        """How names sound."""
        return self._sounds(SENTENCE)

    def _sounds(self, grade: int) -> Sounding:
        asked = "SELECT id, CASE sound WHEN '' THEN text ELSE sound END FROM forms WHERE grade < ?"
        forms, texts = array("Q"), list[str]()
        with self._database.reading() as connection:
            for id, text in connection.execute(asked, (grade,)):
                forms.append(id)
                texts.append(text)
        return Sounding(forms, texts)


class DatabaseItem:
    """An item in the database; its entry is read when it is shown."""

    def __init__(self, database: Database, id: int, group: str, same: str) -> None:
        """Names it by its ``id`` there."""
        self._database, self._id, self.group, self.same = database, id, group, same

    @cached_property
    def entry(self) -> SearchEntry:
        """What is shown of it."""
        with self._database.reading() as connection:
            (content,) = connection.execute(
                "SELECT entry FROM entries WHERE item = ?", (self._id,)
            ).fetchone()
        return ENTRY.validate_json(content)


class _Items(dict[int, DatabaseItem]):
    """Items by number, made when somebody looks at them: of thousands found a few are shown."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database
        self.rows: dict[int, tuple[int, str, str]] = {}

    def __missing__(self, number: int) -> DatabaseItem:
        self[number] = DatabaseItem(self._database, *self.rows[number])
        return self[number]


class Narrowed:
    """What may answer one query, see ``Searched``; each part is looked up when the search comes to it."""

    def __init__(self, index: CompiledIndex, database: Database, ranks: dict[int, int], query: Query) -> None:
        """Looks nothing up yet."""
        self._index, self._database, self._ranks, self._query = index, database, ranks, query
        self.items = _Items(database)
        self.named: dict[int, str] = {}

    @cached_property
    def forms(self) -> list[Form]:
        """Those that have what was typed in their text or sound."""
        query = self._query
        if query.chinese:
            bags = "forms.item IN (SELECT rowid FROM bags WHERE words MATCH ?) AND instr(forms.text, ?)"
            found = self._forms(bags, asked_for([query.text]), query.text, columns=_WRITTEN)
            entire = self._forms(f"forms.grade = {ENTIRE} AND forms.text = ?", query.text, columns=_WRITTEN)
            return sorted((*found, *entire), key=lambda form: form.item)
        heard = "OR instr(forms.sound, ?) OR instr(forms.initials, ?)" if len(query.sound) > 1 else ""
        sounds = (query.sound, query.sound) if heard else ()
        begun = "forms.sound = '' AND substr(forms.text, 1, ?) = ?"
        typed = f"{begun} OR forms.sound != '' AND (instr(forms.text, ?) {heard})"
        return self._forms(typed, len(query.text), query.text, query.text, *sounds)

    @cached_property
    def texts(self) -> dict[int, str]:
        """The words of the items that have every word that was typed, or all of its Chinese parts."""
        asked = (
            f"SELECT {_PLACE}, items.id, items.same, items.named, bags.words FROM bags "
            "JOIN items ON items.id = bags.rowid WHERE bags.words MATCH ?"
        )
        found: dict[int, str] = {}
        if self._query.chinese and self._query.terms == (self._query.text,):
            return found  # whatever has it in its words has it in a form
        with self._database.reading() as connection:
            for kind, section, plan, place, id, same, named, words in connection.execute(
                asked, (asked_for(self._query.terms),)
            ):
                if plan in self._ranks:
                    number = self._number(kind, section, plan, place)
                    self.items.rows[number] = (id, GROUPS[kind], same)
                    self.named[number], found[number] = named, joined(words)
        return dict(sorted(found.items()))

    @cached_property
    def within(self) -> list[Form]:
        """Names of two characters and more that stand in what was typed, or that sound like a word of it."""
        text, terms = self._query.text, self._query.terms
        parts = {text[start:end] for start in range(len(text)) for end in range(start + 2, len(text) + 1)}
        found = [
            *self._of(f"{_NAMES} AND forms.text IN ({{}})", parts),
            *self._of(f"{_NAMES} AND forms.sound IN ({{}})", terms),
        ]
        return sorted(found, key=lambda form: (-len(form.text), form.item))

    @cached_property
    def heard(self) -> list[Form]:
        """Those that sound like what was typed."""
        return self._forms(f"forms.grade < {ENTIRE} AND instr(forms.sound, ?)", self._query.sound)

    @property
    def names(self) -> ComparedTexts:
        """Names that have half of the characters typed."""
        return compared(self._alike(f"forms.grade < {SENTENCE} AND length(forms.text) <= 2 * ?", _HALF))

    @property
    def chinese(self) -> ComparedTexts:
        """Texts that have most of the characters typed, and more of them."""
        return compared(self._alike(f"forms.grade < {ENTIRE} AND length(forms.text) > ?", _MOST))

    @property
    def spelt(self) -> ComparedTexts:
        """Names that sound like what was typed."""
        return self._sounding(self._index.sounding_names, OSA.normalized_similarity, LEAST_SPELT)

    @property
    def sounds(self) -> ComparedTexts:
        """Everything with a part that sounds like what was typed."""
        return self._sounding(self._index.sounding, fuzz.partial_ratio, LEAST_SOUND)

    def _sounding(self, among: Sounding, scorer: Callable[..., float], least: float) -> ComparedTexts:
        found = process.extract(self._query.sound, among.texts, scorer=scorer, score_cutoff=least, limit=None)
        ids = [among.forms[at] for _, _, at in found]
        forms = self._of("forms.id IN ({})", ids)
        return compared(forms, latin=True)

    def _of(self, condition: str, wanted: Iterable[str | int]) -> list[Form]:
        """The forms that a condition says to be among what is wanted, which ``{}`` stands for."""
        values = list(wanted)
        parts = (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
        return [
            form for part in parts for form in self._forms(condition.format(",".join("?" * len(part))), *part)
        ]

    def _alike(self, condition: str, share: float) -> list[Form]:
        """Forms in Chinese that have at least a share of the characters typed; each place of one counts."""
        text = self._query.text
        counted = " + ".join(["(instr(forms.text, ?) > 0)"] * len(text))
        condition = f"forms.sound != '' AND {condition} AND {counted} >= ?"
        return self._forms(condition, len(text), *text, ceil(share * len(text)))

    def _forms(self, condition: str, *values: str | int, columns: str = _FORM) -> list[Form]:
        """The forms that meet a condition, in their order."""
        asked = (f"SELECT {_PLACE}, items.id, items.same, {columns} FROM forms JOIN items ON items.id = forms.item "
                 f"WHERE {condition} ORDER BY forms.id")  # fmt: skip
        with self._database.reading() as connection:
            rows = connection.execute(asked, values).fetchall()
        return sorted((form for form in map(self._form, rows) if form), key=lambda form: form.item)

    def _form(self, row: tuple[Any, ...]) -> Form | None:
        kind, section, plan, place, id, same, _, grade, text, sound, initials, edges = row
        if plan not in self._ranks:
            return None  # of a plan that is no longer there
        number = self._number(kind, section, plan, place)
        self.items.rows[number] = (id, GROUPS[kind], same)
        return Form(
            number, grade, text, sound, initials, frozenset(array("H", edges)) if edges else _NO_EDGES
        )

    def _number(self, kind: int, section: int, plan: int, place: int) -> int:
        """One number that orders items as group, section, plan and place do."""
        return ((kind * _SECTIONS + section) * _PLANS + self._ranks[plan]) * _PLACES + place
