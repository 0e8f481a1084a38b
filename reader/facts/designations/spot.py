"""A group of places in its sentence, as each form of designation looks at it, and the draft of what it finds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plans.types import Pairing
from reader.facts.designations.groups import Group
from reader.facts.drafts import LONGEST, Draft, cut_end, evidence_range
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
        divided: the marks that divide it into segments.
        group: the places.
        low: where the segment that holds them begins.
        high: where that segment ends, or the next group begins.
        stop: where the next group begins, or the sentence ends.
        reach: where another place is named, or the sentence ends.
        led: whether a verb leads to the places.
        opens: whether they open the segment, so that what follows is said of them.
        topic: the industries that the heading above is.
    """

    passage: Passage
    sentence: Range
    divided: list[int]
    group: Group
    low: int
    high: int
    stop: int
    reach: int = 0
    led: bool = False
    opens: bool = False
    topic: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The folded text."""
        return self.passage.text

    def moved(self, end: int) -> "DesignationContext":
        """The same with the words up to ``end`` taken as part of the list of places."""
        _, high = segment(self.divided, end, end, *self.sentence)
        own = self.group
        group = Group(own.codes, own.start, end, own.open, own.named, own.zone)
        return DesignationContext(
            self.passage, self.sentence, self.divided, group, self.low, min(high, self.stop), self.stop, self.reach,
            self.led, self.opens, self.topic,
        )  # fmt: skip

    def draft(self, industries: tuple[str, ...], kind: str, end: int, joint: bool = False) -> Draft:
        """The designation that the segment says up to ``end``; ``joint``: its places are one thing together."""
        span = (self.low, end)
        if not industries and self.topic:
            draft = designation(self.passage, self.group, self.topic, kind, span, joint)
            return draft.doubted("medium", "产业来自标题")
        return designation(self.passage, self.group, industries, kind, span, joint)


def spots_of(
    passage: Passage, sentence: Range, groups: Sequence[Group], topic: tuple[str, ...]
) -> Iterator[DesignationContext]:
    """The spot of each group of a sentence, which goes on to the next group or its end."""
    divided = breaks(passage.text, *sentence, ",;:…")
    stops = [*(group.start for group in groups[1:]), sentence[1]]
    for number, (group, stop) in enumerate(zip(groups, stops, strict=False)):
        others = (later.start for later in groups[number + 1 :] if later.codes != group.codes)
        reach = next(others, sentence[1])
        low, high = segment(divided, group.start, group.end, *sentence)
        yield DesignationContext(
            passage, sentence, divided, group, low, min(high, stop), stop, reach, topic=topic
        )


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
    if (
        group.end - start > LONGEST
    ):  # a long list: the words about this place carry it, not those of the first
        start = group.start
    evidence = evidence_range(passage.clean, start, cut_end(passage.clean, start, end))
    draft = Draft(passage.clause, facts, *evidence)
    return draft if industries or len(group.codes) > 1 else draft.doubted("medium", "未写明产业")
