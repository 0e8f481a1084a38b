"""What the reader read as drafts to be kept: header, clauses and records with ids, places and sureness."""

from collections.abc import Iterator, Mapping
from typing import Any

from atlas.store.drafts import NewDraft
from atlas.store.states import HEADER, DraftEntry
from language import Message, message
from plans.unfinished import DRAFT
from reader.context import Context
from reader.output.report import as_dict
from reader.output.yaml_draft import ProposedPlan, ProposedRecord, proposed_plans
from reader.reading import Reading


def new_drafts(reading: Reading, context: Context) -> tuple[NewDraft, ...]:
    """One draft a plan of the file that was read.

    Args:
        reading: what was read.
        context: what it was read with.
    """
    report = as_dict(reading)
    report["notes"] = [{**note, "said": _kept(note["why"])} for note in report["notes"]]
    return tuple(
        NewDraft(id_, tuple(_entries(plan)), reading.source.decoded, report)
        for id_, plan in proposed_plans(reading, context).items()
    )


def _entries(plan: ProposedPlan) -> Iterator[DraftEntry]:
    yield DraftEntry(HEADER, {key: value for key, value in plan.header.items() if key != "review"})
    for number, record in enumerate(plan.records, start=1):
        yield _entry(f"r{number}", record)


def _entry(record: str, read: ProposedRecord) -> DraftEntry:
    own = {key: value for key, value in read.fields.items() if (key, value) != ("review", DRAFT)}
    fields = {"type": read.row["type"], "clause": read.row["clause"], **own}
    start, end = read.row["span"]
    return DraftEntry(record, fields, start, end, read.row["confidence"], read.row["reason"])


def said_again(note: Mapping[str, Any]) -> str:
    """Why a note of a kept report was made, as a message that can be said in any language."""
    return _message(note["said"]) if note.get("said") else str(note.get("why", ""))


def _kept(value: Any) -> Any:
    """A message as plain data: its template and its values."""
    if isinstance(value, Message):
        return {
            "template": value.template,
            "values": {name: _kept(one) for name, one in value.values.items()},
        }
    if isinstance(value, tuple):
        return {"list": [_kept(one) for one in value]}
    return value if isinstance(value, int | float) else str(value)


def _message(kept: Any) -> Any:
    if isinstance(kept, Mapping) and "list" in kept:
        return tuple(_message(one) for one in kept["list"])
    if isinstance(kept, Mapping):
        template: str = kept["template"]
        return message(template, **{name: _message(one) for name, one in kept["values"].items()})
    return kept
