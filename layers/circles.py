"""Groups of prefectures such as economic circles: outlines told apart by their dashes, not by colour."""

from itertools import cycle

import shapely

from atlas.model import Atlas
from atlas.view import View
from layers.model import Entry, Feature, Layer, Style, table
from wording.words import Words

_DASHES = ("", "10 5", "2 5", "16 5 2 5", "6 3", "10 5 2 5 2 5")
"""Where there are more groups they begin anew; the names tell those apart."""


def build(atlas: Atlas, view: View) -> Layer:
    """One outline a group, named at its middle."""
    words, circles, names = Words(atlas, view.lang), atlas.boundaries.circles, atlas.group_names
    looks = {
        code: Style(stroke="#3C4248", weight=2.6, dash=dash)
        for code, dash in zip(circles.index, cycle(_DASHES), strict=False)
    }
    features = [
        Feature(
            row.Index,
            row.geometry,
            classes=(row.Index,),
            label=words.names.place(row.Index),
            at=shapely.Point(row.label_lon, row.label_lat),
        )
        for row in circles.itertuples()
    ]
    return Layer(
        id="circles",
        group=words.say("行政区划"),
        title=names.many.text(view.lang) if names else "",
        level="circles",
        table=table(features, lambda feature: looks[feature.key]),
        legend=tuple(Entry(feature.label, looks[feature.key], feature.key) for feature in features),
        sources=("boundaries",),
    )
