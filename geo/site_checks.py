"""What a row of a site table must fulfil across its columns and on the map; each rule yields problems."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from datafiles.cells import number
from datafiles.rows import Cells, Problem
from geo.boundaries import Areas, Boundaries
from geo.places import Former, named
from geo.unknown_code import instead, why_unknown
from language import Message, message

RANGES = {"lon": (73.0, 135.0, message("经度")), "lat": (3.0, 54.0, message("纬度"))}
BORDER_DEGREES = 0.005
"""About 500 m: the borders, above all the coast, are generalised, so a point so far outside may be right."""


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


def problems(row: Cells, ground: KnownAreas, kinds: tuple[str, ...]) -> Iterator[Problem]:
    """Everything wrong with one row besides what each cell says by itself."""
    if kinds and row["kind"] not in kinds:
        remedy = message("可用：{expected}", expected=kinds)
        yield Problem("kind", message("不在允许的取值之内"), remedy)
    yield from code_problems(row, ground)
    bad_numbers = [*degree_problems(row)]
    yield from bad_numbers
    yield from _precision(row)
    if not bad_numbers and number(row["lon"]) is not None and number(row["lat"]) is not None:
        yield from inside_problems(row, ground)


def code_problems(row: Cells, ground: KnownAreas) -> Iterator[Problem]:
    """Codes known, and the county in its city."""
    city, county = row["city_adcode"], row["county_adcode"]
    for column, areas in (("city_adcode", ground.cities), ("county_adcode", ground.counties)):
        if row[column] and areas and row[column] not in areas:
            yield Problem(column, *_unknown_code(row[column], ground))
    home = ground.counties[county].parent if county in ground.counties else city or f"{county[:4]}00"
    if county and not city:
        yield Problem("city_adcode", message("填了县而没有填市"), message("请填写 {column}", column=home))
    if city and home != city:
        problem = message("{county}不属于 {city}", county=named(ground.counties[county]), city=city)
        yield Problem("county_adcode", problem, message("所属市的代码应为 {code}", code=home))


def _unknown_code(code: str, ground: KnownAreas) -> tuple[Message, Message]:
    """Problem and remedy for a code that is not there: former, of the other level, or nothing."""
    if code in ground.cities:
        return message("这是市的代码，不是县的"), message("请填县（市、区）的代码或留空")
    if code in ground.counties:
        return message("这是县的代码，不是市的"), instead(
            ground.counties[code].parent, ground.cities.get(ground.counties[code].parent)
        )
    places = {**ground.cities, **ground.counties}
    return why_unknown(code, next(iter(ground.cities), ""), ground.former.values(), places.get)


def degree_problems(row: Cells) -> Iterator[Problem]:
    """Longitude and latitude are in range, both or none, and not the one for the other."""
    lon, lat = number(row["lon"]), number(row["lat"])
    if lon is not None and lat is not None and 3 <= lon <= 54 and 73 <= lat <= 135:
        remedy = message("请改为 lon={lon}、lat={lat}", lon=row["lat"], lat=row["lon"])
        yield Problem("lon", message("经度和纬度像是写反了"), remedy)
        return
    for column, value, other in (("lon", lon, "lat"), ("lat", lat, "lon")):
        low, high, name = RANGES[column]
        if value is not None and not low <= value <= high:
            problem = message("{name}应在{low:g}到{high:g}之间", name=name, low=low, high=high)
            yield Problem(column, problem, message("请检查小数点"))
        elif not row[column] and row[other]:
            remedy = message("经度和纬度要么都填，要么都空")
            yield Problem(column, message("缺少{name}", name=name), remedy)


def _precision(row: Cells) -> Iterator[Problem]:
    """A point has a precision, an area it stands for and a source; no place has none of them."""
    placed, precision = bool(row["lon"] or row["lat"]), row["precision"]
    needed = {"county": "county_adcode", "city": "city_adcode", "exact": "city_adcode"}.get(precision)
    if precision == "unknown" and placed:
        problem = message("unknown 表示位置未知，却填了坐标")
        yield Problem("precision", problem, message("请删去坐标或改正 precision"))
    if needed and not placed:
        problem = message("precision 为 {precision}，却没有坐标", precision=precision)
        yield Problem("lon", problem, message("请填写坐标，或把 precision 改为 unknown"))
    if needed and not row[needed]:
        problem = message("precision 为 {precision} 时不能为空", precision=precision)
        yield Problem(needed, problem, message("请填写 {column}", column=needed))
    if placed and not row["source"]:
        yield Problem("source", message("有坐标而没有出处"), message("请填写出处，或删去坐标"))
    if placed and row["certainty"] == "unsourced":
        problem = message("unsourced 表示位置没有出处，却填了坐标")
        yield Problem("certainty", problem, message("请填写出处并改正 certainty，或删去坐标"))


def inside_problems(row: Cells, ground: KnownAreas) -> Iterator[Problem]:
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
            yield Problem(column, problem, message("请核对坐标或代码"))
            return
