"""A map of all cities as a picture: a layer's looks and legend, every city's name and a word or number below it."""

from collections.abc import Mapping

from atlas.view import View
from insight.cities.matrix import matrix
from layers import LAYERS
from layers.model import Layer
from layers.pictures.outlines import outlines, placed
from layers.pictures.page import Picture, Sheet
from wording.words import Words


def counts_map(words: Words, view: View, width: float = 480) -> Picture | None:
    """For how many industries each city is named; none without boundaries."""
    named = {row.city: str(row.named.total) for row in matrix(words.atlas, view).rows}
    if not words.atlas.cities:
        return None
    return city_map("counts", words, LAYERS["designations"](words.atlas, view), named, width)


def change_map(words: Words, view: View, width: float = 480) -> Picture | None:
    """What changed between the two plans that the view compares; none where there are not two."""
    if not words.atlas.cities:
        return None
    layer = LAYERS["change"](words.atlas, view)
    said = {row.Index: row.note for row in layer.table.itertuples() if row.note}
    return city_map("change", words, layer, said, width) if len(layer.table) else None


def city_map(id: str, words: Words, layer: Layer, said: Mapping[str, str], width: float) -> Picture | None:
    """A layer of prefectures.

    Args:
        id: of the picture.
        words: of the names.
        layer: one feature a city, keyed by its adcode.
        said: adcode -> what stands below its name.
        width: in points.
    """
    drawn = outlines(words.atlas.boundaries, 2500)
    if not drawn.parts:
        return None
    sheet = Sheet(width)
    for row in layer.table.itertuples():
        sheet.shape(placed(drawn.parts[row.Index], 0, 0, width), row.style, words.names.city(row.Index))
    for code, (x, y) in drawn.names.items():
        note = said.get(code, "")
        sheet.centre(words.names.city(code), x * width, y * width - (7 if note else 0), bold=True)
        if note:
            sheet.centre(note, x * width, y * width + 8, size=12)
    below = sheet.samples([(entry.label, entry.style) for entry in layer.legend], drawn.height * width + 18)
    text = words.say("；").join(f"{words.names.city(code)} {note}" for code, note in said.items())
    return Picture(id, sheet.page(below, layer.title, text), text)
