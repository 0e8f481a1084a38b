"""A coordinate as people write it: decimal, degrees with minutes and seconds, with or without its direction."""

import re
import unicodedata
from typing import Literal, NamedTuple

import shapely

from sitelists.cells.numbers import written_number

Axis = Literal["", "lon", "lat"]


class Angle(NamedTuple):
    """A number of degrees (or metres), the axis that its text names, and whether it was written as DMS."""

    value: float
    axis: Axis = ""
    dms: bool = False


_MARKS = str.maketrans(
    dict.fromkeys("′'’‘`´ʹ＇分ʼ", "'") | dict.fromkeys('″"”“＂ʺ秒', '"') | dict.fromkeys("°º˚⁰", "°")
)
_DIRECTIONS: tuple[tuple[str, Axis, int], ...] = (
    ("东经", "lon", 1), ("西经", "lon", -1), ("北纬", "lat", 1), ("南纬", "lat", -1),
    ("经度", "lon", 1), ("纬度", "lat", 1), ("longitude", "lon", 1), ("latitude", "lat", 1),
    ("lng", "lon", 1), ("lon", "lon", 1), ("lat", "lat", 1),
    ("e", "lon", 1), ("w", "lon", -1), ("n", "lat", 1), ("s", "lat", -1),
)  # fmt: skip
_SECOND = r"(?P<seconds>\d{1,2}(?:[.,]\d+)?)"
_FORMS = (
    re.compile(rf"(?P<degrees>\d{{1,3}})°(?:(?P<minutes>\d{{1,2}}(?:[.,]\d+)?)'?)?(?:{_SECOND}(?:\"|'')?)?"),
    re.compile(rf"(?P<degrees>\d{{1,3}})[ :\-](?P<minutes>\d{{1,2}})[ :\-]{_SECOND}\"?"),
    re.compile(rf"(?P<degrees>\d{{1,3}})\.(?P<minutes>\d{{1,2}})\.{_SECOND}\"?"),
)
_BY_LETTERS = re.compile(
    r"(?P<degrees>\d{1,3})d(?P<minutes>\d{1,2}(?:[.,]\d+)?)m?(?:(?P<seconds>\d{1,2}(?:[.,]\d+)?)s?)?"
)
_DEGREES_COMMA = re.compile(r"[+-]?(?:1[0-7]|[1-9]?)\d,\d{3}")
_DECIMAL_DEGREES = re.compile(r"(?P<number>[+-]?\d{1,3}[.,]\d+)°")
_BLANKS_BY_MARKS = re.compile(r"\s+(?=[°'\":])|(?<=[°':])\s+")
_DEGREE_WORD = re.compile(r"(?<=\d)\s*度")
_WRAPPED = re.compile(r"(?:point\s*z?\s*)?[(\[{](.*)[)\]}]", re.DOTALL)
_SHAPE = re.compile(r"(?:multi)?(?:polygon|linestring|point)\s*z?\s*\(\(|(?:multi)?(?:polygon|linestring)\b")
_SEPARATORS = (r"[;\n]", r"\|", r"/", r"、", r"\s+", r",")
_BEFORE_DIRECTION = re.compile(r"(?<=[\d°'\"])(?=东经|北纬|经度|纬度|[ensw]\d|lon|lat|lng)")
_AFTER_DIRECTION = re.compile(r"(?<=[ensw])\s*(?=\d)")
_BLANK_BEFORE_DIRECTION = re.compile(r"(?<=[\d°'\"])\s+(?=[ensw](?![a-z]))")
_AFTER_SECONDS = re.compile(r"(?<=\")(?=\s*\d)")


def parse_angle(text: str) -> Angle | None:
    """What a text says of one coordinate, or ``None`` where it says none that can be read."""
    return _angle(_plain(text))


def parse_pair(text: str) -> tuple[Angle, Angle] | None:
    """The two coordinates of a text in the order written, or ``None``."""
    plain = _plain(text)
    if _SHAPE.match(plain):
        return _inside(plain)
    if wrapped := _WRAPPED.fullmatch(plain):
        plain = wrapped[1].strip()
    for separator in _SEPARATORS:
        if pair := _two([part.strip(" ,;") for part in re.split(separator, plain)]):
            return pair
    plain = _BLANK_BEFORE_DIRECTION.sub("", plain)
    for border in (_BEFORE_DIRECTION, _AFTER_DIRECTION, _AFTER_SECONDS):
        if pair := _two([part.strip(" ,;:") for part in border.split(plain)]):
            return pair
    return None


def _inside(plain: str) -> tuple[Angle, Angle] | None:
    """A point inside an area or on a line in well-known text; ``None`` where it cannot be read."""
    try:
        point = shapely.from_wkt(plain).point_on_surface()
    except (shapely.errors.GEOSException, ValueError):
        return None
    return None if point.is_empty else (Angle(point.x), Angle(point.y))


def _two(parts: list[str]) -> tuple[Angle, Angle] | None:
    """Two texts as coordinates of different axes; a height after them is left out."""
    parts = [part for part in parts if part]
    if len(parts) == 3 and written_number(parts[2]) == 0:
        parts = parts[:2]
    if len(parts) != 2:
        return None
    one, other = map(_angle, parts)
    return None if one is None or other is None or (one.axis and one.axis == other.axis) else (one, other)


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text.translate(_MARKS)).casefold().replace("−", "-")
    return _DEGREE_WORD.sub("°", " ".join(plain.split()))


def _angle(plain: str) -> Angle | None:
    if found := _BY_LETTERS.fullmatch(plain):
        value = _degrees(found)
        return None if value is None else Angle(value, dms=True)
    rest, axis, sign = _undirected(_BLANKS_BY_MARKS.sub("", plain))
    if rest is None:
        return None
    value = written_number(rest.replace(",", ".") if _DEGREES_COMMA.fullmatch(rest) else rest)
    if value is not None:
        return Angle(sign * value, axis)
    if decimal := _DECIMAL_DEGREES.fullmatch(rest):
        return Angle(sign * float(decimal["number"].replace(",", ".")), axis)
    for form in _FORMS:
        if found := form.fullmatch(rest):
            value = _degrees(found)
            return None if value is None else Angle(sign * value, axis, dms=True)
    return None


def _undirected(plain: str) -> tuple[str | None, Axis, int]:
    """A text without the direction before or behind it; ``None`` with two that contradict each other."""
    axis: Axis = ""
    sign = 1
    rest = plain.strip(" ,:;")
    for word, names, turns in _DIRECTIONS * 2:  # 经度：东经117
        for there in (rest.startswith(word), rest.endswith(word)):
            if there and rest:
                rest = rest.removeprefix(word) if rest.startswith(word) else rest.removesuffix(word)
                rest = rest.strip(" ,:=")
                if axis and axis != names:
                    return None, "", 1
                axis, sign = names, sign * turns
    return rest, axis, sign


def _degrees(found: re.Match[str]) -> float | None:
    """Degrees, minutes and seconds as degrees; ``None`` where there are too many of one."""
    degrees, minutes, seconds = (_part(found[name]) for name in ("degrees", "minutes", "seconds"))
    if minutes >= 60 or seconds > 60 or (seconds and minutes % 1):
        return None
    return degrees + minutes / 60 + seconds / 3600


def _part(text: str | None) -> float:
    return float(text.replace(",", ".")) if text else 0.0
