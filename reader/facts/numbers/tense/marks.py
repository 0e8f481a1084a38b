"""The words that put what follows into the past or the future, in their order."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.facts.numbers.moments import TimeExpression
from reader.lexicon import Lexicon, alternatives

_PERIOD = r"(?:今年|20\d\d年|全年)?(?:上半年|前[一二三]季度|第?[一二三四]季度(?!度)|前\d{1,2}个月|(?<!\d)1[-~至]\d{1,2}月(?:份)?)"
_SINCE = r"(?:今年|年初|近[年几两三五\d]+年?|开年|20\d\d年|“?十[三四]五”?|大以来|成立|启动|实施)以来"
_REPORTED = (
    "提出",
    "明确",
    "确定",
    "制定",
    "印发",
    "发布",
    "出台",
    "部署",
    "描绘",
    "设定",
    "为",
    "除",
    "对",
    "到",
)
_DONE = rf"(?<=[\u4e00-\u9fff]){''.join(f'(?<!{word})' for word in _REPORTED)}了(?![解断然却])|[达增升]到了"
_RAISES = ("提高", "增长", "增加", "提升", "上升", "扩大", "发展", "增", "升")
_NOT_RAISED = "".join(f"(?<!{word})" for word in _RAISES)  # 由2015年的X增加到2020年的Y tells of two years
_AHEAD = (
    r"将(?!近|\d|[\u4e00-\u9fff]{2,8}(?:作为|纳入))|(?<![重主需必首只])要(?![素求点闻件害是塞务])|"
    r"计划(?=[到在新培建投总于用年实引完开推每组启安一三两五\d])|(?<!模)拟(?!态|人)|再(?=培育|新?建|新增|打造|引进|创建|认定|推出|开工)|未来(?:[一二三四五两几\d]{1,2}|几)年|有望|"
    rf"规划(?=建设|新建|到)|(?<![截直]){_NOT_RAISED}[到至]20\d\d年|"
    r"(?<![近去前这\d])(?<!短短)(?:[一二三四五六七八九十两]|\d{1,2})年(?:左右)?(?:的?时间)?内(?!已|累计|共|来)"
)


_FUTURE = "未来"
_NAMED = "(?!产业|科技|网络|社会|社区|城|材料|健康|能源|医学|信息|制造|空间|食品|出行|实验室|学校|工厂|赛道)"  # names of things
_TOWARDS = re.compile("(?:力争|确保|争取|对照|对标|(?<![截直])[到至])$")
_UNTIL = re.compile(rf"(截[至止]|截至到|{_NOT_RAISED}[到至])?$")
_FIVE_YEARS = re.compile(r"“?十([一二三四五六七])五”?(?:期间|时期|以来|末|开局)?")
_FIRST_PERIOD = 2006  # 十一五


class TimeMark(NamedTuple):
    """A word of time.

    Attributes:
        start, end: where it stands.
        past: whether what follows is reached; else it is to come.
        dated: whether it is a time of its own (目前, 到2030年); else it only says done (已, 建成了) or to do (将).
    """

    start: int
    end: int
    past: bool
    dated: bool


class MarkReader:
    """Finds the marks of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the words of ``data/reader/``."""
        words = lexicon.quantities
        past = f"(?<![较比于同])(?:{alternatives(words.past)})"
        self._marks = re.compile(
            f"(?P<past>{past}|{_PERIOD}|{_SINCE})|(?P<done>{alternatives(words.done)}|{_DONE})|"
            f"(?P<future>{alternatives(words.future).replace(_FUTURE, _FUTURE + _NAMED)})|(?P<ahead>{_AHEAD})"
        )
        self._weak = re.compile(alternatives(words.standing))
        self._promising = re.compile(rf"(?:{alternatives(words.promising)})")

    def marks(
        self, text: str, start: int, end: int, years: Iterable[TimeExpression], begins: int | None
    ) -> list[TimeMark]:
        """The marks from ``start`` to ``end``; a year counts against ``begins``, the text's own."""
        found = [
            TimeMark(m.start(), m.end(), m.lastgroup in ("past", "done"), m.lastgroup in ("past", "future"))
            for m in self._marks.finditer(text, start, end)
        ]
        for moment in years:
            mark = _of_year(text, moment, begins)
            if mark:
                found = [one for one in found if one.end <= mark.start or one.start >= mark.end]
                found.append(mark)
        since = min((mark.start for mark in found if mark.dated), default=end)
        found += [one for one in _of_periods(text, start, end, begins) if not _is_named(text, one, since)]
        return sorted(found)

    def is_standing(self, text: str, start: int, end: int) -> bool:
        """Whether the words say how things stand: 拥有, 位居, 占全国."""
        return bool(self._weak.search(text, start, end))

    def is_promising(self, text: str, start: int, end: int) -> bool:
        """Whether the words open with what is to be done: 建设, 打造."""
        return bool(self._promising.match(text, start, end))


def _is_named(text: str, period: TimeMark, since: int) -> bool:
    """2031年以来,完善“十六五”项目库: behind another time a bare period only names something."""
    return (
        since < period.start
        and text[period.end - 1] in "五”"
        and text[period.end : period.end + 1] not in ",、"
    )


def _of_periods(text: str, start: int, end: int, begins: int | None) -> Iterator[TimeMark]:
    """“十三五”期间: over, where the text's own year lies behind it; 以来 always tells what is done."""
    for found in _FIVE_YEARS.finditer(text, start, end):
        first = _FIRST_PERIOD + 5 * ("一二三四五六七".index(found[1]))
        past = begins > first + 4 if begins is not None else found[1] in "一二三"
        towards = _TOWARDS.search(text[start : found.start()])
        yield TimeMark(found.start(), found.end(), not towards and (past or "以来" in found[0]), True)


def _of_year(text: str, moment: TimeExpression, begins: int | None) -> TimeMark | None:
    """The mark that a year is; none of the text's own year, or where that is unknown."""
    if moment.kind != "year" or moment.year is None:
        return None
    until = _UNTIL.search(text[max(0, moment.start - 3) : moment.start])
    word = until[1] if until else None
    start = moment.start - len(word or "")
    if word and word.startswith("截"):
        return TimeMark(start, moment.end, True, True)
    if begins is None or moment.year == begins:
        return TimeMark(start, moment.end, False, True) if word else None
    return TimeMark(start, moment.end, moment.year < begins, True)
