"""The sites of a passage: companies, listed names, and phrases that end in a site's noun, each word once."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.facts.drafts import Draft
from reader.facts.passage import Passage
from reader.facts.places import codes_of, is_of_school
from reader.facts.records import SiteFacts
from reader.facts.sites.companies import CompanyReader
from reader.facts.sites.ended import EndedNames
from reader.facts.sites.listed import ListedNames
from reader.facts.sites.naming import NameJudge
from reader.facts.sites.owned import OwnedNames
from reader.facts.sites.where import WhereReader
from reader.lexicon import Lexicon
from reader.types import Range

_TITLE = 40
_TELLING = 6
_CALLED = re.compile("(?:誉为|称为|称作|素有|享有|号称)(?:中国|全国)?$")
_HONOURS = re.compile("(?:、?“[^”]{1,20}”)*等?(?:称号|荣誉|之称|美誉|殊荣)")


class FoundName(NamedTuple):
    """Where a name stands and what kind of thing has it."""

    start: int
    end: int
    kind: str


class SiteReader:
    """Reads names of sites from a folded clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the forms of names."""
        self._judge, self._companies = NameJudge(lexicon), CompanyReader(lexicon, NameJudge(lexicon))
        self._ended = EndedNames(lexicon, self._judge.openings)
        self._listed, self._owned = ListedNames(lexicon, self._judge), OwnedNames(lexicon)
        self._where = WhereReader(lexicon)
        self._certain = ("国家", "中国", *lexicon.province)

    def read(self, passage: Passage) -> list[Draft]:
        """The sites of a passage."""
        names = (
            name
            for name in sorted(self._names(passage))
            if not passage.is_beside(name.start)
            and not _is_in_title(passage.text, name.start)
            and not _is_title(passage.text, name.start, name.end)
        )
        return list(_apart(self._draft(passage, name) for name in names))

    def _names(self, passage: Passage) -> Iterator[FoundName]:
        """Companies, which a list tells; phrases that are names; what else a counted list names."""
        text, span = passage.text, passage.span
        places = [(mention.start, mention.end) for mention in passage.mentions]
        taken: list[Range] = list(self._companies.names(text, span, places))
        yield from (FoundName(start, end, "company") for start, end in taken)
        for start, end, kind in self._owned.names(text, span):
            if not _overlaps(taken, start, end):
                taken.append((start, end))
                yield FoundName(start, end, kind)
        for start, end, kind, weak in self._ended.phrases(text, span, passage.mentions):
            start = max((stop for begin, stop in taken if begin <= start < stop < end), default=start)
            inside = passage.named(start, end)
            judged = (text, start, end, kind, inside)
            is_name = not _is_any(text, span, start) if weak else self._judge.is_name(*judged)
            if is_name and not _overlaps(taken, start, end):
                taken.append((start, end))
                yield FoundName(start, end, kind)
        siblings = list(self._listed.siblings(text, span))
        for start, end, kind in [*siblings, *self._listed.names(text, span, taken)]:
            if not _overlaps(taken, start, end):
                taken.append((start, end))
                yield FoundName(start, end, kind)

    def _draft(self, passage: Passage, found: FoundName) -> Draft:
        start, end, kind = found
        text, name = passage.text[start:end], passage.clean[start:end]
        named = name.strip("“”") if _quoted_whole(text) else name
        inside = passage.named(start, end)
        placed = [mention for mention in inside if not is_of_school(passage.text, mention)]
        places = codes_of(placed or inside)
        lies = () if places else self._where.of(passage, start, end, event=kind == "event")
        facts = SiteFacts(named, kind, places or lies, basis="name" if places else "text" if lies else "none")
        draft = Draft(passage.clause, facts, start, end)
        sure = kind == "event" or places or text.startswith(self._certain)
        return draft if sure else draft.doubted("medium", "按词尾认定的名称")


def _is_any(text: str, span: Range, start: int) -> bool:
    """一批 in front: any such thing."""
    low = max([span[0], *(text.rfind(mark, span[0], start) for mark in "。;,\n")])
    return "一批" in text[low:start]


def _overlaps(taken: list[Range], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in taken)


def _quoted_whole(name: str) -> bool:
    return name.startswith("“") and name.endswith("”") and name.count("“") == 1


def _is_in_title(text: str, at: int) -> bool:
    """《某省某某基地发展规划》: the title of a paper."""
    opened = text.rfind("《", max(0, at - _TITLE), at)
    return opened >= 0 and "》" not in text[opened:at] and "》" in text[at : at + _TITLE]


def _is_title(text: str, start: int, end: int) -> bool:
    """被誉为“某某小镇”, “甲”“某某基地”等称号: what a place is called."""
    if text[start] != "“":
        return False
    return bool(_CALLED.search(text, max(0, start - 6), start) or _HONOURS.match(text, end))


def _apart(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Without what is named again by its place and the same words: 某某园, then 甲市某某园."""
    known: list[str] = []
    for draft in drafts:
        facts = draft.facts
        name = facts.name if isinstance(facts, SiteFacts) else ""
        again = any(
            (one != name and one.endswith(name)) or (name.endswith(one) and one != name) for one in known
        )
        if not (again and len(name) >= _TELLING):
            yield draft
        known.append(name)
