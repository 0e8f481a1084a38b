"""Which places a plan names, for which industries, as what: the forms of a sentence in the order they are tried."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.facts.designations.apart import apart, once, together
from reader.facts.designations.axis import AxisForm
from reader.facts.designations.bracketed import BracketForm
from reader.facts.designations.closed_by import ClosedByReader
from reader.facts.designations.core import CoreForm
from reader.facts.designations.counted import CountedPairReader
from reader.facts.designations.groups import groups_of
from reader.facts.designations.growth import GrowthForm
from reader.facts.designations.honours import HonourForm
from reader.facts.designations.implied import RUNNING, ImpliedReader
from reader.facts.designations.later import LaterForm
from reader.facts.designations.layout import LayoutForm
from reader.facts.designations.leaning import LeaningForm
from reader.facts.designations.listed_for import ListedForForm
from reader.facts.designations.lying import LyingForm
from reader.facts.designations.named_as import KindForm
from reader.facts.designations.nearby import NearbyForm
from reader.facts.designations.ownership import OwnershipForm
from reader.facts.designations.pairs import PairReader
from reader.facts.designations.parks import ParkForm
from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.predicates import PredicateForm
from reader.facts.designations.running import RunningPlace, segment_start
from reader.facts.designations.spot import DesignationContext, designation, spots_of
from reader.facts.designations.standing import StandingForm
from reader.facts.designations.topics import TopicReader
from reader.facts.designations.towns import TownForm
from reader.facts.designations.trials import TrialForm
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.industries import IndustryReader
from reader.facts.passage import Passage
from reader.facts.places import PlaceMention, codes_of
from reader.facts.sentences import sentences
from reader.lexicon import Lexicon
from reader.types import Range

_WITHIN = re.compile(r"\s*(?:在|走进|来到|走访)")  # 在甲市,当地发展…


class DesignationReader:
    """Reads designations from a folded clause."""

    def __init__(self, lexicon: Lexicon, aliases: Iterable[str] = ()) -> None:
        """Prepares the forms; ``aliases`` are industry terms of the taxonomy."""
        self._words, industries = DesignationPatterns(lexicon), IndustryReader(lexicon, aliases)
        phrases = PhraseReader(lexicon, self._words, industries)
        self._predicates, kinds = PredicateForm(lexicon, self._words, phrases), KindForm(self._words, phrases)
        self._later = LaterForm(lexicon, self._words, phrases)
        self._nearby = NearbyForm(lexicon, self._words, phrases)
        brackets = BracketForm(lexicon, self._words, phrases)
        core = CoreForm(self._words, kinds, self._predicates, phrases)
        self._forms = (
            brackets.dotted, self._honoured, AxisForm(lexicon, phrases).read, LayoutForm(phrases).read,
            LyingForm(self._words, phrases).read, core.read, TrialForm(phrases).read, ParkForm(self._predicates).read,
            self._predicates.read, LeaningForm(self._predicates).read, GrowthForm(phrases).read,
            brackets.industries, kinds.read, brackets.kind, OwnershipForm(self._words, phrases).read,
            ListedForForm(phrases).read, self._stands,
            self._later.read, self._nearby.read,
        )  # fmt: skip
        self._honours, self._standing = HonourForm(phrases), StandingForm(lexicon, phrases)
        self._zone_forms = (
            brackets.dotted,
            core.read,
            self._predicates.read,
            brackets.industries,
            kinds.read,
        )
        self._phrases, self._closed_by = phrases, ClosedByReader(phrases)
        forms = (self._predicates.read, self._stands, self._later.read, self._nearby.read, self._honoured)
        self._implied = ImpliedReader(forms, self._words, phrases)
        self._towns = TownForm(lexicon, phrases)
        self._topics = TopicReader(self._words, phrases)
        self._pairs, self._counted = PairReader(lexicon, self._words, phrases), CountedPairReader(phrases)

    def read(self, passage: Passage, home: tuple[str, ...], whole: tuple[str, ...] = ()) -> list[Draft]:
        """The designations of a passage.

        Args:
            passage: what is read.
            home: the place that its heading is, or nothing.
            whole: the one city or county that the text is about, or nothing: 全市 means it.
        """
        drafts: list[Draft] = []
        topic: tuple[str, ...] = ()
        place = RunningPlace(self._words)
        for start, end in sentences(passage.text, *passage.span):
            inside = [m for m in passage.named(start, end) if m.codes and m.end <= end]
            near = place.subject or (() if place.is_outside(whole) else whole)
            told = near if passage.clause == RUNNING or len(whole) == 1 else ()
            towns = self._towns.read(passage, (start, end), codes_of(inside) or told or home)
            drafts += towns
            if inside:
                opened = segment_start(passage.text, start, inside[0].start)
                drafts += self._implied.of_news(passage, (start, opened), told) if opened > start + 1 else []
                said = [] if towns else list(self._sentence(passage, (start, end), inside, topic))
                drafts += said or self._implied.of_subject(passage, (start, end), inside, told)
                place.follow(passage.text, (start, end), inside)
                continue
            heading = self._topics.of_heading(passage.text, (start, end))
            topic = topic if heading is None else heading
            subject = self._words.whole.match(passage.text, start, end)
            if place.above or home:
                drafts += self._implied.below(passage, (start, end), place.above or home, start)
            elif subject and (whole or place.subject):
                drafts += self._implied.below(passage, (start, end), whole or place.subject, subject.end())
            else:
                drafts += self._implied.of_news(passage, (start, end), told)
            place.widen(passage.text, (start, end))
        return drafts

    def _sentence(
        self, passage: Passage, span: Range, mentions: Sequence[PlaceMention], topic: tuple[str, ...]
    ) -> Iterator[Draft]:
        text, groups = passage.text, groups_of(passage.text, mentions)
        topic = self._topics.of_sentence(text, span, mentions[0].start) or topic
        led = [
            self._words.is_led(text, span[0], group)
            or self._words.is_opening(text, segment_start(text, span[0], group.start), group)
            for group in groups
        ]
        paired = []
        counted = self._counted.lists(text, groups, span)
        closed = self._closed_by.lists(text, groups, span)
        for items, kind, joint in counted or closed or self._pairs.lists(text, groups, span, led):
            paired += [item.group for item in items]
            if joint:
                yield together(passage, items, kind)
                continue
            for item in items:
                yield designation(passage, item.group, item.industries, kind, (item.group.start, item.end))
        for spot in spots_of(passage, span, groups, topic):
            if spot.group not in paired and not _is_in_title(text, span[0], spot.group.start):
                yield from self._by_form(spot)

    def _by_form(self, spot: DesignationContext) -> list[Draft]:
        """The drafts of the first form that the places stand in."""
        where = (spot.text, spot.low, spot.group)
        comma = spot.text.startswith(",", spot.group.end)
        within = comma and bool(_WITHIN.fullmatch(spot.text[spot.low : spot.group.start]))
        quoted = spot.text.endswith("“", spot.low, spot.group.start)
        led, opens = self._words.is_led(*where), self._words.is_opening(*where)
        spot = replace(spot, led=led and not within, opens=opens or within or quoted)
        for form in self._zone_forms if spot.group.zone else self._forms:
            drafts = form(spot)
            if drafts is not None:
                return once(apart(spot, drafts))
        return []

    def _stands(self, spot: DesignationContext) -> list[Draft] | None:
        """An industry that places stand for, and what the sentence goes on to say of them."""
        drafts = self._standing.read(spot)
        further = self._predicates.read(spot.moved(spot.high)) if drafts else None
        return [*drafts, *(further or ())] if drafts else None

    def _honoured(self, spot: DesignationContext) -> list[Draft] | None:
        """A title, and what the sentence goes on to say of its place."""
        drafts = self._honours.read(spot)
        behind = spot.text.find("”,", spot.group.end, spot.stop) + 1
        further = self._predicates.read(spot.moved(behind)) if drafts and behind else None
        return [*drafts, *(further or ())] if drafts else drafts


def _is_in_title(text: str, low: int, at: int) -> bool:
    """《关于甲市某产业的意见》: the title of a paper."""
    return text.rfind("《", low, at) > text.rfind("》", low, at)
