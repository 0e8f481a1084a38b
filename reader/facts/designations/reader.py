"""Which places a plan names, for which industries, as what: the forms of a sentence in the order they are tried."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.facts.designations.core import CoreForm
from reader.facts.designations.focus import FocusForm
from reader.facts.designations.groups import Group, groups_of
from reader.facts.designations.growth import GrowthForm
from reader.facts.designations.named_as import KindForm
from reader.facts.designations.pairs import PairReader
from reader.facts.designations.spot import DesignationContext, designation, spot_of
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.industries import IndustryReader
from reader.facts.passage import Passage
from reader.facts.places import PlaceMention
from reader.facts.sentences import sentences
from reader.lexicon import Lexicon
from reader.types import Range


class DesignationReader:
    """Reads designations from a folded clause."""

    def __init__(self, lexicon: Lexicon, aliases: Iterable[str] = ()) -> None:
        """Prepares the forms; ``aliases`` are industry terms of the taxonomy."""
        self._words, industries = DesignationPatterns(lexicon), IndustryReader(lexicon, aliases)
        self._focus, kinds = FocusForm(self._words, industries), KindForm(self._words, industries)
        core, growth = CoreForm(self._words, kinds, self._focus), GrowthForm(industries)
        self._forms = (
            self._focus.read, growth.rising, core.read, growth.advanced, kinds.read, kinds.bracketed,
        )  # fmt: skip
        self._pairs = PairReader(self._words)

    def read(self, passage: Passage, home: tuple[str, ...]) -> list[Draft]:
        """The designations of a passage; ``home`` is the place that its heading is, or nothing."""
        drafts: list[Draft] = []
        for start, end in sentences(passage.text, *passage.span):
            inside = [m for m in passage.mentions if m.codes and start <= m.start and m.end <= end]
            if inside:
                drafts += self._sentence(passage, (start, end), inside)
            elif home:
                drafts += self._below_heading(passage, (start, end), home)
        return drafts

    def _sentence(self, passage: Passage, span: Range, mentions: Sequence[PlaceMention]) -> Iterator[Draft]:
        text, groups = passage.text, groups_of(passage.text, mentions)
        led = [self._words.is_led(text, span[0], group) for group in groups]
        pairs = self._pairs.pairs(text, groups, span, led)
        for group, name, kind, stretch in pairs:
            yield designation(passage, group, (name,), kind, stretch)
        paired = [pair.group for pair in pairs]
        stops = [*(group.start for group in groups[1:]), span[1]]
        for group, stop in zip(groups, stops, strict=False):
            if group not in paired:
                yield from self._by_form(spot_of(passage, span, group, stop))

    def _by_form(self, spot: DesignationContext) -> list[Draft]:
        """The drafts of the first form that the places stand in."""
        spot = replace(spot, led=self._words.is_led(spot.text, spot.low, spot.group))
        for form in self._forms:
            drafts = form(spot)
            if drafts is not None:
                return drafts
        return []

    def _below_heading(self, passage: Passage, span: Range, home: tuple[str, ...]) -> list[Draft]:
        """(一)甲市 / 重点发展…: the heading names the place, the sentence what it is to do."""
        written = passage.text[slice(*span)]
        start = span[0] + len(written) - len(written.lstrip())
        focus = self._words.focus.match(passage.text[start : span[1]])
        if not focus:
            return []
        group = Group(home, start, start, False)
        below = DesignationContext(passage, span, group, start, span[1], span[1])
        return [draft.doubted("medium", "地点来自标题") for draft in self._focus.listed(below, focus[0])]
