"""A profile against the boundaries: whose they are, whether its map shows them, whether its groups hold them all."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from atlas.province.codes import division
from atlas.province.profile import CityGroup, CityGroups, MapView, Province
from atlas.province.reading import FILE
from errors import Fault
from geo.boundaries import Boundaries
from geo.equal_area import DegreeBox, is_equal_area
from geo.places import named
from language import Name, message
from plans.records import Plan

_PLACE = "groups.members"


def fitted(province: Province, boundaries: Boundaries) -> tuple[Province, list[Fault]]:
    """The profile as far as it fits the boundaries, and every fault.

    An adcode or names that the file does not give are taken from the boundaries. A code in a group that is no
    prefecture of the province is left out of it; groups that then overlap or do not hold every prefecture are
    not used at all, because nothing could be divided by them.
    """
    faults: list[Fault] = [*_codes(province, boundaries)]
    province = _named(province, boundaries)
    return replace(
        province, map=_map(province.map, boundaries, faults), groups=_groups(province, boundaries, faults)
    ), faults


def unknown_plans(province: Province, plans: Iterable[Plan]) -> Iterator[Fault]:
    """The plans that are usually compared and are not there; nothing where there is no plan yet."""
    known = tuple(plan.id for plan in plans)
    for plan in province.compare if known else ():
        if plan not in known:
            problem, remedy = message("没有这份规划"), message("可用：{names}", names=known)
            yield Fault(FILE, "compare", plan, problem, remedy, kept=True)


def _named(province: Province, boundaries: Boundaries) -> Province:
    """The profile with the boundaries' adcode and names where it has none."""
    area = next(iter(boundaries.areas["province"].values()), None)
    if area is None:
        return province
    return replace(
        province,
        adcode=province.adcode or area.adcode,
        name=province.name or named(area),
        short=province.short or Name(area.name_short, area.name_en),
    )


def _codes(province: Province, boundaries: Boundaries) -> Iterator[Fault]:
    """Boundaries that are not this province's."""
    own = province.adcode
    for level, name in (("province", "province.geojson"), ("prefectures", "prefectures.geojson")):
        for code in boundaries.areas[level] if own else ():
            if code[:2] != own[:2]:
                remedy = message("请核对 province.toml 的 adcode 与边界文件")
                yield Fault(f"boundaries/{name}", "adcode", code, _elsewhere(code, province), remedy, True)


def _elsewhere(code: str, province: Province) -> str:
    there = division(code)
    if not there:
        return message("没有这个行政区划代码")
    return message("这是{there}的代码，不是{here}的", there=there, here=province.name)


def _map(view: MapView, boundaries: Boundaries, faults: list[Fault]) -> MapView:
    """The map's extent and projection, as far as they can be used."""
    extent, projection = view.extent, view.projection
    if extent and not _meet(extent, boundaries.bounds):
        problem, remedy = message("与该省边界没有重叠"), message("请核对经纬度，或删去这一项")
        faults.append(Fault(FILE, "map.extent", ", ".join(map(str, extent)), problem, remedy))
        extent = None
    if projection and not is_equal_area(projection):
        problem, remedy = message("不是以米为单位的等积投影"), message("请改正，或删去这一项由程序计算")
        faults.append(Fault(FILE, "map.projection", projection[:60], problem, remedy))
        projection = None
    return MapView(extent=extent, projection=projection)


def _meet(one: DegreeBox, other: DegreeBox) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _groups(province: Province, boundaries: Boundaries, faults: list[Fault]) -> CityGroups | None:
    cities = boundaries.areas["prefectures"]
    if province.groups is None or not cities:
        return province.groups
    members = []
    for group in province.groups.members:
        wrong = [code for code in group.prefectures if code not in cities]
        faults += [_foreign(group, code, province) for code in wrong]
        members.append(
            group.model_copy(update={"prefectures": tuple(c for c in group.prefectures if c not in wrong)})
        )
    found = [*_misfits(members, boundaries)]
    faults += found
    return None if found else province.groups.model_copy(update={"members": tuple(members)})


def _foreign(group: CityGroup, code: str, province: Province) -> Fault:
    own = code[:2] == province.adcode[:2]
    problem = message("没有这个行政区划代码") if own else _elsewhere(code, province)
    remedy = message("请核对六位代码")
    return Fault(FILE, f"{_PLACE}.{group.id}.prefectures", code, problem, remedy, True)


def _misfits(groups: list[CityGroup], boundaries: Boundaries) -> Iterator[Fault]:
    """Ids given twice, prefectures in several groups or in none."""
    remedy = message("每个市应恰好属于一组；改正之前不按组显示和计算")
    ids = Counter(group.id for group in groups)
    yield from (Fault(FILE, _PLACE, id, message("id 重复"), remedy) for id, count in ids.items() if count > 1)
    held = Counter(code for group in groups for code in group.prefectures)
    for code, area in boundaries.areas["prefectures"].items():
        if held[code] > 1:
            yield Fault(
                FILE, _PLACE, code, message("{city}在{count}组里", city=named(area), count=held[code]), remedy
            )
        elif not held[code]:
            yield Fault(FILE, _PLACE, code, message("{city}不在任何一组里", city=named(area)), remedy)
