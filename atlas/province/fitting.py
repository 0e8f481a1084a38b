"""A profile against the boundaries: whose they are, whether its map shows them, whether its groups hold them all."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from atlas.province.profile import CityGroup, CityGroups, MapView, Province
from atlas.province.reading import FILE, in_both
from errors import Fault
from geo.boundaries import Boundaries
from geo.equal_area import DegreeBox, is_equal_area
from geo.places import named
from geo.unknown_code import division, why_unknown
from language import Name, message
from plans.records import Plan
from reader.local_words import LocalWords

_PLACE = "groups.members"


def fitted(province: Province, boundaries: Boundaries) -> tuple[Province, list[Fault]]:
    """The profile as far as it fits the boundaries, and every fault.

    An adcode or names that the file does not give are taken from the boundaries. A code in a group that is no
    prefecture of the province is left out of it; groups that then overlap or do not hold every prefecture are
    not used at all, because nothing could be divided by them.
    """
    faults: list[Fault] = [*_codes(province, boundaries)]
    province = _named(province, boundaries)
    fitting = replace(
        province,
        map=_map(province.map, boundaries, faults),
        groups=_groups(province, boundaries, faults),
        words=_words(province, boundaries, faults),
    )
    return fitting, faults


def unknown_plans(province: Province, plans: Iterable[Plan]) -> Iterator[Fault]:
    """The plans that are usually compared and are not there; nothing where there is no plan yet."""
    known = tuple(plan.id for plan in plans)
    for plan in province.compare if known else ():
        if plan not in known:
            problem, remedy = message("没有这份规划"), message("可用：{names}", names=known)
            yield Fault(FILE, "compare", plan, problem, remedy, kept=True)


def _named(province: Province, boundaries: Boundaries) -> Province:
    """The profile with the boundaries' adcode and names, and a title made of them, where it has none."""
    area = next(iter(boundaries.areas["province"].values()), None)
    inside = next(iter(boundaries.areas["prefectures"]), "")
    code = province.adcode or (area.adcode if area else inside[:2] + "0000" if inside else "")
    known = division(code)
    name = province.name or (named(area) if area else known)
    short = province.short or (Name(area.name_short, area.name_en) if area else known)
    usual = in_both(message("{province}产业规划图谱", province=short) if short else message("产业规划图谱"))
    title = Name(str(province.title or usual), province.title.en or usual.en)
    return replace(province, adcode=code, name=name, short=short, title=title)


def _codes(province: Province, boundaries: Boundaries) -> Iterator[Fault]:
    """Boundaries that are not this province's."""
    own = province.adcode
    for level, name in (("province", "province.geojson"), ("prefectures", "prefectures.geojson")):
        for code in boundaries.areas[level] if own else ():
            if code[:2] != own[:2]:
                problem, _ = why_unknown(code, own)
                remedy = message("请核对 province.toml 的 adcode 与边界文件")
                yield Fault(f"boundaries/{name}", "adcode", code, problem, remedy, kept=True)


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
        faults += [_foreign(f"{_PLACE}.{group.id}.prefectures", code, province) for code in wrong]
        members.append(
            group.model_copy(update={"prefectures": tuple(c for c in group.prefectures if c not in wrong)})
        )
    found = [*_misfits(members, boundaries)]
    faults += found
    return None if found else province.groups.model_copy(update={"members": tuple(members)})


def _words(province: Province, boundaries: Boundaries, faults: list[Fault]) -> LocalWords:
    """The words for reading; one for several cities stands for those that are there."""
    cities, groups = boundaries.areas["prefectures"], province.words.city_groups
    if not cities:
        return province.words
    for word, codes in groups.items():
        wrong = (code for code in codes if code not in cities)
        faults += [_foreign(f"reader.city_groups.{word}", code, province) for code in wrong]
    known = {word: tuple(code for code in codes if code in cities) for word, codes in groups.items()}
    return province.words.model_copy(update={"city_groups": MappingProxyType(known)})


def _foreign(place: str, code: str, province: Province) -> Fault:
    return Fault(FILE, place, code, *why_unknown(code, province.adcode), kept=True)


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
