"""The process that makes files, one after another: ``python -m views.serving.exporting.worker``.

Orders come in on the standard input, answers leave on what was the standard output; both are pickled. It ends with
the input, so that none is left when the server is gone, however that ended.
"""

import os
import pickle
import signal
import sys
import threading
from queue import SimpleQueue
from typing import BinaryIO

from errors import UserError
from views.serving.exporting.order import ExportOrder, written

_BEHIND_PAGES = 5
"""How much the process is put back (``nice``) behind the server, which has people waiting for their pages."""


def main() -> None:
    """Answer orders until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends its processes itself
    if hasattr(os, "nice"):
        os.nice(_BEHIND_PAGES)
    answers = _answers()
    orders: SimpleQueue[ExportOrder] = SimpleQueue()
    threading.Thread(target=_read, args=(orders,), daemon=True).start()
    _warm()
    while True:
        pickle.dump(_answered(orders.get()), answers)
        answers.flush()


def _answers() -> BinaryIO:
    """Where answers go; what libraries print goes into the server's log instead."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _read(orders: SimpleQueue[ExportOrder]) -> None:
    """Hand orders on; without an input the whole process ends at once, also amid a file that nobody waits for."""
    while True:
        try:
            orders.put(pickle.load(sys.stdin.buffer))
        except (EOFError, pickle.UnpicklingError):
            os._exit(0)


def _warm() -> None:
    """What every file needs, before the first is ordered."""
    import exports.report.report  # noqa: F401
    from views.caching import cache

    cache.atlas()


def _answered(order: ExportOrder) -> bytes | UserError:
    try:
        return written(order)
    except UserError as error:
        return error
    except OSError as error:
        return UserError(error.strerror or type(error).__name__)


if __name__ == "__main__":
    main()
