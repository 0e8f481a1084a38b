"""What a list itself says of its coordinates: the datum they are in, and which of them are no exact points."""

from collections.abc import Mapping, Sequence

import numpy as np
from pyproj import CRS
from pyproj.exceptions import CRSError

from language import Message, message
from sitelists.columns.headings import datum_in
from sitelists.columns.units import half_width
from sitelists.layout.listing import Listing
from sitelists.model import ListColumn, ListRow
from sitelists.placing.coordinates import FileCoordinates
from sitelists.placing.datums import DATUM_NAMES
from sitelists.source.sheet import SourceFile

_GEOGRAPHIC = {4326: "wgs84", 4490: "cgcs2000", 4979: "wgs84"}
_SURE_ENOUGH = 60
_IMPRECISE = frozenset(("county", "city", "区县", "县", "市", "区县中心", "市中心"))
_LOOKED_AT = 1000


def stated_datum(
    declared: str, file: SourceFile, listing: Listing, columns: Sequence[ListColumn]
) -> tuple[str, tuple[Message, ...]]:
    """The datum to read a list under, and what to say of it.

    What a person declares counts; else what the list says; else what its file format says; else nothing.
    """
    fields = {column.field: column for column in columns}
    coordinates = [fields[name] for name in ("lon", "lat", "coordinates") if name in fields]
    if not coordinates:
        return declared, ()
    said = next((found for column in coordinates if (found := datum_in(column.heading))), "")
    said = said or _in_column(fields.get("datum"), listing) or listing.datum
    if declared:
        differs = said and declared in DATUM_NAMES and _same(said) != _same(declared)
        note = message("清单写的坐标系是 {said}，按声明的 {used} 读取", said=said, used=declared)
        return declared, (note,) if differs else ()
    used = said or _of_crs(file.datum)
    if used:
        shown = used if len(used) < 20 else CRS.from_user_input(used).name
        return used, (message("没有声明坐标系，按文件所写的 {datum} 读取", datum=shown),)
    return "", ()


def set_aside_imprecise(
    rows: Sequence[ListRow], columns: Mapping[str, ListColumn], found: FileCoordinates
) -> tuple[Message, ...]:
    """Takes the coordinates from rows that say they stand for a county or city; these are placed by its name."""
    column = columns.get("precision")
    if column is None:
        return ()
    aside = [i for i, row in enumerate(rows) if half_width(row.cells[column.index]).strip() in _IMPRECISE]
    aside = [index for index in aside if not np.isnan(found.x[index])]
    for index in aside:
        found.x[index] = found.y[index] = np.nan
    if not aside:
        return ()
    return (message("{count} 行写明坐标只代表区县或市，不当作准确点", count=len(aside)),)


def _in_column(column: ListColumn | None, listing: Listing) -> str:
    """The one datum that the list's own column of datums has throughout."""
    if column is None:
        return ""
    texts = {text for row in listing.rows[:_LOOKED_AT] if (text := row.cells[column.index])}
    found = {datum_in(text) for text in texts}
    return found.pop() if len(found) == 1 else ""


def _of_crs(text: str) -> str:
    """The datum that a GIS file states, by its EPSG number where it has one."""
    if not text:
        return ""
    try:
        number = CRS.from_user_input(text).to_epsg(min_confidence=_SURE_ENOUGH)
    except CRSError:
        return ""
    return _GEOGRAPHIC.get(number, f"EPSG:{number}") if number else text


def _same(datum: str) -> str:
    return "wgs84" if datum == "cgcs2000" else datum
