"""A group of places in its sentence, as each form of designation looks at it, and the draft of what it finds."""

from dataclasses import dataclass, replace

from plans.types import Pairing
from reader.facts.designations.groups import Group
from reader.facts.drafts import LONGEST, Draft, evidence_range
from reader.facts.passage import Passage
from reader.facts.records import DesignationFacts
from reader.facts.sentences import breaks, segment
from reader.types import Range


@dataclass(frozen=True)
class DesignationContext:
    """Where a form looks.

    Attributes:
        passage: the texts.
        sentence: the range of the sentence.
        group: the places.
        low: where the segment that holds them begins.
        high: where that segment ends, or the next group begins.
        stop: where the next group begins, or the sentence ends.
        led: whether a verb leads to the places.
    """

    passage: Passage
    sentence: Range
    group: Group
    low: int
    high: int
    stop: int
    led: bool = False

    @property
    def text(self) -> str:
        """The folded text."""
        return self.passage.text

    def moved(self, end: int) -> "DesignationContext":
        """The same with the words up to ``end`` taken as part of the list of places."""
        _, high = segment(breaks(self.text, *self.sentence), end, end, *self.sentence)
        return replace(self, group=replace(self.group, end=end), high=min(high, self.stop))

    def draft(self, industries: tuple[str, ...], kind: str, end: int, joint: bool = False) -> Draft:
        """The designation that the segment says up to ``end``; ``joint``: its places are one thing together."""
        return designation(self.passage, self.group, industries, kind, (self.low, end), joint)


def spot_of(passage: Passage, sentence: Range, group: Group, stop: int) -> DesignationContext:
    """The spot of a group whose sentence goes on to ``stop`` without another."""
    low, high = segment(breaks(passage.text, *sentence), group.start, group.end, *sentence)
    return DesignationContext(passage, sentence, group, low, min(high, stop), stop)


def designation(
    passage: Passage,
    group: Group,
    industries: tuple[str, ...],
    kind: str,
    span: Range,
    joint: bool = False,
) -> Draft:
    """The record: each by itself where one place or one industry stands alone, else (or ``joint``) as a group."""
    alone = len(group.codes) == 1 or (len(industries) == 1 and not joint)
    pairing: Pairing = "each" if alone else "collective"
    facts = DesignationFacts(group.codes, industries, kind, pairing, group.open)
    start, end = span
    evidence = evidence_range(passage.clean, start, min(end, start + LONGEST))
    draft = Draft(passage.clause, facts, *evidence)
    return draft if industries or len(group.codes) > 1 else draft.doubted("medium", "未写明产业")
