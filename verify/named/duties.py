"""Who leads and who supports: a draft's agencies held against those of the clause that its sentence speaks of."""

import re
from collections.abc import Iterator, Mapping, Sequence

from language import message
from plans.records import Clause
from reader.facts.sentences import sentences
from reader.types import Range
from verify.drafttext import DraftText
from verify.named.offices import Duty, DutyReader
from verify.named.topics import NOTHING, Topic, TopicFinder
from verify.verdicts import Differences, JudgedClaim

_SAME_AS_BEFORE = re.compile("此项|该项|这项|此事|上述|前述|这一工作|其中|该工作|这件事|此工作")
_BREAK = re.compile("[,;:。]")


class DutyJudge:
    """Finds agencies with a role, the clause that is meant, and judges."""

    def __init__(
        self, names: Mapping[str, str], clauses: Sequence[Clause], terms: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Takes what agencies are called.

        Args:
            names: each name to the agency's.
            clauses: those that count.
            terms: clause ref to the names in it: headings, programmes, indicators.
        """
        self._reader, self._topics, self._clauses = DutyReader(names), TopicFinder(clauses, terms), clauses

    def judged(self, draft: DraftText, meant: Sequence[JudgedClaim]) -> Iterator[JudgedClaim]:
        """Every sentence that says who leads or supports; ``meant``: the numbers judged, which tell the clause."""
        text = draft.plain
        for start, end in sentences(text, 0, len(text)):
            duties = list(self._reader.read(text, start, end))
            topics = self._of_sentence(draft, (start, end), duties, meant) if duties else []
            for duty, topic in zip(duties, topics, strict=True):
                yield _judge(duty, topic)

    def _of_sentence(
        self, draft: DraftText, span: Range, duties: Sequence[Duty], meant: Sequence[JudgedClaim]
    ) -> list[Topic]:
        """What each duty of a sentence is about: the words before it, those behind it, what the one before was about."""
        text, found, low = draft.plain, list[Topic](), span[0]
        plans = draft.plans_around(text.rfind("\n", 0, span[0]) + 1, span[1])
        for at, duty in enumerate(duties):
            stop = duties[at + 1].span[0] if at + 1 < len(duties) else span[1]
            before = self._about(draft, (low, duty.span[0]), plans, meant)
            behind = _BREAK.search(text, duty.span[1], stop)
            near = (low, behind.start() if behind else stop)
            topic = before if before.is_sure else self._about(draft, near, plans, meant)
            if not topic.is_sure and found:
                topic = found[-1]
            found.append(topic)
            low = duty.span[1]
        if any(topic.is_sure for topic in found):
            return [topic if topic.clauses else next(one for one in found if one.is_sure) for topic in found]
        whole = self._about(draft, span, plans, meant)
        return [_surer(topic, whole) or self._before(draft, span, plans, meant) for topic in found]

    def _about(
        self, draft: DraftText, span: Range, plans: frozenset[str], meant: Sequence[JudgedClaim]
    ) -> Topic:
        characters = list(draft.plain[slice(*span)])
        for office in self._reader.offices(draft.plain, *span):
            characters[office.start - span[0] : office.end - span[0]] = " " * (office.end - office.start)
        told = [ref for one in meant if span[0] <= one.span[0] < span[1] for ref in one.refs]
        return self._topics.find("".join(characters), plans, told)

    def _before(
        self, draft: DraftText, span: Range, plans: frozenset[str], meant: Sequence[JudgedClaim]
    ) -> Topic:
        """What the numbers before in the paragraph spoke of; where the words point back, those of the one before it too."""
        line = draft.plain.rfind("\n", 0, span[0]) + 1
        told = [one for one in meant if line <= one.span[0] < span[1] and one.refs]
        if _SAME_AS_BEFORE.search(draft.plain, *span):
            told = told or [one for one in meant if one.span[0] < line and one.refs][-1:]
        for one in reversed(told):
            found = [
                clause
                for clause in self._clauses
                if clause.ref in one.refs and (not plans or clause.plan in plans)
            ]
            if found:
                return Topic(tuple(found), True)
        return self._about(draft, (line, span[0]), plans, ()) if line < span[0] else NOTHING


def _surer(one: Topic, other: Topic) -> Topic | None:
    """The topic that is sure, else the one there is."""
    if one.is_sure or other.is_sure:
        return one if one.is_sure else other
    return None


def _judge(duty: Duty, topic: Topic) -> JudgedClaim:
    if not topic.clauses:
        return JudgedClaim(duty.span, "cannot_judge", message("看不出说的是哪一条任务"))
    fitting = [clause for clause in topic.clauses if _fits(duty, clause)]
    clause = (fitting or topic.clauses)[0]
    refs, evidence = (clause.ref,), (clause.heading,)
    if not topic.is_sure:
        return JudgedClaim(
            duty.span, "cannot_judge", message("像是这一条，但不能确定，请人核对"), refs, evidence
        )
    if fitting:
        return JudgedClaim(duty.span, "agrees", message("与记录一致"), refs, evidence)
    recorded = clause.lead if duty.role == "lead" else clause.support
    others = clause.support if duty.role == "lead" else clause.lead
    swapped = set(duty.agencies) & set(others)
    if (not recorded and not swapped) or (clause.open and duty.role == "support" and not swapped):
        reason = message("这一条没有写明，或名单未穷尽")
        return JudgedClaim(duty.span, "cannot_judge", reason, refs, evidence)
    differs: Differences = {"agency": (duty.agencies, recorded)}
    return JudgedClaim(duty.span, "differs", message("与记录不符"), refs, evidence, differs)


def _fits(duty: Duty, clause: Clause) -> bool:
    recorded = set(clause.lead if duty.role == "lead" else clause.support)
    return set(duty.agencies) <= recorded and not (duty.alone and len(recorded) > len(duty.agencies))
