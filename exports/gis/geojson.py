"""The shown layers as one GeoJSON file (RFC 7946) with what has to travel with them in ``metadata``."""

import json
from typing import Any

import numpy as np
import pandas as pd
import shapely

from exports.files.plaintext import plain
from exports.gis.coordinates import DECIMALS, as_rfc7946
from exports.gis.features import COLUMNS, Flat, Flattener
from exports.report.about import source_titles
from exports.report.report import Report


def write(report: Report) -> bytes:
    """One FeatureCollection; coordinates are longitude and latitude in degrees, outer rings anticlockwise."""
    flattener = Flattener(report)
    flats = [flattener.flat(layer) for id, layer in report.layers.items() if id in report.view.layers]
    shapes = [as_rfc7946(flat.frame.geometry.values) for flat in flats]
    features = [
        feature for flat, found in zip(flats, shapes, strict=True) for feature in _features(flat, found)
    ]
    everything = np.concatenate(shapes) if shapes else np.array([])
    box = [round(float(edge), DECIMALS) for edge in shapely.total_bounds(everything)] if features else None
    collection = {
        "type": "FeatureCollection",
        **({"bbox": box} if box else {}),
        "metadata": _metadata(report),
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def _features(flat: Flat, shapes: np.ndarray) -> list[dict[str, Any]]:
    keys = flat.frame["key"] + np.where(flat.frame["glyph"].isna(), "", "/" + flat.frame["slot"].astype(str))
    rows = flat.frame[list(COLUMNS)].to_dict("records")
    return [
        {
            "type": "Feature",
            "id": f"{flat.layer.id}/{key}",
            "geometry": shapely.geometry.mapping(shape),
            "properties": {"layer": flat.layer.id} | {name: _value(row[name]) for name in COLUMNS},
        }
        for key, row, shape in zip(keys, rows, shapes, strict=True)
    ]


def _value(value: Any) -> Any:
    """What is unknown is null, never 0 and never NaN."""
    return None if pd.isna(value) else value


def _metadata(report: Report) -> dict[str, Any]:
    shown = {id: plain(layer.title) for id, layer in report.layers.items() if id in report.view.layers}
    return {
        "title": plain(report.imprint.title),
        "view": {label: plain(value) for label, value in report.imprint.described},
        "date": report.made.isoformat(),
        "language": report.view.lang,
        "layers": shown,
        "sources": [plain(title) for title in source_titles(report, shown)],
        "base_map": report.imprint.base_map,
        "caveat": report.imprint.caveat or None,
        "checks": [{"title": check.title, "detail": plain(check.detail)} for check in report.imprint.failed],
    }
