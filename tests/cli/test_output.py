"""Where answers go and come from: files, pipes, and CSV as a spreadsheet opens it."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from constants import ROOT
from tests.patience import SECONDS

TABLES = [("facts",), ("balance",), ("compare", "济南", "青岛"), ("compare", "health-2022", "health-2024")]
MARK = "\ufeff".encode()


@pytest.mark.parametrize("command", TABLES, ids=" ".join)
def test_csv_opens_in_a_spreadsheet_and_goes_bare_through_a_pipe(
    ask: Callable, tmp_path: Path, command: tuple
) -> None:
    path = tmp_path / "a.csv"
    shown, piped = (ask(*command, "--format", "csv", *more) for more in ((), ("-o", "-")))
    assert ask(*command, "--format", "csv", "-o", str(path)) == (0, "", "")
    assert shown.out.encode() == path.read_bytes() == MARK + piped.out.encode()
    assert len(list(csv.reader(piped.out.splitlines()))) > 1 and not piped.out.encode().startswith(MARK)


@pytest.mark.parametrize("command", [*TABLES, ("city", "济南")], ids=" ".join)
def test_only_csv_has_a_mark(ask: Callable, tmp_path: Path, command: tuple) -> None:
    path = tmp_path / "a.txt"
    assert ask(*command, "-o", str(path)).out == ""
    assert ask(*command).out.encode() == ask(*command, "-o", "-").out.encode() == path.read_bytes()
    assert not path.read_bytes().startswith(MARK)


def piped(data: bytes, *arguments: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "cli", *arguments]
    return subprocess.run(command, cwd=ROOT, input=data, capture_output=True, timeout=SECONDS)


def test_a_text_comes_through_a_pipe_as_from_a_file(tmp_path: Path) -> None:
    data = "机器人产业2030年行动计划\n一、目标\n到2030年，建成园区7个。（牵头单位：省科技厅）\n".encode()
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    through = piped(data, "read", "-", "--plan", "robots-2030")
    assert through.stdout == piped(b"", "read", str(path), "--plan", "robots-2030").stdout
    assert json.loads(through.stdout.splitlines()[-1])["value"] == 7
    records = tmp_path / "records.jsonl"
    records.write_bytes(through.stdout)
    scores = piped(through.stdout, "evaluate", "-", str(records), "--format", "json")
    assert scores.stdout.count(b'"f1": 1.0') >= 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such device")
@pytest.mark.parametrize("command", [("read",), ("evaluate", "/dev/zero")], ids=" ".join)
def test_what_never_ends_is_read_as_far_as_a_plan_may_go(ask: Callable, command: tuple) -> None:
    answer = ask(*command, "/dev/zero")
    assert (answer.code, answer.out) == (1, "")
    assert "50 MB" in answer.err


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("facts",),
        ("facts", "--format", "csv"),
        ("city", "济南"),
        ("balance",),
        ("compare", "济南", "青岛"),
        ("brief", "-o", "{folder}/a.pdf"),
        ("publish", "{folder}/site"),
        ("read", "README.md"),
    ],
    ids=" ".join,
)
def test_where_nothing_could_be_loaded_that_is_said_and_no_answer_given(
    run: Callable, tmp_path: Path, command: tuple
) -> None:
    folder, written = tmp_path / "data", tmp_path / "written"
    folder.mkdir()
    written.mkdir()
    answer = run(*(part.format(folder=written) for part in command), data=folder)
    assert answer.code == 1
    assert "Traceback" not in answer.err and answer.err
    assert list(written.iterdir()) == []
    if command != ("check",):
        assert answer.out == "" and str(folder) in answer.err and "plan-atlas check" in answer.err


def test_no_record_is_an_answer_only_where_the_plans_could_be_loaded(run: Callable, toy_copy: Path) -> None:
    for path in (toy_copy / "plans").iterdir():
        path.write_bytes(b"\xff")
    answer = run("facts", data=toy_copy)
    assert (answer.code, answer.out) == (1, "")
    assert run("city", "甲甲", data=toy_copy).code == 0
