"""Care of the whole process's memory: what stays is taken out of the garbage collector's sight.

Why: Streamlit collects everything after every rerun of a page (``gc.collect`` in its script runner). With pandas,
geopandas and the atlas loaded, that walks through some million objects that never go, while all visitors wait.

What it gains, as ``benchmarks.load`` measures the processor time of one action (a visitor chooses a city each second,
two cores): with 12 visitors 0.02 s, without any of this 0.14 to 0.19 s. With 50 visitors and all libraries loaded
0.009 s, and 0.021 s where only what was loaded is out of sight and what sessions hold is not: hence the thread.
What it costs: cycles that sessions leave behind wait up to ten minutes, 0.3 MB instead of 0.1 MB a session.

It may go when Streamlit no longer collects after every rerun.
"""

import gc
import threading
import time

_SETTLED, _CLEANED = 0.5, 600.0
"""Seconds between two looks at what has come, and between two at everything."""


def pause() -> None:
    """No collecting until ``settle``: while libraries load, nothing that they make goes."""
    gc.disable()


def settle() -> None:
    """What is there now stays; collect what comes after it."""
    gc.freeze()
    gc.enable()


def begin_settling() -> None:
    """From now on take what sessions hold out of the collector's sight, too; look at everything now and then."""
    threading.Thread(target=_go_on_settling, name="settling", daemon=True).start()


def _go_on_settling() -> None:
    """Each of fifty visitors' reruns would walk through the objects of all fifty."""
    cleaned = time.monotonic()
    while True:
        time.sleep(_SETTLED)
        if time.monotonic() - cleaned > _CLEANED:  # what ended sessions left behind
            gc.unfreeze()
            gc.collect()
            cleaned = time.monotonic()
        settle()
