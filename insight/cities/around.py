"""A city's page of an atlas with compiled plans: from the few records that it says something of."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import NamedTuple

from atlas.compiled.plan import CompiledPlan
from atlas.model import Atlas
from insight.cities.asking import Asked, FoundRecords
from insight.cities.page import CityPage, city_page
from plans.records import Designation, Plan, Record, Site

LISTED = 100
"""Province-wide promises that a page lists where plans are so many that they are compiled; the others it counts."""


class Around(NamedTuple):
    """The part of an atlas around a city, and how many promises for the whole province were left out of it."""

    atlas: Atlas
    further: int


def shown_city(atlas: Atlas, adcode: str) -> CityPage:
    """The page of a prefecture; with compiled plans only the first province-wide promises are listed.

    Raises:
        KeyError: not a prefecture of the atlas.
        DamagedDatabase: the plans' database cannot be used.
    """
    part, further = around_city(atlas, adcode, LISTED)
    return replace(city_page(part, adcode), further=further)


def around_city(atlas: Atlas, adcode: str, most: int | None = None) -> Around:
    """An atlas of which ``city_page`` and ``city_summary`` say the same of the prefecture as of the whole one.

    It has every plan, but of the compiled ones only: designations of the city, promises that bind it or are for the
    whole province in an industry that it is named for, sites in it, and the clauses of all but the province-wide
    ones. Where nothing names it: what names its neighbours, and every province-wide promise with its clause.
    Without compiled plans it is the atlas itself.

    Args:
        atlas: the loaded data.
        adcode: the prefecture.
        most: province-wide promises at the most, the first in the order of the plans.

    Raises:
        KeyError: not a prefecture of the atlas.
        DamagedDatabase: the plans' database cannot be used.
    """
    compiled = {plan.number: plan for plan in atlas.plans if isinstance(plan, CompiledPlan)}
    if not compiled:
        return Around(atlas, 0)
    places = _places(atlas, (adcode,))
    with next(iter(compiled.values())).database.reading() as connection:
        asked = Asked(connection, compiled)
        found = asked.in_places("designation", places)
        industries = _industries(atlas, adcode, found)
        names = _site_names(atlas, adcode, asked.site_names(places))
        found |= asked.in_places("target", places) | asked.sites(names)
        found |= asked.clauses(found)
        promises = list(asked.for_all(industries).values())
        general = asked.records([number for statements in promises[:most] for number in statements])
        if industries is None:
            beside = asked.in_places("designation", _places(atlas, atlas.boundaries.neighbours[adcode]))
            general |= asked.clauses(general) | beside | asked.open_lists()
            general |= asked.clauses(beside)
    sites = tuple(
        place for place in atlas.sites if place.city_adcode == adcode or names & {*place.plan_names}
    )
    part = replace(atlas, plans=_plans(atlas, found | general), sites=sites)
    return Around(part, len(promises) - len(promises[:most]))


def _industries(atlas: Atlas, adcode: str, named: FoundRecords) -> set[str] | None:
    """What the plans that are recorded in full name the city for; ``None`` where they do not name it."""
    full = {plan.id for plan in atlas.chosen()}
    others = (record for plan in _read(atlas) for record in plan.of_type(Designation))
    records = [*(record for _, _, record in named.values()), *others]
    own = [
        record for record in records
        if isinstance(record, Designation) and record.plan in full and adcode in map(atlas.prefecture_of, record.places)
    ]  # fmt: skip
    return {code for record in own for code in record.industry} if own else None


def _site_names(atlas: Atlas, adcode: str, stated: set[str]) -> set[str]:
    """Sites that the texts or the cited sources put into the city, and all that plans in memory name."""
    cited = {name for place in atlas.sites if place.city_adcode == adcode for name in place.plan_names}
    other = {record.name for plan in _read(atlas) for record in plan.of_type(Site)}
    return stated | cited | other


def _places(atlas: Atlas, cities: Collection[str]) -> set[str]:
    """The prefectures and their counties."""
    return {place.adcode for place in atlas.gazetteer.places if atlas.prefecture_of(place.adcode) in cities}


def _read(atlas: Atlas) -> Iterable[Plan]:
    """The plans that are in memory anyway."""
    return (plan for plan in atlas.plans if not isinstance(plan, CompiledPlan))


def _plans(atlas: Atlas, found: FoundRecords) -> tuple[Plan, ...]:
    """Every plan in its place, the compiled ones with what was found."""
    records: dict[int, list[tuple[int, Record]]] = {}
    for plan, position, record in found.values():
        records.setdefault(plan, []).append((position, record))
    return tuple(
        Plan.model_construct(None, header=plan.header, records=_in_order(records.get(plan.number, [])))
        if isinstance(plan, CompiledPlan)
        else plan
        for plan in atlas.plans
    )


def _in_order(placed: list[tuple[int, Record]]) -> tuple[Record, ...]:
    return tuple(record for _, record in sorted(placed, key=lambda item: item[0]))
