"""The amounts in a sentence: value, range, unit, comparator; and numbers that are none, with the reason."""

import re
from dataclasses import dataclass

from language import Message, message
from reader.facts.numerals import ARABIC, CHINESE, value_of
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_THING = "企业|园区|产业园|集群|项目|公司|基地|产业链|景区|医院|机构|街区|县|镇"
_GRADES = (
    r"(?:[一二三四五六七八九十]{0,3}[百千万十]{0,3}(?:百|千|万|十|(?<!\d)\d{1,5})亿元?级)",
    r"过[十百千]{0,2}亿元(?=的?\d+[家个户])",
    r"(?<![\d.十百千万两几数])[十百千]?亿元以上(?=[\u4e00-\u9fff]{0,4}(?:企业|项目))",
    r"规模以上|规上|限额以上|限上",
    r"(?:国家|省|市|县)级(?:及?以上)?(?!财政|统筹|层面|部门|政府|领导|组织|机关)",
    r"省?[一二三四五](?:级|类|等)(?:甲等)?及以上",
    r"[三四五345]A级?(?:及?以上)?(?=旅游|景区)",
    r"[三四五六]星级(?:及以上)?",
    r"前\s?\d+[位名强]",
    r"[1-5]?A{1,5}级",
    r"(?:世界|全球|中国|全国)\d+强|百强",
)
_MONEY = (
    r"(?:(?:年|主营|营业|销售|年度)*(?:收入|产值|营收|规模|业务收入|出口额?|进出口额?|纳税额?|销售额|总投资|投资额?))?(?:过|超过|超|破|突破|达到|达|不低于|在)?"
    rf"(?:(?<![\d.])(?:{ARABIC}|{CHINESE})\s?[万亿]+美?元|(?<=[过超])[十百千万]*亿元)(?:以上|及以上|左右)?(?=的?[^,;。、0-9\n]{{0,14}}?(?:{_THING}))"
    r"(?!的?[^,;。、\n]{0,8}?(?:建设|打造|支持|用于|推动|投资|奖励|奖补|补助|资助|激励|产业(?:规模|增加值)))"
)
_MASKS = (
    (message("书名号内"), r"《[^》\n]{1,80}》"),
    (message("文号"), r"[〔\[(](?:20|19)\d\d[〕\])]\s?第?\d+号|第\d+号|[〔(]20\d\d(?:年?[-~至]20\d\d)?年?[〕)]"),
    (message("标准号"), r"(?:GB|DB|ISO|IEC|YY|NY|HG|JJG|T/[A-Z]+)[/A-Z]*\s?\d[\d.]*(?:-\d{4})?"),
    (message("网址或电话"), r"https?://\S+|www\.\S+|\d{3,4}-\d{7,8}|(?<!\d)1\d{10}(?!\d)"),
    (message("日期"), r"(?:20|19)\d\d年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|"
        r"(?<!\d)\d{1,2}月(?:底|份|末|上旬|中旬|下旬)?(?![\u4e00-\u9fff]*个月)|\d{4}-\d{1,2}-\d{1,2}"),
    (message("年份"),
        r"(?<!\d)(?:19|20)\d\d(?:年?\s*[-~至]\s*(?:20)\d\d)?年(?:度|底|末)?|[二一]〇[一二三四五六七八九〇]{2}年|“?十[一二三四五六]五”?"),
    (message("次序"), r"第[\d一二三四五六七八九十百]+(?:个|批|次|届|位|名|期|轮|代|方|产业|线|家)?|首[批家个台套次款]+"),
    (message("年龄"), r"(?<!\d)\d{1,3}(?:[-~至]\d{1,3})?周?岁(?:及?以[上下])?"),
    (message("基数"), r"每[\d百千万十亿]+(?:名|个)?(?:常住|户籍|老年)?人口?|[万千百]元(?=GDP|产值|增加值|生产总值|地区)|单位"),
    (message("名称中的数字"), r"“[^”\n]{0,20}”|(?<![A-Za-z])[A-Za-z][A-Za-z/+.-]{0,20}\d[\d.]{0,9}[A-Za-z]*|"
        r"(?<!\d)\d{1,6}(?:\+\d{1,6})+|(?<!\d)\d{1,6}[xX×*]\d+|\d[GDKV](?![A-Za-z])"),
    (message("列举的概数"), r"[\d一二三四五六七八九十两]+大(?=[\u4e00-\u9fff])"),
    (message("工作频次"), r"每(?:半年|季度?|月|周|天|两个月)[^,;。0-9]{0,8}\d+次"),
    (message("时限"), r"(?<!\d)[1-9]\d?年(?:时间|内|以内|左右|以上|期)|"
        r"(?<!\d)\d{1,4}(?:[-~至]\d{1,4})?个?(?:工作日|小时|分钟|秒|天|日内|日|个月|周)(?:以?内)?"),
)  # fmt: skip
_TIMES = ("年份", "日期")  # the years are read by moments
_MEASURED = re.compile("元|%|百分点|倍|番|吨|米|亩|公顷|公里|千瓦|瓦|度|升|克|岁|[A-Za-z]")
_LOOSE = frozenset("个项条种类层道方次对名门")
_ENDS = re.compile(r"[,;、。]|和|$")
_DIGITS = re.compile(
    rf"(?:{CHINESE})分之(?:{CHINESE})|[一二三四五六七八九]成(?:以上|左右)|\d[\d,.]*[^\s,;。、\d]{0, 3}"
)


@dataclass(frozen=True)
class Quantity:
    """One amount: ``value`` (to ``high``) of ``unit`` at characters ``start`` to ``end``.

    ``end`` lies behind the unit; ``stop`` behind 以上 or 左右, which is part of the comparator.
    """

    start: int
    end: int
    stop: int
    value: float
    high: float | None
    unit: str
    comparator: str

    @property
    def is_measured(self) -> bool:
        """Whether the unit measures (元, %, 吨) and does not count things (个, 家)."""
        return bool(_MEASURED.search(self.unit))


@dataclass(frozen=True)
class Amounts:
    """What a sentence says in numbers."""

    quantities: tuple[Quantity, ...]
    grades: tuple[Range, ...]
    ignored: tuple[tuple[int, int, Message], ...]
    unknown: tuple[Range, ...]


class QuantityReader:
    """Finds amounts in a folded text."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words = lexicon.quantities
        self._before: dict[str, str] = words.before
        self._after: dict[str, str] = words.after
        measure = f"(?:{alternatives(words.units)})"
        unit = rf"(?:(?:{alternatives(words.magnitudes)})(?:多|余)?)?{measure}(?:/[万亿]?{measure})?"
        number, after = f"(?:{ARABIC}|{CHINESE})", f"(?P<after>{alternatives(self._after)})?"
        self._amount = re.compile(
            rf"(?P<low>(?<![\d.]){number})\s?(?:(?P<mid>{unit}|万|亿)?[-~至](?P<high>{number}))?"
            rf"\s?(?P<more>[多余几])?(?P<unit>{unit}){after}|百分之(?P<share>{CHINESE}){after.replace('after', 'last')}"
        )
        self._lead = re.compile(rf"({alternatives(self._before)})[了到]?$")
        self._grade = re.compile("|".join((*_GRADES, _MONEY)))
        self._masks = [(why, re.compile(pattern)) for why, pattern in _MASKS]
        self._each = re.compile(r"(?:至少|每[个家所座县市镇区][^,;。]{0,14})$")
        verbs = alternatives((*words.plain_verbs, *words.kept_verbs))
        self._promised = re.compile(rf"(?:{verbs})$")

    def read(self, text: str, start: int, end: int, beside: tuple[Range, ...] = ()) -> Amounts:
        """The amounts from ``start`` to ``end``; ``beside`` are ranges to leave out (agencies)."""
        ignored = [
            (m.start(), m.end(), why) for why, mask in self._masks for m in mask.finditer(text, start, end)
        ]
        grades = [m.span() for m in self._grade.finditer(text, start, end)]
        taken = [(a, b) for a, b, _ in ignored] + grades + list(beside)
        quantities = []
        blanked = _blanked(text, start, end, taken)
        for match in self._amount.finditer(blanked):
            at, after = start + match.start(), start + match.end()
            found = self._quantity(text, match, start)
            if isinstance(found, Quantity):
                quantities.append(found)
            else:
                ignored.append((at, after, found))
            taken.append((at, after))
        left = _DIGITS.finditer(_blanked(text, start, end, taken))
        unknown = tuple((start + m.start(), start + m.end()) for m in left)
        numbers = [
            (a, b, why)
            for a, b, why in ignored
            if why not in _TIMES and re.search(r"[\d百千万亿]", text[a:b])
        ]
        numbers += [
            (a, b, message("描述对象的等级或门槛"))
            for a, b in grades
            if re.search(r"\d|[百千万]亿", text[a:b])
        ]
        return Amounts(tuple(quantities), tuple(grades), tuple(numbers), unknown)

    def _quantity(self, text: str, match: re.Match[str], offset: int) -> Quantity | Message:
        """The amount, or why it is none."""
        at, stop = offset + match.start(), offset + match.end()
        suffix = match["after"] or match["last"] or ""
        if match["share"]:
            low, high, unit = match["share"], None, "%"
        else:
            low, high, unit = match["low"], match["high"], re.sub("[多余]", "", match["unit"])
        vague = None if low[0].isdigit() and low[0].isascii() else self._vague(text, at, low, unit)
        value, top = value_of(low), value_of(high) if high else None
        if vague or (top is not None and top <= value):
            return vague or message("不是由小到大的范围")
        more = match["more"] or (match["unit"] and re.search("[多余]", match["unit"]))
        comparator = self._comparator(text, at, suffix, ">" if more else "=")
        return Quantity(at, stop - len(suffix), stop, value, top, unit, comparator)

    def _vague(self, text: str, at: int, low: str, unit: str) -> Message | None:
        """Why a Chinese number counts nothing: 一个 without 至少, 三项 that nobody promises, 百家."""
        before = text[max(0, at - 20) : at]
        if low == "一" and unit[0] not in "万亿千百" and unit != "番":
            return None if self._each.search(before) else message("“一”为泛指")
        if low in ("百", "千", "十", "零", "〇", "几"):
            return None if before.endswith(("超", "过", "近", "达", "达到", "破")) else message("泛指的数")
        if low in "两二三四五六七八九" and unit in _LOOSE:
            counted = self._promised.search(before) or _ENDS.match(text, at + len(low) + len(unit))
            return None if counted else message("名称或泛指中的数")
        return None

    def _comparator(self, text: str, at: int, suffix: str, otherwise: str) -> str:
        if suffix:
            return self._after[suffix]
        lead = self._lead.search(text[max(0, at - 6) : at])
        return self._before[lead[1]] if lead else otherwise


def _blanked(text: str, start: int, end: int, taken: list[Range]) -> str:
    """The stretch with what is taken as blanks that no amount can cross."""
    characters = list(text[start:end])
    for a, b in taken:
        for at in range(max(a, start), min(b, end)):
            characters[at - start] = "\0"
    return "".join(characters)
