"""What a drawable layer is: a geometry table with ids, looks, legend and sources, for screen and print alike."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

import shapely

from constants import CRS_GEOGRAPHIC

if TYPE_CHECKING:
    import geopandas as gpd

    from insight.cities.attention import State

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
    """The words of a plan that carry a fact, their gloss in other languages, and where they stand.

    ``citation`` is for a reader; ``ref`` (``plan/clause``) and ``plan`` are the ids behind it.
    """

    evidence: str
    gloss: str
    citation: str
    lead: str
    ref: str
    plan: str


class Card(NamedTuple):
    """What a tooltip says (title and lines) and what a popup adds (quotes)."""

    title: str
    lines: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Entry(NamedTuple):
    """One line of a legend: words beside a swatch drawn like the features it stands for.

    ``id`` is that of the class it explains, "" where it explains none.
    """

    label: str
    style: Style
    id: str = ""


class Symbol(NamedTuple):
    """A small symbol beside a city's name: the industry it stands for, and how the city is named for that."""

    industry: str
    state: "State"
    style: Style


@dataclass(frozen=True, eq=False)
class Layer:
    """One drawable layer.

    Attributes:
        id: stable, used in URLs. group: heading in the control. title: name in the control.
        level: which shapes it draws; ``points`` and ``lines`` carry their own geometry.
        table: GeoDataFrame indexed by feature key, CRS_GEOGRAPHIC, with the columns COLUMNS: what a Feature
            says of itself and the ``style`` (Style) it is drawn in.
        legend: entries in the order shown.
        sources: names of the sources drawn.
    """

    id: str
    group: str
    title: str
    level: Level
    table: "gpd.GeoDataFrame"
    legend: tuple[Entry, ...]
    sources: tuple[str, ...]


class Feature(NamedTuple):
    """One thing on the map, in ids; how it looks follows from them and is put on by ``table``.

    Attributes:
        key: unique in its layer. geometry: longitude and latitude in degrees, CRS_GEOGRAPHIC.
        classes: ids of the legend's entries that explain it together.
        state: how the view's plans name the city; "" for what is no city.
        industry: the taxonomy's code of the one industry it is about, "" for several or none.
        kind, precision: code of a site's kind, and how well its place is known; "" for what is no site.
        city: adcode of its prefecture, "" for none.
        card: words of tooltip and popup. label: its name on the map. note: its class in a word below that.
        at: point of label and note. symbols: beside the label. radius: metres of uncertainty, 0 when exact.
        slot: its number among the points at the same place.
    """

    key: str
    geometry: shapely.Geometry
    classes: tuple[str, ...] = ()
    state: "State | Literal['']" = ""
    industry: str = ""
    kind: str = ""
    precision: str = ""
    city: str = ""
    card: Card | None = None
    label: str = ""
    note: str = ""
    at: shapely.Point | None = None
    symbols: tuple[Symbol, ...] = ()
    radius: float = 0.0
    slot: int = 0

    @property
    def refs(self) -> tuple[str, ...]:
        """The clauses (``plan/clause``) that its card quotes, each once."""
        return tuple(dict.fromkeys(quote.ref for quote in self.card.quotes)) if self.card else ()


COLUMNS = (
    *(name for name in Feature._fields if name not in ("key", "geometry")),
    "refs",
    "style",
    "geometry",
)

Look = Callable[[Feature], Style]
"""What a feature looks like, by its ids."""


def table(features: list[Feature], look: Style | Look) -> "gpd.GeoDataFrame":
    """Features as the geometry table of a layer, in their order, each dressed by its ids (or all alike)."""
    import geopandas as gpd  # where a layer is built, not where its words are used

    rows = [
        {
            **feature._asdict(),
            "refs": feature.refs,
            "style": look if isinstance(look, Style) else look(feature),
        }
        for feature in features
    ]
    data = {name: [row[name] for row in rows] for name in COLUMNS}
    return gpd.GeoDataFrame(data, index=[row["key"] for row in rows], geometry="geometry", crs=CRS_GEOGRAPHIC)
