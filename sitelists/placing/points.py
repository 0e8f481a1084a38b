"""From the file's coordinates and declared places to a point in WGS 84 for each row, with its precision."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from geo.area import Area
from geo.places import named
from language import Message, message
from sitelists.cells.numbers import is_nothing
from sitelists.model import ListColumn, ListRow, SiteFinding
from sitelists.own_site import SitePrecision
from sitelists.placing.containment import Containment
from sitelists.placing.coordinates import FileCoordinates
from sitelists.placing.declared import DeclaredPlace


@dataclass(frozen=True)
class RowPlace:
    """Where one row lies; see ``OwnSite``."""

    city: str
    county: str
    lon: float | None
    lat: float | None
    precision: SitePrecision
    uncertainty_m: float | None


class Placing:
    """Puts the rows of a list on the map."""

    def __init__(self, rows: Sequence[ListRow], columns: Mapping[str, ListColumn], area: Containment) -> None:
        self._rows, self._columns, self._area = rows, columns, area

    def mismatches(
        self, declared: Sequence[DeclaredPlace], lon: np.ndarray, lat: np.ndarray
    ) -> list[SiteFinding]:
        """Points that lie in another county or city than their row declares, or outside the province."""
        codes = [place.sure for place in declared]
        fits = self._area.inside(codes, lon, lat, near=True)
        there = ~np.isnan(lon) & ~np.isnan(lat)
        stated = np.array([bool(code) for code in codes], dtype=bool)
        actual = self._area.county_of(lon, lat)
        lost = there & ~stated & np.array([not code for code in actual], dtype=bool)
        lost &= ~self._area.near_any(np.where(lost, lon, np.nan), lat)
        wrong = np.flatnonzero(there & stated & ~fits)
        found = [self._elsewhere(int(i), codes[i], actual[i], lon[i], lat[i]) for i in wrong]
        return found + [self._outside(int(i), lon[i], lat[i]) for i in np.flatnonzero(lost)]

    def nowhere(self, declared: Sequence[DeclaredPlace]) -> list[SiteFinding]:
        """Rows that have nothing but a name, where the list has columns that would say where."""
        first = next((column for name in _PLACED_BY if (column := self._columns.get(name))), None)
        if first is None or "name" not in self._columns:
            return []
        blank = [
            index
            for index, row in enumerate(self._rows)
            if not declared[index].city and sum(not is_nothing(cell) for cell in row.cells) == 1
        ]
        problem, remedy = message("没有写在哪里"), message("请填写区县、地址或坐标")
        return [
            SiteFinding(self._rows[index].number, first.heading, first.index, "", problem, remedy)
            for index in blank
        ]

    def _elsewhere(self, index: int, code: str, actual: str, lon: float, lat: float) -> SiteFinding:
        area = self._area_of(code)
        problem = message(
            "点位（{lon}, {lat}）不在{area}内", lon=f"{lon:.5f}", lat=f"{lat:.5f}", area=named(area)
        )
        if actual:
            problem = message("{problem}，而在{area}", problem=problem, area=named(self._area_of(actual)))
        return self._finding(index, problem, message("请核对坐标、坐标系或所在区县"))

    def _outside(self, index: int, lon: float, lat: float) -> SiteFinding:
        problem = message("点位（{lon}, {lat}）不在本省内", lon=f"{lon:.5f}", lat=f"{lat:.5f}")
        return self._finding(index, problem, message("请核对坐标和坐标系"))

    def _finding(self, index: int, problem: Message, remedy: Message) -> SiteFinding:
        column = self._columns.get("lon") or self._columns.get("coordinates")
        row = self._rows[index]
        if column is None:
            return SiteFinding(row.number, "", None, "", problem, remedy)
        return SiteFinding(
            row.number, column.heading, column.index, row.cells[column.index][:60], problem, remedy
        )

    def _area_of(self, code: str) -> Area:
        return self._area.counties.get(code) or self._area.cities[code]

    def placed(
        self, declared: Sequence[DeclaredPlace], found: FileCoordinates, lon: np.ndarray, lat: np.ndarray
    ) -> list[RowPlace]:
        """Every row's place: its point, else the middle of its county or city, said so, else none."""
        counties, cities = self._area.county_of(lon, lat), self._area.city_of(lon, lat)
        places = []
        for index, place in enumerate(declared):
            if np.isnan(lon[index]) or np.isnan(lat[index]):
                places.append(self._stands_for(place) if index not in found.bad else _NOWHERE)
                continue
            county = ("" if place.by_zone else place.county) or (
                counties[index] if self._within(counties[index], place.city) else ""
            )
            city = place.city or (self._area.counties[county].parent if county else cities[index])
            point = round(float(lon[index]), 7), round(float(lat[index]), 7)
            places.append(RowPlace(city, county, *point, "exact", 0.0))
        return places

    def _within(self, county: str, city: str) -> bool:
        return bool(county) and city in ("", self._area.counties[county].parent)

    def _stands_for(self, place: DeclaredPlace) -> RowPlace:
        """The label point of the county or city that a row without coordinates declares."""
        area = self._area.counties.get(place.county) or self._area.cities.get(place.city)
        if area is None:
            return _NOWHERE
        precision: SitePrecision = "county" if area.adcode in self._area.counties else "city"
        radius = round(math.sqrt(area.area_km2 * 1e6 / math.pi))
        return RowPlace(place.city, place.county, area.label_lon, area.label_lat, precision, radius)


_PLACED_BY = ("county", "city", "place", "adcode", "address", "coordinates", "lon", "lat")
_NOWHERE = RowPlace("", "", None, None, "unknown", None)


def about_places(found: FileCoordinates, places: Sequence[RowPlace]) -> list[Message]:
    """How coordinates were read, and how many rows stand for a county, a city or nothing."""
    notes = []
    if found.dms:
        notes.append(message("{count} 行坐标按度分秒读取", count=found.dms))
    if found.swapped:
        notes.append(message("{count} 行的两个坐标互换了位置，已按经度、纬度读取", count=found.swapped))
    counts = {kind: sum(place.precision == kind for place in places) for kind in ("county", "city")}
    if counts["county"]:
        notes.append(message("{count} 行没有坐标，标在所在区县的中心（精度为区县）", count=counts["county"]))
    if counts["city"]:
        notes.append(message("{count} 行没有坐标，标在所在市的中心（精度为市）", count=counts["city"]))
    unknown = sum(
        place.precision == "unknown" for index, place in enumerate(places) if index not in found.bad
    )
    if unknown:
        notes.append(message("{count} 行没有位置，不上图", count=unknown))
    return notes
