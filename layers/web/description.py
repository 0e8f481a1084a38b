"""What the map page draws, as plain JSON: styles, labels, cards, points and legend; every text in it escaped.

Geometry of the levels is in the page once; what depends on the view is this small description, which the page
can exchange without reloading.
"""

from collections.abc import Mapping
from typing import Any

import shapely
from markupsafe import escape

from geo.boundaries import MAP_LEVELS
from language import Say, sayer
from layers.model import Card, Layer, Style
from layers.templating import environment
from layers.web.basemap import BaseMap

NEAR = {"symbols": 0.75, "counties": 1.0, "sites": 1.25, "zones": 2.25}
"""Layers that appear by themselves as the reader comes closer: from how many zooms above the whole land on."""

_ENV = environment("layers/web")


def _macros(template: str) -> Any:
    """The macros of a template, compiled when they are first needed: not where a kept page is served."""
    return _ENV.get_template(template).module


def describe(
    layers: Mapping[str, Layer],
    shown: tuple[str, ...],
    lang: str = "zh",
    basemap: BaseMap | None = None,
    later: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """What the page draws, as plain JSON; every text in it is escaped.

    Args:
        layers: from the bottom to the top.
        shown: ids of those switched on.
        lang: of the control and the legend.
        basemap: shifts the points of the layers into the datum of its tiles.
        later: layer -> address from which the page fetches its features when it is first shown.
    """
    say, later = sayer(lang), later or {}
    groups: dict[str, list[Layer]] = {}
    for layer in layers.values():
        groups.setdefault(layer.group, []).append(layer)
    return {
        "shown": list(shown),
        "layers": [
            _postponed(layer, later[id]) if id in later else described_layer(layer, say, basemap)
            for id, layer in layers.items()
        ],
        "control": str(_macros("control.html").control(groups, shown, NEAR, say)),
        "legend": str(_macros("control.html").legend(list(layers.values()), shown, say)),
    }


def _postponed(layer: Layer, address: str) -> dict[str, Any]:
    return {
        "id": layer.id, "level": layer.level, "features": {}, "labels": [], "later": address, **_near(layer)
    }  # fmt: skip


def _near(layer: Layer) -> dict[str, float]:
    """From how near it comes by itself, if it does."""
    return {"near": NEAR[layer.id]} if layer.id in NEAR else {}


def described_layer(layer: Layer, say: Say, basemap: BaseMap | None = None) -> dict[str, Any]:
    """One layer as the page draws it."""
    areal = layer.level in MAP_LEVELS
    rows = list(layer.table.itertuples())
    features = {row.Index: _area(row, say) if areal else _point(row, layer, say, basemap) for row in rows}
    labels = [
        _label(row, layer, basemap) for row in rows if areal and row.at is not None and _named(row, layer)
    ]
    labels += [_note(row, layer, basemap) for row in rows if row.note]
    return {
        "id": layer.id, "level": layer.level, "features": features, "labels": labels, **_near(layer)
    }  # fmt: skip


def _area(row: Any, say: Say) -> dict[str, Any]:
    return {"style": _style(row.style), "city": row.city, **_words(row.card, say)}


def _point(row: Any, layer: Layer, say: Say, basemap: BaseMap | None) -> dict[str, Any]:
    item = {"at": _at(row.at or row.geometry, basemap), "city": "", **_words(row.card, say)}
    if row.symbols:
        return {
            **item,
            "still": True,
            "mark": str(_macros("symbols.html").badges([symbol.style for symbol in row.symbols])),
        }
    if layer.level == "lines":
        lines = [
            [_at(shapely.Point(xy), basemap) for xy in line.coords]
            for line in shapely.get_parts(row.geometry)
        ]
        mark = str(_macros("symbols.html").name(row.label, "target"))
        return {**item, "lines": lines, "style": _style(row.style), "mark": mark}
    place = {"radius": row.radius, "slot": row.slot, "citywide": row.precision == "city"}
    mark = str(_macros("symbols.html").symbol(row.style)) + str(_macros("symbols.html").beside(row.label))
    return {**item, **place, "mark": mark}


def _named(row: Any, layer: Layer) -> bool:
    """Whether an area has its name on it."""
    return bool(row.label) or layer.level == "counties"


def _label(row: Any, layer: Layer, basemap: BaseMap | None) -> dict[str, Any]:
    """A name by its level; a county's is the title of its card."""
    if layer.level == "counties":  # many: the page itself makes marks of them
        return {"at": _at(row.at, basemap), "county": str(escape(row.card.title))}
    kind = "circle" if layer.level == "circles" else "prefecture"
    return {"at": _at(row.at, basemap), "mark": str(_macros("symbols.html").name(row.label, kind))}


def _note(row: Any, layer: Layer, basemap: BaseMap | None) -> dict[str, Any]:
    """A class in words lies in its own layer, so that a layer above hides it together with its area."""
    return {
        "at": _at(row.at, basemap),
        "mark": str(_macros("symbols.html").name(row.note, "note")),
        "pane": layer.id,
    }


def _words(card: Card | None, say: Say) -> dict[str, str]:
    if card is None:
        return {}
    return {
        "title": say("，").join((card.title, *card.lines)),
        "tooltip": str(_macros("cards.html").tooltip(card)),
        "popup": str(_macros("cards.html").popup(card, say)),
    }


def _style(style: Style) -> dict[str, Any]:
    return {"fill": style.fill, "pattern": style.pattern, "stroke": style.stroke,
            "weight": style.weight, "dash": style.dash}  # fmt: skip


def _at(point: shapely.Point, basemap: BaseMap | None) -> list[float]:
    x, y = basemap.shift(point.x, point.y) if basemap and basemap.shift else (point.x, point.y)
    return [round(float(y), 5), round(float(x), 5)]
