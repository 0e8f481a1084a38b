"""Which plans a draft names: by title, or by year and subject (2022年行动计划), so that a claim is held against these."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plans.records import Plan
from reader.fold import folded
from reader.lexicon import alternatives
from reader.types import Range

_YEARS = re.compile(r"20\d\d")
_NOUN = re.compile("行动计划|发展规划|实施方案|规划|计划|方案")
_LOOSE = re.compile("(?:产业|发展|行动|拓展|创新|事业|体系)$")
_BEHIND = "提出|明确|要求|规定|确定|部署|安排|指出|显示|列出|写|又|讲|说|定|没|未|点名|[,:;。、)”]|[中里的对把与和也还则均都只共以给]|$"


_APART = r"(?:(?<![\u4e00-\u9fff])|(?<=[把将按照在的和与及同从据跟对省份而但且则年]))"
"""What can stand before a part of a plan's name that means the plan (健康方案)."""


class Attribution(NamedTuple):
    """Where a draft names plans, and which they may be."""

    span: Range
    plans: frozenset[str]


class _Named(NamedTuple):
    id: str
    names: frozenset[str]
    parts: frozenset[str]
    noun: str
    years: frozenset[int]
    title: str


class PlanNames:
    """Finds the plans that a folded text names."""

    def __init__(self, plans: Iterable[Plan], province: tuple[str, ...]) -> None:
        """Takes the plans and the names of their province."""
        plans = tuple(plans)
        self._plans = _parted([_named(plan, province) for plan in plans])
        names = alternatives(name for plan in self._plans for name in plan.names)
        parts = alternatives({part for plan in self._plans for part in plan.parts})
        years = r"20\d\d(?:年?[-~至]20\d\d)?年?(?:度|版)?的?(?:[那这]一?[份个部])?"
        own = alternatives((*province, "省", "全省", "我省"))
        self._free = re.compile(
            rf"(?P<before>{years})?(?:{own})?《?(?:(?P<name>{names})|{_APART}(?P<part>{parts}))?(?P<inner>{years})?(?:产业|发展|专项)?"
            rf"(?P<noun>{_NOUN.pattern})(?P<behind>[(]{years}[)])?》?(?={_BEHIND})"
        )
        self._labels = {folded(plan.header.short): frozenset({plan.id}) for plan in plans}
        self._by_label = (
            re.compile(rf"(?:{alternatives(self._labels)})(?![\d\-~—年])") if self._labels else None
        )
        self._edition = re.compile(r"20\d\d年?版(?:的?(?:行动)?计划)?")
        self._label = re.compile(r"(?m)^[^\S\n]*20\d\d年?(?=:)")
        self._title = re.compile(r"《(?P<title>[^》\n]{4,60})》(?P<behind>[(]20\d\d[^()\n]{0,8}[)])?")

    def find(self, text: str) -> list[Attribution]:
        """Every mention that can only mean plans on record, in the order of the text."""
        found = sorted(self._mentions(text), key=lambda one: (one.span[0], -one.span[1]))
        kept: list[Attribution] = []
        for one in found:
            if not kept or one.span[0] >= kept[-1].span[1]:
                kept.append(one)
        return kept

    def short(self, words: str) -> frozenset[str]:
        """The plans that a cell names, which holds nothing else: 甲产业2024."""
        years = {int(year) for year in _YEARS.findall(words)}
        name = re.sub(r"[\d年()\-~《》\s]|(?:行动|发展|专项)?(?:计划|规划|方案)", "", folded(words))
        return frozenset(
            plan.id
            for plan in self._plans
            if name
            and any(name.startswith(one) or one.startswith(name) for one in plan.names)
            and years <= plan.years
        )

    def about(self, title: str) -> frozenset[str]:
        """The plans that a draft's title may be about: those that it begins with, else those of its years."""
        years = {int(year) for year in _YEARS.findall(title)}
        begun = self.short(re.split("[:,。]", title)[0])
        return begun or frozenset(plan.id for plan in self._plans if years and years <= plan.years)

    def titles(self, text: str) -> Iterator[tuple[Range, frozenset[str], tuple[int, ...] | None]]:
        """Titles in 《》 that are a plan's; the years they give where these are not the plan's."""
        for match in self._title.finditer(text):
            title = match["title"] + (match["behind"] or "")
            exact = frozenset(plan.id for plan in self._plans if plan.title in (title, match["title"]))
            years = tuple(int(year) for year in _YEARS.findall(title))
            name = re.sub(r"[\d年()\-~]", "", title)
            alike = frozenset(plan.id for plan in self._plans if _bare_title(plan.title) == _bare_title(name))
            if exact:
                yield match.span(), exact, None
            elif alike and years and not any(_spans(plan, years) for plan in self._plans if plan.id in alike):
                yield match.span(), alike, years

    def _mentions(self, text: str) -> Iterator[Attribution]:
        for match in self._title.finditer(text):
            plans = self._titled(match["title"] + (match["behind"] or ""))
            if plans:
                yield Attribution(match.span(), plans)
        for match in self._by_label.finditer(text) if self._by_label else ():
            yield Attribution(match.span(), self._labels[match[0]])
        for match in (*self._edition.finditer(text), *self._label.finditer(text)):
            plans = self._meant("", "计划", {int(match[0].strip()[:4])})
            if plans:
                yield Attribution(match.span(), plans)
        for match in self._free.finditer(text):
            years = {int(year) for year in _YEARS.findall(match[0])}
            name = match["name"] or match["part"] or ""
            if name or years:
                plans = self._meant(name, match["noun"], years)
                if plans:
                    yield Attribution(match.span(), plans)

    def _titled(self, title: str) -> frozenset[str]:
        years = {int(year) for year in _YEARS.findall(title)}
        noun = _NOUN.search(title)
        name = re.sub(r"[\d年()\-~]", "", title)
        if not noun:
            return frozenset()
        own = frozenset(plan.id for plan in self._plans if plan.title == title)
        return own or frozenset(
            plan.id
            for plan in self._plans
            if any(one in name for one in plan.names) and _fits(plan, noun[0], years)
        )

    def _meant(self, name: str, noun: str, years: set[int]) -> frozenset[str]:
        """The plans of a name, or part of one, and years; where none has the noun, whatever it calls itself."""
        named = [
            plan
            for plan in self._plans
            if years <= plan.years and (not name or name in plan.names | plan.parts)
        ]
        fitting = [plan for plan in named if _fits(plan, noun, years)]
        return frozenset(plan.id for plan in (fitting or (named if name else [])))


def _named(plan: Plan, province: tuple[str, ...]) -> _Named:
    title = folded(plan.header.title)
    core = re.sub(rf"[\d年()\-~“”\s]|{alternatives(province)}", "", title)
    nouns = _NOUN.findall(core)
    name = core[: core.rindex(nouns[-1])] if nouns else core
    names = {name, re.sub(r"[\d年()\-~]", "", folded(plan.header.short))}
    for _ in range(2):
        names |= {_LOOSE.sub("", one) for one in names}
    issued = {int(year) for year in _YEARS.findall(plan.header.document.issued)[:1]}
    years = frozenset(plan.header.years) | issued
    return _Named(
        plan.id, frozenset(filter(None, names)), frozenset(), nouns[-1] if nouns else "", years, title
    )


def _parted(plans: list[_Named]) -> list[_Named]:
    """The plans with the parts of their names that no plan of another name has: 健康, 托育."""
    found = []
    for plan in plans:
        others = "|".join(
            name for one in plans if not one.names & plan.names for name in (*one.names, one.title)
        )
        parts = {
            name[low:high]
            for name in plan.names
            if not _NOUN.search(name)
            for low in range(len(name))
            for high in range(low + 2, len(name) + 1)
        }
        found.append(
            plan._replace(
                parts=frozenset(
                    part for part in parts - plan.names if part not in others and not _LOOSE.fullmatch(part)
                )
            )
        )
    return found


def _fits(plan: _Named, noun: str, years: set[int]) -> bool:
    alike = noun in plan.noun or plan.noun in noun or not plan.noun
    return alike and years <= plan.years


def _bare_title(title: str) -> str:
    return re.sub(r"[\d年()\-~\s]", "", title)


def _spans(plan: _Named, years: tuple[int, ...]) -> bool:
    own = sorted(int(year) for year in _YEARS.findall(plan.title))
    return sorted(set(years)) == sorted({own[0], own[-1]}) if own else True
