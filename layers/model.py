"""What a drawable layer is: a geometry table with style, legend and sources, for screen and print alike."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

import shapely

from constants import CRS_GEOGRAPHIC

if TYPE_CHECKING:
    import geopandas as gpd

Pattern = Literal["solid", "hatch", "dots", "none"]
Level = Literal["prefectures", "counties", "circles", "points", "lines"]


class Style(NamedTuple):
    """How one feature is drawn.

    ``fill`` is a colour or "" for see-through. ``pattern`` makes states readable without colour: solid (named by itself), hatch (in a group),
    dots (no data: dots of the colour on white), none.
    ``shape`` names the symbol of a point, ``glyph`` the character inside it; ``approximate`` dashes its ring
    and says what the point stands for.
    """

    fill: str = ""
    pattern: Pattern = "none"
    stroke: str = "#8A8F94"
    weight: float = 1.0
    dash: str = ""
    shape: str = ""
    glyph: str = ""
    approximate: Literal["", "county", "city"] = ""


class Quote(NamedTuple):
    """The words of a plan that carry a fact, their gloss in other languages, and where they stand."""

    evidence: str
    gloss: str
    citation: str
    lead: str


class Card(NamedTuple):
    """What a tooltip says (title and lines) and what a popup adds (quotes)."""

    title: str
    lines: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Entry(NamedTuple):
    """One line of a legend: words beside a swatch drawn like the features it stands for."""

    label: str
    style: Style


@dataclass(frozen=True, eq=False)
class Layer:
    """One drawable layer.

    Attributes:
        id: stable, used in URLs. group: heading in the control. title: name in the control.
        level: which shapes it draws; ``points`` and ``lines`` carry their own geometry.
        table: GeoDataFrame indexed by feature key, CRS_GEOGRAPHIC, with the columns ``label`` (str),
            ``note`` (str, its class in a word below the city's name), ``at`` (Point of label and note or None),
            ``style`` (Style), ``card`` (Card or None), ``city`` (prefecture adcode or ""), ``symbols`` (tuple
            of Style), ``radius`` (metres of uncertainty, 0 when exact), ``slot`` (its number among the points
            at the same place).
        legend: entries in the order shown. unit: of a measured layer, else "".
        sources: names of the sources drawn.
    """

    id: str
    group: str
    title: str
    level: Level
    table: "gpd.GeoDataFrame"
    legend: tuple[Entry, ...]
    sources: tuple[str, ...]
    unit: str = ""


COLUMNS = ("label", "note", "at", "style", "card", "city", "symbols", "radius", "slot", "geometry")


class Feature(NamedTuple):
    """One row of a layer's table."""

    key: str
    geometry: shapely.Geometry
    style: Style
    card: Card | None = None
    label: str = ""
    note: str = ""
    at: shapely.Point | None = None
    city: str = ""
    symbols: tuple[Style, ...] = ()
    radius: float = 0.0
    slot: int = 0


def table(features: list[Feature]) -> "gpd.GeoDataFrame":
    """Features as the geometry table of a layer, in their order."""
    import geopandas as gpd  # where a layer is built, not where its words are used

    rows = [feature._asdict() for feature in features]
    data = {name: [row[name] for row in rows] for name in COLUMNS}
    return gpd.GeoDataFrame(data, index=[row["key"] for row in rows], geometry="geometry", crs=CRS_GEOGRAPHIC)
