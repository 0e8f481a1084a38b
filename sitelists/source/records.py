"""JSON that is no GeoJSON to a sheet: the records that an interface of the web gives out, each a row."""

import json
from typing import Any

from errors import UserError
from language import message
from sitelists import limits
from sitelists.source.nested import flattened
from sitelists.source.sheet import CellTexts, RawSheet, SourceFile

_DEEPEST = 4
_GEOGRAPHIC = ("FeatureCollection", "Feature", "GeometryCollection", "Topology")


def read_records(data: bytes, name: str) -> SourceFile | None:
    """The longest list of records in it; ``None`` where it is GeoJSON, or no JSON at all.

    Raises:
        UserError: no records, or too many.
    """
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and (value.get("type") in _GEOGRAPHIC or "coordinates" in value):
        return None
    records = max(_lists(value, _DEEPEST), key=len, default=[])
    if not records:
        raise UserError(message("{name}：没有要素。", name=name))
    if len(records) > limits.rows():
        raise limits.too_many_rows(name)
    keys = list(dict.fromkeys(key for record in records for key in record))
    if len(keys) > limits.COLUMNS:
        raise limits.too_many_columns(name)
    names, columns = flattened(keys, [[record.get(key) for record in records] for key in keys])
    texts = CellTexts()
    rows = [names, *(texts.row(row) for row in zip(*columns, strict=True))]
    return SourceFile((RawSheet("", rows, headed=True),))


def _lists(value: Any, depth: int) -> list[list[dict[str, Any]]]:
    """Every list of records in a value, from the outside in."""
    if isinstance(value, list):
        return [value] if value and all(isinstance(one, dict) for one in value) else []
    if not isinstance(value, dict) or not depth:
        return []
    return [found for inner in value.values() for found in _lists(inner, depth - 1)]
