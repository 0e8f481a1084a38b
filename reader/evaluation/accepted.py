"""What a true record accepts in a field: its own value and, beside it, every ``…_alt``."""

from collections.abc import Iterator
from typing import Any

from reader.facts.overlaps import size_of
from reader.fold import bare
from reader.types import RecordRow

AmountKey = tuple[float | str, str]
_LISTS = ("places", "industries", "scope", "lead", "support", "attributes")


def accepted(row: RecordRow, field: str) -> Iterator[Any]:
    """The values of a field that are right."""
    yield row.get(field)
    yield from _others(row, field)
    if field == "year" and "year_inherited" in row:
        yield row["year_inherited"]


def _others(row: RecordRow, field: str) -> list[Any]:
    """Those of ``…_alt``: one value or several; of a field that is a list, one list or several."""
    given = row.get(f"{field}_alt")
    if f"{field}_alt" not in row:
        return []
    if not isinstance(given, list):
        return [given]
    if field in _LISTS and not any(isinstance(one, list) or one == "province" for one in given):
        return [given]
    return given


def amounts(row: RecordRow) -> set[AmountKey]:
    """The amounts that are right, in single units: 3万户 is 30000 of 户."""
    other = row.get("value_alt")
    found = {amount_of(row)} | {amount_of({**row, "unit": unit}) for unit in _others(row, "unit")}
    return found | ({amount_of({**row, **other})} if isinstance(other, dict) else set())


def amount_of(row: RecordRow) -> AmountKey:
    """The amount of one record; a ratio such as 1/4 as it is written."""
    value, unit = row.get("value", 0), str(row.get("unit") or "")
    return (value, unit) if isinstance(value, str) else size_of(float(value), unit)


def is_optional(row: RecordRow) -> bool:
    """Whether a true record is neither required nor wrong."""
    return bool(row.get("optional"))


def text(value: Any) -> str:
    """A text without punctuation; empty for none."""
    return bare(value) if isinstance(value, str) else ""
