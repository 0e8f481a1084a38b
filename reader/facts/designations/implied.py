"""What a sentence says of a place that another line or sentence names: below its heading, or going on about it."""

from collections.abc import Callable, Iterator, Sequence

from reader.facts.designations.apart import is_of_rank, is_strength, is_sure
from reader.facts.designations.groups import Group
from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.running import is_heading, segment_start
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.passage import Passage
from reader.facts.places import PlaceMention
from reader.facts.sentences import breaks
from reader.types import Range

RUNNING = "text"
"""The clause of a text without numbered ones."""
DesignationForm = Callable[[DesignationContext], list[Draft] | None]


class ImpliedReader:
    """Reads such sentences by the forms that need no place in them."""

    def __init__(
        self, forms: Sequence[DesignationForm], words: DesignationPatterns, phrases: PhraseReader
    ) -> None:
        """Takes the forms in the order they are tried, the vocabulary and the reader of phrases."""
        self._forms, self._words, self._phrases = tuple(forms), words, phrases

    def of_news(self, passage: Passage, span: Range, place: tuple[str, ...]) -> list[Draft]:
        """全力打造…: a sentence of news that opens with what is done, by the place it is about."""
        if not place or is_heading(passage.text, span):
            return []
        running = passage.clause == RUNNING
        subject = self._words.whole.match(passage.text, *span)
        for drafts in self._found_below(passage, span, place, subject.end() if subject else span[0]):
            sure = [draft for draft in drafts if is_sure(draft, passage.text, self._words, self._phrases)]
            if sure:
                return [draft for draft in sure if running or is_of_rank(draft, passage.text)]
        return []

    def of_subject(
        self, passage: Passage, span: Range, inside: Sequence[PlaceMention], told: tuple[str, ...]
    ) -> list[Draft]:
        """What a sentence says of the place before it, which it names again only in passing."""
        first = inside[0]
        opens = segment_start(passage.text, span[0], first.start) == first.start
        place, low = (first.codes, first.end) if opens else (told, span[0])
        within = {code[:4] for one in inside for code in one.codes} <= {code[:4] for code in place}
        found = self.of_news(passage, (low, span[1]), place) if within and len(place) == 1 else []
        return [draft for draft in found if not is_strength(draft)]

    def below(self, passage: Passage, span: Range, home: tuple[str, ...], at: int) -> list[Draft]:
        """(一)甲市 / 重点发展…; 全市着力发展…: another line names the place, the sentence what it is to do."""
        return next(self._found_below(passage, span, home, at), [])

    def _found_below(
        self, passage: Passage, span: Range, home: tuple[str, ...], at: int
    ) -> Iterator[list[Draft]]:
        """What each form finds in such a sentence, one after the other."""
        written = passage.text[at : span[1]]
        start = at + len(written) - len(written.lstrip())
        group = Group(home, start, start, False)
        divided = breaks(passage.text, *span)
        high = next((mark for mark in divided if mark > start), span[1])
        below = DesignationContext(passage, span, divided, group, start, high, span[1], opens=True)
        for form in self._forms:
            if drafts := form(below):
                yield [draft.doubted("medium", "地点来自标题或全文") for draft in drafts]
