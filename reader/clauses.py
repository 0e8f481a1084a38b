"""One clause of a plan to records: its agencies, places and facts; what was not understood goes to the journal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
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
from reader.facts.records import ReadScope, TargetFacts
from reader.facts.sentences import stretches
from reader.facts.sureness import calibrated
from reader.journal import Journal
from reader.mapped import Mapped
from reader.outline.outlook import Outlook
from reader.outline.parts import ClauseText
from reader.output.trace import clause_text
from reader.records import DraftRecord, clause_draft, draft_record
from reader.tables.tasks import TaskRow
from reader.types import Range


class PlanSetting(NamedTuple):
    """What holds for all clauses of a plan: its id, own year, city or county, scope, and where it looks.

    ``elsewhere``: it is of another province; ``titled``: it has a title.
    """

    id: str
    year: int | None
    home: tuple[str, ...]
    scope: ReadScope
    outlook: Outlook
    elsewhere: bool = False
    titled: bool = True


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
        self,
        clause: ClauseText,
        plan: PlanSetting,
        text: Mapped,
        flat: str,
        journal: Journal,
        row: TaskRow | None = None,
        spans: Sequence[Range] = (),
    ) -> Iterator[DraftRecord]:
        """The clause's records; an overlong one is read in pieces, so that no text takes long.

        Args:
            clause: where it stands.
            plan: what holds for the whole plan.
            text: the clean text.
            flat: the same, folded.
            journal: is told what was seen and not understood.
            row: what a table says of the clause beside its text.
            spans: where its text stands; else from its first character to its last.
        """
        whole = spans or ((clause.start, clause.end),)
        parts = (part for span in whole for part in stretches(flat, *span))
        pieces = [self._piece(clause, part, plan, text, flat, journal) for part in parts]
        listed = row.agencies if row else ()
        agencies = merged([*(piece.agencies for piece in pieces), *listed])
        mentions = [mention for piece in pieces for mention in piece.mentions]
        due = row.year if row else None
        found = (_until(draft, due) for piece in pieces for draft in piece.drafts)
        drafts = [calibrated(draft, clause.id != "text" and plan.titled) for draft in found]
        _note_unclear(agencies, mentions, text, journal)
        if clause.id == "text" and not drafts and not agencies.lead:
            return
        journal.step(f"{plan.id}/{clause.id}", lambda: clause_text(agencies, mentions, drafts, text.text))
        deadline = row.deadline if row else ""
        yield draft_record(plan.id, clause_draft(clause, agencies, text.text), text, deadline)
        for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
            yield draft_record(plan.id, draft, text)

    def _piece(
        self, clause: ClauseText, span: Range, plan: PlanSetting, text: Mapped, flat: str, journal: Journal
    ) -> _Piece:
        journal.time.check()
        agencies = self._agencies.read(flat, *span)
        heading = self._homes.of_clause(clause, flat, plan.year, plan.home)
        home = heading or plan.home
        near = home or (plan.scope if isinstance(plan.scope, tuple) else ())
        named = () if plan.elsewhere else self._places.mentions(flat, *span, plan.year, (near or ("",))[0])
        mentions = tuple(named)
        numbers = (number for number in clause.numbers if span[0] <= number[0] < span[1])
        passage = Passage(flat, text.text, span, clause.id, mentions, (*agencies.spans, *numbers))
        outlook = "back" if clause.background else plan.outlook
        setting = Setting(home or plan.scope, plan.year, outlook, plan.scope != ())
        drafts, amounts = self._facts.read(passage, setting, heading)
        _note_numbers(amounts, text, journal)
        return _Piece(agencies, mentions, drafts)


def _until(draft: Draft, due: int | None) -> Draft:
    """A promise that names no year, due in the year of its row's deadline."""
    facts = draft.facts
    if due is None or not isinstance(facts, TargetFacts) or facts.year or facts.kind != "target":
        return draft
    return replace(draft, facts=replace(facts, year=due)).doubted("medium", "年份取自表中的完成时限")


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
