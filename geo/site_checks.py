"""What a row of a site table must fulfil, one rule a function; each yields (column, problem, remedy)."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import shapely

from geo.boundaries import Areas, Boundaries
from geo.places import Former

KINDS = ("park", "lab", "platform", "centre", "base", "event", "company", "herb", "cluster")
PRECISIONS = ("exact", "county", "city", "unknown")
CERTAINTIES = ("sourced", "inferred", "unsourced")
RANGES = {"lon": (73.0, 135.0, "经度"), "lat": (3.0, 54.0, "纬度")}
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BORDER_DEGREES = 0.005
"""About 500 m: the borders, above all the coast, are generalised, so a point so far outside may be right."""

Row = dict[str, str]
Problem = tuple[str, str, str]


@dataclass(frozen=True)
class Ground:
    """The areas and former places by adcode; an empty dict of areas means that they cannot be checked."""

    cities: Areas
    counties: Areas
    former: dict[str, Former]

    @classmethod
    def of(cls, boundaries: Boundaries, former: tuple[Former, ...]) -> "Ground":
        """The ground of these boundaries."""
        cities, counties = boundaries.areas["prefectures"], boundaries.areas["counties"]
        shapely.prepare([area.geometry for area in (*cities.values(), *counties.values())])
        return cls(cities, counties, {gone.adcode: gone for gone in former})


def problems(row: Row, ground: Ground) -> Iterator[Problem]:
    """Everything wrong with one row."""
    yield from _required(row)
    yield from _words(row)
    yield from _codes(row, ground)
    bad_numbers = [*_numbers(row)]
    yield from bad_numbers
    yield from _precision(row)
    if not bad_numbers and row["lon"] and row["lat"]:
        yield from _inside(row, ground)


def number(text: str) -> float | None:
    """The finite number written, or None."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _required(row: Row) -> Iterator[Problem]:
    for column in ("id", "name_zh", "kind", "precision", "certainty"):
        if not row[column]:
            yield column, "不能为空", f"请填写 {column}"
    if row["id"] and not KEBAB.fullmatch(row["id"]):
        yield "id", "只能由小写字母、数字和连字符组成", "请改成如 pingyi-honeysuckle-park 的形式"


def _words(row: Row) -> Iterator[Problem]:
    """The three vocabularies."""
    for column, words in (("kind", KINDS), ("precision", PRECISIONS), ("certainty", CERTAINTIES)):
        if row[column] and row[column] not in words:
            yield column, "不是允许的值", f"请改为 {'、'.join(words)} 之一"


def _codes(row: Row, ground: Ground) -> Iterator[Problem]:
    """Codes known, and the county in its city."""
    city, county = row["city_adcode"], row["county_adcode"]
    for column, areas in (("city_adcode", ground.cities), ("county_adcode", ground.counties)):
        if row[column] and areas and row[column] not in areas:
            yield (column, *_unknown_code(row[column], ground))
    if county and not city:
        yield "city_adcode", "填了县而没有填市", f"请填写 {county[:4]}00"
    home = ground.counties[county].parent if county in ground.counties else city
    if city and home != city:
        yield "county_adcode", f"{ground.counties[county].name_zh}不属于 {city}", f"所属市的代码应为 {home}"


def _unknown_code(code: str, ground: Ground) -> tuple[str, str]:
    """Problem and remedy for a code that is not there: former, of the other level, or nothing."""
    gone = ground.former.get(code)
    if gone:
        return f"{gone.name_zh}已于{gone.year}年{gone.change}", f"请改用 {gone.merged_into}"
    if code in ground.cities:
        return "这是市的代码，不是县的", "请填县（市、区）的代码或留空"
    if code in ground.counties:
        return "这是县的代码，不是市的", f"请改用 {ground.counties[code].parent}"
    return "没有这个行政区划代码", "请核对六位代码"


def _numbers(row: Row) -> Iterator[Problem]:
    """Longitude and latitude are numbers in range, both or none."""
    lon, lat = number(row["lon"]), number(row["lat"])
    if lon is not None and lat is not None and 3 <= lon <= 54 and 73 <= lat <= 135:
        yield "lon", "经度和纬度像是写反了", f"请改为 lon={row['lat']}、lat={row['lon']}"
        return
    for column, value, other in (("lon", lon, "lat"), ("lat", lat, "lon")):
        low, high, name = RANGES[column]
        if row[column] and value is None:
            yield column, f"{name}不是数字", "请填写十进制度数，如 117.63"
        elif value is not None and not low <= value <= high:
            yield column, f"{name}应在{low:g}到{high:g}之间", "请检查小数点"
        elif not row[column] and row[other]:
            yield column, f"缺少{name}", "经度和纬度要么都填，要么都空"


def _precision(row: Row) -> Iterator[Problem]:
    """A point has a precision, an area it stands for and a source; no place has none of them."""
    placed = bool(row["lon"] or row["lat"])
    if row["precision"] == "unknown" and placed:
        yield "precision", "unknown 表示位置未知，却填了坐标", "请删去坐标或改正 precision"
    if row["precision"] in PRECISIONS[:3] and not placed:
        yield "lon", f"precision 为 {row['precision']}，却没有坐标", "请填写坐标，或把 precision 改为 unknown"
    needed = {"county": "county_adcode", "city": "city_adcode", "exact": "city_adcode"}.get(row["precision"])
    if needed and not row[needed]:
        yield needed, f"precision 为 {row['precision']} 时不能为空", f"请填写 {needed}"
    if placed and not row["source"]:
        yield "source", "有坐标而没有出处", "请填写出处，或删去坐标"
    if placed and row["certainty"] == "unsourced":
        yield "certainty", "unsourced 表示位置没有出处，却填了坐标", "请填写出处并改正 certainty，或删去坐标"


def _inside(row: Row, ground: Ground) -> Iterator[Problem]:
    """The point lies in the declared county and city."""
    point = shapely.Point(float(row["lon"]), float(row["lat"]))
    for column, areas in (("county_adcode", ground.counties), ("city_adcode", ground.cities)):
        area = areas.get(row[column])
        if area and not shapely.dwithin(area.geometry, point, BORDER_DEGREES):
            there = next((other for other in areas.values() if other.geometry.covers(point)), None)
            where = f"，而在{there.name_zh}" if there else ""
            yield column, f"点位（{row['lon']}, {row['lat']}）不在{area.name_zh}内{where}", "请核对坐标或代码"
            return
