"""What a reading restored, skipped and did not understand, for a person and as data; its records as lines."""

import json
from collections import Counter
from typing import Any

from plans.reader.notes import Note
from plans.reader.reading import Reading

_KINDS = {
    "restored": "已复原", "unreadable": "未能复原", "unknown": "看到但未能理解", "skipped": "不属于正文",
    "ignored": "不是承诺的数字", "cleaned": "已清理",
}  # fmt: skip
_SHOWN = 200


def jsonl(reading: Reading) -> str:
    """The records, one JSON object a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in reading.rows)


def as_dict(reading: Reading) -> dict[str, Any]:
    """The whole report as data."""
    return {
        "file": reading.name, "format": reading.source.format, "encoding": reading.source.encoding,
        "characters": len(reading.source.decoded),
        "plans": {id_: plan.title for id_, plan in reading.plans.items()},
        "records": dict(Counter(row["type"] for row in reading.rows)),
        "notes": [one._asdict() for one in reading.notes],
    }  # fmt: skip


def as_text(reading: Reading) -> str:
    """The report in lines: counts first, then damage and what was not understood, each with its place."""
    kinds = Counter(row["type"] for row in reading.rows)
    counts = (
        "，".join(f"{kind} {number}" for kind, number in kinds.items())
        or "没有读出记录：文中没有规划条款或承诺"
    )
    lines = [f"{reading.name}：{len(reading.plans)} 份规划，{counts}"]
    lines += [f"  {id_}  {plan.title or '（无标题）'}" for id_, plan in reading.plans.items()]
    doubted = [row for row in reading.rows if row["confidence"] != "high"]
    lines += [f"请核对 {len(doubted)} 条把握不足的记录（confidence 为 medium 或 low）"] if doubted else []
    for kind, title in _KINDS.items():
        notes = [one for one in reading.notes if one.kind == kind]
        if notes:
            lines += [f"{title} {len(notes)} 处", *map(_line, notes[:_SHOWN])]
            lines += [f"  …另有 {len(notes) - _SHOWN} 处"] if len(notes) > _SHOWN else []
    return "\n".join(lines)


def trace_text(reading: Reading) -> str:
    """Each step's name and output, in order."""
    return "\n\n".join(f"== {step} ==\n{output}" for step, output in reading.trace)


def _line(one: Note) -> str:
    after = f" → “{one.after}”" if one.after else ""
    return f"  [{one.span[0]}, {one.span[1]}) “{one.before}”{after}  {one.why}"
