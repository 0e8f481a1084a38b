"""The areas of every level: the counties' own shapes, and unions of them for prefectures and the province."""

from collections.abc import Iterable

import numpy as np
import shapely

from geo.area import Area
from geo.building.package import CountyShape, ProvinceShapes
from geo.building.spelling import Speller
from geo.building.survey import rounded
from geo.topology import area_km2, label_points, union

LEVELS = ("counties", "prefectures", "province")
Levels = dict[str, tuple[Area, ...]]


def build_levels(source: ProvinceShapes, equal_area: str) -> Levels:
    """The areas of LEVELS by adcode; all shapes are the counties' own or unions of them.

    A row of the county level that is its own prefecture (a county directly under the province, a city without
    counties) is a prefecture and no county.

    Args:
        source: what the package has of the province.
        equal_area: the projection, in metres, that label points are found in.
    """
    shapes = rounded(county.shape for county in source.counties)
    home = np.array([county.prefecture for county in source.counties])
    inside = [number for number, county in enumerate(source.counties) if not county.stands_alone]
    names = _Names(source)
    prefectures = [union(shapes[home == code]) for code in source.prefectures]
    return {
        "counties": _areas([names.county(source.counties[number]) for number in inside], shapes[inside], equal_area),
        "prefectures": _areas([names.prefecture(code) for code in source.prefectures], prefectures, equal_area),
        "province": _areas([names.province()], [union(shapes)], equal_area),
    }  # fmt: skip


class _Names:
    """The texts of an area by its level."""

    def __init__(self, source: ProvinceShapes) -> None:
        """Knows which short names are taken: those of prefectures, and those that two kinds of county share."""
        self._source, self._speller = source, Speller()
        cities = {self._speller.parts(zh).bare for zh in source.prefectures.values()}
        within = [county.name_zh for county in source.counties if not county.stands_alone]
        self._taken = frozenset(cities) | self._speller.shared(within)

    def county(self, county: CountyShape) -> dict[str, str]:
        short = self._speller.short(county.adcode, county.name_zh, self._taken)
        return self._texts(county.adcode, county.name_zh, short, "county", county.prefecture)

    def prefecture(self, code: str) -> dict[str, str]:
        zh = self._source.prefectures[code]
        return self._texts(code, zh, self._speller.short(code, zh), "prefecture", self._source.adcode)

    def province(self) -> dict[str, str]:
        code, zh = self._source.adcode, self._source.name_zh
        return self._texts(code, zh, self._speller.short(code, zh), "province", "")

    def _texts(self, code: str, zh: str, short: str, level: str, parent: str) -> dict[str, str]:
        english = self._speller.english(code, zh, with_kind=level == "county")
        spelled = self._speller.pinyin(short)
        named = {"name_zh": zh, "name_short": short, "name_en": english, "pinyin": spelled}
        return {"adcode": code, **named, "level": level, "parent": parent}


def _areas(
    texts: list[dict[str, str]], shapes: Iterable[shapely.Geometry], equal_area: str
) -> tuple[Area, ...]:
    drawn = np.array(list(shapes), dtype=object)
    points = label_points(drawn, equal_area).tolist() if len(drawn) else []
    return tuple(
        Area(
            **text, circle="", label_lon=lon, label_lat=lat, area_km2=round(area_km2(shape), 1), wkb=shape.wkb
        )
        for text, shape, (lon, lat) in zip(texts, drawn, points, strict=True)
    )
