"""What a collection of features is: rows of one kind, their properties, shapes and times."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from language import Message, Name

if TYPE_CHECKING:
    import numpy as np
    import shapely

PropertyType = Literal["string", "integer", "number", "boolean", "array"]


class TimeSpan(NamedTuple):
    """From the first to the last second (UTC, as ISO 8601 texts, which sort by time); empty where it is open."""

    start: str
    end: str


class Property(NamedTuple):
    """One property of a collection's features: what it is called, and what it is of a row; None where unknown."""

    name: str
    title: Message
    value: Callable[[Any], Any]
    type: PropertyType = "string"

    def of(self, row: Any) -> Any:
        """The value of a row; texts and lists without anything in them are unknown."""
        found = self.value(row)
        return list(found) or None if isinstance(found, tuple) else None if found == "" else found


@dataclass(frozen=True, eq=False)
class FeatureSet:
    """A collection of features.

    Attributes:
        id: in addresses. title, description: for people. geometry: the type of its shapes, as GeoJSON names it.
        rows: what each feature is made of, in their order. fid: a row's id, the same as long as the row is there.
        shape: of a row, longitude and latitude in degrees (CRS_GEOGRAPHIC); None where nobody knows the place.
        properties: of each feature. times: when a row is from; None for a collection without dates.
        attribution: who has to be named. private: only for who may see an office's own sites.
    """

    id: str
    title: Message
    description: Message
    geometry: str
    rows: Sequence[Any]
    fid: Callable[[Any], str]
    shape: "Callable[[Any], shapely.Geometry | None]"
    properties: tuple[Property, ...]
    attribution: tuple[Name | Message, ...]
    times: Callable[[Any], tuple[TimeSpan, ...]] | None = None
    private: bool = field(default=False)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """By id, which row it is."""
        return {self.fid(row): number for number, row in enumerate(self.rows)}

    @cached_property
    def shapes(self) -> "np.ndarray":
        """The shapes (N,) in CRS_GEOGRAPHIC; None where there is none."""
        import numpy as np

        found = np.empty(len(self.rows), dtype=object)
        found[:] = [self.shape(row) for row in self.rows]
        return found

    @cached_property
    def tree(self) -> "shapely.STRtree":
        """Finds shapes by where they are."""
        import shapely

        return shapely.STRtree(self.shapes)

    @cached_property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north in degrees; None where no row has a shape."""
        import shapely

        west, south, east, north = shapely.total_bounds(self.shapes).tolist()
        return None if west != west else (west, south, east, north)

    @cached_property
    def spans(self) -> tuple[tuple[TimeSpan, ...], ...]:
        """When each row is from."""
        return tuple(self.times(row) for row in self.rows) if self.times else ()

    @cached_property
    def duration(self) -> TimeSpan | None:
        """From the earliest to the latest; None where nothing has a date."""
        spans = [span for found in self.spans for span in found]
        return TimeSpan(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
