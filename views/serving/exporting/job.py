"""Files that somebody waits for: how far they are, and how to do without them."""

from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field

from errors import UserError
from views.serving.exporting.order import ExportOrder


@dataclass(eq=False, repr=False)
class ExportJob:
    """One file, or several made one after another.

    Attributes:
        orders: what is to be made.
        visitor_waits: whether somebody still waits; asked now and then.
        files: those made so far.
        result: all files in the end, or why there are none; cancelling it ends the work at once.
    """

    orders: tuple[ExportOrder, ...]
    visitor_waits: Callable[[], bool]
    files: list[bytes] = field(default_factory=list)
    result: Future[tuple[bytes, ...]] = field(default_factory=Future)

    @property
    def next_order(self) -> ExportOrder | None:
        """What is to be made next; none when all is made."""
        made = len(self.files)
        return self.orders[made] if made < len(self.orders) else None

    def is_wanted(self) -> bool:
        """Whether there is a reason to go on; a job that nobody waits for is cancelled."""
        if not self.visitor_waits():
            self.result.cancel()
        return not self.result.done()

    def finish(self, problem: UserError | None) -> None:
        """All is made, or something was wrong."""
        with suppress(InvalidStateError):  # cancelled meanwhile
            if problem:
                self.result.set_exception(problem)
            else:
                self.result.set_result(tuple(self.files))
