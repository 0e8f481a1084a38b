"""Counties, districts and county-level cities: thin outlines."""

import shapely

from atlas.model import Atlas
from atlas.view import View
from layers.model import Card, Entry, Feature, Layer, Style, table
from wording.words import Words

_CLASS = "county"
_STYLE = Style(stroke="#B4B9BE", weight=0.6)


def build(atlas: Atlas, view: View) -> Layer:
    """Outlines; the card says which city a county belongs to."""
    words = Words(atlas, view.lang)
    features = [
        Feature(
            row.Index,
            row.geometry,
            classes=(_CLASS,),
            city=row.parent,
            at=shapely.Point(row.label_lon, row.label_lat),
            card=Card(
                words.names.place(row.Index), (words.say("属{city}", city=words.names.place(row.parent)),)
            ),
        )
        for row in atlas.boundaries.counties.itertuples()
    ]
    return Layer(
        id="counties",
        group=words.say("行政区划"),
        title=words.say("县（市、区）"),
        level="counties",
        table=table(features, _STYLE),
        legend=(Entry(words.say("县级界"), _STYLE, _CLASS),),
        sources=("boundaries",),
    )
