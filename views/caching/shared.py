"""Values shared by all sessions: each made once, however many ask for it at the same time."""

import threading
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Generic, TypeVar

T = TypeVar("T")
_LOCK = threading.Lock()


class _Once(Generic[T]):
    """A value that the first who asks makes; only who wants the same one waits meanwhile."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make: Callable[[], T] | None = make
        self._making = threading.Lock()

    def value(self) -> T:
        """The value; where making it fails, the next who asks tries again."""
        if self._make is not None:
            with self._making:
                if self._make is not None:
                    self._value = self._make()
                    self._make = None
        return self._value


def shared(size: int) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """An LRU cache whose values are made once even when many sessions ask at the same time."""

    def wrap(function: Callable[..., T]) -> Callable[..., T]:
        found: Callable[..., _Once[T]] = lru_cache(maxsize=size)(lambda *args: _Once(lambda: function(*args)))

        @wraps(function)
        def once(*args: object) -> T:
            with _LOCK:
                value = found(*args)
            return value.value()

        return once

    return wrap
