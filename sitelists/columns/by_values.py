"""Columns whose headings tell nothing, recognised by their values: coordinates, counties, telephones, names."""

import re
from collections.abc import Callable, Iterable, Sequence

from geo.places import folded
from sitelists.cells.areas import parse_area
from sitelists.cells.degrees import parse_angle, parse_pair
from sitelists.cells.numbers import written_number
from sitelists.model import ListRow

_LOOKED_AT = 200
_MOST = 0.8
_FEW = 3
_SPECIFIC = 0.5
"""The words of the taxonomy are those of nothing else, and an office has some that it lacks."""
_CODE_LENGTHS = (6, 9, 12)  # of a county, a street, a community
PHONE = re.compile(
    r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<![\d.])0\d{2,3}[-—]\d{7,8}(?!\d)"
)
"""A Chinese telephone number: a mobile one, or one with its area code."""


def by_values(
    rows: Sequence[ListRow],
    free: Iterable[int],
    known: set[str],
    place_names: Iterable[str],
    is_industry: Callable[[str], bool],
) -> dict[int, str]:
    """Fields by column, for those of the free columns whose values leave no doubt.

    Args:
        rows: of the list.
        free: columns not recognised yet.
        known: fields that have a column.
        place_names: folded names of counties and cities.
        is_industry: whether a text is an industry of the taxonomy.
    """
    names = frozenset(place_names)
    samples = {column: _sample(rows, column) for column in free}
    found: dict[int, str] = {}
    for field, test in _tests(names, known, is_industry):
        least = _SPECIFIC if field == "industry" else _MOST
        fitting = [
            column
            for column, values in samples.items()
            if column not in found and _mostly(values, test, least)
        ]
        if fitting and field not in known:
            for column in fitting if field == "contact" else fitting[:1]:
                found[column] = field
            known = known | {field}
    both = {"lon", "lat"} <= {*found.values()} | known
    return {column: field for column, field in found.items() if both or field not in ("lon", "lat")}


def holds_coordinates(rows: Sequence[ListRow], column: int) -> bool:
    """Whether a column of places has points in its cells."""
    return _mostly(
        _sample(rows, column), lambda text: written_number(text) is None and _pair_in_china(text), _MOST
    )


def _tests(
    names: frozenset[str], known: set[str], is_industry: Callable[[str], bool]
) -> Iterable[tuple[str, Callable[[str], bool]]]:
    if not known & {"coordinates", "lon", "lat"}:
        yield "coordinates", lambda text: written_number(text) is None and _pair_in_china(text)
        yield "lon", lambda text: _degrees_between(text, 73, 135)
        yield "lat", lambda text: _degrees_between(text, 3, 54)
    if not known & {"county", "place", "adcode"}:
        yield "place", lambda text: folded(text) in names
        yield "adcode", lambda text: len(text) in _CODE_LENGTHS and text.isdecimal() and text[:6] in names
    if "area" not in known:
        yield "area", _has_area_unit
    if "contact" not in known:
        yield "contact", lambda text: bool(PHONE.search(text))
    if "industry" not in known:
        yield "industry", is_industry
    if "name" not in known:
        yield "name", lambda text: len(text) > 3 and written_number(text) is None and not PHONE.search(text)


def _sample(rows: Sequence[ListRow], column: int) -> list[str]:
    return [text for row in rows[:_LOOKED_AT] if (text := row.cells[column])]


def _mostly(values: Sequence[str], test: Callable[[str], bool], least: float) -> bool:
    enough = 1 if least == _MOST else _FEW
    return len(values) >= enough and sum(map(test, values)) >= least * len(values)


def _degrees_between(text: str, low: float, high: float) -> bool:
    """Degrees with decimals or minutes: a whole number is no sign of a coordinate."""
    angle = parse_angle(text)
    return angle is not None and low <= angle.value <= high and (angle.dms or "." in text or "．" in text)


def _has_area_unit(text: str) -> bool:
    read = parse_area(text)
    return read is not None and read.hectares is not None


def _pair_in_china(text: str) -> bool:
    pair = parse_pair(text)
    values = sorted(angle.value for angle in pair) if pair else [0.0, 0.0]
    return 3 <= values[0] <= 54 and 73 <= values[1] <= 135
