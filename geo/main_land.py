"""What a map of a land opens on: all of it, unless islands far away would make the rest a speck."""

from collections.abc import Iterable

import numpy as np
import shapely

from geo.equal_area import DegreeBox

_NEAR = 0.25
"""How far a part may lie from what is framed already, of the larger side of that."""
_SPECK = 0.5
"""What is less of the larger side of everything is a speck on it."""


def main_box(shapes: Iterable[shapely.Geometry]) -> DegreeBox | None:
    """The box around all parts, or around the main ones where they are a speck among them; ``None`` without any."""
    parts = shapely.get_parts([shape for shape in shapes if not shapely.is_empty(shape)])
    if not len(parts):
        return None
    boxes = shapely.bounds(parts)
    whole, main = _around(boxes), _main(boxes, boxes[shapely.area(parts).argmax()])
    west, south, east, north = (main if _side(main) < _SPECK * _side(whole) else whole).tolist()
    return west, south, east, north


def _main(boxes: np.ndarray, framed: np.ndarray) -> np.ndarray:
    """The box around the largest part and, again and again, every part near that."""
    more = _around(boxes[_gaps(boxes, framed) <= _NEAR * _side(framed)])
    return framed if (more == framed).all() else _main(boxes, more)


def _gaps(boxes: np.ndarray, framed: np.ndarray) -> np.ndarray:
    """How far each box lies from one, to the side or up and down, whichever is more; 0 where they meet."""
    apart = np.concatenate([boxes[:, :2] - framed[2:], framed[:2] - boxes[:, 2:]], axis=1)
    return np.asarray(apart.max(axis=1).clip(0))


def _around(boxes: np.ndarray) -> np.ndarray:
    return np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)])


def _side(box: np.ndarray) -> float:
    """The larger side of a box."""
    return float(max(box[2:] - box[:2]))
