"""A layer's features as flat rows for other software: ids, names, looks, and the clauses behind them."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import geopandas as gpd

from constants import CRS_GEOGRAPHIC
from exports.files.plaintext import plain
from exports.report.report import Report
from insight.cities.attention import STATE_CODES, Attention, attention
from insight.cities.places import NamedSite, named_sites, other_sites
from layers.cards import quote
from layers.model import Layer, Quote, Style, Symbol
from plans.records import Designation

COLUMNS = (
    "key", "name", "label", "label_lon", "label_lat", "class", "legend", "industry", "kind", "kind_code", "state",
    "precision", "radius_m", "city_code", "selected",
    "description", "evidence", "gloss", "citation", "plan", "clause", "lead", "source",
    "fill", "pattern", "stroke", "stroke_width", "dash", "shape", "glyph", "slot",
)  # fmt: skip
_NUMBERS = ("label_lon", "label_lat", "radius_m")
_UNSEEN = "not_seen"  # where the plans may name a city in what was not read
_STATES = {"": "", **{str(state): code for state, code in STATE_CODES.items()}, "none": "not_named"}


class Class(NamedTuple):
    """What several features have in common: what the legend says of them, and how they are drawn."""

    text: str
    style: Style


class Flat(NamedTuple):
    """A layer as a table: ``frame`` with COLUMNS in CRS_GEOGRAPHIC, ``classes`` by the ids of the column ``class``."""

    layer: Layer
    frame: gpd.GeoDataFrame
    classes: dict[str, Class]


class Flattener:
    """Turns layers into flat tables; knows what stands behind a feature by its key."""

    def __init__(self, report: Report) -> None:
        """Looks up the cities and sites of the report's view once."""
        atlas, view = report.atlas, report.view
        self.report, self.words = report, report.words
        self.named = attention(atlas, view)
        self.sites = {site.key: site for site in (*named_sites(atlas, view), *other_sites(atlas, view))}

    def flat(self, layer: Layer) -> Flat:
        """One row a feature; a feature with several symbols becomes one row a symbol."""
        rows = [part for row in layer.table.itertuples() for part in self._rows(row, layer)]
        found = {row["classes"]: Class(row["legend"], row["style"]) for row in rows}
        found |= {
            (entry.id,): Class(entry.label, entry.style) for entry in layer.legend if entry.style.approximate
        }
        data = {name: [row[name] for row in rows] for name in COLUMNS}
        shapes = [row["geometry"] for row in rows]
        frame = gpd.GeoDataFrame(data, geometry=gpd.GeoSeries(shapes, crs=CRS_GEOGRAPHIC))
        frame = frame.astype(dict.fromkeys(_NUMBERS, float)).round({"radius_m": 0})
        return Flat(layer, frame, {_joined(ids): found[ids] for ids in _ordered(found, layer)})

    def _rows(self, row: Any, layer: Layer) -> Iterator[dict[str, Any]]:
        if not row.symbols:
            yield self._row(row, layer)
        for slot, symbol in enumerate(row.symbols):
            yield self._row(row, layer, symbol) | {"slot": slot, "label": None}

    def _row(self, row: Any, layer: Layer, symbol: Symbol | None = None) -> dict[str, Any]:
        site, style = self.sites.get(row.Index), symbol.style if symbol else row.style
        industry, state = (symbol.industry, symbol.state) if symbol else (row.industry, row.state)
        records = self._records(self.named.get(row.Index), symbol.industry if symbol else "")
        classes = _classes(symbol) if symbol else row.classes
        quotes = row.card.quotes if row.card else tuple(quote(record, self.words) for record in records)
        lines = (*(row.card.lines if row.card else ()), *map(self._explained, records))
        lines += (self.words.notes.place(site.place),) if site else ()
        texts = {
            "key": row.Index,
            "name": self._name(row),
            "label": row.label,
            "class": _joined(classes),
            "legend": self._legend(classes, layer, symbol)
            or (self.words.names.kind(row.kind) if row.kind else ""),
            "industry": industry,
            "kind": self.words.names.kind(row.kind) if row.kind else "",
            "kind_code": row.kind,
            "state": _UNSEEN if self.report.imprint.caveat and state == "none" else _STATES[state],
            "precision": row.precision,
            "city_code": row.city,
            "description": "\n".join(filter(None, dict.fromkeys(lines))),
            "source": self._sources(layer, site),
            **_quoted(quotes),
            **_look(style),
        }
        cleaned = {name: plain(text) or None for name, text in texts.items()}
        return cleaned | {
            "radius_m": row.radius if row.kind else None,
            "label_lon": row.at.x if row.at else None,
            "label_lat": row.at.y if row.at else None,
            "selected": row.city in self.report.cities,
            "stroke_width": style.weight,
            "slot": row.slot,
            "geometry": row.geometry,
            "classes": classes,
            "style": style._replace(approximate=""),
        }

    def _name(self, row: Any) -> str:
        if self.words.atlas.gazetteer.get(row.Index):
            return self.words.names.place(row.Index)
        return str(row.label or (row.card.title if row.card else row.Index))

    def _legend(self, classes: tuple[str, ...], layer: Layer, symbol: Symbol | None) -> str:
        """The legend's words for a feature's classes; a symbol's for its industry and how the city is named."""
        words = self.words
        if symbol:
            name = words.names.industry(symbol.industry)
            if symbol.state == "each":
                return words.say("{industry}：单独点名", industry=name)
            return words.say("{industry}：仅并列点名", industry=name)
        labels = {entry.id: entry.label for entry in layer.legend}
        return " · ".join(labels[name] for name in classes if name in labels)

    def _records(self, named: Attention | None, industry: str) -> tuple[Designation, ...]:
        """The designations of a city, of one industry alone where one is given."""
        records = named.designations if named else ()
        return tuple(record for record in records if not industry or industry in record.industry)

    def _explained(self, record: Designation) -> str:
        """What a collective or open mention does not say, with its clause."""
        text = self.words.notes.designation(record)
        return f"{self.words.names.citation(record)}{self.words.say('：')}{text}" if text else ""

    def _sources(self, layer: Layer, site: NamedSite | None) -> str:
        """Who says so: of a site the source of its place, else the layer's sources."""
        place = site.place if site else None
        text = self.words.either(place.source, place.source_en) if place else ""
        known = self.words.atlas.vocabulary.sources
        plans = self.report.view.plans
        titles = [self.words.citations.dataset(name, plans) for name in layer.sources if name in known]
        return text or self.words.join(titles)


def _classes(symbol: Symbol) -> tuple[str, ...]:
    """Of a symbol: its industry, and that the city is named for it only in groups."""
    return (symbol.industry,) if symbol.state == "each" else (symbol.industry, symbol.state)


def _quoted(quotes: Iterable[Quote]) -> dict[str, str]:
    """The words of the plans and where they stand; several are parted by line breaks, ids by semicolons."""
    quotes = tuple(quotes)
    columns = {name: dict.fromkeys(getattr(item, name) for item in quotes) for name in Quote._fields}
    texts = {
        name: "\n".join(filter(None, columns[name])) for name in ("evidence", "gloss", "citation", "lead")
    }
    return texts | {"plan": _joined(columns["plan"]), "clause": _joined(columns["ref"])}


def _look(style: Style) -> dict[str, str]:
    return {name: getattr(style, name) for name in ("fill", "pattern", "stroke", "dash", "shape", "glyph")}


def _joined(ids: Iterable[str]) -> str:
    """Several ids in one column."""
    return ";".join(ids)


def _ordered(found: Iterable[tuple[str, ...]], layer: Layer) -> list[tuple[str, ...]]:
    """The classes in the order of the legend: one of several entries with the last of them."""
    order = {entry.id: number for number, entry in enumerate(layer.legend)}
    return sorted(found, key=lambda ids: sorted((order.get(id, len(order)) for id in ids), reverse=True))
