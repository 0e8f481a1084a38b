"""The 136 counties, districts and county-level cities: thin outlines."""

from insight.atlas import Atlas
from insight.view import View
from layers.model import Card, Entry, Feature, Layer, Style, table

_STYLE = Style(stroke="#B4B9BE", weight=0.6)


def build(atlas: Atlas, view: View) -> Layer:
    """Outlines; the card says which city a county belongs to."""
    features = [
        Feature(
            row.Index,
            row.geometry,
            _STYLE,
            Card(row.name_zh, (f"属{atlas.gazetteer.get(row.parent).name_zh}",)),
            city=row.parent,
        )
        for row in atlas.boundaries.counties.itertuples()
    ]
    return Layer(
        id="counties",
        group="行政区划",
        title="县（市、区）",
        level="counties",
        table=table(features),
        legend=(Entry("县级界", _STYLE),),
        sources=("boundaries",),
    )
