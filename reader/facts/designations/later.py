"""甲市换道发展,蓄力打造某某基地: places that open a sentence and do something else first."""

from dataclasses import replace

from reader.facts.designations.apart import is_of_rank
from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.predicates import FOUNDING, PredicateForm
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.standing import StandingForm
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.records import DesignationFacts
from reader.lexicon import Lexicon

_FARTHEST = 8  # segments
_FEWEST = 2  # industries behind a verb that says little
_LOOSE = ("platform", "park")


class LaterForm:
    """Reads what a verb of making or being says further on, where it says so for sure."""

    def __init__(self, lexicon: Lexicon, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._predicates, self._standing = (
            PredicateForm(lexicon, words, phrases),
            StandingForm(lexicon, phrases),
        )
        self._words, self._phrases = words, phrases
        self._weak = frozenset(lexicon.designations.words.weak_verbs) - FOUNDING

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The drafts of the first such segment; None without one."""
        if not spot.opens:
            return None
        spot = replace(spot, stop=max(spot.stop, spot.reach))
        for start, end in list(self._predicates.segments(spot))[1:_FARTHEST]:
            verb = self._words.predicate.match(spot.text, start, end)
            weak = verb is not None and verb["focus"] in self._weak
            form = self._predicates.segment if verb else self._standing_segment
            found = form(spot, start, end) or ()
            sure = [draft for draft in found if self._is_sure(draft, spot.text, weak)]
            if sure:
                return sure
        return None

    def _standing_segment(self, spot: DesignationContext, start: int, end: int) -> list[Draft] | None:
        return self._standing.segment(spot, (start, end))

    def _is_sure(self, draft: Draft, text: str, weak: bool) -> bool:
        facts = draft.facts
        if not isinstance(facts, DesignationFacts) or not facts.industries or facts.kind in _LOOSE:
            return False
        if weak and len(facts.industries) < _FEWEST:
            return False
        if facts.kind == "base" and is_of_rank(draft, text):
            return True
        return 3 * sum(map(self._phrases.judge.alike, facts.industries)) >= 2 * len(facts.industries)
