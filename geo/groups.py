"""Groups of prefectures such as economic circles: who belongs to which, and the shapes of the groups."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from geo.area import Area
from geo.boundaries import Boundaries


class GroupLike(Protocol):
    """What has to be known of a group."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def name_en(self) -> str: ...

    @property
    def prefectures(self) -> tuple[str, ...]: ...


def grouped(boundaries: Boundaries, groups: Iterable[GroupLike]) -> Boundaries:
    """The boundaries with every prefecture and county in its group, and the groups as the level ``circles``.

    Args:
        boundaries: as loaded, without groups.
        groups: disjoint; one without a prefecture that is there has no area.
    """
    groups = tuple(groups)
    if not groups:
        return boundaries
    home = {code: group.id for group in groups for code in group.prefectures}
    prefectures, counties = boundaries.areas["prefectures"], boundaries.areas["counties"]
    levels = {
        "prefectures": {code: replace(area, circle=home.get(code, "")) for code, area in prefectures.items()},
        "counties": {
            code: replace(area, circle=home.get(area.parent, "")) for code, area in counties.items()
        },
        "circles": _areas(boundaries, groups),
    }
    return replace(boundaries, areas={**boundaries.areas, **levels})


def _areas(boundaries: Boundaries, groups: tuple[GroupLike, ...]) -> dict[str, Area]:
    """Each group as the union of its prefectures, labelled in the middle of its largest part."""
    import numpy as np  # not where an atlas comes from the disk cache

    from geo.topology import area_km2, label_points, union

    cities = boundaries.areas["prefectures"]
    held = [[cities[code].geometry for code in group.prefectures if code in cities] for group in groups]
    there = [(group, shapes) for group, shapes in zip(groups, held, strict=True) if shapes]
    shapes = [union(np.array(parts, dtype=object)) for _, parts in there]
    points = label_points(np.array(shapes, dtype=object), boundaries.equal_area).tolist() if shapes else []
    province = next(iter(boundaries.areas["province"]), "")
    return {
        group.id: Area(
            group.id, group.name, group.name, group.name_en, group.id, "circle", province, group.id,
            lon, lat, round(area_km2(shape), 1), shape.wkb,
        )
        for (group, _), shape, (lon, lat) in zip(there, shapes, points, strict=True)
    }  # fmt: skip
