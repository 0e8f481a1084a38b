"""What a row of a site table must fulfil, one rule a function; each yields (column, problem, remedy)."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geo.boundaries import Areas, Boundaries
from geo.places import Former, named
from language import message

KINDS = ("park", "lab", "platform", "centre", "base", "event", "company", "herb", "cluster")
PRECISIONS = ("exact", "county", "city", "unknown")
CERTAINTIES = ("sourced", "inferred", "unsourced")
RANGES = {"lon": (73.0, 135.0, message("经度")), "lat": (3.0, 54.0, message("纬度"))}
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BORDER_DEGREES = 0.005
"""About 500 m: the borders, above all the coast, are generalised, so a point so far outside may be right."""

SiteRow = dict[str, str]
Problem = tuple[str, str, str]


@dataclass(frozen=True)
class KnownAreas:
    """The areas and former places by adcode; an empty dict of areas means that they cannot be checked."""

    cities: Areas
    counties: Areas
    former: dict[str, Former]

    @classmethod
    def of(cls, boundaries: Boundaries, former: Iterable[Former]) -> "KnownAreas":
        """The ground of these boundaries."""
        cities, counties = boundaries.areas["prefectures"], boundaries.areas["counties"]
        import shapely  # not where an atlas comes from the disk cache

        shapely.prepare([area.geometry for area in (*cities.values(), *counties.values())])
        return cls(cities, counties, {gone.adcode: gone for gone in former})


def problems(row: SiteRow, ground: KnownAreas) -> Iterator[Problem]:
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


def _required(row: SiteRow) -> Iterator[Problem]:
    for column in ("id", "name_zh", "kind", "precision", "certainty"):
        if not row[column]:
            yield column, message("不能为空"), message("请填写 {column}", column=column)
    if row["id"] and not KEBAB.fullmatch(row["id"]):
        problem = message("只能由小写字母、数字和连字符组成")
        yield "id", problem, message("请改成如 pingyi-honeysuckle-park 的形式")


def _words(row: SiteRow) -> Iterator[Problem]:
    """The three vocabularies."""
    for column, words in (("kind", KINDS), ("precision", PRECISIONS), ("certainty", CERTAINTIES)):
        if row[column] and row[column] not in words:
            yield column, message("不是允许的值"), message("请改为 {words} 之一", words=words)


def _codes(row: SiteRow, ground: KnownAreas) -> Iterator[Problem]:
    """Codes known, and the county in its city."""
    city, county = row["city_adcode"], row["county_adcode"]
    for column, areas in (("city_adcode", ground.cities), ("county_adcode", ground.counties)):
        if row[column] and areas and row[column] not in areas:
            yield (column, *_unknown_code(row[column], ground))
    if county and not city:
        yield "city_adcode", message("填了县而没有填市"), message("请填写 {column}", column=f"{county[:4]}00")
    home = ground.counties[county].parent if county in ground.counties else city
    if city and home != city:
        problem = message("{county}不属于 {city}", county=named(ground.counties[county]), city=city)
        yield "county_adcode", problem, message("所属市的代码应为 {code}", code=home)


def _unknown_code(code: str, ground: KnownAreas) -> tuple[str, str]:
    """Problem and remedy for a code that is not there: former, of the other level, or nothing."""
    gone = ground.former.get(code)
    if gone:
        problem = message(
            "{place}已于{year}年{change}", place=named(gone), year=gone.year, change=gone.changed
        )
        return problem, message("请改用 {code}", code=gone.merged_into)
    if code in ground.cities:
        return message("这是市的代码，不是县的"), message("请填县（市、区）的代码或留空")
    if code in ground.counties:
        return message("这是县的代码，不是市的"), message("请改用 {code}", code=ground.counties[code].parent)
    return message("没有这个行政区划代码"), message("请核对六位代码")


def _numbers(row: SiteRow) -> Iterator[Problem]:
    """Longitude and latitude are numbers in range, both or none."""
    lon, lat = number(row["lon"]), number(row["lat"])
    if lon is not None and lat is not None and 3 <= lon <= 54 and 73 <= lat <= 135:
        remedy = message("请改为 lon={lon}、lat={lat}", lon=row["lat"], lat=row["lon"])
        yield "lon", message("经度和纬度像是写反了"), remedy
        return
    for column, value, other in (("lon", lon, "lat"), ("lat", lat, "lon")):
        low, high, name = RANGES[column]
        if row[column] and value is None:
            yield column, message("{name}不是数字", name=name), message("请填写十进制度数，如 117.63")
        elif value is not None and not low <= value <= high:
            problem = message("{name}应在{low:g}到{high:g}之间", name=name, low=low, high=high)
            yield column, problem, message("请检查小数点")
        elif not row[column] and row[other]:
            yield column, message("缺少{name}", name=name), message("经度和纬度要么都填，要么都空")


def _precision(row: SiteRow) -> Iterator[Problem]:
    """A point has a precision, an area it stands for and a source; no place has none of them."""
    placed = bool(row["lon"] or row["lat"])
    if row["precision"] == "unknown" and placed:
        problem = message("unknown 表示位置未知，却填了坐标")
        yield "precision", problem, message("请删去坐标或改正 precision")
    if row["precision"] in PRECISIONS[:3] and not placed:
        problem = message("precision 为 {precision}，却没有坐标", precision=row["precision"])
        yield "lon", problem, message("请填写坐标，或把 precision 改为 unknown")
    needed = {"county": "county_adcode", "city": "city_adcode", "exact": "city_adcode"}.get(row["precision"])
    if needed and not row[needed]:
        problem = message("precision 为 {precision} 时不能为空", precision=row["precision"])
        yield needed, problem, message("请填写 {column}", column=needed)
    if placed and not row["source"]:
        yield "source", message("有坐标而没有出处"), message("请填写出处，或删去坐标")
    if placed and row["certainty"] == "unsourced":
        problem = message("unsourced 表示位置没有出处，却填了坐标")
        yield "certainty", problem, message("请填写出处并改正 certainty，或删去坐标")


def _inside(row: SiteRow, ground: KnownAreas) -> Iterator[Problem]:
    """The point lies in the declared county and city."""
    import shapely

    point = shapely.Point(float(row["lon"]), float(row["lat"]))
    for column, areas in (("county_adcode", ground.counties), ("city_adcode", ground.cities)):
        area = areas.get(row[column])
        if area and not shapely.dwithin(area.geometry, point, BORDER_DEGREES):
            there = next((other for other in areas.values() if other.geometry.covers(point)), None)
            problem = message(
                "点位（{lon}, {lat}）不在{area}内", lon=row["lon"], lat=row["lat"], area=named(area)
            )
            if there:
                problem = message("{problem}，而在{area}", problem=problem, area=named(there))
            yield column, problem, message("请核对坐标或代码")
            return
