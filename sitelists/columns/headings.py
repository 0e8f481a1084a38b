"""A heading to the field it names, how sure that is, and the unit and datum it states."""

import re
from typing import NamedTuple

from sitelists.columns.fields import AREAS, FIELDS, WORDS
from sitelists.columns.units import half_width, is_unit, unit_in, without_units
from sitelists.model import Sureness

_BRACKETS = re.compile(r"[(\[【〔{][^)\]】〕}]*[)\]】〕}]?")
_BRACKETED = re.compile(r"[(\[【〔{]([^)\]】〕}]*)[)\]】〕}]")
_BLANKS = re.compile(r"[\s_*:、。.]+")
_LONGEST = 30
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between the words of ``areaMu``."""
_AROUND_AXIS = re.compile(
    r"wgs84|wgs|gcj02|gcj|bd09|bd|cgcs2000|84|2000|dd|deg(?:rees)?|coords?|point|proj|百度|高德"
)
"""What stands beside the name of an axis: ``lng_gcj02``, ``x_coord``."""
_AXES = ("lon", "lat")
_YES_OR_NO = re.compile(r"是否|有无|能否|可否")
"""What is asked of a site is no value of it: 是否产业用地."""
_WIDE = ("address", "place")
"""Fields whose headings may have coordinates in brackets: 位置（经纬度）."""
_DATUMS = (
    ("bd09", re.compile(r"百度|bd-?0?9|baidu|(?<![a-z])bd(?![a-z])")),
    ("gcj02", re.compile(r"高德|腾讯|火星|gcj|amap|tencent")),
    ("cgcs2000", re.compile(r"cgcs|国家2000|2000国家|2000坐标|天地图")),
    ("wgs84", re.compile(r"wgs-?84|gps|(?:lon|lng|lat)_?84")),
)


class Named(NamedTuple):
    """What a heading names; ``rank`` is the place of its words in the field's list, less is better."""

    field: str
    sure: Sureness
    rank: int
    unit: str = ""


def named_by(parts: tuple[str, ...]) -> Named | None:
    """The field that a heading names, or ``None``.

    Args:
        parts: the heading's parts from the top down; one where it has a single row.
    """
    if parts and _YES_OR_NO.match(half_width(parts[-1]).strip()):
        return None
    whole = "".join(parts)
    unit = next((unit for part in reversed(parts) if (unit := unit_in(_words(part)))), "")
    if inside := _below(parts):
        return inside._replace(unit=unit if inside.field in AREAS else "")
    above = [found for part in parts[:-1] if (found := _named(part)) and found.field == "contact"]
    parts = tuple(part for part in parts if not is_unit(part)) or parts
    found = _better(_named(parts[-1]), _named(whole)) if parts else None
    if above and (found is None or found.field in ("name", "address")):
        found = above[0]  # 联系方式 / 姓名
    return found._replace(unit=unit if found.field in AREAS else "") if found else None


def datum_in(text: str) -> str:
    """The datum that a heading or a line above the list names, or nothing."""
    plain = half_width(_words(text))
    return next((datum for datum, words in _DATUMS if words.search(plain)), "")


def _words(text: str) -> str:
    """A heading with its words apart: ``areaMu`` is ``area Mu``."""
    return _HUMP.sub(" ", text)


def _below(parts: tuple[str, ...]) -> Named | None:
    """What a heading names only because of those above it: 未供 below 规模（亩）."""
    if len(parts) < 2:
        return None
    plain = half_width(_words(parts[-1]))
    forms = {_bare(plain), _bare(without_units(plain))}
    above = half_width("".join(parts[:-1]))
    for field in FIELDS:
        words = WORDS[field]
        if forms.intersection(words.below) and any(word in above for word in words.over):
            return Named(field, "certain", 50)
    return None


def _bare(plain: str) -> str:
    return _BLANKS.sub("", _BRACKETS.sub("", plain)) or _BLANKS.sub("", plain).strip("()[]【】")


def _better(one: Named | None, other: Named | None) -> Named | None:
    found = [item for item in (one, other) if item]
    return min(found, key=lambda item: item.sure != "certain", default=None)


def _in_brackets(text: str) -> Named | None:
    """What brackets say of a heading that says little itself: 位置（经纬度）, 体量（平方米）."""
    bare = _BLANKS.sub("", text)
    if bare and not without_units(f"?{bare}").removeprefix("?"):
        return Named("area", "likely", 200)
    if any(word in bare for word in ("经纬", "坐标", "lon,lat", "lng,lat")) and "坐标系" not in bare:
        return Named("coordinates", "likely", 200)
    return None


def _named(text: str) -> Named | None:
    plain = half_width(_words(text))
    bare = _bare(plain)
    found = _whole(bare, without_units(bare), _bare(without_units(plain).removesuffix(" in")))
    found = found or _axis(bare) or _part(bare)
    inside = next((named for text in _BRACKETED.findall(plain) if (named := _in_brackets(text))), None)
    if inside and inside.field == "area" and any(word in bare for word in WORDS["area"].never):
        return found
    if inside and (found is None or (inside.field == "coordinates" and found.field in _WIDE)):
        return inside
    return found


def _axis(bare: str) -> Named | None:
    """An axis with its datum or what it is beside it: lng_gcj02."""
    rest = _AROUND_AXIS.sub("", bare)
    return next((Named(field, "likely", 90) for field in _AXES if rest in WORDS[field].whole), None)


def _whole(*forms: str) -> Named | None:
    for form in dict.fromkeys(forms):
        for field in FIELDS:
            if form in WORDS[field].whole:
                return Named(field, "certain", WORDS[field].whole.index(form))
    return None


def _part(bare: str) -> Named | None:
    if len(bare) > _LONGEST:
        return None
    for field in FIELDS:
        words = WORDS[field]
        if any(word in bare for word in words.part) and not any(word in bare for word in words.never):
            return Named(field, "likely", 100)
    return None
