"""Where there is still room on a page: greedy, in a fixed order, so that the same map always looks the same."""

from collections.abc import Sequence

import numpy as np
import shapely

from layers.layout.projection import Box

STILL = np.zeros((1, 2))
_SLACK = 0.01  # points: neighbours may share an edge


class Board:
    """A frame and the boxes taken in it; everything in points."""

    def __init__(self, frame: Box) -> None:
        """All of ``frame`` is free."""
        self._frame = np.array(frame)
        self._taken = np.empty((0, 4))

    def take(self, boxes: Sequence[Box] | np.ndarray) -> None:
        """Takes boxes, shape (N, 4), free or not."""
        self._taken = np.vstack([self._taken, np.reshape(boxes, (-1, 4))])

    def free(self, boxes: np.ndarray) -> np.ndarray:
        """Which of the boxes, shape (…, 4), lie inside the frame and on nothing taken, shape (…)."""
        low, high = boxes[..., :2], boxes[..., 2:]
        inside = (low >= self._frame[:2]).all(-1) & (high <= self._frame[2:]).all(-1)
        over = (low[..., None, :] < self._taken[:, 2:] - _SLACK) & (
            high[..., None, :] > self._taken[:, :2] + _SLACK
        )
        return np.asarray(inside & ~over.all(-1).any(-1))

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the frame."""
        return bool((self._frame[:2] <= (x, y)).all() and (self._frame[2:] >= (x, y)).all())

    def first(self, candidates: np.ndarray) -> int | None:
        """The first candidate whose boxes, shape (N, boxes, 4), are all free."""
        found = np.flatnonzero(self.free(candidates).all(-1))
        return int(found[0]) if len(found) else None

    def crossed(self, line: shapely.LineString) -> bool:
        """Whether a line runs over something taken other than what it starts from."""
        x, y = line.coords[0]
        low, high = self._taken[:, :2], self._taken[:, 2:]
        others = self._taken[~((low <= (x, y)) & (high >= (x, y))).all(1)]
        return bool(shapely.intersects(line, shapely.box(*others.T)).any())


def box(x: float, y: float, width: float, height: float) -> Box:
    """The box around a centre."""
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def moved(boxes: Sequence[Box] | np.ndarray, x: float, y: float, steps: np.ndarray = STILL) -> np.ndarray:
    """Boxes around nothing, shape (K, 4), put to a place and from there by each of the steps: shape (N, K, 4)."""
    return np.asarray(np.asarray(boxes)[None] + np.tile(np.add(steps, (x, y)), 2)[:, None])


def grid(reach: float, step: float) -> np.ndarray:
    """Steps over a square grid up to ``reach``, from the nearest to the farthest, shape (N, 2)."""
    axis = np.arange(-reach, reach + step / 2, step)
    steps = np.stack(np.meshgrid(axis, axis), -1).reshape(-1, 2)
    order = np.lexsort((steps[:, 0], steps[:, 1], np.hypot(*steps.T).round(6)))
    return steps[order]


def rows(count: int, per_row: int, pitch: tuple[float, float]) -> np.ndarray:
    """Centres of things side by side, each row centred, the first at height 0, shape (count, 2)."""
    number = np.arange(count)
    row = number // per_row
    inside = np.minimum(per_row, count - row * per_row)
    return np.column_stack([(number % per_row - (inside - 1) / 2) * pitch[0], row * pitch[1]])
