"""The command line as a process of its own and, where many answers are wanted, within this one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import cli.main
from atlas.model import Atlas
from constants import DATA, ROOT
from tests.patience import SECONDS


class Answer(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def usual_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands speak Chinese, whatever this machine's user prefers."""
    monkeypatch.delenv("PLAN_ATLAS_LANG", raising=False)


@pytest.fixture
def run() -> Callable[..., Answer]:
    """Runs ``python -m cli`` as a process; ``data`` is the data folder, ``arguments`` may be bytes."""

    def call(*arguments: str | bytes, data: Path = DATA) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "cli", *arguments],
            cwd=ROOT,
            env={**os.environ, "PLAN_ATLAS_DATA": str(data)},
            capture_output=True,
            timeout=SECONDS,
        )
        return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call


@pytest.fixture
def ask(
    capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch, real_atlas: Atlas
) -> Callable[..., Answer]:
    """Calls ``main`` in this process on the real data, which are loaded once."""
    monkeypatch.setattr("atlas.loading.load_atlas", lambda *_: real_atlas)

    def call(*arguments: str) -> Answer:
        try:
            code = cli.main.main(arguments)
        except SystemExit as end:  # argparse ends that way
            code = end.code
        return Answer(code, *capsys.readouterr())

    return call


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the real data folder, to be broken."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))
