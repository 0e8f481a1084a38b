"""What a reading restored, skipped and did not understand, for a person and as data; its records as lines."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from language import LANGUAGES, Say, message, sayer
from reader.notes import Note
from reader.output.confidence import MEASURED
from reader.output.coverage import coverage
from reader.reading import Reading

_KINDS = {
    "restored": message("已复原 {count} 处"), "unreadable": message("未能复原 {count} 处"),
    "elsewhere": message("说的是另一个省 {count} 处"),
    "unrecorded": message("点名而未成记录 {count} 处"), "unpromised": message("像是承诺而未成记录 {count} 处"),
    "unknown": message("看到但未能理解 {count} 处"), "skipped": message("不属于正文 {count} 处"),
    "left_out": message("文件中未读入 {count} 处"), "ignored": message("不是承诺的数字 {count} 处"),
    "cleaned": message("已清理 {count} 处"),
}  # fmt: skip
_SHOWN = 200
_HIGH = message(
    "把握为 high 的依据：{month} 在 {texts} 份另有人读过的文本上，{high} 条中 {right} 条各项全对（{share}%）"
)


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
        "amounts": {**coverage(reading)._asdict(), "silent": [list(span) for span in coverage(reading).silent]},
        "notes": [one._asdict() for one in reading.notes],
    }  # fmt: skip


def as_text(reading: Reading, lang: str = LANGUAGES[0], unclassified: Sequence[str] = ()) -> str:
    """The report in lines: counts first, then damage and what was not understood, each with its place.

    ``unclassified`` are the industries named that the taxonomy does not have.
    """
    say, kinds = sayer(lang), Counter(row["type"] for row in reading.rows)
    counts = say("，").join(f"{kind} {number}" for kind, number in kinds.items())
    counts = counts or _nothing(reading, say)
    plans = len(reading.plans)
    lines = [say("{name}：{plans} 份规划，{counts}", name=reading.name, plans=plans, counts=counts)]
    untitled = say("（无标题）")
    lines += [f"  {id_}  {plan.title or untitled}" for id_, plan in reading.plans.items()]
    doubted = [row for row in reading.rows if row["confidence"] != "high"]
    doubt = say("请核对 {count} 条把握不足的记录（confidence 为 medium 或 low）", count=len(doubted))
    lines += [doubt] if doubted else []
    lines += [say(_HIGH, share=f"{MEASURED.share:.1f}", **MEASURED._asdict()), *_coverage_lines(reading, say)]
    outside = say(
        "未归类（产业分类中没有，按原文保留）{count} 种：{names}",
        count=len(unclassified),
        names=say("、").join(unclassified),
    )
    lines += [outside] if unclassified else []
    for kind, title in _KINDS.items():
        notes = [one for one in reading.notes if one.kind == kind]
        if notes:
            lines += [say(title, count=len(notes)), *(f"  {_line(one, say)}" for one in notes[:_SHOWN])]
            rest = say("…另有 {count} 处", count=len(notes) - _SHOWN)
            lines += [f"  {rest}"] if len(notes) > _SHOWN else []
    return "\n".join(lines)


def _nothing(reading: Reading, say: Say) -> str:
    """Why there is no record; a text with amounts may well promise something."""
    amounts = coverage(reading).amounts
    if not amounts:
        return say("没有读出记录：文中没有规划条款或承诺")
    return say("没有读出记录，但文中有数量 {count} 处，请核对各处的去向", count=amounts)


def _coverage_lines(reading: Reading, say: Say) -> list[str]:
    """How many amounts the text has and where they went; each that went nowhere with its place."""
    found, text = coverage(reading), reading.source.decoded
    counts = say(
        "文中数量 {amounts} 处：记录 {recorded}，另行说明 {noted}，遗漏 {silent}",
        amounts=found.amounts, recorded=found.recorded, noted=found.noted, silent=len(found.silent),
    )  # fmt: skip
    return [counts, *(f"  [{start}, {end}) “{text[start:end]}”" for start, end in found.silent[:_SHOWN])]


def trace_text(reading: Reading) -> str:
    """Each step's name and output, in order."""
    return "\n\n".join(f"== {step} ==\n{output()}" for step, output in reading.trace)


def _line(one: Note, say: Say) -> str:
    parts = {"start": one.span[0], "end": one.span[1], "before": one.before, "why": one.why}
    if one.after:
        return say("[{start}, {end}) “{before}” → “{after}”  {why}", after=one.after, **parts)
    return say("[{start}, {end}) “{before}”  {why}", **parts)
