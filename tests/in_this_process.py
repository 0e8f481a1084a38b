"""Where files are made in tests of pages: here, so that what a test replaces is replaced for them, too."""

from collections.abc import Callable

from views.serving.exporting.order import ExportOrder, written


class InThisProcess:
    """In the place of a process that makes files."""

    def start(self) -> None:
        """Is ready."""

    def write(self, order: ExportOrder, wanted: Callable[[], bool]) -> bytes:
        return written(order)

    def end(self) -> None:
        """Has nothing to end."""
