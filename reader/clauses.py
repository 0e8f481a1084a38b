"""One clause of a plan to records: its agencies, places and facts; what was not understood goes to the journal."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from language import message
from reader.facts.agencies import Agencies, AgencyReader, merged
from reader.facts.drafts import Draft
from reader.facts.homes import HomeReader
from reader.facts.numbers import Setting
from reader.facts.numbers.quantities import Amounts
from reader.facts.passage import Passage
from reader.facts.places import PlaceMention, PlaceReader
from reader.facts.reader import FactReader
from reader.facts.sentences import stretches
from reader.journal import Journal
from reader.mapped import Mapped
from reader.outline.parts import ClauseText
from reader.output.trace import clause_text
from reader.records import DraftRecord, clause_draft, draft_record
from reader.types import Range


class PlanSetting(NamedTuple):
    """What holds for all clauses of a plan: its id, first year, city or county, whether it looks back."""

    id: str
    year: int | None
    home: tuple[str, ...]
    looks_back: bool


class _Piece(NamedTuple):
    """What was read in a clause, or in a part of an overlong one."""

    agencies: Agencies
    mentions: tuple[PlaceMention, ...]
    drafts: list[Draft]


class ClauseReader:
    """Reads the clauses of one text."""

    def __init__(
        self, agencies: AgencyReader, places: PlaceReader, homes: HomeReader, facts: FactReader
    ) -> None:
        """Takes the readers of what stands in a clause."""
        self._agencies, self._places, self._homes, self._facts = agencies, places, homes, facts

    def read(
        self, clause: ClauseText, plan: PlanSetting, text: Mapped, flat: str, journal: Journal
    ) -> Iterator[DraftRecord]:
        """The clause's records; an overlong one is read in pieces, so that no text takes long.

        Args:
            clause: where it stands.
            plan: what holds for the whole plan.
            text: the clean text.
            flat: the same, folded.
            journal: is told what was seen and not understood.
        """
        spans = stretches(flat, clause.start, clause.end)
        pieces = [self._piece(clause, span, plan, text, flat, journal) for span in spans]
        agencies = merged([piece.agencies for piece in pieces])
        mentions = [mention for piece in pieces for mention in piece.mentions]
        drafts = [draft for piece in pieces for draft in piece.drafts]
        _note_unclear(agencies, mentions, text, journal)
        if clause.id == "text" and not drafts and not agencies.lead:
            return
        journal.step(f"{plan.id}/{clause.id}", clause_text(agencies, mentions, drafts, text.text))
        yield draft_record(plan.id, clause_draft(clause, agencies, text.text), text)
        for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
            yield draft_record(plan.id, draft, text)

    def _piece(
        self, clause: ClauseText, span: Range, plan: PlanSetting, text: Mapped, flat: str, journal: Journal
    ) -> _Piece:
        agencies = self._agencies.read(flat, *span)
        heading = self._homes.of_clause(clause, flat, plan.year, plan.home)
        home = heading or plan.home
        mentions = tuple(self._places.mentions(flat, *span, plan.year, (home or ("",))[0]))
        numbers = (number for number in clause.numbers if span[0] <= number[0] < span[1])
        passage = Passage(flat, text.text, span, clause.id, mentions, (*agencies.spans, *numbers))
        setting = Setting(home or "province", plan.year, plan.looks_back or clause.background)
        drafts, amounts = self._facts.read(passage, setting, heading)
        _note_numbers(amounts, text, journal)
        return _Piece(agencies, mentions, drafts)


def _note_numbers(amounts: Amounts, text: Mapped, journal: Journal) -> None:
    for start, end, why in amounts.ignored:
        journal.note("ignored", text, start, end, why)
    for start, end in amounts.unknown:
        journal.note("unknown", text, start, end, message("看到数量，未能理解"))


def _note_unclear(
    agencies: Agencies, mentions: Iterable[PlaceMention], text: Mapped, journal: Journal
) -> None:
    for name, (start, end) in agencies.unknown:
        journal.note("unknown", text, start, end, message("“{name}”不像部门名称", name=name[:20]))
    for mention in mentions:
        if not mention.codes:
            journal.note("unknown", text, mention.start, mention.end, message("地名不能确定或没有界线"))
