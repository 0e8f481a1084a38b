"""From claims with a number to their verdicts: which known figure each speaks of, and what the nearest means."""

import re
from collections.abc import Iterable, Iterator, Sequence

from language import Message, message
from verify.figures.claims import FigureClaim
from verify.figures.known import PROVINCE, KnownFigure
from verify.figures.meaning import UNCLEAR, Meaning
from verify.figures.repeating import twice_counted
from verify.figures.subjects import SHORT, SubjectWords
from verify.figures.telling import Candidate
from verify.verdicts import ClaimVerdict, JudgedClaim

_UNSAID = re.compile("不是|并非|没有|而非|未能|不再|取消|建议|设想|假如|如果|是否")
"""Words that deny or only wish what stands behind them."""
_OWN = re.compile("(?:我|本|全)[市县区](?:的|自己)?(?:计划|规划|自定|自行|自设|方案|目标)|[市县区]里自[定设]")
"""Words that say that a number is a city's own."""


class FigureJudge:
    """Holds numbers against the known figures."""

    def __init__(self, known: Sequence[KnownFigure], words: SubjectWords) -> None:
        """Prepares what numbers may mean."""
        self._meaning = Meaning(known, words)
        self._members: dict[str, list[KnownFigure]] = {}
        for figure in known:
            if figure.overlap:
                self._members.setdefault(figure.overlap, []).append(figure)

    def judged(self, claims: Iterable[FigureClaim]) -> Iterator[JudgedClaim]:
        """The verdicts of a draft's numbers in their order; what one speaks of may be said with the one before."""
        line, spoken, earlier = -1, frozenset[str](), frozenset[str]()
        for claim in claims:
            if claim.line != line:
                line, spoken, earlier = claim.line, frozenset(), spoken
            found = self._meaning.candidates(claim)
            sure = self._meaning.sure(claim, found)
            if not sure and not any(one.likeness.level >= SHORT for one in found):
                sure = self._meaning.carried(claim, spoken, earlier)
            if sure:
                spoken = frozenset(one.figure.subject for one in sure)
                yield self._of_sure(claim, sure)
            else:
                spoken = UNCLEAR if found else spoken
                yield self._of_unsure(claim, found)

    def _of_unsure(self, claim: FigureClaim, found: list[Candidate]) -> JudgedClaim:
        twice = twice_counted(
            claim, [one.figure for one in found if one.likeness.level >= SHORT], self._members
        )
        if twice:
            return twice
        alike = [one for one in found if not one.comparison.differs]
        if alike:
            return _made(claim, alike[0], "cannot_judge", message("数相同，但说的是否同一件事，请人核对"))
        if any(one.likeness.level >= SHORT for one in found):
            reason = message("可能指几项不同的目标，请写明是哪一项")
            return _made(claim, _nearest(found), "cannot_judge", reason)
        return JudgedClaim(claim.span, "not_in_records", message("记录中没有这一项"))

    def _of_sure(self, claim: FigureClaim, sure: list[Candidate]) -> JudgedClaim:
        if _UNSAID.search(claim.stretch):
            return _made(claim, _nearest(sure), "cannot_judge", message("否定或设想的说法，请人核对"))
        agreeing = [one for one in sure if not one.comparison.differs]
        full = [one for one in agreeing if not one.comparison.doubts and one.is_whole]
        if full:
            stated = {(one.figure.ref, one.figure.evidence): None for one in full}
            refs, evidence = zip(*stated, strict=True)
            return JudgedClaim(claim.span, "agrees", message("与记录一致"), refs, evidence)
        if agreeing:
            doubts = agreeing[0].comparison.doubts or (message("稿件多了限定，是否同一件事请人核对"),)
            return _made(claim, agreeing[0], "cannot_judge", doubts[0])
        twice = twice_counted(claim, [one.figure for one in sure], self._members)
        reported = [
            one for one in sure if claim.reached and one.figure.reported and one.figure.year == claim.year
        ]
        nearest = _nearest(reported or sure)
        if twice or (shared := _shared_out(claim, sure)) is None:
            return twice or self._differing(claim, nearest)
        return shared

    def _differing(self, claim: FigureClaim, nearest: Candidate) -> JudgedClaim:
        if _is_other(claim, nearest):
            reason = message("记录中没有这一年、这一地的数")
            return JudgedClaim(claim.span, "not_in_records", reason, (nearest.figure.ref,))
        return _made(claim, nearest, "differs", message("与记录不符"))


def _nearest(found: list[Candidate]) -> Candidate:
    return min(found, key=lambda one: (one.comparison.distance, -one.likeness.level))


def _shared_out(claim: FigureClaim, sure: list[Candidate]) -> JudgedClaim | None:
    """Whether a place is given what is only promised for the whole province, or for several places together."""
    wider = [one for one in sure if not one.figure.reported and _is_wider(one.figure, claim)]
    own = [one for one in sure if one.figure.scope == claim.scope and claim.scope != PROVINCE]
    if not wider or own or (claim.reached and not claim.shared):
        return None
    nearest = _nearest(wider)
    if "value" in nearest.comparison.differs and _OWN.search(claim.before) and not claim.shared:
        return None
    others = set(nearest.comparison.differs) - {"scope", "value", "comparator", "unit", "cadence"}
    if others and "value" in nearest.comparison.differs and not claim.shared:
        return None
    reason = message("这是全省的数，规划没有分解到市")
    if nearest.figure.scope != PROVINCE:
        reason = message("这是几个市合计的数，规划没有分开")
    return _made(claim, nearest, "shared_out", reason)


def _is_wider(figure: KnownFigure, claim: FigureClaim) -> bool:
    if figure.scope == PROVINCE:
        return claim.scope not in (PROVINCE, ()) or claim.shared
    return isinstance(claim.scope, tuple) and set(claim.scope) < set(figure.scope)


def _is_other(claim: FigureClaim, nearest: Candidate) -> bool:
    """Whether the draft speaks of another time or place, for which nothing is on record."""
    differs, figure = nearest.comparison.differs, nearest.figure
    if "value" not in differs:
        return False
    if figure.reported:
        return (claim.year is None and not figure.measured) or bool({"year", "scope"} & set(differs))
    if "scope" in differs and _OWN.search(claim.before):
        return True
    beyond = claim.year is not None and claim.year not in figure.years
    return claim.reached or beyond or ("scope" in differs and "year" in differs)


def _made(claim: FigureClaim, one: Candidate, verdict: ClaimVerdict, reason: Message) -> JudgedClaim:
    differs = one.comparison.differs if verdict in ("differs", "shared_out") else {}
    if verdict == "shared_out":
        differs = {"scope": (claim.scope, one.figure.scope), **differs}
    return JudgedClaim(claim.span, verdict, reason, (one.figure.ref,), (one.figure.evidence,), differs)
