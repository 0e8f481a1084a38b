"""Files that somebody brings, read one after another and kept as drafts; it goes on when the page is left."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple
from weakref import WeakSet

from atlas.store.bringing import LARGEST
from atlas.store.roles import Actor
from atlas.store.store import Store
from errors import DataError, UserError
from language import Message, message
from views.serving.importing.process import ReadingProcess

_AT_ONCE = threading.BoundedSemaphore(2)
_JOBS: "WeakSet[ReadingJob]" = WeakSet()


class BroughtFile(NamedTuple):
    """A file, or a text that was pasted."""

    name: str
    content: bytes


class BroughtOutcome(NamedTuple):
    """What became of a file: the numbers of its drafts, or what was wrong, a line a fault."""

    name: str
    drafts: tuple[int, ...]
    problems: tuple[Message, ...] = ()


class ReadingJob:
    """One person's files.

    Attributes:
        files: all of them. outcomes: of those that are done.
        step: what is being done with the next.
    """

    def __init__(self, files: Sequence[BroughtFile], actor: Actor, store: Store) -> None:
        """Begins at once."""
        self.files, self.outcomes = tuple(files), list[BroughtOutcome]()
        self.step = message("正在等别的文件读完")
        self._actor, self._store = actor, store
        self._cancelled = threading.Event()
        self._process = ReadingProcess()
        self._thread = threading.Thread(target=self._work, name="reading", daemon=True)
        _JOBS.add(self)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        """Whether nothing more is done."""
        return not self._thread.is_alive()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was given up; what was read before stays."""
        return self._cancelled.is_set()

    @property
    def drafts(self) -> tuple[int, ...]:
        """All that came of it so far."""
        return tuple(number for one in self.outcomes for number in one.drafts)

    def cancel(self) -> None:
        """Gives up: the file that is being read leaves nothing."""
        self._cancelled.set()
        self._process.end()

    def wait(self) -> None:
        """Returns when it is over."""
        self._thread.join()

    def _work(self) -> None:
        for file in self.files:
            with _AT_ONCE:
                if self.is_cancelled:
                    return
                self._process = ReadingProcess()
                self._bring(file)

    def _bring(self, file: BroughtFile) -> None:
        drafts: list[int] = []
        problems: tuple[Message, ...] = ()
        self._say(message("正在开始读取"))
        try:
            _refuse_large(file)
            found = self._process.read(file.content, file.name, self._say)
            if self.is_cancelled:
                return
            self._say(message("正在存入录入库"))
            document = self._store.documents.add(self._actor, file.name, file.content)
            drafts = [self._store.drafts.add(self._actor, draft, document.id) for draft in found]
        except UserError as error:
            problems = (error.args[0],)
        except DataError as error:
            problems = tuple(message("{fault}", fault=str(fault)) for fault in error.faults)
        if not self.is_cancelled:
            self.outcomes.append(BroughtOutcome(file.name, tuple(drafts), problems))

    def _say(self, step: Message) -> None:
        self.step = step


def _refuse_large(file: BroughtFile) -> None:
    """Nothing, where the file is no larger than a plan can be.

    Raises:
        UserError: it is larger.
    """
    if len(file.content) > LARGEST:
        size = LARGEST // 1_000_000
        problem = message("“{path}”超过 {limit} MB，不像一份规划。请拆分后再读。", path=file.name, limit=size)
        raise UserError(problem)


def close() -> None:
    """Ends all reading, because the server ends."""
    for job in tuple(_JOBS):
        with suppress(RuntimeError):
            job.cancel()
