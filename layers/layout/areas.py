"""The areas on a page and their legend: what a filled area above hides is left out, its border stays."""

from collections.abc import Iterable, Sequence
from typing import Any

import shapely

from geo.boundaries import MAP_LEVELS
from layers.layout.model import DrawnArea, LegendPart
from layers.layout.projection import Shapes
from layers.model import Entry, Layer, Style

_GROUND = Style(fill="#FFFFFF", pattern="solid", stroke="#6B7278", weight=1.2)
SELECTED = Style(stroke="#111111", weight=2.8)


def areas(layers: Sequence[Layer], shapes: Shapes) -> list[DrawnArea]:
    """Every area that can be seen, from the bottom to the top; under outlines alone lies the province."""
    found, of_counties = [], [layer.id for layer in layers if layer.level == "counties"]
    of_cities = {layer.id for layer in layers if layer.level != "counties"} | {"ground"}
    if not any(layer.level == "prefectures" for layer in layers):
        found = [_area("ground", key, shape, _GROUND) for key, shape in shapes["province"].items()]
    for number, layer in enumerate(layers):
        hidden = _covered(layer, layers[number + 1 :])
        found += [area for area in _drawn(layer, shapes) if area.key not in hidden]
        if layer.id in of_counties[-1:]:  # their thin lines lie upon the thicker ones of the cities
            found += [_border(area) for area in found if area.style.fill and area.layer in of_cities]
    return found


def outlines(keys: Iterable[str], shapes: Shapes) -> tuple[DrawnArea, ...]:
    """The chosen cities, outlined."""
    known = shapes["prefectures"]
    return tuple(_area("selected", key, known[key], SELECTED) for key in keys)


def legend(layers: Sequence[Layer]) -> list[LegendPart]:
    """The layers' entries, each once; nothing of what is hidden but the border that is still seen."""
    parts: list[LegendPart] = []
    listed: set[Entry] = set()
    for number, layer in enumerate(layers):
        entries = layer.legend
        if layer.level in MAP_LEVELS and _covered(layer, layers[number + 1 :]) >= set(layer.table.index):
            plain = len(entries) == 1  # several classes differ by what fills them
            entries = tuple(entry._replace(style=_outline(entry.style)) for entry in entries if plain)
        if fresh := tuple(entry for entry in entries if entry not in listed):
            parts.append(LegendPart(layer.title, fresh))
        listed.update(entries)
    return parts


def _covered(layer: Layer, above: Iterable[Layer]) -> set[str]:
    """Keys of the areas that a filled one of the same level lies upon."""
    over = [other.table for other in above if other.level == layer.level]
    return {row.Index for table in over for row in table.itertuples() if row.style.fill}


def _drawn(layer: Layer, shapes: Shapes) -> list[DrawnArea]:
    """The layer's areas; none of a layer that draws something else."""
    if layer.level not in MAP_LEVELS:
        return []
    rows, known = layer.table.itertuples(), shapes[layer.level]
    return [_area(layer.id, row.Index, known[row.Index], row.style, _name(row)) for row in rows]


def _area(layer: str, key: str, shape: shapely.Geometry, style: Style, name: str = "") -> DrawnArea:
    polygons = (shapely.get_rings(part) for part in shapely.get_parts(shape))
    parts = tuple(tuple(shapely.get_coordinates(ring) for ring in polygon) for polygon in polygons)
    return DrawnArea(layer, key, name, parts, style)


def _border(area: DrawnArea) -> DrawnArea:
    return area._replace(layer="borders", name="", style=_outline(area.style))


def _outline(style: Style) -> Style:
    return style._replace(fill="", pattern="none")


def _name(row: Any) -> str:
    return row.label or (row.card.title if row.card else "")
