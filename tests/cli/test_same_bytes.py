"""The same data and date give the same bytes: every format, a zip and the site, wherever and whenever they are made."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from constants import ROOT
from exports import EXPORTS

_WRITE_ALL = """
import sys
from pathlib import Path
from cli.main import main

folder, day = Path(sys.argv[1]), ("--date", "2026-11-21")
assert main(["brief", "--city", "all", "--format", "pptx", *day, "-o", str(folder / "all.zip")]) == 0
assert main(["publish", *day, str(folder / "site")]) == 0
"""
"""A site holds every format in both languages."""

PLACES = (
    {"TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
)


def written(folder: Path, data: Path, place: dict[str, str]) -> dict[str, str]:
    """The files of one process, each with the hash of its bytes."""
    folder.mkdir()
    subprocess.run(
        [sys.executable, "-c", _WRITE_ALL, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PLAN_ATLAS_DATA": str(data), **place},
        capture_output=True,
        check=True,
    )
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_zone_locale_and_process_change_nothing(tmp_path: Path, toy: Path) -> None:
    one, other = (written(tmp_path / place["LC_ALL"], toy, place) for place in PLACES)
    assert {path: other.get(path) for path in one} == one
    assert set(other) == set(one)
    assert {Path(path).suffix[1:] for path in one} >= {*EXPORTS, "zip"}


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "1979-12-31", "2108-01-01", ""])
def test_a_date_that_is_none_is_refused(ask, tmp_path: Path, day: str) -> None:
    answer = ask("brief", "--date", day, "-o", str(tmp_path / "a.svg"))
    assert answer.code == 2 and "2026-01-31" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_the_date_asked_for_stands_in_the_file(ask, tmp_path: Path) -> None:
    assert ask("brief", "--date", "2025-01-02", "-o", str(tmp_path / "a.svg")).code == 0
    assert "制作日期：2025-01-02" in (tmp_path / "a.svg").read_text("utf-8")
