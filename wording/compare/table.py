"""A comparison as a table, a column a side: by ids for machines, in words for a reader."""

from collections.abc import Iterator
from typing import NamedTuple

from wording.compare.comparison import Comparison
from wording.compare.lines import ComparisonLine, ComparisonSection
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table, Value
from wording.words import Words


class Compared(NamedTuple):
    """One thing compared, and the section it stands in."""

    section: ComparisonSection
    line: ComparisonLine


def contract_table(found: Comparison) -> Table:
    """One row a thing compared: numbers as numbers, everything else in the reader's words."""
    fields: tuple[Field[Compared], ...] = (
        Field("section", "section", lambda it: it.section.id),
        Field("id", "id", lambda it: it.line.id),
        Field("name", "name", lambda it: it.line.name),
        *(_side(number, key, name) for number, (key, name) in enumerate(_sides(found))),
        Field("unit", "unit", lambda it: it.line.unit),
        Field("step", "step", lambda it: it.line.step),
        Field("note", "note", lambda it: it.line.note),
    )
    return _table(found, fields)


def compare_table(found: Comparison, words: Words) -> Table:
    """The same as the page shows it."""
    say = words.say
    fields: tuple[Field[Compared], ...] = (
        Field("section", say("部分"), lambda it: it.section.title),
        Field("name", say("项目"), lambda it: it.line.name),
        *(_text(number, key, name) for number, (key, name) in enumerate(_sides(found))),
        Field("note", say("说明"), lambda it: it.line.note),
        Field("clauses", say("条款"), lambda it: _cited(it.line, words)),
    )
    return _table(found, fields)


def _table(found: Comparison, fields: tuple[Field[Compared], ...]) -> Table:
    lines = (Compared(section, line) for section in found.sections for line in section.lines)
    return TableDefinition("comparison", fields).of(lines, [field.id for field in fields])


def _sides(found: Comparison) -> Iterator[tuple[str, str]]:
    """Id and name of each side."""
    return zip(found.ids, found.names, strict=True)


def _side(number: int, key: str, name: str) -> Field[Compared]:
    def value(it: Compared) -> Value:
        found = it.line.values[number]
        return found if isinstance(found, int | float) else it.line.texts[number]

    return Field(key, name, value, kind="number")


def _text(number: int, key: str, name: str) -> Field[Compared]:
    return Field(key, name, lambda it: it.line.texts[number])


def _cited(line: ComparisonLine, words: Words) -> str:
    refs = dict.fromkeys(ref for side in line.refs for ref in side)
    clauses = words.atlas.clause_by_ref  # without those that a fault leaves out
    return words.join(words.names.citation(clauses[ref]) for ref in refs if ref in clauses)
