"""What a row declares of its place, and what is wrong with it in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from geo.gazetteer import MergedPlace, UnknownPlace
from geo.places import Place, named
from language import Message, message
from sitelists.placing.named_zones import NamedZone

Written = Mapping[str, str]
"""What a row says of its place, by field: city, county, place, adcode, address, section, title."""

_ZONE = re.compile(
    r".*(?:高新|经开|开发|保税|度假|示范|新|功能|合作|旅游|管委会|产业).{0,4}区?|.*(?:管委会|园区)"
    r"|.*\b(?:new area|(?:development|bonded|high-tech|economic|demonstration|free trade) (?:\w+ )*(?:zone|area|park)|zone)\b.*",
    re.I,
)


@dataclass(frozen=True)
class PlaceProblem:
    """What is wrong with the place that a column declares; ``waits`` as for a finding."""

    field: str
    problem: Message
    remedy: Message
    waits: bool = True


@dataclass(frozen=True)
class DeclaredPlace:
    """The city and county of a row, empty where it declares none, and what is wrong.

    ``by_zone``: the county is that of the development zone which the row names.
    """

    city: str = ""
    county: str = ""
    problems: tuple[PlaceProblem, ...] = ()
    choices: tuple[str, ...] = ()
    by_zone: bool = False

    @property
    def sure(self) -> str:
        """What a point must lie in: the county, else the city; a zone may reach into other counties of its city."""
        return self.city if self.by_zone else self.county or self.city


def merged_place(error: MergedPlace, city: str, column: str) -> DeclaredPlace:
    """A place that is no more, as what it is now."""
    now, gone = error.now, error.former
    problem = message("{place}已于{year}年{change}", place=named(gone), year=gone.year, change=gone.changed)
    remedy = message("请改用{place}", place=named(now)) if now else message("请改用现在的名称")
    place = (
        DeclaredPlace(now.prefecture, now.adcode if now.level == "county" else "")
        if now
        else DeclaredPlace(city)
    )
    return DeclaredPlace(
        place.city, place.county, (PlaceProblem(column, problem, remedy, waits=now is None),)
    )


def placed_by_zone(zone: NamedZone, county: Place, column: str) -> DeclaredPlace:
    """The county that a zone is known to lie in, which is said."""
    problem = message(
        "“{zone}”是开发区，按名录所载归入{county}，只到区县", zone=zone.name, county=named(county)
    )
    fault = PlaceProblem(column, problem, message("有坐标时请填写"), waits=False)
    return DeclaredPlace(zone.city, zone.county, (fault,), by_zone=True)


def unknown_place(text: str, city: str, column: str, error: UnknownPlace) -> DeclaredPlace:
    """A name that is none here: a zone is said to be no county, of others the nearest are named."""
    if _ZONE.fullmatch(text):
        problem, remedy = message("不是行政区县"), message("请改填所在的行政区县，或另加一列写明")
        return DeclaredPlace(city, "", (PlaceProblem(column, problem, remedy, waits=False),))
    remedy = message("请改正名称")
    if error.nearest:
        remedy = message("相近的有：{places}", places=tuple(named(place) for place in error.nearest))
    return DeclaredPlace(city, "", (PlaceProblem(column, message("没有这个市或区县"), remedy),))
