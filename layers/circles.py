"""The three economic circles: outlines told apart by their dashes, not by colour."""

import shapely

from atlas.model import Atlas
from atlas.view import View
from layers.model import Entry, Feature, Layer, Style, table
from wording.words import Words

_DASHES = ("", "10 5", "2 5")


def build(atlas: Atlas, view: View) -> Layer:
    """One outline a circle, named at its middle."""
    words, circles = Words(atlas, view.lang), atlas.boundaries.circles
    looks = {
        code: Style(stroke="#3C4248", weight=2.6, dash=dash)
        for code, dash in zip(circles.index, _DASHES, strict=False)
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
        if row.Index in looks
    ]
    return Layer(
        id="circles",
        group=words.say("行政区划"),
        title=words.say("经济圈"),
        level="circles",
        table=table(features, lambda feature: looks[feature.key]),
        legend=tuple(Entry(feature.label, looks[feature.key], feature.key) for feature in features),
        sources=("boundaries",),
    )
