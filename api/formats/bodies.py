"""The bodies of lists: entries as JSON, flat rows as CSV, features as GeoJSON."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from api.shapes import Whereabouts
from datafiles.model import Model
from plans.csvtext import csv_text

ListedEntry = Mapping[str, Any]
_SOURCE = "source"
"""The one field whose parts are columns of their own."""
_FIRST = ("id", "plan", "clause", "type", "evidence")
"""Columns, where an entry has them."""


def json_body(document: Any) -> bytes:
    """JSON in UTF-8."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def csv_body(entries: Sequence[ListedEntry], model: type[Model]) -> bytes:
    """A row an entry, the columns by the model; cells that look like formulas are defused."""
    names = tuple(_columns(model))
    rows = (_flat(entry) for entry in entries)
    return csv_text(names, ([row.get(name) for name in names] for row in rows)).encode()


def geojson_body(
    page: Mapping[str, Any], entries: Sequence[ListedEntry], places: Sequence[Whereabouts]
) -> bytes:
    """A FeatureCollection with what a page says of itself; coordinates are longitude and latitude in degrees."""
    features = [
        {"type": "Feature", "id": entry["id"], "geometry": shape, "properties": _flat(entry) | {"precision": at.precision}}
        for entry, at, shape in zip(entries, places, _shapes(places), strict=True)
    ]  # fmt: skip
    return json_body({"type": "FeatureCollection", **page, "features": features})


def _shapes(places: Sequence[Whereabouts]) -> list[dict[str, Any] | None]:
    import numpy as np
    import shapely

    from exports.gis.coordinates import as_rfc7946

    shapes: np.ndarray = np.array([place.geometry for place in places], dtype=object)
    made = as_rfc7946(shapes) if len(shapes) else shapes
    return [None if shape is None else shapely.geometry.mapping(shape) for shape in made]


def _flat(entry: ListedEntry) -> dict[str, Any]:
    """Without nesting: its source under joined names, other objects as JSON."""
    row: dict[str, Any] = {}
    for name, value in entry.items():
        if name == _SOURCE:
            row |= {f"{name}_{inner}": found for inner, found in value.items()}
        elif isinstance(value, Mapping) or any(isinstance(item, Mapping) for item in _items(value)):
            row[name] = json.dumps(value, ensure_ascii=False)
        else:
            row[name] = value
    return row


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else ()


def _columns(model: type[Model]) -> Iterator[str]:
    fields = model.model_fields
    for name in dict.fromkeys((*(first for first in _FIRST if first in fields), *fields)):
        inner = fields[name].annotation
        if name == _SOURCE and isinstance(inner, type) and issubclass(inner, Model):
            yield from (f"{name}_{part}" for part in inner.model_fields)
        else:
            yield name
