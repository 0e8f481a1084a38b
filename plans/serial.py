"""Records as plain JSON: the contract's fields first, then what the curators added."""

from typing import Any

from plans.records import Record, _Curated

_LAST = ("overlap", *_Curated.model_fields)


def to_dict(record: Record) -> dict[str, Any]:
    """The record's fields in the order plan, clause, type, evidence, its own, curated; whole numbers as such."""
    fields = record.model_dump(mode="json")
    first = {name: fields[name] for name in ("plan", "clause", "type", "evidence")}
    curated = {name: value for name, value in fields.items() if name in _LAST or name.endswith("_en")}
    own = {name: _whole(value) for name, value in fields.items() if name not in first and name not in curated}
    return {**first, **own, **curated}


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value
