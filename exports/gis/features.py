"""A layer's features as flat rows for other software: names, states, looks, and the clauses behind them."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import geopandas as gpd

from constants import CRS_GEOGRAPHIC
from exports.files.plaintext import plain
from exports.report.report import Report
from insight.cities.attention import Attention, attention
from insight.cities.places import NamedSite, named_sites, other_sites
from layers.cards import quote
from layers.model import Layer, Quote, Style
from plans.records import Designation

COLUMNS = (
    "key", "name", "label", "label_lon", "label_lat", "legend", "kind", "state", "precision", "radius_m", "city_code", "selected",
    "description", "evidence", "gloss", "citation", "plan", "clause", "lead", "source",
    "fill", "pattern", "stroke", "stroke_width", "dash", "shape", "glyph", "slot",
)  # fmt: skip
_NUMBERS = ("label_lon", "label_lat", "radius_m")
_UNSEEN = "not_seen"  # where the plans may name a city in what was not read
_STATES = {"each": "each", "group": "collective", "none": "not_named"}
_DRAWN = {"solid": "each", "hatch": "collective", "none": "not_named"}


class Flat(NamedTuple):
    """A layer as a table: ``frame`` with COLUMNS in CRS_GEOGRAPHIC, ``classes`` the looks by legend text."""

    layer: Layer
    frame: gpd.GeoDataFrame
    classes: dict[str, Style]


class Flattener:
    """Turns layers into flat tables; knows what stands behind a feature by its key."""

    def __init__(self, report: Report) -> None:
        """Looks up the cities, sites and clauses of the report's view once."""
        atlas, view = report.atlas, report.view
        self.report, self.words = report, report.words
        self.named = attention(atlas, view)
        self.sites = {site.key: site for site in (*named_sites(atlas, view), *other_sites(atlas, view))}
        self.refs = {self.words.citation(clause): ref for ref, clause in atlas.clause_by_ref.items()}

    def flat(self, layer: Layer) -> Flat:
        """One row a feature; a feature with several symbols becomes one row a symbol."""
        rows = [part for row in layer.table.itertuples() for part in self._rows(row, layer)]
        looks = {row["legend"]: row.pop("style") for row in rows}
        order = [entry.label for entry in layer.legend]
        first = sorted(looks, key=lambda text: (_rank(looks[text]), _position(text, order)))
        rings = {entry.label: entry.style for entry in layer.legend if entry.style.approximate}
        data = {name: [row[name] for row in rows] for name in COLUMNS}
        shapes = [row["geometry"] for row in rows]
        frame = gpd.GeoDataFrame(data, geometry=gpd.GeoSeries(shapes, crs=CRS_GEOGRAPHIC))
        frame = frame.astype(dict.fromkeys(_NUMBERS, float)).round({"radius_m": 0})
        return Flat(layer, frame, {text: looks[text] for text in first} | rings)

    def _rows(self, row: Any, layer: Layer) -> Iterable[dict[str, Any]]:
        if not row.symbols:
            yield self._row(row, row.style, layer)
        for slot, style in enumerate(row.symbols):
            yield self._row(row, style, layer) | {"slot": slot, "label": None}

    def _row(self, row: Any, style: Style, layer: Layer) -> dict[str, Any]:
        named, site = self.named.get(row.Index), self.sites.get(row.Index)
        records = self._records(style, named)
        quotes = row.card.quotes if row.card else tuple(quote(record, self.words) for record in records)
        lines = (*(row.card.lines if row.card else ()), *map(self._explained, records))
        lines += (self.words.whereabouts(site.place),) if site else ()
        texts = {
            "key": row.Index,
            "name": self._name(row),
            "label": row.label,
            "legend": self._legend(style, layer, site),
            "kind": self.words.kind(site.kind) if site else "",
            "state": _state(style, named, bool(self.report.caveat)),
            "precision": site.place.precision if site else "",
            "city_code": row.city,
            "description": "\n".join(filter(None, dict.fromkeys(lines))),
            "source": self._sources(layer, site),
            **self._quoted(quotes),
            **_look(style),
        }
        cleaned = {name: plain(text) or None for name, text in texts.items()}
        return cleaned | {
            "radius_m": site.place.uncertainty_m if site else None,
            "label_lon": row.at.x if row.at else None,
            "label_lat": row.at.y if row.at else None,
            "selected": row.city in self.report.cities,
            "stroke_width": style.weight,
            "slot": row.slot,
            "geometry": row.geometry,
            "style": style._replace(approximate=""),
        }

    def _name(self, row: Any) -> str:
        if self.words.atlas.gazetteer.get(row.Index):
            return self.words.place(row.Index)
        return row.label or (row.card.title if row.card else row.Index)

    def _legend(self, style: Style, layer: Layer, site: NamedSite | None) -> str:
        """The legend's words for a look; the kind for a site, whose shape several kinds may share."""
        if site:
            return self.words.kind(site.kind)
        if style.glyph:
            return self._badge(style, layer)
        entries = layer.legend
        if layer.unit and style.pattern == "hatch":  # its one hatched swatch stands for every step
            step = [e.label for e in entries if (e.style.fill, e.style.pattern) == (style.fill, "solid")]
            return " · ".join((*step, *(e.label for e in entries if e.style.pattern == "hatch")))
        return next((entry.label for entry in entries if entry.style == style), "")

    def _badge(self, style: Style, layer: Layer) -> str:
        looks = {(entry.style.fill, entry.style.glyph): entry.label for entry in layer.legend}
        name, say = looks.get((style.fill, style.glyph), style.glyph), self.words.say
        if style.pattern == "solid":
            return say("{industry}：单独点名", industry=name)
        return say("{industry}：仅并列点名", industry=name)

    def _records(self, style: Style, named: Attention | None) -> tuple[Designation, ...]:
        """The designations of a city; of a symbol those of its industry alone."""
        if named is None or not style.glyph:
            return named.designations if named else ()
        known = self.words.atlas.industry_codes
        codes = {
            c for c in known if (self.words.symbol(c), self.words.colour(c)) == (style.glyph, style.fill)
        }
        return tuple(record for record in named.designations if codes & set(record.industry))

    def _explained(self, record: Designation) -> str:
        """What a collective or open mention does not say, with its clause."""
        said = self.words.explain(record)
        return f"{self.words.citation(record)}{self.words.say('：')}{said}" if said else ""

    def _quoted(self, quotes: tuple[Quote, ...]) -> dict[str, str]:
        """The words of the plans and where they stand; several are parted by line breaks and semicolons."""
        refs = dict.fromkeys(self.refs[item.citation] for item in quotes if item.citation in self.refs)
        columns = {name: dict.fromkeys(getattr(item, name) for item in quotes) for name in Quote._fields}
        texts = {name: "\n".join(filter(None, found)) for name, found in columns.items()}
        plans = dict.fromkeys(ref.split("/")[0] for ref in refs)
        return texts | {"plan": ";".join(plans), "clause": ";".join(refs)}

    def _sources(self, layer: Layer, site: NamedSite | None) -> str:
        """Who says so: of a site the source of its place, else the layer's sources."""
        place = site.place if site else None
        said = self.words.either(place.source, place.source_en) if place else ""
        known = self.words.atlas.vocabulary.sources
        titles = [self.words.either(known[n].title, known[n].title_en) for n in layer.sources if n in known]
        return said or self.words.join(titles)


def _state(style: Style, named: Attention | None, unread: bool) -> str:
    """How a city is named: for the industry of a symbol, else at all; empty for what is no city."""
    if named is None:
        return ""
    state = _DRAWN[style.pattern] if style.glyph else _STATES[named.state]
    return _UNSEEN if unread and state == "not_named" else state


def _look(style: Style) -> dict[str, str]:
    return {name: getattr(style, name) for name in ("fill", "pattern", "stroke", "dash", "shape", "glyph")}


def _rank(style: Style) -> int:
    """Solid classes first, then hatched ones, then the rest."""
    return ("solid", "hatch", "none", "dots").index(style.pattern)


def _position(text: str, order: list[str]) -> tuple[int, str]:
    """Where a class stands in the legend; a composed one with the entry that it starts with."""
    return next(((n, text) for n, label in enumerate(order) if text.startswith(label)), (len(order), text))
