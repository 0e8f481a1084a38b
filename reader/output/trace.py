"""What each step of a reading gave, in lines for a person who follows it."""

from collections.abc import Iterable, Mapping

from reader.facts.agencies import Agencies
from reader.facts.drafts import Draft
from reader.facts.places import PlaceMention
from reader.facts.records import as_fields
from reader.notes import Note
from reader.outline.parts import PlanText


def notes_text(notes: Iterable[Note]) -> str:
    """What a step changed."""
    return "\n".join(map(_note_text, notes)) or "（无改动）"


def _note_text(one: Note) -> str:
    return f"{one.kind} {list(one.span)} “{one.before}”→“{one.after}” {one.why}"


def outline_text(plans: Mapping[str, PlanText], text: str) -> str:
    """The plans and their clauses."""
    lines = []
    for id_, plan in plans.items():
        lines.append(f"{id_}  {plan.title}  {plan.years}")
        lines += [
            f"  {c.id}  {c.section} / {c.heading_text(text)}  [{c.start}, {c.end})" for c in plan.clauses
        ]
    return "\n".join(lines)


def clause_text(
    agencies: Agencies, mentions: Iterable[PlaceMention], drafts: Iterable[Draft], text: str
) -> str:
    """The agencies, places and records of a clause."""
    lines = [f"部门 {agencies.lead} / {agencies.support}{' 等' if agencies.open else ''}"]
    lines += [f"地点 {mention.word} {mention.codes}" for mention in mentions]
    lines += [
        f"{draft.facts.type} {text[draft.start : draft.end]} {as_fields(draft.facts)}" for draft in drafts
    ]
    return "\n".join(lines)
