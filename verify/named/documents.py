"""Numbers, dates and years of the documents that a draft names, held against those of the plans."""

import re
from collections.abc import Iterator, Sequence

from language import message
from plans.records import Plan
from reader.fold import folded
from verify.attributions import PlanNames
from verify.drafttext import DraftText
from verify.verdicts import JudgedClaim

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,6}[\[(〔](20\d\d)[\])〕]\s?(?:第)?(\d{1,4})号")
_ISSUED = re.compile(r"(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?[^,;。\n]{0,12}?(?:印发|发布|出台|公布|下发)")
_NEAR = 60


class DocumentJudge:
    """Finds what is said of documents, and judges."""

    def __init__(self, plans: Sequence[Plan], names: PlanNames) -> None:
        """Takes the plans that count."""
        self._plans, self._names = plans, names

    def judged(self, draft: DraftText) -> Iterator[JudgedClaim]:
        """Every number of a document, date of issue and title."""
        yield from self._numbers(draft)
        yield from self._dates(draft)
        yield from self._titles(draft)

    def _numbers(self, draft: DraftText) -> Iterator[JudgedClaim]:
        for match in _NUMBER.finditer(draft.flat):
            beside = self._beside(draft, match.start())
            same = [plan for plan in self._plans if _number(plan) == (match[1], match[2])]
            fitting = [plan for plan in same if not beside or plan in beside]
            if fitting:
                yield _agrees(match.span(), fitting[0], fitting[0].header.document.number or "")
            elif beside:
                number = beside[0].header.document.number
                if number is None:
                    yield JudgedClaim(match.span(), "cannot_judge", message("记录没有这份文件的文号"))
                else:
                    yield _differs(match.span(), beside[0], "document", match[0], number)

    def _dates(self, draft: DraftText) -> Iterator[JudgedClaim]:
        for match in _ISSUED.finditer(draft.flat):
            said = [int(part) for part in match.groups() if part]
            for plan in self._beside(draft, match.start())[:1]:
                issued = plan.header.document.issued
                known = [int(part) for part in re.findall(r"\d+", issued)]
                common = min(len(said), len(known))
                if said[:common] != known[:common]:
                    yield _differs(match.span(), plan, "issued", match[0], issued)
                elif len(said) > len(known):
                    yield JudgedClaim(
                        match.span(), "cannot_judge", message("记录只知道年月"), (plan.id,), (issued,)
                    )
                else:
                    yield _agrees(match.span(), plan, issued)

    def _titles(self, draft: DraftText) -> Iterator[JudgedClaim]:
        for span, plans, years in self._names.titles(draft.flat):
            plan = (
                next(plan for plan in self._plans or () if plan.id in plans) if self._among(plans) else None
            )
            if plan is None:
                continue
            if years is None:
                yield _agrees(span, plan, plan.header.title)
            else:
                own = plan.header.years
                yield _differs(span, plan, "year", years, own)

    def _among(self, plans: frozenset[str]) -> bool:
        return any(plan.id in plans for plan in self._plans)

    def _beside(self, draft: DraftText, at: int) -> list[Plan]:
        """The plans named nearest to a place, before or behind it in its line."""
        low, high = draft.flat.rfind("\n", 0, at) + 1, draft.flat.find("\n", at)
        high = high if high >= 0 else len(draft.flat)
        near = [
            one for one in draft.attributions
            if low <= one.span[0] < high and min(abs(one.span[1] - at), abs(one.span[0] - at)) <= _NEAR
        ]  # fmt: skip
        nearest = min(near, key=lambda one: min(abs(one.span[1] - at), abs(one.span[0] - at)), default=None)
        return [plan for plan in self._plans if nearest and plan.id in nearest.plans]


def _number(plan: Plan) -> tuple[str, str] | None:
    found = _NUMBER.search(folded(plan.header.document.number or ""))
    return (found[1], found[2]) if found else None


def _agrees(span: tuple[int, int], plan: Plan, evidence: str) -> JudgedClaim:
    return JudgedClaim(span, "agrees", message("与记录一致"), (plan.id,), (evidence,))


def _differs(span: tuple[int, int], plan: Plan, field: str, found: object, recorded: object) -> JudgedClaim:
    return JudgedClaim(
        span, "differs", message("与记录不符"), (plan.id,), (plan.header.title,), {field: (found, recorded)}
    )
