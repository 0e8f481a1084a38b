"""Draft plan files for ``data/plans/``: the records as YAML, what a person must add marked TODO."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from plans.records import MODELS, translated_fields
from reader.fold import bare
from reader.outline.parts import PlanText
from reader.reading import Reading

TODO = "TODO"
_ADDED = ("plan", "clause", "span", "confidence", "reason", "overlap")


def yaml_drafts(reading: Reading, industries: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Plan id to the text of its draft file.

    Each record stands below a comment with its place, its confidence and the reason. English texts and
    glosses are TODO; the industry is that of the taxonomy whose words stand in the record, its clause or
    the title, and TODO where none does, which ``plan-atlas check`` refuses until somebody decides.

    Args:
        reading: what was read.
        industries: code to the words plans use for it.
    """
    return {id_: _plan(id_, plan, reading, industries) for id_, plan in reading.plans.items()}


def _plan(id_: str, plan: PlanText, reading: Reading, industries: Mapping[str, Iterable[str]]) -> str:
    rows = [row for row in reading.rows if row["plan"] == id_]
    part = list(reading.plans).index(id_) + 1
    lines = [f"# {reading.name}", _dumped(_header(id_, plan, part)).rstrip(), "clauses:"]
    clauses = [row for row in rows if row["type"] == "clause"]
    for clause in clauses:
        inside = [row for row in rows if row["clause"] == clause["clause"] and row is not clause]
        about = (clause["heading"], clause["section"], plan.title)
        lines += ["", *_entry(_curated(clause, about, industries, clause["clause"]), clause, "  ")]
        lines += ["    records:" if inside else "    records: []"]
        for row in inside:
            own = (" ".join(map(str, row.values())), *about)
            lines += _entry(_curated(row, own, industries), row, "      ")
    return "\n".join(lines) + "\n"


def _header(id_: str, plan: PlanText, part: int) -> dict[str, Any]:
    years = list(plan.years) or ([plan.written] if plan.written else [])
    return {
        "plan": id_, "title": plan.title or TODO, "title_en": TODO, "short": TODO, "short_en": TODO,
        "years": years, "coverage": "full", "part": part,
        "document": {
            "title": TODO, "title_en": TODO, "number": None, "issuer": TODO, "issuer_en": TODO, "issued": TODO,
            "found": TODO, "found_en": TODO,
        },
    }  # fmt: skip


def _curated(
    row: Mapping[str, Any], about: tuple[str, ...], industries: Mapping[str, Iterable[str]], clause: str = ""
) -> dict[str, Any]:
    """The record as a plan file has it, with what the curators add."""
    first = {"clause": clause} if clause else {"type": row["type"]}
    own = {key: value for key, value in row.items() if key not in _ADDED and key != "type"}
    english = {f"{field}_en": TODO for field in translated_fields(row["type"])}
    group = {"overlap": None} if "overlap" in MODELS[row["type"]].model_fields else {}
    return first | own | english | group | {"industry": [_industry(about, industries)], "gloss": TODO}


def _industry(about: tuple[str, ...], industries: Mapping[str, Iterable[str]]) -> str:
    """The code whose word stands in the nearest text; of several the longest word."""
    for text in about:
        found = [
            (len(word), code)
            for code, words in industries.items()
            for word in words
            if bare(word) in bare(text)
        ]
        if found:
            return max(found)[1]
    return TODO


def _entry(fields: Mapping[str, Any], row: Mapping[str, Any], indent: str) -> list[str]:
    group = f"；疑似重复目标 {row['overlap']}" if row.get("overlap") else ""
    span = f"[{row['span'][0]}, {row['span'][1]})"
    comment = f"{indent}# 原文 {span}，{row['confidence']}：{row['reason']}{group}"
    dumped = _dumped(fields).rstrip().split("\n")
    return [comment, f"{indent}- {dumped[0]}", *(f"{indent}  {line}" for line in dumped[1:])]


def _dumped(fields: Mapping[str, Any]) -> str:
    return yaml.safe_dump(
        dict(fields), allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
    )
