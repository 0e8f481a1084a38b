"""Sites as a file: CSV, XLSX, GeoPackage or GeoJSON; no text becomes a formula in any of them."""

import warnings
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType

import geopandas as gpd
import shapely
from xlsxwriter import Workbook

from constants import CRS_GEOGRAPHIC
from errors import UserError
from language import message
from plans.csvtext import BYTE_ORDER_MARK, csv_text
from sitelists.output.celltext import cell_text
from sitelists.output.table import SiteTable

_WIDTH = 16


def export_format(path: str) -> str:
    """The format that a file's name asks for.

    Raises:
        UserError: none that sites are written in.
    """
    suffix = path.casefold().rpartition(".")[2]
    if suffix not in EXPORTS:
        names = tuple(f".{name}" for name in EXPORTS)
        raise UserError(message("“{path}”：不支持这种格式。可用：{names}。", path=path[-60:], names=names))
    return suffix


def _csv(table: SiteTable) -> bytes:
    return (BYTE_ORDER_MARK + csv_text(table.headings, table.rows)).encode()


def _xlsx(table: SiteTable) -> bytes:
    stream = BytesIO()
    with Workbook(
        stream, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        sheet = book.add_worksheet()
        head = book.add_format({"bold": True, "bg_color": "#E8EDF2", "bottom": 1, "text_wrap": True})
        sheet.set_column(0, len(table.headings) - 1, _WIDTH)
        sheet.freeze_panes(1, 2)
        for row, values in enumerate((table.headings, *table.rows)):
            for column, value in enumerate(values):
                if isinstance(value, float | int):
                    sheet.write_number(row, column, value)
                elif value:
                    sheet.write_string(row, column, cell_text(value), head if row == 0 else None)
        sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.headings) - 1)
    return stream.getvalue()


def _geographic(driver: str) -> Callable[[SiteTable], bytes]:
    def write(table: SiteTable) -> bytes:
        columns = dict(
            zip(
                table.headings,
                zip(*table.rows, strict=True) if table.rows else [()] * len(table.headings),
                strict=True,
            )
        )
        shapes = [shapely.Point(point) if point else None for point in table.points]
        frame = gpd.GeoDataFrame(
            {name: list(values) for name, values in columns.items()}, geometry=shapes, crs=_crs(table.datum)
        )
        stream = BytesIO()
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "'crs' was not provided")  # on purpose, see _crs
            frame.to_file(stream, driver=driver, engine="pyogrio", layer="sites")
        return stream.getvalue()

    return write


def _crs(datum: str) -> str | None:
    """The CRS to be written; GCJ-02 and BD-09 have none, and a wrong one would move the points a second time."""
    return {"wgs84": CRS_GEOGRAPHIC, "cgcs2000": "EPSG:4490", "gcj02": None, "bd09": None}.get(datum, datum)


EXPORTS: Mapping[str, Callable[[SiteTable], bytes]] = MappingProxyType(
    {"xlsx": _xlsx, "csv": _csv, "gpkg": _geographic("GPKG"), "geojson": _geographic("GeoJSON")}
)
"""How each format is written, by its suffix."""
