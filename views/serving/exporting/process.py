"""A process that makes files, as the server sees it: started when one is wanted, anew when it died or made many."""

import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue

from constants import ROOT
from errors import UserError
from views.serving.exporting.faults import ExportFailed, ExportTooLong
from views.serving.exporting.order import ExportOrder

_FILES = 40
"""Files that one process makes: typst keeps 10 to 20 MB of each."""

_LONGEST = 5
"""Minutes for one file; the slowest takes a few seconds."""

_LOOK = 0.5
"""Seconds between two looks at whether somebody still waits for the file."""

Answer = bytes | UserError | None
"""A file, or what was wrong with the order; nothing where the process has ended."""


class WorkerProcess:
    """A process to make files in; only ``end`` may be called while another thread is in a method."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        self._files = 0

    def start(self) -> None:
        """Have a process that lives, so that the first file need not wait for it.

        Raises:
            OSError: there is no room for one.
        """
        if self._process and (self._files >= _FILES or self._process.poll() is not None):
            self.end()
        if not self._process:
            self._answers, self._files = SimpleQueue(), 0
            self._process = _started(self._answers)

    def write(self, order: ExportOrder, wanted: Callable[[], bool]) -> bytes:
        """The file; when nobody wants it any longer the process is ended at once.

        Raises:
            UserError: it could not be made.
        """
        try:
            self.start()
            self._files += 1
            _send(order, self._process)
        except (
            OSError,
            ValueError,
        ) as error:  # ValueError: the pipe was closed, the process having just ended
            self.end()
            raise ExportFailed from error
        answer = self._answer(wanted)
        if isinstance(answer, bytes):
            return answer
        if answer is None:
            self.end()
        raise answer or ExportFailed

    def end(self) -> None:
        """End the process at once, whatever it does."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()

    def _answer(self, wanted: Callable[[], bool]) -> Answer:
        answers, begun = self._answers, time.monotonic()
        while True:
            with suppress(Empty):
                return answers.get(timeout=_LOOK)
            if time.monotonic() - begun > _LONGEST * 60:
                self.end()
                return ExportTooLong(_LONGEST)
            if not wanted():
                self.end()


def _started(answers: SimpleQueue[Answer]) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    process = subprocess.Popen(
        [sys.executable, "-m", "views.serving.exporting.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
    )
    threading.Thread(target=_read, args=(process, answers), name="export answers", daemon=True).start()
    return process


def _send(order: ExportOrder, process: subprocess.Popen[bytes] | None) -> None:
    if process and process.stdin:
        pickle.dump(order, process.stdin)
        process.stdin.flush()


def _read(process: subprocess.Popen[bytes], answers: SimpleQueue[Answer]) -> None:
    """Hand answers on until the process ends; half an answer is none."""
    with process, suppress(EOFError, pickle.UnpicklingError):
        try:
            while process.stdout:
                answers.put(pickle.load(process.stdout))
        finally:
            process.kill()
            answers.put(None)
