"""The amounts in a sentence: value, range, unit, comparator; and numbers that are none, with the reason."""

import re
from dataclasses import dataclass, replace

from language import Message, message
from reader.facts.numbers.grades import GRADE, GRADE_HINT
from reader.facts.numbers.masks import TIMES, masked
from reader.facts.numbers.quantity import Quantity
from reader.facts.numbers.unitless import unitless
from reader.facts.numerals import ARABIC, CHINESE, value_of
from reader.lexicon import Lexicon, alternatives
from reader.types import Range
from reader.word_lists import QuantityWords

_LOOSE = frozenset("个项条种类层道方次对名门大眼孔批组份根期发方")
_NEAR = 12
_ENDS = re.compile(r"[,;、。]|和|$")
_DIGITS = re.compile(
    rf"(?:{CHINESE})分之(?:{CHINESE})|[一二三四五六七八九]成(?:以上|左右)|\d[\d,.]*[^\s,;。、\d]{{0,3}}"
)


@dataclass(frozen=True)
class Amounts:
    """What a sentence says in numbers."""

    quantities: tuple[Quantity, ...]
    grades: tuple[Range, ...]
    ignored: tuple[tuple[int, int, Message], ...]
    unknown: tuple[Range, ...]


def unit_pattern(words: QuantityWords) -> str:
    """What a unit looks like: a measure, with a magnitude before it and another measure behind a slash."""
    measure = f"(?:{alternatives(words.units)})"
    return (
        rf"(?:(?:{alternatives(words.magnitudes)})(?:多|余)?)?{measure}(?:/(?:[万亿]?{measure}|[年月日天]))?"
    )


NONE = Amounts((), (), (), ())
"""What a sentence without numbers says."""


class QuantityReader:
    """Finds amounts in a folded text."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words = lexicon.quantities
        self._before: dict[str, str] = words.before
        self._after: dict[str, str] = words.after
        unit = unit_pattern(words)
        number, after = f"(?:{ARABIC}|{CHINESE})", f"(?P<after>{alternatives(self._after)})?"
        self._amount = re.compile(
            rf"(?P<low>(?<![\d.]){number})\s?(?:(?P<mid>{unit}|万|亿)?[-~至](?P<high>{number}))?"
            rf"\s?(?P<more>[多余几])?(?P<unit>{unit}){after}|百分之(?P<share>{CHINESE}){after.replace('after', 'last')}"
        )
        self._behind = re.compile(alternatives(self._after))
        firsts = "".join(sorted({word[0] for word in (*words.units, *words.magnitudes)}))
        self._hint = re.compile(
            rf"\d|[百千万十]亿|分之|[一二三四五六七八九十百千万两零〇][多余几]?[{re.escape(firsts)}]"
        )
        self._lead = re.compile(
            rf"(?<![签节条合公规])({alternatives(self._before)})(?:[了到]|支持|给予|奖励|奖补|补助|补贴|资助)?$"
        )
        self._each = re.compile(r"(?:至少|每[个家所座县市镇区][^,;。]{0,14})$")
        verbs = alternatives((*words.plain_verbs, *words.kept_verbs))
        self._promised = re.compile(rf"(?:{verbs})$")

    def may_stand(self, text: str, start: int, end: int) -> bool:
        """Whether any number can stand from ``start`` to ``end``."""
        return bool(self._hint.search(text, start, end))

    def read(self, text: str, start: int, end: int, beside: tuple[Range, ...] = ()) -> Amounts:
        """The amounts from ``start`` to ``end``; ``beside`` are ranges to leave out (agencies)."""
        ignored = list(masked(text, start, end))
        graded = GRADE_HINT.search(text, start, end)
        grades = [m.span() for m in GRADE.finditer(text, start, end)] if graded else []
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
        quantities += unitless(
            _blanked(text, start, end, taken), start, lambda at, stop: self._compared(text, at, stop)
        )
        taken += [(one.start, one.stop) for one in quantities]
        left = _DIGITS.finditer(_blanked(text, start, end, taken))
        unknown = tuple((start + m.start(), start + m.end()) for m in left)
        numbers = [
            (a, b, why) for a, b, why in ignored if why not in TIMES and re.search(r"[\d百千万亿]", text[a:b])
        ]
        numbers += [
            (a, b, message("描述对象的等级或门槛"))
            for a, b in grades
            if re.search(r"\d|[百千万]亿", text[a:b])
        ]
        quantities.sort(key=lambda one: one.start)
        quantities = _alike(quantities, text, start)
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

    def _compared(self, text: str, at: int, end: int) -> tuple[str, int]:
        """The comparator of an amount between two characters, and where its words end."""
        after = self._behind.match(text, end)
        suffix = after[0] if after else ""
        return self._comparator(text, at, suffix, "="), end + len(suffix)

    def _comparator(self, text: str, at: int, suffix: str, otherwise: str) -> str:
        if suffix:
            return self._after[suffix]
        lead = self._lead.search(text[max(0, at - 8) : at])
        return self._before[lead[1]] if lead else otherwise


def _alike(found: list[Quantity], text: str, start: int) -> list[Quantity]:
    """分别不超过500万元和100万元: the words before the first hold for the second."""
    held: list[Quantity] = []
    for one in found:
        last = held[-1] if held else None
        joined = last and last.unit == one.unit and text[last.stop : one.start] in ("和", "、", "及", "与")
        if last and joined and one.comparator == "=" and last.end == last.stop:
            said = "分别" in text[max(start, last.start - _NEAR) : last.start]
            one = replace(one, comparator=last.comparator) if said else one
        held.append(one)
    return held


def _blanked(text: str, start: int, end: int, taken: list[Range]) -> str:
    """The stretch with what is taken as blanks that no amount can cross."""
    characters = list(text[start:end])
    for a, b in taken:
        low, high = max(a, start), min(b, end)
        if low < high:
            characters[low - start : high - start] = "\0" * (high - low)
    return "".join(characters)
