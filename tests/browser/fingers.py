"""Fingers on a screen: real touches, which scroll, pinch and tap as the browser makes of them."""

from collections.abc import Sequence

from playwright.sync_api import Page

_STEPS = 10
_APART = 40
"""Pixels from the middle of two fingers to each."""
Place = tuple[float, float]


class Fingers:
    """Touches at places of the page, in pixels of its window."""

    def __init__(self, page: Page) -> None:
        self._page, self._line = page, page.context.new_cdp_session(page)

    def swipe(self, x: float, y: float, *, up: float) -> None:
        """One finger goes up the screen, or down where ``up`` is below 0."""
        self._go([[(x, y - up * done)] for done in _parts()])

    def pinch(self, x: float, y: float, scale: float) -> None:
        """Two fingers go apart (``scale`` above 1) or together."""
        wide = [_APART * (1 + (scale - 1) * done) for done in _parts()]
        self._go([[(x - far, y), (x + far, y)] for far in wide])

    def together(self, x: float, y: float, *, right: float, down: float) -> None:
        """Two fingers side by side go the same way."""
        ways = [(x + right * done, y + down * done) for done in _parts()]
        self._go([[(left - _APART, top), (left + _APART, top)] for left, top in ways])

    def _go(self, ways: Sequence[Sequence[Place]]) -> None:
        for step, places in enumerate(ways):
            points = [{"x": x, "y": y, "id": id} for id, (x, y) in enumerate(places)]
            self._send("touchMove" if step else "touchStart", points)
            self._page.evaluate("new Promise(requestAnimationFrame)")
        self._send("touchEnd", [])

    def _send(self, kind: str, points: list[dict[str, float]]) -> None:
        self._line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def _parts() -> list[float]:
    return [step / _STEPS for step in range(_STEPS + 1)]
