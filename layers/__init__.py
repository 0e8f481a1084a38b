"""The drawable layers, from the bottom of the map to the top; adding one is one file and one line here."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atlas.model import Atlas
    from atlas.view import View
    from layers.model import Layer


LayerBuilder = Callable[["Atlas", "View"], "Layer"]


def _layer(module: str, build: str = "build") -> LayerBuilder:
    """The builder in a file of this room, imported when a map is drawn: the ids alone are needed before."""

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
    "counties": _layer("counties"),
    "circles": _layer("circles"),
    "symbols": _layer("symbols"),
    "targets": _layer("placed_targets"),
    "sites": _layer("sites"),
    "origins": _layer("origins"),
}


def layers_of(atlas: "Atlas") -> dict[str, LayerBuilder]:
    """The layers that there are for a province: that of groups only where it has groups."""
    return {id: build for id, build in LAYERS.items() if id != "circles" or atlas.province.members}
