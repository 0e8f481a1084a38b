"""Amounts without a unit of their own: shares such as 1/5 and 三分之一, money in 亿 alone, values of an index."""

import re
from collections.abc import Callable, Iterator

from reader.facts.numbers.quantity import Quantity
from reader.facts.numerals import CHINESE, value_of

_SHARE = re.compile(
    rf"(?<![\d/.])(?P<part>\d{{1,3}})/(?P<whole>\d{{1,3}})(?![\d/.])|(?P<whole_zh>(?!百){CHINESE})分之(?P<part_zh>{CHINESE})"
)
_INDEX = re.compile(
    r"(?:指数|得分|评分|分值)[^,;。、\d\0]{0,8}?(?P<index>\d{1,6}(?:\.\d{1,4})?)(?P<points>分(?![别之布类为成]))?(?![\d.%/~-]|[\u4e00-\u9fff](?<![以左]))"
)
_MONEY = re.compile(
    r"(?:收入|营收|产值|规模|增加值|利润|税收|生产总值|GDP|交易额|成交额|销售额|投资额?|出口额)[\u4e00-\u9fff]{0,8}?"
    r"(?P<money>\d{1,6}(?:\.\d{1,4})?)(?P<magnitude>万亿|亿)(?=[,;、)\s]|以上|左右|大关|$)"
)
CompareWords = Callable[[int, int], tuple[str, int]]
"""The comparator of the amount between two characters, and where its words end."""


def unitless(blanked: str, offset: int, comparator: CompareWords) -> Iterator[Quantity]:
    """The amounts of a stretch that begins at ``offset``; a share is given in per cent."""
    for found in _SHARE.finditer(blanked):
        whole, part = (value_of(found[name] or found[f"{name}_zh"]) for name in ("whole", "part"))
        if 0 < part < whole:
            at, end = offset + found.start(), offset + found.end()
            sign, stop = comparator(at, end)
            yield Quantity(at, end, stop, round(100 * part / whole, 2), None, "%", sign)
    for found in _MONEY.finditer(blanked):
        at, end = offset + found.start("money"), offset + found.end("magnitude")
        sign, stop = comparator(at, end)
        yield Quantity(at, end, stop, float(found["money"]), None, found["magnitude"], sign)
    for found in _INDEX.finditer(blanked):
        at = offset + found.start("index")
        end = offset + found.end("points" if found["points"] else "index")
        sign, stop = comparator(at, end)
        yield Quantity(at, end, stop, float(found["index"]), None, found["points"] or "", sign)
