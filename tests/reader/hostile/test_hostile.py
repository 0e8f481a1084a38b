"""Whatever file somebody brings, it is read or refused in one line, in bounded time and memory."""

import json
import subprocess
import sys

import pytest

from constants import ROOT
from tests.patience import SECONDS
from tests.reader.hostile.inputs import COUNT

_LONGEST = 300


@pytest.mark.hostile
@pytest.mark.skipif(sys.platform == "win32", reason="no limits of computing time and memory")
def test_five_hundred_hostile_files_are_read_or_refused_in_bounded_time_and_memory() -> None:
    command = [sys.executable, "-m", "tests.reader.hostile.trying"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=10 * SECONDS)
    ended = dict(map(json.loads, done.stdout.decode().splitlines()))
    assert (len(ended), done.returncode) == (COUNT, 0), (*list(ended)[-1:], done.stderr.decode()[-2000:])
    assert {name: end for name, end in ended.items() if end != "read" and not _is_refusal(end)} == {}


def _is_refusal(text: str) -> bool:
    """One line that names the file and what to do."""
    return text.startswith("某文件：") and "请" in text and "\n" not in text and len(text) < _LONGEST
