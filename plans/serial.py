"""Records as plain JSON: the contract's fields first, then what the curators added."""

from typing import Any

from plans.records import Record, contract_fields

_FIRST = ("plan", "clause", "type", "evidence")


def to_dict(record: Record) -> dict[str, Any]:
    """The record's fields in the order plan, clause, type, evidence, its own, curated; whole numbers as such."""
    fields = record.model_dump(mode="json")
    order = dict.fromkeys((*_FIRST, *contract_fields(record.type), *fields))
    return {name: _whole(fields[name]) for name in order}


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value
