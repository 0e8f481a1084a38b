"""Draft plan files for ``data/plans/``: the records as YAML, what a person must add marked TODO."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from plans.records import MODELS, translated_fields
from plans.unfinished import DRAFT, TODO
from reader.context import Context
from reader.outline.parts import PlanText
from reader.output.classifying import Classifier
from reader.reading import Reading
from reader.types import RecordRow

_COVERAGE = "全文各条都录入并核对之后，才可把 coverage 改为 full"
_ADDED = ("plan", "clause", "span", "confidence", "reason", "overlap", "deadline")


class ProposedRecord(NamedTuple):
    """A clause or record as a draft file has it, and the row that was read for it."""

    fields: dict[str, Any]
    row: RecordRow


class ProposedPlan(NamedTuple):
    """The header of a draft file, and its records: each clause before what stands in it."""

    header: dict[str, Any]
    records: tuple[ProposedRecord, ...]


def proposed_plans(reading: Reading, context: Context) -> dict[str, ProposedPlan]:
    """Plan id to the content of its draft file; see ``yaml_drafts``."""
    drafter = _Drafter(reading, context)
    return {id_: drafter.plan(id_, plan) for id_, plan in reading.plans.items()}


def yaml_drafts(reading: Reading, context: Context) -> dict[str, str]:
    """Plan id to the text of its draft file.

    Each record stands below a comment with its place, its confidence and the reason, and is marked as a draft.
    What only a person knows is TODO; English is proposed where the glossary has the term, else it may stay
    out; an industry that the taxonomy does not have has no code.

    Args:
        reading: what was read.
        context: what it was read with.
    """
    return {id_: _written(reading.name, plan) for id_, plan in proposed_plans(reading, context).items()}


class _Drafter:
    """Writes the plans of one reading."""

    def __init__(self, reading: Reading, context: Context) -> None:
        self._reading, self._glossary = reading, context.glossary
        self._classifier = Classifier(context)

    def plan(self, id_: str, plan: PlanText) -> ProposedPlan:
        """One plan file."""
        part = list(self._reading.plans).index(id_) + 1
        return ProposedPlan(self._header(id_, plan, part), tuple(self._records(id_, plan)))

    def _records(self, id_: str, plan: PlanText) -> Iterator[ProposedRecord]:
        rows = [row for row in self._reading.rows if row["plan"] == id_]
        for clause in (row for row in rows if row["type"] == "clause"):
            about = (clause["heading"], clause["section"], plan.title)
            yield ProposedRecord(self._curated(clause, about, clause["clause"]), clause)
            for row in rows:
                if row["clause"] == clause["clause"] and row is not clause:
                    yield ProposedRecord(self._curated(row, (row["evidence"], *about)), row)

    def _header(self, id_: str, plan: PlanText, part: int) -> dict[str, Any]:
        years = list(plan.years) or ([plan.written] if plan.written else [])
        review = {"state": DRAFT, "by": None, "date": None, "readings": 0}
        return {
            "plan": id_, "title": plan.title or TODO, "title_en": self._glossary.get(plan.title),
            "short": TODO, "short_en": None, "series": None, "years": years, "coverage": "partial", "review": review,
            "part": part,
            "document": {
                "title": TODO, "title_en": None, "number": None, "issuer": TODO, "issuer_en": None, "issued": TODO,
                "found": TODO, "found_en": None,
            },
        }  # fmt: skip

    def _curated(self, row: RecordRow, about: tuple[str, ...], clause: str = "") -> dict[str, Any]:
        """The record as a plan file has it, with what the curators add."""
        first = {"clause": clause} if clause else {"type": row["type"]}
        own = {key: value for key, value in row.items() if key not in _ADDED and key != "type"}
        fields = translated_fields(row["type"])
        english = {f"{field}_en": self._glossary.get(row[field]) for field in fields}
        group = {"overlap": None} if "overlap" in MODELS[row["type"]].model_fields else {}
        codes = self._classifier.proposed(row, about)
        return (
            first | own | english | group | _note(row) | {"industry": codes, "gloss": None, "review": DRAFT}
        )


def _written(name: str, plan: ProposedPlan) -> str:
    """One plan file as text; clauses begin further left than their records."""
    lines = [f"# {name}", f"# {_COVERAGE}", _dumped(plan.header).rstrip(), "clauses:"]
    for number, (fields, row) in enumerate(plan.records):
        if row["type"] != "clause":
            lines += _entry(fields, row, "      ")
            continue
        following = plan.records[number + 1 : number + 2]
        inside = any(one.row["type"] != "clause" for one in following)
        lines += ["", *_entry(fields, row, "  "), "    records:" if inside else "    records: []"]
    return "\n".join(lines) + "\n"


def _note(row: RecordRow) -> dict[str, Any]:
    """What has to be known besides: a deadline, and why it is left open whose number it is."""
    due = f"完成时限：{row['deadline']}" if row.get("deadline") else ""
    whose = row["reason"] if row.get("scope") in ((), []) else ""
    note = "；".join(filter(None, (due, whose)))
    return {"note": note, "note_en": None} if note else {}


def _entry(fields: Mapping[str, Any], row: Mapping[str, Any], indent: str) -> list[str]:
    group = f"；疑似重复目标 {row['overlap']}" if row.get("overlap") else ""
    group += "" if fields["industry"] else "；产业未归类"
    span = f"[{row['span'][0]}, {row['span'][1]})"
    comment = f"{indent}# 原文 {span}，{row['confidence']}：{row['reason']}{group}"
    dumped = _dumped(fields).rstrip().split("\n")
    return [comment, f"{indent}- {dumped[0]}", *(f"{indent}  {line}" for line in dumped[1:])]


def _dumped(fields: Mapping[str, Any]) -> str:
    return yaml.safe_dump(
        dict(fields), allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
    )
