"""Laid-out pages and what stands on them, as shapes to compare."""

import numpy as np
import shapely

from atlas.view import PAPER_LAYERS, View
from layers import LAYERS
from layers.layout.compose import compose
from layers.layout.text_width import BOLD, REGULAR

ALL = ("prefectures", "designations", "counties", "circles", "symbols", "targets", "sites", "origins")
VIEWS = [
    View(lang=lang, layers=layers) for lang in ("zh", "en") for layers in (PAPER_LAYERS, ALL, ("sites", "circles"))
] + [View(industries=("medical-devices",), layers=("designations", "counties")), View(layers=())]  # fmt: skip
FOOT = ("数据来源：公报。" * 20, "底图：审图号")


def laid_out(atlas, view=None, **changed):
    """A view's map."""
    view = view or View(layers=PAPER_LAYERS)
    built = {name: build(atlas, view) for name, build in LAYERS.items()}
    words = {"title": "标题", "subtitle": "副题", "foot": FOOT} | changed
    return compose(built, view.layers, atlas.boundaries, lang=view.lang, **words)


def polygon(area):
    return shapely.union_all([shapely.Polygon(outer, holes) for outer, *holes in area.parts])


def boxes(layout):
    """What stands on the map, by what it says: words a little lower than their lines, symbols, badges."""
    found = [(item.text, item.x, item.y, item.width, item.size) for item in layout.labels]
    found += [(symbol.name, symbol.x, symbol.y, 21, 21) for symbol in layout.symbols]
    found += [(symbol.style.glyph, symbol.x, symbol.y, 17, 17) for symbol in layout.badges]
    names = [name for name, *_ in found]
    return names, np.array(
        [shapely.box(x - w / 2, y - h / 2, x + w / 2, y + h / 2) for _, x, y, w, h in found]
    )


def overlaps(names, shapes):
    """Pairs of things that lie on each other by more than a rounding."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects").T if len(shapes) else ()
    return [
        (names[a], names[b]) for a, b in pairs if a < b and shapes[a].intersection(shapes[b]).area >= 1
    ]  # fmt: skip


def around(layout):
    """The lines of words around the map, as boxes."""
    faces = [BOLD if item.bold else REGULAR for item in layout.captions]
    widths = [face.width(item.text, item.size) for face, item in zip(faces, layout.captions, strict=True)]
    return [item.text for item in layout.captions], np.array(
        [
            shapely.box(item.x, item.y - item.size / 2, item.x + width, item.y + item.size / 2)
            for item, width in zip(layout.captions, widths, strict=True)
        ]
    )
