"""A level of areas as a GeoJSON file (RFC 7946)."""

import json
from collections.abc import Iterable

import shapely

from geo.area import NUMBERS, TEXTS, Area


def geojson(areas: Iterable[Area]) -> str:
    """One feature a line, in degrees (EPSG:4326), as ``geo.boundary_file`` reads it."""
    features = ",\n".join(map(_feature, areas))
    return '{"type":"FeatureCollection","features":[\n' + features + "\n]}\n"


def _feature(area: Area) -> str:
    facts = {name: getattr(area, name) for name in ("adcode", *TEXTS, *NUMBERS)}
    shape = json.loads(str(shapely.to_geojson(area.geometry)))
    feature = {"type": "Feature", "properties": facts, "geometry": shape}
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
