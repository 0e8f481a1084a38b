"""A copy of the project in which every recipe of CONTRIBUTING.md has been followed, and commands run there."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from constants import ROOT
from tests.contributing.recipes import follow, titles

NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "tests", "docs", "build", "dist")


@pytest.fixture(scope="session")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the copy."""
    project = Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("copy") / "project", ignore=NOT_COPIED))
    for title in titles():
        follow(title, project)
    return project


COMMANDS = (
    "import json, sys; from cli.main import main; sys.exit(max(main(one) for one in json.loads(sys.argv[1])))"
)


@pytest.fixture
def run_all(run: Callable[..., subprocess.CompletedProcess[str]]) -> Callable[..., None]:
    """Runs several commands of the copy one after another in one process; none complains."""

    def call(*commands: Sequence[str], data: str = "") -> str:
        done = run(None, COMMANDS, json.dumps(commands), data=data)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return call


@pytest.fixture
def run(followed: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a module in the copy (``None``: a program), in a process of its own; on the copy's own data, or the folder ``data``."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PLAN_ATLAS_")}
    settings["PLAN_ATLAS_STORE"] = str(followed / "no-store.sqlite")  # not the one of who runs the tests

    def call(module: str | None, *rest: str, data: str = "") -> subprocess.CompletedProcess[str]:
        command = ("-m", module) if module else ("-c",)
        return subprocess.run(
            [sys.executable, *command, *rest],
            cwd=followed,
            env={**settings, "PYTHONPATH": str(followed), "PYTHONUTF8": "1", "PLAN_ATLAS_DATA": data},
            capture_output=True,
            encoding="utf-8",
        )

    return call
