"""How long a test waits at most: for what never comes. A machine under load takes its time, and no test minds."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

SECONDS = 120
MILLISECONDS = 1000 * SECONDS


def until(look: Callable[[], T]) -> T:
    """Looks until there is something to see; that is what it gives."""
    end = time.monotonic() + SECONDS
    while not (seen := look()) and time.monotonic() < end:
        time.sleep(0.05)  # between two looks
    assert seen, "what was waited for never came"
    return seen
