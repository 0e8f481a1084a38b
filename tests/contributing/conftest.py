"""A copy of the project in which every recipe of CONTRIBUTING.md has been followed, and commands run there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
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


@pytest.fixture
def run(followed: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a module in the copy, in a process of its own; on the copy's own data, or the folder ``data``."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PLAN_ATLAS_")}

    def call(*command: str, data: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=followed,
            env={**settings, "PYTHONPATH": str(followed), "PYTHONUTF8": "1", "PLAN_ATLAS_DATA": data},
            capture_output=True,
            encoding="utf-8",
        )

    return call
