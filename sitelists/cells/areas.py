"""An area as people write it, in hectares: 350亩, 约500亩, 1.2平方公里, or a number below a heading with a unit."""

import re
from typing import NamedTuple

from sitelists.cells.numbers import written_number
from sitelists.columns.units import HECTARES, half_width, unit_in, without_units

_LABEL = re.compile(r"^(?:规划|占地|总面积|建筑面积|面积|总计|共计|总|共|计|[:：])+")
_ABOUT = re.compile(r"^(?:约|近|~|≈|大约)+|(?:左右|余|多|以上)$|(?<=\d)[余多](?=亩|公顷|平|万)")


_BETWEEN = re.compile(r"(.*\d.*?)(?:[-~—–至到]+)(.*\d.*)")
_PENDING = re.compile(
    r"(?:待|暂[未缺无]|未[定测明]|尚未|另行|以.{0,8}为准|详见|见附|全部|整[体宗块]|部分|不限|面议|若干|tb[cd]|pending|to be )"
)


def is_range(text: str) -> bool:
    """Whether a cell says from how much to how much: 300-500亩."""
    found = _BETWEEN.fullmatch(half_width(text).replace(" ", ""))
    return bool(found and parse_area(found[1]) and parse_area(found[2]))


def is_left_open(text: str) -> bool:
    """Whether a cell says in words that the area is not settled, or not how much it is: 待核, 全部, 以实测为准."""
    plain = half_width(text)
    return bool(_PENDING.search(plain)) and not any(character.isdigit() for character in plain)


_WITH_REST = re.compile(
    r"(?P<whole>[^（(/、，,;；]+?)[（(/、，,;；]+(?:其中)?(?:可用|剩余|余|空置|闲置|未供|可供|待供)(?:面积|用地)?[:：]?(?P<rest>[^）)]+?)[）)]?"
)
_WITH_REMARK = re.compile(r"(?P<whole>[^（(]+)[（(](?P<remark>.+?)[）)]?")


def parted_area(text: str) -> tuple[str, str]:
    """The whole and what of it is free, of a cell that says both: 500亩（其中可用100亩）; without the latter a remark is cut off."""
    plain = half_width(text).replace(" ", "")
    if found := _WITH_REST.fullmatch(plain):
        return found["whole"], found["rest"]
    if found := _WITH_REMARK.fullmatch(plain):
        return found["whole"], ""
    return "", ""


_WHOLE = re.compile(
    r"(?:全部|整体|整宗|整块|全|all|whole|entire)(?:可用|空置|闲置|未供|可供|可租|vacant|available|free)?"
)


def is_whole(text: str) -> bool:
    """Whether a cell says that all of the area is meant: 全部, all vacant."""
    return _WHOLE.fullmatch(half_width(text).replace(" ", "")) is not None


_NONE_LEFT = re.compile(
    r"(?:已|均已|全部|已全部|基本)?(?:满|满租|租满|售罄|租完|售完|用完|出让|全部出让|出让完|租出|建满|饱和)(?:园|租)?"
    r"|(?:无|没有|暂无|已无)(?:可用|空置|闲置|剩余|余地|空余|可供|空地)?(?:面积|土地|用地|空间)?|0|零"
    r"|full|fully(?:let|leased|occupied|sold)|soldout|noneleft|nonvacant|occupied"
)


def is_none_left(text: str) -> bool:
    """Whether a cell says in words that nothing is vacant: 已满, sold out."""
    return _NONE_LEFT.fullmatch(re.sub(r"[\s-]", "", half_width(text))) is not None


class AreaRead(NamedTuple):
    """An area in hectares, ``None`` where it has no unit; whether it is only about that much."""

    hectares: float | None
    about: bool = False


def parse_area(text: str, unit: str = "") -> AreaRead | None:
    """The area that a cell says, or ``None`` where it is none.

    Args:
        text: of the cell; its own unit counts before the heading's.
        unit: of the heading, one of ``HECTARES``, or nothing.
    """
    number = written_number(text)
    if number is not None:
        return AreaRead(number * HECTARES[unit] if unit else None)
    plain = _LABEL.sub("", half_width(text).replace(" ", ""))
    bare = _ABOUT.sub("", _ABOUT.sub("", plain))
    own = unit_in(bare)
    digits, factor = without_units(bare) if own else bare, 1.0
    if not own and digits.endswith("万"):
        digits, factor = digits[:-1], 10_000.0
    number = written_number(digits)
    if number is None:
        return None
    own = own or unit
    return AreaRead(number * factor * HECTARES[own] if own else None, bare != plain)
