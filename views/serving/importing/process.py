"""The process that reads one file, as the server sees it: what it says while it reads, and how it is ended."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from atlas.store.bringing import WAITED
from atlas.store.drafts import NewDraft
from constants import ROOT
from errors import DataError, UserError
from language import Message, message

_GROUPS = hasattr(os, "killpg")
"""Whether the system ends a process together with those that it has started."""


class ReadingProcess:
    """Reads one file; ``end`` may be called by any other thread, and ends it at once."""

    def __init__(self) -> None:
        """Starts nothing yet."""
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = self._late = False

    def read(self, data: bytes, name: str, step: Callable[[Message], None]) -> tuple[NewDraft, ...]:
        """The drafts of a file; ``step`` is told what is being done.

        Raises:
            UserError: it holds no plan, or was not read to its end.
            DataError: the reader's own vocabularies cannot be used.
        """
        process = self._started()
        late = threading.Timer(WAITED, self._end_late)
        late.daemon = True
        late.start()
        try:
            with process:
                return self._heard(process, data, name, step)
        finally:
            late.cancel()
            self.end()

    def end(self) -> None:
        """Ends the process, with all that it has started."""
        with self._lock:
            self._ended = True
            if self._process and self._process.poll() is None:
                with suppress(ProcessLookupError):
                    if _GROUPS:
                        os.killpg(self._process.pid, signal.SIGKILL)
                    else:
                        self._process.kill()

    def _end_late(self) -> None:
        self._late = True
        self.end()

    def _started(self) -> subprocess.Popen[bytes]:
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        with self._lock:
            if self._ended:
                raise UserError(message("已取消。"))
            self._process = subprocess.Popen(
                [sys.executable, "-m", "views.serving.importing.worker"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path},
                start_new_session=True,
            )  # fmt: skip
            return self._process

    def _heard(
        self, process: subprocess.Popen[bytes], data: bytes, name: str, step: Callable[[Message], None]
    ) -> tuple[NewDraft, ...]:
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            if process.stdin and process.stdout:
                with process.stdin as task:
                    pickle.dump((data, name), task)
                while isinstance(answer := pickle.load(process.stdout), Message):
                    step(answer)
                return _drafts(answer)
        if self._late:
            raise UserError(
                message(
                    "{name}：{seconds} 秒还没有读完，已停止。请只保留规划正文。", name=name, seconds=WAITED
                )
            )
        raise UserError(
            message("{name}：读取中断，没有留下草稿。请只保留规划正文，或另存为 .txt 后重试。", name=name)
        )


def _drafts(answer: Any) -> tuple[NewDraft, ...]:
    if isinstance(answer, UserError):
        raise answer
    if isinstance(answer, tuple) and all(isinstance(one, NewDraft) for one in answer):
        return answer
    raise DataError(answer)
