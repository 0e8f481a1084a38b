"""Survey coordinates that name their zone: 39 before an easting is the 3° zone around 117°, whatever the row's neighbours."""

import re
from collections.abc import Iterable, Iterator

import numpy as np

from language import Message, message
from sitelists.layout.listing import Listing
from sitelists.model import SiteFinding
from sitelists.placing.coordinates import FileCoordinates
from sitelists.placing.datums import SURVEYS, to_wgs84

_ZONE = 1_000_000.0
_EASTING = 100_000.0, 900_000.0
_EPSG = {
    **{zone: 4513 + zone - 25 for zone in range(25, 46)},
    **{zone: 4491 + zone - 13 for zone in range(13, 24)},
}
"""CGCS2000 / Gauss-Krüger by the zone before the easting: those of 3° are 25 to 45, those of 6° are 13 to 23."""
_WITHOUT_NUMBER = frozenset(f"EPSG:{SURVEYS['cgcs2000'] + zone}" for zone in range(21))
_OLDER = {
    "xian80": re.compile(r"西安\s*(?:19)?80|(?:19)?80\s*西安|xi'?an\s*(?:19)?80", re.I),
    "beijing54": re.compile(r"北京\s*(?:19)?54|(?:19)?54\s*北京|beijing\s*(?:19)?54", re.I),
}


def read_zones(
    found: FileCoordinates, datum: str, listing: Listing, said: bool
) -> tuple[str, Iterator[Message]]:
    """Turns eastings that name their zone, and their northings, into degrees of CGCS2000.

    Args:
        found: changed in place; ``systems`` gets what each row was in.
        datum: the list's; only CGCS2000, a zone of it without its number, or none said, leaves it to the zones.
        listing: for what it says of older systems, which lie up to some hundred metres away.
        said: whether the list or a person said the datum.

    Returns:
        The datum that the coordinates are in now, and notes.
    """
    zones = _zones(found) if _may(datum, listing, said) else {}
    systems = {index: f"EPSG:{_EPSG[zone]}" for index, zone in zones.items()}
    if zones and datum in _WITHOUT_NUMBER:
        rest = np.flatnonzero(~np.isnan(found.x)).tolist()
        systems |= {index: datum for index in rest if index not in zones}
    found.systems.update(systems)
    for system in sorted(set(systems.values())):
        rows = [index for index, other in systems.items() if other == system]
        found.x[rows], found.y[rows] = to_wgs84(found.x[rows], found.y[rows], system)
    return ("cgcs2000" if zones else datum), _notes(zones.values())


def unsaid(found: FileCoordinates, said: bool) -> Iterator[SiteFinding]:
    """A warning where nothing says that the zones are those of CGCS2000."""
    if found.systems and not said:
        problem = message(
            "坐标写有带号而没有写坐标系，按 CGCS2000 读取；若是西安80或北京54，点位会偏几十米以上"
        )
        yield SiteFinding(
            None, "", None, "", problem, message("请写明坐标系，或另选"), waits=False, option="--datum EPSG:…"
        )


def _may(datum: str, listing: Listing, said: bool) -> bool:
    left = datum == "cgcs2000" or datum in _WITHOUT_NUMBER or not said
    return left and survey_system(listing) == "cgcs2000"


def survey_system(listing: Listing) -> str:
    """The system of surveys that the list names, one of ``datums.SURVEYS``; the present one where it names none."""
    text = "\n".join((*listing.above, *("/".join(parts) for parts in listing.columns)))
    return next((name for name, words in _OLDER.items() if words.search(text)), "cgcs2000")


def _zones(found: FileCoordinates) -> dict[int, int]:
    """The zone of each row that has one."""
    zones: dict[int, int] = {}
    for index in np.flatnonzero(found.x > _ZONE).tolist():
        zone, rest = divmod(float(found.x[index]), _ZONE)
        if int(zone) in _EPSG and _EASTING[0] <= rest <= _EASTING[1] and found.y[index] > _ZONE:
            zones[index] = int(zone)
    return zones


def _notes(zones: Iterable[int]) -> Iterator[Message]:
    counts = list(zones)
    if counts:
        named = tuple(map(str, sorted(set(counts))))
        yield message(
            "{count} 行是带带号的投影坐标（{zones} 带），按 CGCS2000 换算", count=len(counts), zones=named
        )
