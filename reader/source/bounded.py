"""Work on strangers' files in a process of its own, which is ended where it takes too long or too much memory.

A process, because nothing else stops a library that is lost in a file; started anew, because the program's own
processes have threads, and Streamlit's cannot be forked or spawned.
"""

import os
import pickle
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Literal, NamedTuple, TypeVar

from constants import ROOT
from errors import UserError
from reader.source.worker import OUT_OF_MEMORY

_Made = TypeVar("_Made")
EndReason = Literal["time", "memory", "damage", "unwanted"]

_COMMAND = (sys.executable, "-m", "reader.source.worker")
_NO_TIME_LEFT, _NO_MEMORY_LEFT = -24, -9  # SIGXCPU of the limit, SIGKILL of a system whose memory is used up
_LOOK = 0.5
"""Seconds between two looks at whether somebody still waits."""


class Bounds(NamedTuple):
    """Seconds of computing, bytes of memory, and seconds that it may take altogether."""

    seconds: int
    memory: int
    waited: int


class EndedEarly(Exception):
    """The work was ended before there was a result; ``reason`` says why."""

    def __init__(self, reason: EndReason) -> None:
        self.reason: EndReason = reason
        super().__init__(reason)


def bounded(
    work: Callable[..., _Made],
    arguments: tuple[Any, ...],
    bounds: Bounds,
    wanted: Callable[[], bool] = lambda: True,
) -> _Made:
    """What ``work`` makes of its arguments.

    Args:
        work: a function of a module.
        arguments: what it takes.
        bounds: how much it may use.
        wanted: whether somebody still waits for it; else it is ended at once, with what it has started itself.

    Raises:
        UserError: what ``work`` refuses.
        EndedEarly: it ended too late, too large or not at all.
    """
    task = pickle.dumps((bounds.seconds, bounds.memory, work, arguments))
    with tempfile.TemporaryFile() as handed:  # not a pipe: what is still to be sent is lost at the first look
        handed.write(task)
        handed.seek(0)
        process = subprocess.Popen(
            _COMMAND,
            stdin=handed,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            start_new_session=True,
        )
    try:
        made = _answer(process, bounds.waited, wanted)
    finally:
        _end(process)
    if process.returncode != 0:
        raise EndedEarly(_reason(process.returncode))
    result: Any = pickle.loads(made)
    if isinstance(result, UserError):
        raise result
    answer: _Made = result
    return answer


def _answer(process: "subprocess.Popen[bytes]", seconds: float, wanted: Callable[[], bool]) -> bytes:
    """All that the process writes until it ends."""
    last = time.monotonic() + seconds
    while True:
        try:
            return process.communicate(timeout=_LOOK)[0]
        except subprocess.TimeoutExpired as error:
            if time.monotonic() > last:
                raise EndedEarly("time") from error
            if not wanted():
                raise EndedEarly("unwanted") from error


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the process and those it started, where it has not ended itself."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.communicate()


def _reason(code: int) -> EndReason:
    if code == _NO_TIME_LEFT:
        return "time"
    return "memory" if code in (OUT_OF_MEMORY, _NO_MEMORY_LEFT) else "damage"
