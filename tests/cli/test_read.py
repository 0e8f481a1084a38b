"""``plan-atlas read`` and ``evaluate``: a text becomes records that the same program reads again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

PLAN = """机器人产业2030年行动计划
一、目标
到2030年，全省机器人产业营业收入达到800亿元以上。
二、重点任务
1.壮大机器人集群。支持济南、青岛建设机器人产业集群。（牵头单位：省工业和信息化厅）
2.培育企业。2030年新增规模以上企业30家左右。（牵头单位：省工业和信息化厅；配合单位：省科技厅、省财政厅等）
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, "utf-8")
    return path


def test_records_come_out_as_lines_and_the_report_beside_them(ask: Callable, plan: Path) -> None:
    answer = ask("read", str(plan), "--plan", "robots-2030")
    rows = [json.loads(line) for line in answer.out.splitlines()]
    targets = [(row["value"], row["unit"], row["comparator"]) for row in rows if row["type"] == "target"]
    assert answer.code == 0
    assert targets == [(800, "亿元", ">="), (30, "家", "~")]
    assert {row["plan"] for row in rows} == {"robots-2030"}
    assert all(PLAN[slice(*row["span"])] == row["evidence"] for row in rows if row["type"] == "target")
    assert "份规划" in answer.err


def test_what_is_written_is_read_by_evaluate(ask: Callable, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    assert ask("read", str(plan), "-o", str(out)).out == ""
    scores = json.loads(ask("evaluate", str(out), str(out), "--format", "json").out)
    assert json.dumps(scores).count('"f1": 1.0') >= 3


def test_the_draft_names_what_a_person_has_to_decide(ask: Callable, plan: Path) -> None:
    text = ask("read", str(plan), "--format", "yaml").out
    assert "clauses:" in text
    assert "TODO" in text


def test_every_step_can_be_looked_at(ask: Callable, plan: Path) -> None:
    err = ask("read", str(plan), "--trace").err
    assert err.index("== decode ==") < err.index("== structure ==") < err.index("== records ==")


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02" * 50, b"%PDF-1.4 broken"], ids=["empty", "binary", "pdf"]
)
def test_a_file_that_cannot_be_read_is_one_line(ask: Callable, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    answer = ask("read", str(path))
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (1, "", 1)


@pytest.mark.parametrize(
    "arguments",
    [("read", "no-such-file.txt"), ("evaluate", "no", "no"), ("read", "{plan}", "-o", "{folder}")],
    ids=" ".join,
)
def test_a_path_that_is_none_is_one_line(ask: Callable, plan: Path, arguments: tuple[str, ...]) -> None:
    answer = ask(*(part.format(plan=plan, folder=plan.parent) for part in arguments))
    assert (answer.code, answer.out) == (1, "")
    assert "“" in answer.err.splitlines()[-1]


def test_nothing_is_scored_against_nothing(ask: Callable, tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("\n", "utf-8")
    twice, none = ask("evaluate", "-", "-", "--lang", "en"), ask("evaluate", str(empty), str(empty))
    assert (twice.code, twice.out, "for one file only" in twice.err) == (1, "", True)
    assert (none.code, none.out, "中没有记录" in none.err) == (1, "", True)
