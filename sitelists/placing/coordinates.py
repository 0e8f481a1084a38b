"""The coordinates of every row as the file has them: two numbers, in the order longitude (easting), latitude."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from language import Message, message
from sitelists.cells.degrees import Angle, parse_angle, parse_pair
from sitelists.cells.numbers import is_nothing
from sitelists.model import ListColumn, ListRow, SiteFinding

_LON, _LAT = (73.0, 135.0), (3.0, 54.0)
"""Degrees that a place in China may have."""
_NORTHING = 1_500_000.0, 6_000_000.0
"""Metres that a place in China lies north of the equator; an easting is less, or has its zone before it."""
_LARGEST_DEGREES = 360.0


@dataclass
class FileCoordinates:
    """The numbers of every row, NaN where it has none, with the texts they come from.

    Attributes:
        x, y: longitude or easting, latitude or northing, under the file's own datum.
        texts: of both, as the file has them. bad: rows whose coordinates cannot be used, by index.
        findings: what is wrong. systems: what a row is in, where it says so itself. dms, swapped: how many were written so.
    """

    x: np.ndarray
    y: np.ndarray
    texts: list[tuple[str, str]]
    bad: set[int] = field(default_factory=set)
    findings: list[SiteFinding] = field(default_factory=list)
    systems: dict[int, str] = field(default_factory=dict)
    dms: int = 0
    swapped: int = 0

    @property
    def metres(self) -> bool:
        """Whether the numbers are too large for degrees."""
        there = self.x[~np.isnan(self.x)]
        return bool(len(there)) and float(np.median(np.abs(there))) > _LARGEST_DEGREES


def file_coordinates(rows: Sequence[ListRow], columns: dict[str, ListColumn]) -> FileCoordinates:
    """The coordinates as numbers, longitudes and latitudes put right where they were written for each other."""
    found = FileCoordinates(np.full(len(rows), np.nan), np.full(len(rows), np.nan), [("", "")] * len(rows))
    if "coordinates" in columns:
        _read_pairs(rows, columns["coordinates"], found)
    if "lon" in columns and "lat" in columns:
        _read_two(rows, columns["lon"], columns["lat"], found)
    _put_right(found)
    return found


def _read_pairs(rows: Sequence[ListRow], column: ListColumn, found: FileCoordinates) -> None:
    remedy = message("请写成“117.1234,36.5678”的样子，一格一个点")
    for index, row in enumerate(rows):
        text = row.cells[column.index]
        if is_nothing(text):
            continue
        pair = parse_pair(text)
        if pair is None:
            _refuse(found, index, row, column, message("读不出坐标"), remedy)
        else:
            _put(found, index, pair, (f"{pair[0].value:.10g}", f"{pair[1].value:.10g}"))


def _read_two(rows: Sequence[ListRow], lon: ListColumn, lat: ListColumn, found: FileCoordinates) -> None:
    """Each from its own column; those of a column of pairs stay where these are blank."""
    remedy = message("请填写十进制度数（如 117.1234）或度分秒（如 117°07′30″）")
    known: dict[str, Angle | None] = {}
    for index, row in enumerate(rows):
        texts = row.cells[lon.index], row.cells[lat.index]
        blank = [is_nothing(text) for text in texts]
        if all(blank):
            continue
        angles = []
        for column, text, empty in zip((lon, lat), texts, blank, strict=True):
            if empty:
                _refuse(
                    found,
                    index,
                    row,
                    column,
                    message("只填了一个坐标"),
                    message("经度和纬度要么都填，要么都空"),
                )
                continue
            angle = known[text] if text in known else known.setdefault(text, _fast(text))
            if angle is None:
                _refuse(found, index, row, column, message("读不出坐标"), remedy)
            else:
                angles.append(angle)
        if len(angles) == 2:
            _put(found, index, (angles[0], angles[1]), texts)


def _fast(text: str) -> Angle | None:
    """Most coordinates are plain numbers, and there are many."""
    try:
        return (
            Angle(float(text))
            if text.isascii() and "_" not in text and text[0] in "0123456789"
            else parse_angle(text)
        )
    except ValueError:
        return parse_angle(text)


def _put(found: FileCoordinates, index: int, pair: tuple[Angle, Angle], texts: tuple[str, str]) -> None:
    """Stores a pair, the axis that its texts name first."""
    turned = pair[0].axis == "lat" or pair[1].axis == "lon"
    one, other = (pair[1], pair[0]) if turned else pair
    found.x[index], found.y[index] = one.value, other.value
    found.texts[index] = (texts[1], texts[0]) if turned else texts
    found.dms += one.dms or other.dms


def _put_right(found: FileCoordinates) -> None:
    """Latitudes in the column of longitudes, and the other way round, are no accident where both fit so."""
    _unpack(found)
    x, y = found.x, found.y
    swapped = (x >= _LAT[0]) & (x <= _LAT[1]) & (y >= _LON[0]) & (y <= _LON[1])
    swapped |= _is_northing(x) & (y > _LARGEST_DEGREES) & ~_is_northing(y)  # surveys call the northing X
    found.x, found.y = np.where(swapped, y, x), np.where(swapped, x, y)
    for index in np.flatnonzero(swapped):
        found.texts[index] = found.texts[index][::-1]
    found.swapped = int(swapped.sum())


def _unpack(found: FileCoordinates) -> None:
    """Degrees, minutes and seconds without anything between them: 1170448 and 363936; survey coordinates are never so."""
    packed = (
        (found.x >= _LON[0] * 1e4)
        & (found.x < _LON[1] * 1e4 + 1e4)
        & (found.y >= _LAT[0] * 1e4)
        & (found.y < _LAT[1] * 1e4)
    )
    for values in (found.x, found.y):
        packed &= (values // 100 % 100 < 60) & (values % 100 < 60)
    found.dms += int(packed.sum())
    for values in (found.x, found.y):
        values[packed] = (values // 10_000 + values // 100 % 100 / 60 + values % 100 / 3600)[packed]


def _is_northing(values: np.ndarray) -> np.ndarray:
    found: np.ndarray = (values >= _NORTHING[0]) & (values <= _NORTHING[1])
    return found


def refuse_impossible(
    rows: Sequence[ListRow], columns: dict[str, ListColumn], found: FileCoordinates
) -> None:
    """Refuses degrees that no place in China has."""
    pair = columns.get("coordinates")
    for values, limits, column in (
        (found.x, _LON, columns.get("lon", pair)),
        (found.y, _LAT, columns.get("lat", pair)),
    ):
        outside = ~np.isnan(values) & ((values < limits[0]) | (values > limits[1]))
        for index in np.flatnonzero(outside).tolist():
            if column and index not in found.bad:
                _refuse(
                    found,
                    index,
                    rows[index],
                    column,
                    _outside(values[index], limits),
                    _remedy(values[index]),
                )


def _outside(value: float, limits: tuple[float, float]) -> Message:
    if abs(value) > _LARGEST_DEGREES:
        return message("不是度数，像是投影坐标（米）")
    return message("应在{low:g}到{high:g}之间", low=limits[0], high=limits[1])


def _remedy(value: float) -> Message:
    if abs(value) > _LARGEST_DEGREES:
        return message("请选投影坐标系，如 CGCS2000 3 度带")
    return message("请检查小数点")


def _refuse(
    found: FileCoordinates, index: int, row: ListRow, column: ListColumn, problem: Message, remedy: Message
) -> None:
    found.bad.add(index)
    found.x[index] = found.y[index] = np.nan
    value = row.cells[column.index][:60]
    found.findings.append(SiteFinding(row.number, column.heading, column.index, value, problem, remedy))
