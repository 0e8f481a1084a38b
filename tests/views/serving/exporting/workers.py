"""Workers whose files are done when a test says so, and orders for them."""

import threading
from collections.abc import Callable
from datetime import date
from queue import SimpleQueue

from atlas.view import View
from errors import UserError
from exports.report.appearance import Appearance
from tests.patience import SECONDS
from views.serving.exporting.faults import ExportFailed
from views.serving.exporting.order import ExportOrder


def order(city: str) -> ExportOrder:
    """The file of one city."""
    return ExportOrder("pdf", View(), (city,), (), date(2031, 2, 3), "", Appearance(), (), 2400)


class HeldWorker:
    """Holds each file until it is let go; ``end`` breaks it off."""

    def __init__(self) -> None:
        self.begun: SimpleQueue[str] = SimpleQueue()
        self.ended = threading.Event()
        self._outcomes: SimpleQueue[bytes | UserError] = SimpleQueue()

    def start(self) -> None:
        """Is ready."""

    def write(self, order: ExportOrder, wanted: Callable[[], bool]) -> bytes:
        (city,) = order.cities
        self.begun.put(city)
        outcome = self._outcomes.get(timeout=SECONDS)
        if isinstance(outcome, UserError):
            raise outcome
        return city.encode()

    def end(self) -> None:
        self.ended.set()
        self._outcomes.put(ExportFailed())

    def next_begun(self) -> str:
        """The city of the file that is begun next."""
        return self.begun.get(timeout=SECONDS)

    def let_go(self) -> None:
        """The file it is at is done."""
        self._outcomes.put(b"")
