"""Drafts as rows: the record with its evidence, its place in the original, how sure it is and why."""

from typing import Any

from reader.cleaning.shifted import HOLE
from reader.facts.agencies import Agencies
from reader.facts.drafts import LONGEST, Draft, evidence_range
from reader.mapped import Mapped
from reader.outline.parts import ClauseText
from reader.types import Range, RecordRow

_OPENING = 40  # characters that stand for a clause without a heading


def row(plan: str, draft: Draft, text: Mapped) -> RecordRow:
    """The row of a draft; evidence is never empty."""
    written = text.text[draft.start : draft.end].strip() or text.text[draft.start :][:2].strip() or HOLE
    fields = {key: _plain(value) for key, value in draft.fields.items()}
    return {
        "plan": plan, "clause": draft.clause, "type": draft.type, "evidence": written[:LONGEST], **fields,
        "span": list(text.span(draft.start, draft.end)), "confidence": draft.confidence, "reason": draft.reason,
    }  # fmt: skip


def _plain(value: Any) -> Any:
    """Tuples as lists, whole numbers without a point."""
    if isinstance(value, tuple):
        return list(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def clause_draft(clause: ClauseText, agencies: Agencies, text: str) -> Draft:
    """The record of a clause itself: its headings and agencies."""
    heading = clause.heading_text(text)
    fields = {
        "heading": heading or clause.section, "section": clause.section, "lead": list(agencies.lead),
        "support": list(agencies.support), "open": agencies.open,
    }  # fmt: skip
    draft = Draft("clause", clause.id, fields, *evidence_range(text, *_heading_range(clause)))
    if HOLE in heading:
        return draft.doubted("low", "标题有残缺")
    if clause.id == "text":
        return draft.doubted("medium", "没有编号的正文")
    return draft.doubted("medium", "有名称不像部门") if agencies.unknown else draft


def _heading_range(clause: ClauseText) -> Range:
    if isinstance(clause.heading, tuple):
        return clause.heading
    return clause.start, min(clause.end, clause.start + _OPENING)
