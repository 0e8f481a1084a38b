"""What a text names or seems to promise and no record says: each with its line and clause, so that nothing is silent."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from language import message
from reader.facts.places import PlaceMention, PlaceReader
from reader.facts.records import (
    AchievedFacts,
    ClauseFacts,
    DesignationFacts,
    ReadFacts,
    SiteFacts,
    TargetFacts,
)
from reader.facts.sentences import sentences
from reader.journal import Journal
from reader.lexicon import Lexicon, alternatives
from reader.mapped import Mapped
from reader.outline.parts import PlanText
from reader.records import DraftRecord

_NOWHERE = "-"
_REACH = 2000  # no record's words take more characters of the original


class UnrecordedReader:
    """Compares a text with the records that were read from it."""

    def __init__(self, lexicon: Lexicon, places: PlaceReader) -> None:
        """Prepares the words of promises."""
        self._places = places
        words, promised = lexicon.designations.words, lexicon.designations.promised
        verbs = alternatives((*words.verbs, *words.build_verbs))
        self._promise = re.compile(rf"(?:{verbs})[^,;。\n]{{0,30}}?(?:{alternatives(promised)})")

    def note(
        self,
        flat: str,
        text: Mapped,
        original: str,
        plans: Mapping[str, PlanText],
        records: Sequence[DraftRecord],
        journal: Journal,
    ) -> None:
        """Tells the journal of places and promises without a record.

        Args:
            flat: the folded text.
            text: the clean text.
            original: what its places count in.
            plans: with their clauses.
            records: that were read.
            journal: is told.
        """
        lines = [0, *(match.end() for match in re.finditer("\n", original))]
        where, ordered = _Whereabouts(plans), sorted(records, key=lambda record: record.span)
        starts = [record.span[0] for record in ordered]
        mentions = self._places.mentions(flat, 0, len(flat), None)
        at = [mention.start for mention in mentions]
        for start, end in sentences(flat, 0, len(flat)):
            journal.time.check()
            named = mentions[bisect_left(at, start) : bisect_left(at, end)]
            promise = self._promise.search(flat, start, end)
            if not named and not promise:
                continue
            span = text.span(start, end)
            around = slice(bisect_left(starts, span[0] - _REACH), bisect_left(starts, span[1]))
            near = [record for record in ordered[around] if span[0] < record.span[1]]
            place = {"line": bisect_right(lines, span[0]), "clause": where.clause(start)}
            for mention in _unrecorded(named, near):
                why = message("第{line}行，第{clause}条：点名而未成记录", **place)
                journal.note("unrecorded", text, mention.start, mention.end, why)
            if promise and not any(_promises(record.facts) for record in near):
                why = message("第{line}行，第{clause}条：像是承诺而未成记录", **place)
                journal.note("unpromised", text, start, end, why)


def _unrecorded(mentions: Sequence[PlaceMention], near: Sequence[DraftRecord]) -> Iterator[PlaceMention]:
    """The places of a sentence that no record of it holds."""
    held = {code for record in near for code in _codes(record.facts)}
    agencies = [name for record in near for name in _agencies(record.facts)]
    for mention in mentions:
        named = any(mention.word in agency for agency in agencies)
        if mention.codes and not held.issuperset(mention.codes) and not named:
            yield mention


class _Whereabouts:
    """Tells in which clause a character stands."""

    def __init__(self, plans: Mapping[str, PlanText]) -> None:
        clauses = (clause for plan in plans.values() for clause in plan.clauses)
        self._clauses = sorted((clause.start, clause.end, clause.id) for clause in clauses)
        self._starts = [start for start, _, _ in self._clauses]

    def clause(self, at: int) -> str:
        before = bisect_right(self._starts, at) - 1
        inside = before >= 0 and at < self._clauses[before][1]
        return self._clauses[before][2] if inside else _NOWHERE


def _codes(facts: ReadFacts) -> tuple[str, ...]:
    if isinstance(facts, DesignationFacts | SiteFacts):
        return facts.places
    scope = facts.scope if isinstance(facts, TargetFacts | AchievedFacts) else ()
    return () if isinstance(scope, str) else scope


def _agencies(facts: ReadFacts) -> tuple[str, ...]:
    return (*facts.lead, *facts.support) if isinstance(facts, ClauseFacts) else ()


def _promises(facts: ReadFacts) -> bool:
    return not isinstance(facts, ClauseFacts)
