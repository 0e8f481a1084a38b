"""How long reading a plan's text takes, and a text that leads patterns astray."""

import time
from typing import Any

from benchmarks.report import Measurement

_ROUNDS = 3
_ASTRAY = ("5%", "支持", "建设", "在", "、", "1.支持。")
_LENGTH = 6_000  # characters of each
_BETWEEN = "深入贯彻落实决策部署，坚持问题导向和系统观念，健全工作推进机制，完善配套政策体系，强化部门协同和要素保障，确保各项任务落到实处。"
"""Two thirds of a plan are words without a record."""


def plan_texts(rounds: int = _ROUNDS) -> dict[str, Any]:
    """Reads a text of all quoted phrases of the plans, set as clauses, and one of each piece repeated.

    Returns:
        ``plan`` and ``astray``: seconds of computing for each megabyte, the best of ``rounds``; of ``astray`` the worst
        piece. ``bytes``: of the plan's text.
    """
    from atlas.loading import load_atlas
    from atlas.read_context import read_context
    from reader.reading import Reader

    atlas = load_atlas()
    reader, text = Reader(read_context(atlas)), _text(atlas)
    pieces = [_clause(piece * (_LENGTH // len(piece))) for piece in _ASTRAY]
    return {
        "bytes": len(text),
        "plan": _pace(reader, text, rounds),
        "astray": max(_pace(reader, piece, rounds) for piece in pieces),
    }


def texts_listed(raw: dict[str, Any]) -> list[Measurement]:
    """The figures and their targets from the measurements; none without any."""
    if not raw:
        return []
    return [
        Measurement(f"reading a plan of {raw['bytes'] / 1e3:.0f} kB, a megabyte", "s", raw["plan"], most=2),
        Measurement("reading what leads astray, a megabyte", "s", raw["astray"], most=10),
    ]


def _text(atlas: Any) -> bytes:
    """Every clause of the plans: its heading, and the phrases that its records quote with words between them."""
    lines = ["产业发展行动计划（2024—2025年）", "一、重点任务"]
    number = 0
    for record in (record for plan in atlas.plans for record in plan.records):
        if record.type == "clause":
            number += 1
            lines.append(f"{number}.{record.heading}。")
        else:
            lines[-1] += f"{record.evidence}。{_BETWEEN}"
    return "\n".join(lines).encode()


def _clause(body: str) -> bytes:
    return (
        f"产业发展行动计划（2024—2025年）\n一、重点任务\n1.培育产业。{body}到2025年，建成园区5个。\n".encode()
    )


def _pace(reader: Any, text: bytes, rounds: int) -> float:
    """Seconds of computing a megabyte."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        reader.read(text, "plan.txt")
        best = min(best, time.process_time() - begun)
    return best / len(text) * 1e6
