"""The prefectures: outline and permanent name."""

import shapely

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import attention
from layers.cards import city_card
from layers.model import Entry, Feature, Layer, Style, table
from wording.words import Words

_CLASS = "prefecture"
_STYLE = Style(fill="#FFFFFF", stroke="#6B7278", weight=1.2)


def build(atlas: Atlas, view: View) -> Layer:
    """Outlines and short names; the card says what each is named for."""
    named, words = attention(atlas, view), Words(atlas, view.lang)
    shapes = atlas.boundaries.prefectures
    features = [
        Feature(
            row.Index,
            row.geometry,
            classes=(_CLASS,),
            state=named[row.Index].state,
            city=row.Index,
            card=city_card(named[row.Index], words, view.plans),
            label=words.names.city(row.Index),
            at=shapely.Point(row.label_lon, row.label_lat),
        )
        for row in shapes.itertuples()
    ]
    return Layer(
        id="prefectures",
        group=words.say("行政区划"),
        title=words.say("地级市"),
        level="prefectures",
        table=table(features, _STYLE),
        legend=(Entry(words.say("地级市界"), _STYLE, _CLASS),),
        sources=("boundaries",),
    )
