"""Where a named site lies, as a draft says, held against what the plans and the table of sites say."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from language import message
from reader.facts.places import PlaceMention, PlaceReader
from reader.facts.sentences import sentences
from reader.lexicon import finder
from verify.drafttext import DraftText
from verify.verdicts import JudgedClaim

_LIES = re.compile(
    r"[”)]?(?:项目|建设|选址|已|将|的)*(?:位于|坐落于?|坐落在|落户|落地|设在|设于|选址|建在|在|布局在|位列)$"
)
_WISHED = re.compile("建议|希望|恳请|争取|申报|拟|纳入")
_OF = re.compile(r"(?:市|县|区)?(?:的|境内的?|推进|建设|打造|:|“)*")
_NEAR = 16


class KnownSite(NamedTuple):
    """Where a site lies: codes of cities and counties, none where nobody says; by whose word."""

    places: tuple[str, ...]
    ref: str
    evidence: str


class LocationJudge:
    """Finds sites with a place beside them, and judges."""

    def __init__(self, sites: Mapping[str, KnownSite], places: PlaceReader) -> None:
        """Takes the sites by every name they have."""
        self._sites, self._places = sites, places
        self._find = finder(sites)

    def judged(self, draft: DraftText) -> Iterator[JudgedClaim]:
        """Every site that is said to lie somewhere."""
        text = draft.plain
        for start, end in sentences(text, 0, len(text)):
            for word, low, high in self._find(text[start:end]):
                at, stop = start + low, start + high
                mention = self._beside(text, start, end, at, stop)
                if mention and not _WISHED.search(text, start, at):
                    span = (min(at, mention.start), max(stop, mention.end))
                    yield _judged(span, self._sites[word], mention)

    def _beside(self, text: str, start: int, end: int, at: int, stop: int) -> PlaceMention | None:
        """The place that the site is said to lie in."""
        for mention in self._places.mentions(text, stop, min(end, stop + _NEAR), None):
            if mention.codes and _LIES.fullmatch(text, stop, mention.start):
                return mention
        before = [m for m in self._places.mentions(text, start, at, None) if m.codes]
        last = before[-1] if before else None
        return last if last and last.end > at - _NEAR and _OF.fullmatch(text, last.end, at) else None


def _judged(span: tuple[int, int], site: KnownSite, mention: PlaceMention) -> JudgedClaim:
    refs, evidence = (site.ref,) if site.ref else (), (site.evidence,) if site.evidence else ()
    if not site.places:
        return JudgedClaim(span, "cannot_judge", message("位置未知：文件未说明所在市"), refs, evidence)
    if any(_within(code, known) for code in mention.codes for known in site.places):
        return JudgedClaim(span, "agrees", message("与记录一致"), refs, evidence)
    cities = {code[:4] for code in site.places}
    if any(code[:4] in cities for code in mention.codes):
        return JudgedClaim(span, "cannot_judge", message("记录只知道在哪个市"), refs, evidence)
    differs: dict[str, tuple[object, object]] = {"scope": (mention.codes, site.places)}
    return JudgedClaim(span, "differs", message("与记录不符"), refs, evidence, differs)


def _within(said: str, known: str) -> bool:
    """Whether what is known lies in, or is, the place that is said."""
    return said == known or (said.endswith("00") and known.startswith(said[:4]))
