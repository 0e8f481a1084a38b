"""Where the layers of context draw something: the features stand at the very same points."""

from typing import TYPE_CHECKING

from atlas.model import Atlas
from atlas.view import View
from layers import layers_of

if TYPE_CHECKING:
    import shapely


def drawn(atlas: Atlas, layer: str) -> "dict[str, shapely.Point]":
    """A layer's points by the keys of its features; none where the province has no data for it."""
    builders = layers_of(atlas)
    if layer not in builders:
        return {}
    table = builders[layer](atlas, View()).table
    return dict(zip(table.index, table.geometry, strict=True))
