"""What a reading restored, skipped and did not understand, for a person and as data; its records as lines."""

import json
from collections import Counter
from typing import Any

from language import LANGUAGES, Say, message, sayer
from reader.notes import Note
from reader.reading import Reading

_KINDS = {
    "restored": message("已复原 {count} 处"), "unreadable": message("未能复原 {count} 处"),
    "unknown": message("看到但未能理解 {count} 处"), "skipped": message("不属于正文 {count} 处"),
    "ignored": message("不是承诺的数字 {count} 处"), "cleaned": message("已清理 {count} 处"),
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


def as_text(reading: Reading, lang: str = LANGUAGES[0]) -> str:
    """The report in lines: counts first, then damage and what was not understood, each with its place."""
    say, kinds = sayer(lang), Counter(row["type"] for row in reading.rows)
    counts = say("，").join(f"{kind} {number}" for kind, number in kinds.items())
    counts = counts or say("没有读出记录：文中没有规划条款或承诺")
    plans = len(reading.plans)
    lines = [say("{name}：{plans} 份规划，{counts}", name=reading.name, plans=plans, counts=counts)]
    untitled = say("（无标题）")
    lines += [f"  {id_}  {plan.title or untitled}" for id_, plan in reading.plans.items()]
    doubted = [row for row in reading.rows if row["confidence"] != "high"]
    doubt = say("请核对 {count} 条把握不足的记录（confidence 为 medium 或 low）", count=len(doubted))
    lines += [doubt] if doubted else []
    for kind, title in _KINDS.items():
        notes = [one for one in reading.notes if one.kind == kind]
        if notes:
            lines += [say(title, count=len(notes)), *(f"  {_line(one, say)}" for one in notes[:_SHOWN])]
            rest = say("…另有 {count} 处", count=len(notes) - _SHOWN)
            lines += [f"  {rest}"] if len(notes) > _SHOWN else []
    return "\n".join(lines)


def trace_text(reading: Reading) -> str:
    """Each step's name and output, in order."""
    return "\n\n".join(f"== {step} ==\n{output}" for step, output in reading.trace)


def _line(one: Note, say: Say) -> str:
    parts = {"start": one.span[0], "end": one.span[1], "before": one.before, "why": one.why}
    if one.after:
        return say("[{start}, {end}) “{before}” → “{after}”  {why}", after=one.after, **parts)
    return say("[{start}, {end}) “{before}”  {why}", **parts)
