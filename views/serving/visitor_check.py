"""A visitor's file being checked: in a process that can be stopped, so that no page waits for it."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, Self, TypeVar

from errors import UserError

_Outcome = TypeVar("_Outcome")
_AT_WORK = threading.Semaphore(2)
"""So many files are checked at a time; further ones wait."""


@dataclass(eq=False, repr=False)
class VisitorCheck(ABC, Generic[_Outcome]):
    """One file on its way.

    Attributes:
        content, name: of the file.
        stays: whether the visitor is still there, asked now and then.
        result: what was found in the end, or why nothing was; cancelling it ends the work.
    """

    content: bytes
    name: str
    stays: Callable[[], bool]
    result: Future[_Outcome] = field(default_factory=Future)

    @abstractmethod
    def found(self) -> _Outcome:
        """What the process makes of the file.

        Raises:
            UserError: it cannot be read, or took more than it may.
        """

    def begin(self) -> Self:
        """Have it done by a thread of its own, which waits for the process."""
        threading.Thread(target=self._run, name="visitor's file", daemon=True).start()
        return self

    def is_wanted(self) -> bool:
        """Whether there is a reason to go on."""
        if not self.stays():
            self.result.cancel()
        return not self.result.cancelled()

    def _run(self) -> None:
        with _AT_WORK:
            if not self.is_wanted():
                return
            try:
                found = self.found()
            except UserError as error:
                self._finish(error)
            else:
                self._finish(found)

    def _finish(self, outcome: _Outcome | UserError) -> None:
        if self.result.cancelled() or not self.result.set_running_or_notify_cancel():
            return
        if isinstance(outcome, UserError):
            self.result.set_exception(outcome)
        else:
            self.result.set_result(outcome)
