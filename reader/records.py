"""Drafts as records: with their plan, evidence, place in the original, how sure the reader is and why."""

from dataclasses import dataclass

from reader.cleaning.shifted import HOLE
from reader.facts.agencies import Agencies
from reader.facts.drafts import LONGEST, Draft, cut_end, evidence_range
from reader.facts.records import ClauseFacts, ReadFacts, as_fields
from reader.mapped import Mapped
from reader.outline.parts import ClauseText
from reader.types import Range, RecordRow

_OPENING = 40  # characters that stand for a clause without a heading


@dataclass(frozen=True)
class DraftRecord:
    """One record as it was read; nobody has accepted it yet.

    Attributes:
        plan, clause: ids.
        evidence: the phrase that carries it, never empty, at most LONGEST characters.
        facts: what it says.
        span: the characters of the original that the evidence stands for, half-open.
        confidence, reason: how sure it is, and why.
        overlap: the group of records that state the same promise, where there is one.
        deadline: until when a clause is to be done, where a table says so.
    """

    plan: str
    clause: str
    evidence: str
    facts: ReadFacts
    span: Range
    confidence: str
    reason: str
    overlap: str | None = None
    deadline: str = ""

    def as_row(self) -> RecordRow:
        """The record as plain data, its keys in the order of the contract."""
        group = {} if self.overlap is None else {"overlap": self.overlap}
        due = {"deadline": self.deadline} if self.deadline else {}
        return {
            "plan": self.plan, "clause": self.clause, "type": self.facts.type, "evidence": self.evidence,
            **as_fields(self.facts), "span": list(self.span), "confidence": self.confidence,
            "reason": self.reason, **group, **due,
        }  # fmt: skip


def draft_record(plan: str, draft: Draft, text: Mapped, deadline: str = "") -> DraftRecord:
    """The record of a draft."""
    written = text.text[draft.start : draft.end].strip() or text.text[draft.start :][:2].strip() or HOLE
    span = text.span(draft.start, draft.end)
    return DraftRecord(
        plan, draft.clause, written[:LONGEST], draft.facts, span, draft.confidence, draft.reason,
        deadline=deadline,
    )  # fmt: skip


def clause_draft(clause: ClauseText, agencies: Agencies, text: str) -> Draft:
    """The record of a clause itself: its headings and agencies."""
    heading = clause.heading_text(text)
    facts = ClauseFacts(
        heading or clause.section, clause.section, agencies.lead, agencies.support, agencies.open
    )
    draft = Draft(clause.id, facts, *evidence_range(text, *_heading_range(text, clause)))
    if HOLE in heading:
        return draft.doubted("low", "标题有残缺")
    if clause.id == "text":
        return draft.doubted("medium", "没有编号的正文")
    return draft.doubted("medium", "有名称不像部门") if agencies.unknown else draft


def _heading_range(text: str, clause: ClauseText) -> Range:
    if isinstance(clause.heading, tuple):
        return clause.heading
    return clause.start, cut_end(text, clause.start, clause.end, _OPENING)
