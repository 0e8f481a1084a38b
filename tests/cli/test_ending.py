"""A command that is stopped, or that nobody listens to: a quiet code, no traceback, nothing left behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from constants import ROOT
from tests.patience import SECONDS

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and closed streams of POSIX")
ANSWERING = [
    ("check",),
    ("facts",),
    ("facts", "--format", "csv"),
    ("city", "甲甲"),
    ("balance",),
    ("compare", "甲甲", "乙乙"),
    ("brief", "--section", "targets", "--format", "geojson", "-o", "-"),
    ("province", "list"),
    ("read", "{plan}"),
]
WRITING = [
    ("atlas.loading", "load_atlas", "brief", "--city", "甲甲", "-o", "{folder}/a.pdf"),
    ("atlas.loading", "load_atlas", "brief", "--city", "all", "--format", "svg", "-o", "{folder}/a.zip"),
    ("cli.files", "counted", "publish", "{folder}/site"),
    ("atlas.new_province.files", "new_files", "province", "new", "江苏", "{folder}/jiangsu"),
]


@pytest.fixture(autouse=True)
def small_data(monkeypatch: pytest.MonkeyPatch, toy: Path) -> None:
    """Every command is about the toy province."""
    monkeypatch.setenv("PLAN_ATLAS_DATA", str(toy))


def started(*arguments: str, **streams: object) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-m", "cli", *arguments], cwd=ROOT, **streams)


@pytest.fixture
def unread() -> Iterator[int]:
    """A pipe whose reader has gone."""
    read, write = os.pipe()
    os.close(read)
    yield write
    os.close(write)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(
        "机器人产业2030年行动计划\n一、目标\n到2030年，建成园区7个。（牵头单位：省科技厅）\n", "utf-8"
    )
    return path


@pytest.mark.parametrize("command", ANSWERING, ids=" ".join)
def test_a_reader_that_has_seen_enough_ends_it_quietly(unread: int, plan: Path, command: tuple) -> None:
    arguments = (part.format(plan=plan) for part in command)
    with started(*arguments, stdout=unread, stderr=subprocess.PIPE) as process:
        errors = process.communicate(timeout=SECONDS)[1].decode()
    assert process.returncode == 141
    assert "Traceback" not in errors and "Exception" not in errors


@pytest.mark.parametrize(
    ("closed", "code"), [(">&-", 141), ("2>&-", 0), ("<&-", 0), (">&- 2>&- <&-", 141), ("2>&1 >&-", 141)]
)
def test_a_closed_stream_is_none_that_anything_else_is_written_to(closed: str, code: int) -> None:
    line = f'"{sys.executable}" -m cli facts --type site {closed}'
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, timeout=SECONDS)
    assert done.returncode == code
    assert done.stderr == b""


def test_a_file_is_written_whatever_becomes_of_the_output(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    line = f'"{sys.executable}" -m cli facts -o "{path}" >&-'
    assert subprocess.run(["sh", "-c", line], cwd=ROOT, timeout=SECONDS).returncode == 0
    assert path.read_text("utf-8").startswith('{"plan"')


def stopped(number: int, place: Path, module: str, function: str, *command: str) -> tuple[int, bytes, bytes]:
    """How a command ends that gets a signal when the function is done, what it said, and what was complained of."""
    program = (
        sys.executable,
        "-m",
        "tests.cli.stopped_command",
        str(int(number)),
        module,
        function,
        str(place),
    )
    done = subprocess.run([*program, *command], cwd=ROOT, capture_output=True, timeout=SECONDS)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("command", "number"),
    [
        *((WRITING[0], number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)),
        *((command, signal.SIGTERM) for command in WRITING[1:]),
    ],
    ids=str,
)
def test_who_stops_it_finds_nothing_half_written(tmp_path: Path, command: tuple, number: int) -> None:
    arguments = (part.format(folder=tmp_path) for part in command)
    assert stopped(number, tmp_path, *arguments) == (128 + number, b"1\n", b""), "something was being written"
    assert list(tmp_path.iterdir()) == []


def test_an_earlier_file_and_site_stand_when_their_successor_is_stopped(tmp_path: Path) -> None:
    site, brief = tmp_path / "site", tmp_path / "a.pdf"
    site.mkdir()
    (site / ".plan-atlas").write_text("index.html\n")
    (site / "index.html").write_text("earlier")
    brief.write_text("earlier")
    assert stopped(signal.SIGTERM, tmp_path, "cli.files", "counted", "publish", str(site))[:2] == (
        143,
        b"3\n",
    )
    assert (
        stopped(signal.SIGTERM, tmp_path, "atlas.loading", "load_atlas", "brief", "-o", str(brief))[0] == 143
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "site"]
    assert (brief.read_text(), (site / "index.html").read_text()) == ("earlier", "earlier")


def test_what_the_caller_ignores_stays_ignored(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    program = f'trap "" HUP; exec "{sys.executable}" -m tests.cli.stopped_command {int(signal.SIGHUP)} '
    line = f'{program} atlas.loading load_atlas "{tmp_path}" brief -o "{path}"'
    assert subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, timeout=SECONDS).returncode == 0
    assert path.exists()
