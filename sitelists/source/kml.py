"""KML to a sheet: every placemark a row with its point, its own data as columns; links are not followed.

GDAL is not used for it: it replaces every Chinese letter of a column's name by an underscore.
"""

import io
import math
from collections.abc import Iterator
from typing import Any

import shapely
from lxml import etree

from errors import UserError
from language import Message, message
from sitelists import limits
from sitelists.source.described import lines_of_description, said_in
from sitelists.source.sheet import CellTexts, RawSheet, SourceFile

LON, LAT = "geometry_lon", "geometry_lat"
"""Headings of the columns that a geometry becomes; first among the headings of both fields."""
_FOLDER = "folder"
_SHAPES = ("Point", "LineString", "LinearRing", "Polygon")


def read_kml(data: bytes, name: str) -> SourceFile:
    """All placemarks as one sheet, with the folder they lie in where there are several.

    Raises:
        UserError: damaged, no placemarks, too many.
    """
    rows: list[dict[str, Any]] = []
    shapes = 0
    try:
        for mark in _placemarks(data):
            if len(rows) >= limits.rows():
                raise limits.too_many_rows(name)
            shape = _shape(mark)
            shapes += shape is not None and shape.geom_type != "Point"
            rows.append(_row(mark, shape))
            mark.clear()
    except (etree.XMLSyntaxError, ValueError, shapely.errors.GEOSException) as error:
        raise UserError(message("{name}：KML 文件已损坏。请重新导出。", name=name)) from error
    if not rows:
        raise UserError(message("{name}：没有要素。", name=name))
    return _as_file(rows, shapes, name)


def _as_file(rows: list[dict[str, Any]], shapes: int, name: str) -> SourceFile:
    fields = dict.fromkeys(field for row in rows for field in row)
    if len({row[_FOLDER] for row in rows}) < 2:
        del fields[_FOLDER]
    if len(fields) > limits.COLUMNS:
        raise limits.too_many_columns(name)
    texts, heads = CellTexts(), list(fields)
    table = [heads, *(texts.row(row.get(field) for field in fields) for row in rows)]
    notes: tuple[Message, ...] = (about_shapes(shapes),) if shapes else ()
    return SourceFile((RawSheet("", table, headed=True),), notes)


def about_shapes(count: int) -> Message:
    """What is said of areas and lines."""
    return message("{count} 个面或线以其中一点标示", count=count)


def _placemarks(data: bytes) -> Iterator[Any]:
    """Each placemark when it is complete; entities are not resolved, nothing is fetched."""
    events = etree.iterparse(
        io.BytesIO(data), tag="{*}Placemark", resolve_entities=False, no_network=True, load_dtd=False
    )
    yield from (element for _, element in events)


def _row(mark: Any, shape: Any) -> dict[str, Any]:
    """Name, description and every value of its own; a second value of one name is left out."""
    point = shape and (shape if shape.geom_type == "Point" else shape.point_on_surface())
    row: dict[str, Any] = {LON: point.x if point else None, LAT: point.y if point else None}
    row["name"] = _text(mark.find("{*}name"))
    row |= {"address": _text(mark.find("{*}address")), "phone": _text(mark.find("{*}phoneNumber"))}
    description = lines_of_description(_text(mark.find("{*}description")))
    row["description"] = "\n".join(description)
    row = {field: value for field, value in row.items() if value or field in (LON, LAT, "name")}
    for item in mark.iterfind("{*}ExtendedData//{*}Data"):
        row.setdefault(item.get("name") or "", _text(item.find("{*}value")))
    for item in mark.iterfind("{*}ExtendedData//{*}SimpleData"):
        row.setdefault(item.get("name") or "", _text(item))
    for heading, value in said_in(description):
        row.setdefault(heading, value)
    return row | {_FOLDER: _folder(mark)}


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip() if element is not None else ""


def _folder(mark: Any) -> str:
    """The folders that a placemark lies in, from the outside in."""
    names = [_text(folder.find("{*}name")) for folder in mark.iterancestors("{*}Folder")]
    return "/".join(filter(None, reversed(names)))


def _shape(mark: Any) -> Any:
    """The first geometry of a placemark, or ``None``."""
    element = next((found for found in mark.iter() if _local(found) in _SHAPES), None)
    if element is None:
        return None
    pairs = list(_pairs(_text(next(element.iter("{*}coordinates"), None))))
    if not pairs:
        return None
    kind = _local(element)
    if kind == "Point" or len(pairs) < 2:
        return shapely.Point(pairs[0])
    return shapely.Polygon(pairs) if kind == "Polygon" and len(pairs) > 3 else shapely.LineString(pairs)


def _local(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _pairs(text: str) -> Iterator[tuple[float, float]]:
    for item in text.split():
        lon, lat = map(float, item.split(",")[:2])
        if math.isfinite(lon) and math.isfinite(lat):
            yield lon, lat
