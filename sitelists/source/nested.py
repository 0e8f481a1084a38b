"""Properties inside properties of a GeoJSON: each a column of its own, under both names; lists as 甲、乙."""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from sitelists import limits

_DEEPEST = 4
_BETWEEN = "、"


def flattened(fields: Sequence[str], columns: Sequence[Sequence[Any]]) -> tuple[list[str], list[list[Any]]]:
    """The fields and their columns, with those that hold objects opened as far as the number of columns allows."""
    names: list[str] = []
    values: list[list[Any]] = []
    for name, column in zip(fields, columns, strict=True):
        opened = _opened(name, list(column), _DEEPEST)
        if len(names) + len(opened) + len(fields) > limits.COLUMNS:
            opened = {name: list(column)}
        names += opened
        values += [[_listed(value) for value in column] for column in opened.values()]
    return names, values


def _opened(name: str, column: list[Any], depth: int) -> dict[str, list[Any]]:
    """A column by the names inside it, or the column itself where something in it is no object."""
    objects = [_object(value) for value in column]
    there = [value is not None and not (isinstance(value, str) and not value) for value in column]
    if (
        not depth
        or not any(there)
        or any(one is None for one, here in zip(objects, there, strict=True) if here)
    ):
        return {name: column}
    keys = dict.fromkeys(key for one in objects if one for key in one)
    found: dict[str, list[Any]] = {}
    for key in list(keys)[: limits.COLUMNS]:
        found |= _opened(f"{name}/{key}", [one.get(key) if one else None for one in objects], depth - 1)
    return found


def _object(value: Any) -> dict[str, Any] | None:
    if isinstance(value, str) and value.startswith("{"):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    return value if isinstance(value, dict) else None


def _listed(value: Any) -> Any:
    """A list of plain values as people write one."""
    if isinstance(value, str) and value.startswith("["):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return value
    if isinstance(value, list | np.ndarray):
        return _BETWEEN.join(str(one) for one in value if one is not None)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value
