"""Sites that stand in a list twice: the same id, or the same name at nearly the same place."""

import hashlib
import math
from collections.abc import Sequence

from geo.places import folded
from language import message
from sitelists.model import ListColumn, ListRow, SiteFinding, row_on_sheet
from sitelists.placing.points import RowPlace

NEAR_M = 500.0
"""Two points of one name nearer than this are one site."""
_METRES_A_DEGREE = 111_320.0


def twice(
    rows: Sequence[ListRow],
    names: Sequence[str],
    places: Sequence[RowPlace],
    ids: ListColumn | None,
    name: ListColumn | None,
) -> list[SiteFinding]:
    """A finding for each row that repeats an earlier one."""
    found: list[SiteFinding] = []
    seen_ids: dict[str, int] = {}
    seen: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        own = row.cells[ids.index] if ids else ""
        first = seen_ids.setdefault(own, index) if own else index
        if ids and first != index:
            problem = message("编号与第{line}行相同", line=row_on_sheet(rows[first].number)[1])
            found.append(SiteFinding(row.number, ids.heading, ids.index, own[:60], problem, _ONCE))
            continue
        if not names[index] or name is None:
            continue
        same = seen.setdefault(folded(names[index]) or names[index], [])
        first = next((other for other in same[:_COMPARED] if _one_place(places[other], places[index])), index)
        if first != index:
            problem = message(
                "与第{line}行是同一处（名称相同，位置相同或相近）", line=row_on_sheet(rows[first].number)[1]
            )
            value, waits = names[index][:60], not own  # of two ids each may be a part of one park
            found.append(SiteFinding(row.number, name.heading, name.index, value, problem, _ONCE, waits))
        same.append(index)
    return found


_COMPARED = 50
_ONCE = message("请只保留一行，或改正其中一行")


def _one_place(one: RowPlace, other: RowPlace) -> bool:
    """Whether two rows of one name are one site: near each other, or in one county without points of their own."""
    if one.precision == other.precision == "exact":
        return _distance(one, other) <= NEAR_M
    return (one.city, one.county) == (other.city, other.county)


def _distance(one: RowPlace, other: RowPlace) -> float:
    """Metres between two points that are near each other."""
    if one.lon is None or one.lat is None or other.lon is None or other.lat is None:
        return math.inf
    east = (one.lon - other.lon) * math.cos(math.radians(one.lat))
    return math.hypot(east, one.lat - other.lat) * _METRES_A_DEGREE


def made_ids(names: Sequence[str], places: Sequence[RowPlace], written: Sequence[str]) -> list[str]:
    """An id for each row: as written, else from name and county, so that the next file gives the same one."""
    made: list[str] = []
    used: dict[str, int] = {}
    for name, place, own in zip(names, places, written, strict=True):
        key = own or hashlib.sha256(f"{folded(name)}|{place.county or place.city}".encode()).hexdigest()[:12]
        used[key] = used.get(key, 0) + 1
        made.append(key if used[key] == 1 else f"{key}-{used[key]}")
    return made
