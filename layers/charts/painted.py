"""What one record paints on the small map of the province: whole cities, or places within one."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from atlas.model import Atlas
from layers.charts.locator import Locator
from layers.charts.site_dots import site_dots

_POINTS = ("site",)
"""Types of records that are drawn as points."""


class Painted(NamedTuple):
    """The painting of a record.

    Attributes:
        cities: the adcodes of the prefectures that are filled. grouped: whether as a group, hatched.
        dots: the ``d`` of a path of the points. colour: of its first industry.
        wide: whether the record is of the whole province, which fills no city.
    """

    cities: tuple[str, ...] = ()
    grouped: bool = False
    dots: str = ""
    colour: str = ""
    wide: bool = False


def painted(fields: Mapping[str, Any], atlas: Atlas, drawn: Locator) -> Painted:
    """What a record's fields paint; nothing for a clause or where the text names no place.

    Args:
        fields: as a plan file has them.
        atlas: with places and colours.
        drawn: the map.
    """
    scope = fields.get("scope")
    if scope == "province":
        return Painted(wide=True)
    codes = [str(code) for code in fields.get("places") or scope or ()]
    cities = tuple(dict.fromkeys(city for code in codes if (city := atlas.prefecture_of(code))))
    counties = [code for code in codes if code in atlas.boundaries.areas["counties"]]
    points = codes if fields.get("type") in _POINTS else counties
    areas = [
        area
        for code in points
        for level in ("counties", "prefectures")
        if (area := atlas.boundaries.areas[level].get(code))
    ]
    dots = site_dots(drawn, atlas.boundaries, [(area.label_lon, area.label_lat) for area in areas])
    industry = next(iter(fields.get("industry") or ()), "")
    colour = atlas.vocabulary.colour(str(industry)) if industry else "#50575d"
    filled = () if fields.get("type") in _POINTS else cities
    return Painted(filled, fields.get("pairing") == "collective", dots, colour)
