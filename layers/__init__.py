"""The drawable layers, from the bottom of the map to the top; adding one is one file and one line here."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from atlas.view import DEFAULT_LAYERS, PAPER_LAYERS

if TYPE_CHECKING:
    from atlas.model import Atlas
    from atlas.view import View
    from layers.model import Layer


__all__ = ["LAYERS", "OWN_SITES", "LayerBuilder", "layers_of", "screen_layers", "usual_layers"]
LayerBuilder = Callable[["Atlas", "View"], "Layer"]


def _layer(module: str, build: str = "build") -> LayerBuilder:
    """The builder in a module of this package, imported when a map is drawn: the ids alone are needed before."""

    def built(atlas: "Atlas", view: "View") -> "Layer":
        layer: Layer = getattr(import_module(f"layers.{module}"), build)(atlas, view)
        return layer

    return built


LAYERS: dict[str, LayerBuilder] = {
    "prefectures": _layer("prefectures"),
    "designations": _layer("designations"),
    "change": _layer("change"),
    "attention-gdp": _layer("bivariate", "by_output"),
    "attention-age": _layer("bivariate", "by_age"),
    "county-aged": _layer("context.shares", "by_age"),
    "county-children": _layer("context.shares", "by_childhood"),
    "county-need": _layer("context.need"),
    "counties": _layer("counties"),
    "circles": _layer("circles"),
    "symbols": _layer("symbols"),
    "targets": _layer("placed_targets"),
    "sites": _layer("sites"),
    "origins": _layer("origins"),
    "clusters": _layer("context.points", "clusters"),
    "zones": _layer("context.points", "zones"),
    "airports": _layer("context.points", "airports"),
}


OWN_SITES = "own-sites"
"""The layer of an office's own sites, which only the screen draws."""


CONTEXT_LAYERS = {
    "county-aged": "census", "county-children": "census", "county-need": "census",
    "clusters": "clusters", "zones": "zones", "airports": "airports",
}  # fmt: skip
"""Layers of context -> the table that they draw."""

POSTPONED_LAYERS = (*CONTEXT_LAYERS, "counties")
"""Layers that are the same under every filter; a screen fetches them only when they are shown."""


def layers_of(atlas: "Atlas") -> dict[str, LayerBuilder]:
    """The layers that there are for a province: of groups only where it has groups, of context where there is some."""
    return {id: build for id, build in LAYERS.items() if _is_there(id, atlas)}


def _is_there(id: str, atlas: "Atlas") -> bool:
    if id in CONTEXT_LAYERS:
        return bool(getattr(atlas.context, CONTEXT_LAYERS[id]))
    return id != "circles" or bool(atlas.province.members)


def screen_layers(atlas: "Atlas") -> dict[str, LayerBuilder]:
    """The same with what is drawn on screens alone: own sites, where there are any."""
    return layers_of(atlas) | ({OWN_SITES: _layer("own_sites")} if atlas.own_sites else {})


def usual_layers(atlas: "Atlas") -> tuple[str, ...]:
    """What a screen's map begins with: also the counties where one prefecture alone would be one plain shape."""
    return _usual(atlas, DEFAULT_LAYERS)


def paper_layers(atlas: "Atlas") -> tuple[str, ...]:
    """What a map on paper shows where nobody chose: more, as nobody comes closer to it."""
    return _usual(atlas, PAPER_LAYERS)


def _usual(atlas: "Atlas", layers: tuple[str, ...]) -> tuple[str, ...]:
    alone = len(atlas.boundaries.areas["prefectures"]) == 1
    return tuple(id for id in LAYERS if id in layers or (alone and id == "counties"))
