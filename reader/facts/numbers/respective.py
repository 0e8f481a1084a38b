"""分别 and 各: which of several amounts goes to which of several things, or to which of several years."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.sentences import JOINTS

_CHANGE = re.compile(r"同比|增长|下降|提高|增加")
_YEARS = re.compile(r"(?:20\d\d年(?:年?[底末])?[、和]?){2,},(?=[^,]*$)")
_HALVES = {"城乡": ("城镇", "农村"), "男女": ("男", "女")}
"""One word for two things that 分别 tells apart."""
_DWELLERS = ("城镇", "农村", "城市")
_BOTH = re.compile("城乡(?!融合|建设|供水|一体)|男女")
_SHARED = re.compile(
    "(?:装机(?:容量)?|产能|产量|销量|占比|比重|收入|产值|增加值|面积|覆盖率|普及率|规模|利用率|保有量)$"
)


def is_respective(sentence: Sentence, item: Counted) -> bool:
    """Whether the words before an amount give it to each of several things."""
    words = sentence.text[slice(*item.left)]
    return "分别" in words or words.endswith("各")


def respective(
    sentence: Sentence, items: list[Counted], before: list[Counted]
) -> Iterator[tuple[Counted, list[str]]]:
    """The amounts that stand behind one 分别 or 各, each with the names of what it counts.

    As many numbers as things or years, or one number for each thing; else none is understood.

    Args:
        sentence: where they stand.
        items: the amounts.
        before: those ahead of them: 同比分别增长 is of what these count.
    """
    if not items:
        return
    first, last = items[0], items[-1].amount.stop
    names, years = _things(sentence.text, first), _years(sentence, first)
    if len(names) < len(items) <= len(before) and _CHANGE.search(sentence.text, *first.left):
        names = [item.noun.text for item in before[-len(items) :]]
    if len(items) == 1:
        yield first, names if len(names) > 1 else [first.noun.text]
        return
    for index, item in enumerate(items):
        listed = replace(item, noun=first.noun, segment=first.segment, left=first.left, last=last)
        if len(names) == len(items):
            yield listed, [names[index]]
        elif len(years) == len(items):
            yield replace(listed, year=years[index]), [first.noun.text]
        else:
            yield item, []


def _things(text: str, item: Counted) -> list[str]:
    """The things listed before 分别 or 各."""
    if _BOTH.match(item.noun.text):
        return [part + item.noun.text[2:] for part in _HALVES[item.noun.text[:2]]]
    if not item.behind or "分别" not in text[slice(*item.left)]:
        return _with_measure([part for part in JOINTS.split(item.noun.text.removesuffix("各")) if part])
    words = text[item.left[0] : text.index("分别", item.left[0])]
    named = [part for part in JOINTS.split(re.sub(r"^.*?[从在对向由]|每年", "", words)) if part]
    last = re.search(r"(?:地区|市|县|区)$", named[-1]) if named else None
    ending = last[0] if last else ""
    return [name.removesuffix(ending) + ending + item.noun.text for name in named]


def _with_measure(parts: list[str]) -> list[str]:
    """光伏、风电装机: what only the last says is said for all."""
    if len(parts) == 2 and parts[0] in _DWELLERS and parts[1].startswith(_DWELLERS):
        return [parts[0] + parts[1][2:], parts[1]]
    last = _SHARED.search(parts[-1]) if len(parts) > 1 else None
    if not last or any(_SHARED.search(part) for part in parts[:-1]) or last.start() < 2:
        return parts
    return [*(part + last[0] for part in parts[:-1]), parts[-1]]


def _years(sentence: Sentence, item: Counted) -> list[int]:
    """The years listed in front of 分别."""
    low, high = item.segment[0], item.amount.start
    ahead = _YEARS.search(sentence.text[:low], sentence.span[0])
    low = ahead.start() if ahead else low
    return [
        moment.year
        for moment in sentence.moments
        if moment.kind == "year" and moment.year and low <= moment.start < high
    ]
