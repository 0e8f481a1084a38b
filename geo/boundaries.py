"""The shapes of the province: counties, prefectures, groups of them and the province itself, by adcode."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from constants import CRS_GEOGRAPHIC
from datafiles.reading import named, read_bytes
from errors import DataError, Fault
from geo.albers import albers
from geo.area import NUMBERS, TEXTS, Area
from geo.boundary_file import fault, read_areas
from geo.equal_area import CHINA, DegreeBox
from language import message

if TYPE_CHECKING:
    import geopandas as gpd

    from geo.neighbours import Neighbours

Areas = Mapping[str, Area]
"""The areas of one level by adcode, in the order of the file."""

FILES = {
    "prefectures": "prefectures.geojson",
    "counties": "counties.geojson",
    "province": "province.geojson",
}

MAP_LEVELS = ("prefectures", "counties", "circles")
"""What a map draws areas of."""


@dataclass(frozen=True, eq=False)
class Boundaries:
    """All levels: the areas by adcode, and each level as a GeoDataFrame in CRS_GEOGRAPHIC.

    The frames' index ``adcode`` holds texts: 6-digit codes, for groups of prefectures (the level ``circles``)
    their ids. Columns: name_zh, name_short, name_en, pinyin, level, parent, circle (id of the group), label_lon
    and label_lat (degrees), area_km2 (on the WGS 84 ellipsoid), geometry. A level that could not be read is empty.
    ``unread`` has the levels whose file could not be used at all; ``projection`` and ``opening`` are the
    equal-area projection and the extent that maps open on as the province's profile gives them.

    A frame is made when it is first asked for: pandas and geopandas take longer to import than all data
    take to load, and most of what the atlas says needs no geometry.
    """

    areas: Mapping[str, Areas]
    unread: frozenset[str] = frozenset()
    projection: str = ""
    opening: DegreeBox | None = None

    @cached_property
    def bounds(self) -> DegreeBox:
        """What the prefectures fill: west, south, east, north in degrees; all of China where there are none."""
        boxes = [area.geometry.bounds for area in self.areas["prefectures"].values()]
        if not boxes:
            return CHINA
        west, south, east, north = zip(*boxes, strict=True)
        return min(west), min(south), max(east), max(north)

    @cached_property
    def extent(self) -> DegreeBox:
        """What maps open on: as the profile gives it, else what the prefectures fill, or their main part."""
        from geo.main_land import main_box  # not where the profile gives it: numpy takes its time

        land = (area.geometry for area in self.areas["prefectures"].values())
        return self.opening or main_box(land) or self.bounds

    @property
    def equal_area(self) -> str:
        """The projection in metres that this province is measured and drawn in, as a PROJ string."""
        return self.projection or albers(self.bounds)

    @cached_property
    def prefectures(self) -> "gpd.GeoDataFrame":
        return _frame(self.areas["prefectures"])

    @cached_property
    def counties(self) -> "gpd.GeoDataFrame":
        return _frame(self.areas["counties"])

    @cached_property
    def circles(self) -> "gpd.GeoDataFrame":
        return _frame(self.areas["circles"])

    @cached_property
    def province(self) -> "gpd.GeoDataFrame":
        return _frame(self.areas["province"])

    @cached_property
    def smallest(self) -> Areas:
        """What the province consists of: the counties, and the prefectures that have none."""
        counties = self.areas["counties"]
        homes = {area.parent for area in counties.values()}
        alone = {code: area for code, area in self.areas["prefectures"].items() if code not in homes}
        return {**counties, **alone}

    @cached_property
    def ragged(self) -> tuple[str, ...]:
        """The smallest areas that do not share their borders vertex by vertex with those beside them."""
        import shapely

        shapes = [area.geometry for area in self.smallest.values()]
        edges = shapely.coverage_invalid_edges(shapes) if shapes else ()
        return tuple(code for code, edge in zip(self.smallest, edges, strict=True) if not edge.is_empty)

    @property
    def seamless(self) -> bool:
        """Whether there are areas, and none of them overlaps another or leaves a gap beside it."""
        return bool(self.smallest) and not self.ragged

    @cached_property
    def neighbours(self) -> "Neighbours":
        """Which prefectures share a border."""
        from geo.neighbours import neighbours

        return neighbours(self.areas["prefectures"])


def load_boundaries(
    folder: Path, counts: Mapping[str, int] = MappingProxyType({})
) -> tuple[Boundaries, list[Fault]]:
    """Reads the three boundary files and checks them; groups of prefectures are added by ``geo.groups``.

    Args:
        folder: where ``counties.geojson`` and the others lie.
        counts: how many areas each level has according to the source; one that has none may be empty.

    Returns:
        The boundaries and every fault found. A faulty feature is left out, an unusable file is an empty level.
    """
    faults: list[Fault] = []
    found = {level: _level(folder / name, faults, counts.get(level) == 0) for level, name in FILES.items()}
    levels: dict[str, Areas] = {level: areas or {} for level, areas in found.items()}
    levels["counties"] = _with_parents(levels, folder / FILES["counties"], faults)
    unread = frozenset(level for level, areas in found.items() if areas is None)
    return Boundaries(levels | {"circles": {}}, unread), faults


def _level(path: Path, faults: list[Fault], may_be_empty: bool) -> Areas | None:
    """One file's areas; ``None`` where the file is unusable."""
    try:
        content = read_bytes(path, named(path))
    except DataError as error:
        faults.extend(error.faults)
        return None
    areas, found = read_areas(path, content, may_be_empty)
    faults.extend(found)
    return areas


def _frame(areas: Areas) -> "gpd.GeoDataFrame":
    """Areas as a frame indexed by adcode; with no areas, the same columns and no rows."""
    import geopandas as gpd
    import pandas as pd

    columns: dict[str, pd.Series] = {}
    for name in (*TEXTS, "circle", *NUMBERS):
        values = [getattr(area, name) for area in areas.values()]
        columns[name] = pd.Series(values, dtype=float if name in NUMBERS else "str")
    shapes = gpd.GeoSeries([area.geometry for area in areas.values()], crs=CRS_GEOGRAPHIC)
    frame = gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS_GEOGRAPHIC)
    frame.index = pd.Index(list(areas), dtype="str", name="adcode")
    return frame


def _with_parents(levels: dict[str, Areas], path: Path, faults: list[Fault]) -> Areas:
    """The counties whose prefecture exists; not checked where no prefecture could be read."""
    counties, prefectures = levels["counties"], levels["prefectures"]
    if not prefectures:
        return counties
    problem = message("所属的市不在 prefectures.geojson 中")
    for code, area in counties.items():
        if area.parent not in prefectures:
            faults.append(fault(path, f"{code} parent", area.parent, problem))
    return {code: area for code, area in counties.items() if area.parent in prefectures}
