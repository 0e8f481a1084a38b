"""Care of the whole process's memory: what stays is taken out of the garbage collector's sight."""

import gc
import threading
import time

_SETTLED, _CLEANED = 2.0, 600.0
"""Seconds between two looks at what has come, and between two at everything."""


def pause() -> None:
    """No collecting until ``settle``: while libraries load, nothing that they make goes."""
    gc.disable()


def settle() -> None:
    """What is there now stays; collect what comes after it."""
    gc.freeze()
    gc.enable()


def settle_after_work() -> None:
    """The same after work that left much behind that can go."""
    gc.collect()
    settle()


def begin_settling() -> None:
    """From now on take what sessions hold out of the collector's sight, too; look at everything now and then."""
    threading.Thread(target=_go_on_settling, name="settling", daemon=True).start()


def _go_on_settling() -> None:
    """Without it, each of fifty visitors' reruns walks through the objects of all fifty."""
    cleaned = time.monotonic()
    while True:
        time.sleep(_SETTLED)
        if time.monotonic() - cleaned > _CLEANED:  # what ended sessions left behind
            gc.unfreeze()
            gc.collect()
            cleaned = time.monotonic()
        settle()
