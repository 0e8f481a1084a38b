"""Rows of own sites in the tables: which are the newest, what a list changes, what is written."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from hashlib import blake2b
from itertools import islice
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Text, and_, cast, exists, func, insert, select, text

from atlas.own_sites import OwnSite, own_site
from atlas.store.connecting import as_json
from atlas.store.tables import BATCHES, SITES
from errors import UserError
from language import message

SiteState = Literal["good", "waiting", "gone"]


@dataclass(frozen=True)
class SiteRow:
    """One row of a list: the site it is, the row as it was, and what is wrong with it.

    Attributes:
        site: as far as it could be read. row: heading to cell, as in the list.
        faults: each as plain data; a row with any waits and is not drawn.
    """

    site: OwnSite
    row: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[Mapping[str, Any], ...] = ()

    @property
    def state(self) -> SiteState:
        return "waiting" if self.faults else "good"


@dataclass(frozen=True)
class KeptRow:
    """A row as the store has it; ``version`` is that of the list that last changed it."""

    source: str
    site: str
    version: int
    state: SiteState
    fields: Mapping[str, Any] | None
    row: Mapping[str, Any] | None
    faults: Sequence[Mapping[str, Any]] | None


@dataclass(frozen=True)
class ListChange:
    """What a list changes, by id of site; ``version`` is that of the list before it."""

    version: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


_AT_ONCE = 2_000
"""Rows read or written by one statement."""
_FIELDS = tuple(one.name for one in fields(OwnSite))
_COLUMNS = [SITES.c[name] for name in KeptRow.__dataclass_fields__]
_KEPT = ("fields", "row", "faults")
LonLatBox = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def good_sites(
    db: Connection, source: str | None = None, inside: LonLatBox | None = None
) -> tuple[OwnSite, ...]:
    """The sites that are drawn, by source and id; of one source or inside a box if wanted."""
    wanted = select(cast(SITES.c.fields, Text)).where(SITES.c.state == "good", _newest())
    if source is not None:
        wanted = wanted.where(SITES.c.source == source)
    if inside is not None:
        wanted = wanted.where(_inside(db, inside))
    found = db.scalars(
        wanted.order_by(SITES.c.source, SITES.c.site).execution_options(yield_per=_AT_ONCE)
    ).partitions()
    parts = (json.loads(f"[{','.join(texts)}]") for texts in found)  # one by one takes half as long again
    return tuple(own_site(values) for part in parts for values in part)


def rows_of(
    db: Connection, source: str | None, state: SiteState | None, version: int | None
) -> Iterator[KeptRow]:
    """The rows as they are now, or were at a version; of one state, or all that are not gone."""
    wanted = select(*_COLUMNS).where(_newest(version)).order_by(SITES.c.source, SITES.c.site)
    wanted = wanted.where(SITES.c.state != "gone" if state is None else SITES.c.state == state)
    if source is not None:
        wanted = wanted.where(SITES.c.source == source)
    found = db.execute(wanted.execution_options(yield_per=_AT_ONCE))
    return (KeptRow(**row) for row in found.mappings())


def life_of(db: Connection, source: str, site: str) -> tuple[KeptRow, ...]:
    """Every version of one row, the oldest first."""
    wanted = select(*_COLUMNS).where(SITES.c.source == source, SITES.c.site == site).order_by(SITES.c.version)
    return tuple(KeptRow(**row) for row in db.execute(wanted).mappings())


def by_id(rows: Iterable[SiteRow], source: str) -> dict[str, SiteRow]:
    """The rows of one source by the id of their site.

    Raises:
        UserError: two rows have one id.
    """
    found: dict[str, SiteRow] = {}
    twice = []
    for one in rows:
        if one.site.id in found:
            twice.append(one.site.id)
        same = one.site.source == source
        found[one.site.id] = one if same else replace(one, site=replace(one.site, source=source))
    if twice:
        raise UserError(message("同一名单里编号重复：{ids}。", ids=tuple(twice[:10])))
    return found


def change_of(db: Connection, source: str, rows: Mapping[str, SiteRow]) -> ListChange:
    """What a list changes against the one before it."""
    version = db.scalar(select(func.max(BATCHES.c.version)).where(BATCHES.c.source == source)) or 0
    texts = [cast(SITES.c[name], Text) for name in _KEPT]
    wanted = select(SITES.c.site, *texts).where(SITES.c.source == source, SITES.c.state != "gone", _newest())
    before = {site: _digest(kept) for site, *kept in db.execute(wanted.execution_options(yield_per=_AT_ONCE))}
    return ListChange(
        version,
        added=tuple(name for name in rows if name not in before),
        changed=tuple(
            name for name, one in rows.items() if name in before and before[name] != _digest(_texts(one))
        ),
        gone=tuple(sorted(before.keys() - rows.keys())),
    )


def write_rows(db: Connection, source: str, change: ListChange, rows: Mapping[str, SiteRow]) -> None:
    """The rows that a list adds and changes, and those that are gone with it."""
    version = change.version + 1
    names = iter((*change.added, *change.changed, *change.gone))
    while part := list(islice(names, _AT_ONCE)):
        made = [
            _as_row(source, version, rows[one]) if one in rows else _gone(source, version, one)
            for one in part
        ]
        db.execute(insert(SITES), made)


def _newest(version: int | None = None) -> ColumnElement[bool]:
    """Whether no later version of the row is there, up to a version of its source."""
    later = SITES.alias()
    newer = exists().where(
        later.c.source == SITES.c.source, later.c.site == SITES.c.site, later.c.version > SITES.c.version
    )
    if version is None:
        return ~newer
    return ~newer.where(later.c.version <= version) & (SITES.c.version <= version)


def _inside(db: Connection, box: LonLatBox) -> ColumnElement[bool]:
    west, south, east, north = box
    exact = SITES.c.lon.between(west, east) & SITES.c.lat.between(south, north)
    if db.dialect.name != "postgresql":
        return exact
    envelope = text(
        "sites.point && ST_MakeEnvelope(:west, :south, :east, :north, 4326)"
    )  # in single precision
    return and_(envelope.bindparams(west=west, south=south, east=east, north=north), exact)


def _digest(kept: Sequence[str]) -> bytes:
    return blake2b("\0".join(kept).encode(), digest_size=16).digest()


def _texts(row: SiteRow) -> list[str]:
    """What the tables have of a row, as text."""
    made = _as_row("", 0, row)
    return [as_json(made[name]) for name in _KEPT]


def _as_row(source: str, version: int, row: SiteRow) -> dict[str, Any]:
    site = row.site
    return {
        "source": source, "site": site.id, "version": version, "state": row.state, "lon": site.lon, "lat": site.lat,
        "fields": {name: getattr(site, name) for name in _FIELDS}, "row": dict(row.row), "faults": row.faults,
    }  # fmt: skip


def _gone(source: str, version: int, site: str) -> dict[str, Any]:
    empty = dict.fromkeys(("lon", "lat", *_KEPT))
    return {"source": source, "site": site, "version": version, "state": "gone", **empty}
