"""Names before 等N个园区: the noun behind the list says what all of them are."""

import re
from collections.abc import Iterator, Sequence

from reader.facts.numerals import value_of
from reader.facts.sites.naming import NameJudge
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_COUNT = r"(?:\d{1,2}|[两二三四五六七八九十]{1,3})"
_COUNTED = re.compile(rf"等{_COUNT}[个家大处座]")
_SIBLINGS = re.compile(  # 4家企业牵头建设的甲创新中心、乙创新中心、丙创新中心分别获批
    r"(?:推进|加快|搭建|打造|建设|[建组]建?设?的|牵头的|承担的|获批|认定|包括|入选|为|有(?!限)|:)"
    r"(?P<names>(?:[^,;:。“”、\n]{3,40}、){1,8}[^,;:。“”、\n]{3,60}?)"
    r"(?=(?:分别|成功|已|均|先后){0,3}(?:获批|入选|揭牌|被|通过|挂牌)|建设[,;。]|[;。]|$)"
)
_FEWEST, _PROJECT = 3, "base"
_AND = re.compile("[和及与]")
_FOUNDED = {
    "创新中心",
    "研究中心",
    "实验室",
    "工程中心",
    "产业园",
    "产业园区",
    "研究院",
    "科技园",
    "工程研究院",
    "平台",
}
_SHORTEST, _LONGEST = 3, 24
_CUTS = re.compile("[,;:。()“”《》\n]")


class ListedNames:
    """Finds the items of a list that a count and a noun close."""

    def __init__(self, lexicon: Lexicon, judge: NameJudge) -> None:
        """Prepares the patterns."""
        self._judge, kinds = judge, lexicon.names.sites
        fitting = {word: kind for word, kind in kinds.items() if kind not in ("event", "company")}
        self._kinds = fitting | {"园区": "park", "载体": "park"}
        self._ends = {**self._kinds, "重点项目": "", "重大项目": "", "项目": ""}
        self._own_kinds = {**lexicon.names.places_of_work, **self._kinds}
        verbs = lexicon.designations.words
        acts = alternatives((*lexicon.names.words.never_inside, *verbs.focus_verbs, *verbs.build_verbs))
        self._act = re.compile(rf"(?:{acts})(?:了|出|起)?")
        self._acts_last = re.compile(rf"(?:{acts})$")
        noun = rf"[\u4e00-\u9fff]{{0,10}}?(?P<noun>{alternatives(self._ends)})"
        self._tail = re.compile(
            rf"(?:(?P<etc>等)(?:{_COUNT}[个家大处座])?|(?P<count>{_COUNT})[个家大处座]){noun}"
        )
        self._project = re.compile(rf".{{3}}(?:{alternatives(lexicon.names.companies.projects)})$")
        self._ending = re.compile(rf"(?:{alternatives((*self._kinds, *lexicon.names.places_of_work))})$")

    def names(self, text: str, span: Range, taken: Sequence[Range]) -> Iterator[tuple[int, int, str]]:
        """Where each name begins and ends, and its kind; ``taken``: names that are known already."""
        known = {end for _, end in taken}
        for tail in self._tail.finditer(text, *span):
            cuts = [cut.end() for cut in _CUTS.finditer(text, max(span[0], tail.start() - 160), tail.start())]
            at = cuts[-1] if cuts else max(span[0], tail.start() - 160)
            items = list(self._items(text, at, tail.start()))
            counted = bool(tail["count"]) and int(value_of(tail["count"])) == len(items)
            sibling = len(items) > 1 and any(end in known for _, end in items)
            parks = len(items) > 1 and not self._ends[tail["noun"]] and self._are_parks(text, items)
            for start, end in items:
                name = text[start:end]
                if name[:1].isdigit() or self._acts_last.search(name):
                    continue  # 10个示范园区; 在甲区布局建设四大基地
                told = (counted or sibling or _COUNTED.match(text, tail.start())) and self._judge.says_more(
                    name
                )
                projects = not self._ends[tail["noun"]] and self._judge.opens_uncommonly(name)
                ended = self._ending.search(name) if told or projects or parks else None
                if projects and not ended and len(items) > 1 and self._project.search(name):
                    yield start, end, _PROJECT
                    continue
                proper = counted or _COUNTED.match(text, tail.start())
                if _SHORTEST <= len(name) <= _LONGEST and (
                    ended or (proper and self._ends[tail["noun"]] and self._judge.is_proper(name, "park"))
                ):
                    own = self._own_kinds.get(ended[0]) if ended else None
                    yield start, end, own or self._ends[tail["noun"]]

    def _are_parks(self, text: str, items: Sequence[Range]) -> bool:
        """建设甲轴承产业园、乙平台、丙小镇等项目: all end in the noun of a site and say of what."""
        names = [text[slice(*item)] for item in items]
        ends = [self._ending.search(name) for name in names]
        return all(end and end.start() > 1 for end in ends)

    def siblings(self, text: str, span: Range) -> Iterator[tuple[int, int, str]]:
        """Three or more in a row that end in one and the same noun and say more: their names."""
        for listed in _SIBLINGS.finditer(text, *span):
            items = list(self._split(text, *listed.span("names")))
            ends = [self._ending.search(text[slice(*item)]) for item in items]
            nouns = {end[0] for end in ends if end}
            if len(items) < _FEWEST or not all(ends) or len(nouns) != 1 or not nouns <= _FOUNDED:
                continue
            if all(self._judge.says_more(text[slice(*item)]) for item in items):
                yield from ((start, end, self._own_kinds[next(iter(nouns))]) for start, end in items)

    def _split(self, text: str, at: int, stop: int) -> Iterator[Range]:
        """The items, the last of which two may share: A平台、B平台和C平台."""
        for start, end in self._items(text, at, stop):
            joint = next(
                (
                    mark
                    for mark in _AND.finditer(text, start + 2, end - 2)
                    if self._ending.search(text[start : mark.start()])
                ),
                None,
            )
            yield from (
                ((start, joint.start()), (joint.end(), end)) if joint and end == stop else ((start, end),)
            )

    def _items(self, text: str, at: int, stop: int) -> Iterator[Range]:
        """The items of a list, the first from behind its verb."""
        for number, item in enumerate(text[at:stop].split("、")):
            acts = [act.end() for act in self._act.finditer(item)] if number == 0 else []
            skipped = acts[-1] if acts and acts[-1] < len(item) else 0
            yield at + skipped, at + len(item)
            at += len(item) + 1
