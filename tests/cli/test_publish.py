"""``plan-atlas publish``: the site where it is told to be, and nothing of somebody else's touched."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from constants import ROOT
from tests.patience import SECONDS, until
from tools.serving import end


def test_publish_writes_where_it_is_told(
    ask: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def publish(atlas: object, folder: Path, made: object, progress: Callable, base_url: str) -> list[Path]:
        asked.append((folder, base_url))
        progress(1, 1)
        return [folder / "index.html", folder / "en" / "index.html"]

    monkeypatch.setattr("exports.site.publishing.publish", publish)
    answer = ask("publish", str(tmp_path / "site"), "--base-url", "https://atlas.example.cn/")
    assert answer == (0, f"{tmp_path / 'site'}：2 个文件\n", "")
    assert asked == [(tmp_path / "site", "https://atlas.example.cn")]


def test_publish_leaves_a_folder_of_somebody_else_alone(ask: Callable, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    answer = ask("publish", str(tmp_path))
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (1, "", 1)
    assert [left.name for left in tmp_path.iterdir()] == ["mine.txt"]


def test_publish_refuses_an_address_that_is_none(ask: Callable, tmp_path: Path) -> None:
    answer = ask("publish", str(tmp_path / "site"), "--base-url", "atlas")
    assert answer.code == 1
    assert "不是网址" in answer.err
    assert list(tmp_path.iterdir()) == []


@contextmanager
def publishing(folder: Path, data: Path) -> Iterator[subprocess.Popen[str]]:
    """The command at work, with the first of the site's files written."""
    command = [sys.executable, "-m", "cli", "--lang", "en", "publish", str(folder)]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PLAN_ATLAS_DATA": str(data)},
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        until(lambda: list(folder.parent.glob(f".{folder.name}-*/*")) or process.poll() is not None)
        yield process
    finally:
        end(process)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no signal that a process could be sent")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_publish_that_is_stopped_leaves_nothing_behind(
    toy: Path, tmp_path: Path, stop: signal.Signals
) -> None:
    with publishing(tmp_path / "site", toy) as process:
        process.send_signal(stop)
        _, told = process.communicate(timeout=SECONDS)
    assert (process.returncode, told) == (128 + stop, "")
    assert list(tmp_path.iterdir()) == []
