"""GIS files to sheets: GeoJSON, zipped Shapefile, GeoPackage, each feature a row with its point."""

import io
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from errors import UserError
from language import Message, message
from sitelists import limits
from sitelists.source.kinds import FileKind
from sitelists.source.kml import LAT, LON, about_shapes, read_kml
from sitelists.source.nested import flattened
from sitelists.source.records import read_records
from sitelists.source.sheet import CellTexts, RawSheet, SourceFile

_POINT = 0  # the type that shapely calls so
_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_SUFFIXES = {"geojson": ".geojson", "gpkg": ".gpkg"}


def read_geographic(data: bytes, name: str, kind: FileKind) -> SourceFile:
    """The layers of a GIS file.

    The bytes are put under a name of ours, so that the library opens what the content was found to be and nothing
    that the file names.

    Raises:
        UserError: damaged, no features, too many.
    """
    if kind in ("kml", "kmz"):
        return read_kml(_first_kml(data) if kind == "kmz" else data, name)
    if kind == "geojson" and (records := read_records(data, name)):
        return records
    with tempfile.TemporaryDirectory() as folder:
        paths = (
            _unzipped(data, Path(folder)) if kind == "shapefile" else [Path(folder, f"list{_SUFFIXES[kind]}")]
        )
        if kind != "shapefile":
            paths[0].write_bytes(data)
        try:
            layers = [layer for path in paths for layer in _layers(path, name)]
        except (DataSourceError, DataLayerError, ValueError, shapely.errors.GEOSException) as error:
            raise UserError(message("{name}：GIS 文件已损坏。请重新导出。", name=name)) from error
    return _as_file(layers, name)


def _first_kml(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [member for member in archive.namelist() if member.casefold().endswith(".kml")]
        return archive.read("doc.kml" if "doc.kml" in names else names[0])


def _unzipped(data: bytes, folder: Path) -> list[Path]:
    """The parts of the shapefiles, under names without folders; the shapefiles themselves."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            inside = PurePosixPath(member.filename.replace("\\", "/"))
            if inside.suffix.casefold() in _PARTS and not inside.name.startswith((".", "__")):
                path = folder / (inside.stem[:80].replace("\0", "") + inside.suffix.casefold())
                path.write_bytes(archive.read(member))
                found.append(path)
    return sorted(path for path in found if path.suffix == ".shp")


class _Layer:
    """One layer as rows of text below its fields, with its own CRS."""

    def __init__(self, name: str, fields: list[str], rows: list[list[Any]], crs: str, shapes: int) -> None:
        self.name, self.fields, self.rows, self.crs, self.shapes = name, fields, rows, crs, shapes


def _layers(path: Path, name: str) -> Iterator[_Layer]:
    for layer, kind in pyogrio.list_layers(path)[: limits.SHEETS]:
        info = pyogrio.read_info(path, layer=layer, force_feature_count=True)
        if info["features"] > limits.rows():
            raise limits.too_many_rows(name)
        if len(info["fields"]) > limits.COLUMNS:
            raise limits.too_many_columns(name)
        if kind is not None:
            yield _layer(path, layer)


def _layer(path: Path, layer: str) -> _Layer:
    encoding = _encoding(path) if path.suffix == ".shp" else None
    meta, _, wkb, columns = pyogrio.raw.read(path, layer=layer, encoding=encoding, datetime_as_string=True)
    shapes = shapely.from_wkb(wkb, on_invalid="ignore")
    lon, lat, areas = _points(shapes)
    names, values = list(map(str, meta["fields"])), [_values(column) for column in columns]
    if path.suffix == _SUFFIXES["geojson"]:
        names, values = flattened(names, values)
    fields = [LON, LAT, *names]
    rows = [list(row) for row in zip(lon.tolist(), lat.tolist(), *values, strict=True)]
    return _Layer(str(layer), fields, rows, str(meta["crs"] or ""), areas)


def _values(column: np.ndarray) -> list[Any]:
    """The values of a field; what is no number is left to be written as nothing."""
    values: list[Any] = column.tolist()
    return values


def _points(shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray, int]:
    """A point of each geometry, one inside it where it is none, and how many were none."""
    kinds = shapely.get_type_id(shapes)
    there = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
    others = there & (kinds != _POINT)
    points = shapes.copy()
    points[others] = shapely.point_on_surface(shapes[others])
    return shapely.get_x(points), shapely.get_y(points), int(others.sum())


def _encoding(path: Path) -> str | None:
    """Of a table without a word on it: UTF-8 if it is that, else the Chinese one; ``None`` as the table says."""
    if path.with_suffix(".cpg").exists() or not path.with_suffix(".dbf").exists():
        return None
    try:
        path.with_suffix(".dbf").read_bytes()[32:].decode("utf-8")
    except UnicodeDecodeError:
        return "GB18030"
    return "UTF-8"


def _as_file(layers: list[_Layer], name: str) -> SourceFile:
    if not any(layer.rows for layer in layers):
        raise UserError(message("{name}：没有要素。", name=name))
    shapes = sum(layer.shapes for layer in layers)
    notes: tuple[Message, ...] = (about_shapes(shapes),) if shapes else ()
    texts = CellTexts()
    sheets = tuple(
        RawSheet(
            layer.name if len(layers) > 1 else "", [layer.fields, *map(texts.row, layer.rows)], headed=True
        )
        for layer in layers
    )
    return SourceFile(sheets, notes, next((layer.crs for layer in layers if layer.crs), ""))
