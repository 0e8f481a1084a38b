"""One table as a frame: a type a column, nothing where nothing is known, shapes where there are any."""

import geopandas as gpd
import pandas as pd

from atlas.model import Atlas
from atlas.tables.model import DataTable, DataType
from constants import CRS_GEOGRAPHIC

_TYPES: dict[DataType, str] = {
    "string": "str", "integer": "Int64", "year": "Int64", "number": "float64", "boolean": "boolean", "list": "object",
}  # fmt: skip
LEVELS = {"prefectures": "prefectures", "counties": "counties", "groups": "circles"}
"""Tables of areas, and the level of boundaries that has their shapes."""


def frame(table: DataTable, atlas: Atlas) -> gpd.GeoDataFrame:
    """A DataFrame with the table's columns; a GeoDataFrame where its rows are areas or have ``lon`` and ``lat``.

    Lists are tuples of texts, empty where there is none; whole numbers are ``Int64``, which knows missing ones.
    Shapes are in CRS_GEOGRAPHIC (degrees), none where the place is unknown.
    """
    cells = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    found = pd.DataFrame(
        {
            column.name: pd.Series(_values(values, column.type), dtype=_TYPES[column.type])
            for column, values in zip(table.columns, cells, strict=True)
        }
    )
    if table.name in LEVELS:
        areas = atlas.boundaries.areas[LEVELS[table.name]]
        shapes = [areas[code].geometry for code in found["adcode"]]
        return gpd.GeoDataFrame(found, geometry=gpd.GeoSeries(shapes, crs=CRS_GEOGRAPHIC))
    if {"lon", "lat"} <= set(found.columns):
        points = gpd.GeoSeries(gpd.points_from_xy(found["lon"], found["lat"]), crs=CRS_GEOGRAPHIC)
        return gpd.GeoDataFrame(found, geometry=points.where(found["lon"].notna(), None))
    return found


def _values(values: tuple[object, ...], type: DataType) -> list[object]:
    return [() if value is None and type == "list" else value for value in values]
