"""Who leads and who supports: a draft's agencies held against those of the clause that its sentence speaks of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from language import message
from plans.records import Clause
from reader.facts.sentences import sentences
from reader.fold import bare
from reader.lexicon import finder
from reader.types import Range
from verify.drafttext import DraftText
from verify.verdicts import JudgedClaim

_AS = "(?:被)?(?:列入|列为|作为|担任|是|为|任)(?:主要|第一)?"
_LEADS = re.compile(
    rf"[等]?(?:共同|联合|负责)?(?:{_AS}(?:牵头|责任|主责)(?:单位|部门)|牵头|管(?!理|委|道|网)|来抓|挂帅|负责(?!人|同志|处|科)|主责|主抓|承办|主办|为主)"
)
_LEADS_BEFORE = re.compile(r"(?:牵头(?:单位|部门|责任单位)?|责任单位|责任部门|主责单位)[是为:(]{0,2}$")
_SUPPORTS = re.compile(rf"[等]?(?:{_AS}(?:配合|参与|协助|支持)(?:单位|部门)|配合|参与|协助|协同|支持|参加)")
_SUPPORTS_BEFORE = re.compile(r"(?:配合|参与|协助|支持)(?:单位|部门)[是为:]{0,2}$|(?:会同|商)$")
_JOINT = re.compile(r"[、和及与,]|会同|以及")
_OFFICE = re.compile(
    "省(?:委|政府)?[\u4e00-\u9fff]{2,8}?(?:厅|局|委|办|部|院)(?=[、,;。和及与等)\\s]|牵头|负责|配合|$)"
)
_SAME_AS_BEFORE = re.compile("此项|该项|这项|此事|上述|前述|这一工作|其中")
_TOPIC = re.compile("([\u4e00-\u9fff]{2,6}?)(?:的?这一?[条项块件]|这个?事|一[条项事块]|工作)")
_SHORTEST = 4


class Duty(NamedTuple):
    """Agencies that a sentence says lead (``lead``) or support (``support``) something."""

    span: Range
    role: str
    agencies: tuple[str, ...]


class DutyJudge:
    """Finds agencies with a role, the clause that is meant, and judges."""

    def __init__(
        self, names: dict[str, str], clauses: Sequence[Clause], topics: dict[str, tuple[str, ...]]
    ) -> None:
        """Takes what agencies are called.

        Args:
            names: each name to the agency's.
            clauses: those that count.
            topics: clause ref to the names in it: headings, programmes, indicators.
        """
        self._names, self._clauses = names, clauses
        self._topics = {ref: tuple(map(bare, terms)) for ref, terms in topics.items()}
        self._find = finder(names)

    def judged(self, draft: DraftText, meant: Sequence[JudgedClaim]) -> Iterator[JudgedClaim]:
        """Every sentence that says who leads or supports; ``meant``: the numbers judged, which tell the clause."""
        text = draft.plain
        for start, end in sentences(text, 0, len(text)):
            for duty in self._duties(text, start, end):
                yield self._judge(draft, (start, end), duty, meant)

    def _duties(self, text: str, start: int, end: int) -> Iterator[Duty]:
        found = [
            (start + low, start + high, self._names[word])
            for word, low, high in self._find(text[start:end])
            if _is_of_province(word) or text[start + low - 1 : start + low] not in tuple("市县区")
        ]
        known = [(low, high) for low, high, _ in found]
        for match in _OFFICE.finditer(text, start, end):
            if not any(low < match.end() and match.start() < high for low, high in known):
                found.append((*match.span(), match[0]))
        found.sort()
        run: list[tuple[int, int, str]] = []
        for one in [*found, None]:
            if run and (one is None or not _JOINT.fullmatch(text, run[-1][1], one[0])):
                role = _role(text, start, run[0][0], run[-1][1])
                if role:
                    yield Duty(
                        (run[0][0], run[-1][1]), role, tuple(dict.fromkeys(name for _, _, name in run))
                    )
                run = []
            if one:
                run.append(one)

    def _judge(self, draft: DraftText, span: Range, duty: Duty, meant: Sequence[JudgedClaim]) -> JudgedClaim:
        plans = draft.plans_around(draft.plain.rfind("\n", 0, span[0]) + 1, span[1])
        clauses = self._meant(draft.plain, span, plans, [one for one in meant if one.span[0] < duty.span[0]])
        if not clauses:
            return JudgedClaim(duty.span, "cannot_judge", message("看不出说的是哪一条任务"))
        fitting = [clause for clause in clauses if _fits(duty, clause)]
        clause = (fitting or clauses)[0]
        refs, evidence = (clause.ref,), (clause.heading,)
        if fitting:
            return JudgedClaim(duty.span, "agrees", message("与记录一致"), refs, evidence)
        recorded = clause.lead if duty.role == "lead" else clause.support
        swapped = set(duty.agencies) & set(clause.support if duty.role == "lead" else clause.lead)
        if (not recorded and not swapped) or (clause.open and duty.role == "support" and not swapped):
            return JudgedClaim(
                duty.span, "cannot_judge", message("这一条没有写明，或名单未穷尽"), refs, evidence
            )
        differs: dict[str, tuple[object, object]] = {"agency": (duty.agencies, recorded)}
        return JudgedClaim(duty.span, "differs", message("与记录不符"), refs, evidence, differs)

    def _meant(
        self, text: str, span: Range, plans: frozenset[str], meant: Sequence[JudgedClaim]
    ) -> list[Clause]:
        """The clauses that a sentence speaks of, by what it names; else by the numbers in it."""
        words = bare(text[slice(*span)])
        line = text.rfind("\n", 0, span[0]) + 1
        told = [one for one in meant if line <= one.span[0] and one.refs]
        if _SAME_AS_BEFORE.search(text, *span):
            told = told or [one for one in meant if one.span[0] < line and one.refs][-1:]
            refs = [ref for one in told[::-1] for ref in one.refs]
            if refs:
                return [clause for ref in refs for clause in self._clauses if clause.ref == ref]
        before = [ref for one in told for ref in reversed(one.refs)][::-1]
        matcher = SequenceMatcher(None, "", words, autojunk=False)
        scored = [(self._score(clause, matcher), clause) for clause in self._of(plans)]
        top = max((score for score, _ in scored), default=0)
        if top >= _SHORTEST:
            return [clause for score, clause in scored if score == top]
        topical = self._topical(text, span, plans)
        if topical:
            return topical
        here = {ref for one in meant if span[0] <= one.span[0] < span[1] for ref in one.refs}
        return [clause for clause in self._of(plans) if clause.ref in (here or before)]

    def _topical(self, text: str, span: Range, plans: frozenset[str]) -> list[Clause]:
        """The clause of a short topic (助餐这一条), where only one has it in a name."""
        topic = _TOPIC.search(text, *span)
        if topic is None:
            return []
        found = [
            clause for clause in self._of(plans)
            if any(topic[1] in name for name in self._topics.get(clause.ref, ()))
        ]  # fmt: skip
        return found if len(found) == 1 else []

    def _of(self, plans: frozenset[str]) -> Iterable[Clause]:
        return [clause for clause in self._clauses if not plans or clause.plan in plans]

    def _score(self, clause: Clause, matcher: "SequenceMatcher[str]") -> int:
        """How many characters of the longest of the clause's names stand together in the words."""
        return max((_common(name, matcher) for name in self._topics.get(clause.ref, ())), default=0)


def _common(name: str, matcher: "SequenceMatcher[str]") -> int:
    """The length of the longest stretch that both have; all of a name counts twice."""
    matcher.set_seq1(name)
    size = matcher.find_longest_match().size
    return 2 * size if size == len(name) >= _SHORTEST else size


def _is_of_province(name: str) -> bool:
    return name.startswith(("省", "国", "人民"))


def _fits(duty: Duty, clause: Clause) -> bool:
    return set(duty.agencies) <= set(clause.lead if duty.role == "lead" else clause.support)


def _role(text: str, start: int, low: int, high: int) -> str:
    before = text[max(start, low - 10) : low]
    if _SUPPORTS_BEFORE.search(before) or _SUPPORTS.match(text, high):
        return "support"
    return "lead" if _LEADS.match(text, high) or _LEADS_BEFORE.search(before) else ""
