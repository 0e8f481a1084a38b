"""What a reader must know of a province's boundaries, in Chinese and English: enclaves, gaps, single cities."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.building.package import CountyShape, ProvinceShapes
from geo.building.spelling import Speller
from geo.building.survey import LEAST_KM2, Enclosure, Survey


@dataclass(frozen=True)
class SourceNote:
    """One sentence in both languages."""

    zh: str
    en: str


def notes(source: ProvinceShapes, found: Survey) -> tuple[SourceNote, ...]:
    """The sentences that hold for a province, in the order of their weight; faults of the source are named."""
    return tuple(filter(None, (
        _overlaps(found), _gaps(found.open_holes), _differing(source, found),
        _enclaves(found.holes), _alone(source), _one_code(source), SourceNote("各面积均为椭球面积。", "Areas are on the ellipsoid."),
    )))  # fmt: skip


def _overlaps(found: Survey) -> SourceNote | None:
    if not found.overlaps:
        return None
    pairs = [(overlap.one, overlap.other, overlap.km2) for overlap in found.overlaps]
    zh = "、".join(f"{one.name_zh}与{other.name_zh}（{_size(km2)}）" for one, other, km2 in pairs)
    en = ", ".join(f"{_english(one)} and {_english(other)} ({_size(km2)})" for one, other, km2 in pairs)
    return SourceNote(
        f"来源如此：相邻的县有重叠，未作改动：{zh}。", f"As in the source, counties overlap: {en}."
    )


def _gaps(holes: Iterable[Enclosure]) -> SourceNote | None:
    places = "; ".join(
        f"{lon}, {lat}: {km2} km²" for (lon, lat), km2 in ((hole.at, hole.km2) for hole in holes)
    )
    if not places:
        return None
    return SourceNote(
        f"来源如此：省界内有不属任何县的地方，可能是水面，也可能是缝隙，未作改动（{places}）。",
        f"As in the source, some ground inside the province is no county's, water or a gap ({places}).",
    )


def _differing(source: ProvinceShapes, found: Survey) -> SourceNote | None:
    if not found.differing:
        return None
    codes = {zh: code for code, zh in source.prefectures.items()}
    zh = "、".join(f"{name} {km2} km²" for name, km2 in found.differing)
    en = ", ".join(f"{_city(codes[name], name)} {km2} km²" for name, km2 in found.differing)
    return SourceNote(
        f"来源的市界与所辖各县合并后不完全一致，此处以县界为准：{zh}。",
        f"The source's own prefectures are not quite the union of their counties, which is what stands here: {en}.",
    )


def _enclaves(holes: Iterable[Enclosure]) -> SourceNote | None:
    held = [hole for hole in holes if hole.holders]
    if not held:
        return None
    zh = "、".join(
        f"{'、'.join(county.name_zh for county in hole.holders)}（{hole.km2} km²）" for hole in held
    )
    en = ", ".join(f"{', '.join(map(_english, hole.holders))} ({hole.km2} km²)" for hole in held)
    return SourceNote(
        f"省界内的空洞是外省的飞地：{zh}。", f"Holes that are enclaves of other provinces: {en}."
    )


def _alone(source: ProvinceShapes) -> SourceNote | None:
    alone = [county for county in source.counties if county.stands_alone]
    if not alone:
        return None
    zh = "、".join(county.name_zh for county in alone)
    en = ", ".join(_city(county.adcode, county.name_zh) for county in alone)
    return SourceNote(
        f"以下单位在来源中与地级单位并列，没有下辖的县级界线：{zh}。",
        f"These stand beside the prefectures in the source and have no counties: {en}.",
    )


def _one_code(source: ProvinceShapes) -> SourceNote | None:
    if source.adcode not in source.prefectures:
        return None
    return SourceNote(
        f"来源中省级与地级是同一个单位、同一个代码（{source.adcode}）。",
        f"In the source the province and its one prefecture have the same code ({source.adcode}).",
    )


def _size(km2: float) -> str:
    return f"{km2} km²" if km2 >= LEAST_KM2 else f"< {LEAST_KM2} km²"


def _english(county: CountyShape) -> str:
    return _SPELLER.english(county.adcode, county.name_zh, with_kind=True)


def _city(code: str, zh: str) -> str:
    return _SPELLER.english(code, zh, with_kind=False)


def joined(found: Iterable[SourceNote]) -> SourceNote:
    """The sentences one behind the other."""
    every = list(found)
    return SourceNote("".join(note.zh for note in every), " ".join(note.en for note in every))


_SPELLER = Speller()
