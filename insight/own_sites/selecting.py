"""Which own sites somebody has chosen on a map: in a circle, inside a line drawn around them, or one by one."""

from typing import Annotated, Literal

import numpy as np
import shapely
from pydantic import Field, TypeAdapter, ValidationError

from datafiles.model import Model

_Unit = Annotated[float, Field(ge=-1e5, le=1e5, allow_inf_nan=False)]
_Point = tuple[_Unit, _Unit]


class ChosenArea(Model):
    """What was drawn, in units of the map: ``points`` are a circle's middle, or the corners of the line around.

    ``sites`` are numbers of sites, where they were chosen themselves.
    """

    kind: Literal["circle", "line", "sites"]
    points: Annotated[tuple[_Point, ...], Field(max_length=4000)] = ()
    radius: Annotated[float, Field(ge=0, le=1e5)] = 0.0
    sites: Annotated[tuple[int, ...], Field(max_length=20_000)] = ()


_AREA: TypeAdapter[ChosenArea] = TypeAdapter(ChosenArea)


def drawn_area(text: object) -> ChosenArea | None:
    """The area that a browser sends; ``None`` for none, or what is none."""
    if not isinstance(text, str) or not text:
        return None
    try:
        return _AREA.validate_json(text)
    except ValidationError:
        return None


def inside_drawn(area: ChosenArea, positions: np.ndarray) -> np.ndarray:
    """Whether each of the positions (N, 2) is chosen."""
    found = np.zeros(len(positions), dtype=bool)
    if area.kind == "sites":
        found[[index for index in area.sites if 0 <= index < len(found)]] = True
    elif area.kind == "circle" and area.points:
        found |= np.hypot(*(positions - np.array(area.points[0])).T) <= area.radius
    elif len(area.points) > 2:
        line = shapely.make_valid(shapely.Polygon(area.points))
        shapely.prepare(line)
        found |= shapely.contains_xy(line, *positions.T)
    return found
