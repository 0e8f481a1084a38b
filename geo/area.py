"""One area of a level: its facts, and its shape as bytes until somebody draws or measures it."""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

TEXTS = ("name_zh", "name_short", "name_en", "pinyin", "level", "parent")
NUMBERS = ("label_lon", "label_lat", "area_km2")


@dataclass(frozen=True)
class Area:
    """One administrative area: names, level, parent's adcode, id of its group, label point, size and shape.

    ``label_lon`` and ``label_lat`` are degrees, ``area_km2`` is on the WGS 84 ellipsoid, ``wkb`` the shape as
    well-known binary: a Polygon or MultiPolygon in CRS_GEOGRAPHIC.
    """

    adcode: str
    name_zh: str
    name_short: str
    name_en: str
    pinyin: str
    level: str
    parent: str
    circle: str
    label_lon: float
    label_lat: float
    area_km2: float
    wkb: bytes

    @cached_property
    def geometry(self) -> "BaseGeometry":
        """The shape; the first screen needs none, and the library takes a while to import."""
        import shapely

        return shapely.from_wkb(self.wkb)

    def __getstate__(self) -> dict[str, object]:
        return {field.name: getattr(self, field.name) for field in fields(self)}
