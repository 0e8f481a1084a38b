"""How many requests one client may make: a bucket each that fills again with time."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

_MOST_CLIENTS = 10_000
"""That are remembered; who has not asked for longest is forgotten, and begins anew with a full bucket."""


class Limiter:
    """Counts the requests of each client."""

    def __init__(self, a_minute: int, now: Callable[[], float] = time.monotonic) -> None:
        """``a_minute``: requests, in one go or spread; 0 for as many as anybody likes. ``now``: seconds."""
        self._most, self._now, self._lock = a_minute, now, Lock()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_of(self, client: str) -> int:
        """Counts one request; seconds that the client has to wait for its answer, 0 for none."""
        if not self._most:
            return 0
        with self._lock:
            left, then = self._left.pop(client, (float(self._most), self._now()))
            now, rate = self._now(), self._most / 60
            left = min(self._most, left + (now - then) * rate)
            allowed = left >= 1
            self._left[client] = (left - 1 if allowed else left, now)
            if len(self._left) > _MOST_CLIENTS:
                self._left.popitem(last=False)
        return 0 if allowed else math.ceil((1 - left) / rate)
