"""How a command ends when it is stopped or nobody reads on: quietly, with the code that shells expect."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import IO, Any, NoReturn

INTERRUPTED = 130
"""128 and the number of the signal, as after a program that the signal itself ended."""
UNREAD = 141

_STOPS = ("SIGTERM", "SIGHUP")  # Windows has no SIGHUP


class _Unread:
    """Stands for a standard output that is closed: who writes learns that nobody reads."""

    encoding = "utf-8"

    def write(self, text: object) -> NoReturn:
        raise BrokenPipeError

    def flush(self) -> None:
        """Nothing waits."""

    def isatty(self) -> bool:
        return False

    @property
    def buffer(self) -> "_Unread":
        return self


def prepare_streams() -> None:
    """UTF-8 and line feeds everywhere; a stream that was closed is there and leads nowhere."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, _instead(number))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _instead(number: int) -> IO[Any] | _Unread:
    """The stream for a closed one; its number is taken, or the next file opened would get it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere != number:
        os.dup2(nowhere, number)
        os.close(nowhere)
    return _Unread() if number == 1 else os.fdopen(number, "w" if number else "r", closefd=False)


def forget_streams() -> None:
    """What still waits to be written is dropped without complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)


@contextmanager
def stoppable() -> Iterator[None]:
    """Being told to end raises SystemExit, so that what is half done is taken away first."""
    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in _STOPS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # nohup ignores it
                before[number] = signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_IGN)  # once is enough: the next would disturb the tidying
    raise SystemExit(128 + number)
