"""Places of a drafted record that need a second look: a name that two places have, a city that no plan has named."""

from collections.abc import Iterable, Mapping
from typing import Any

from atlas.model import Atlas
from geo.gazetteer import AmbiguousPlace, MergedPlace, UnknownPlace
from geo.places import Place
from plans.records import Designation, Record, Site, Target


def namesakes(fields: Mapping[str, Any], atlas: Atlas) -> dict[str, tuple[Place, ...]]:
    """By the adcode of a county of the record, all places of its name, where the evidence does not say of which city."""
    found = {}
    for code in _codes(fields):
        place = atlas.gazetteer.get(code)
        if place and place.level == "county" and (same := _same_name(place, atlas)):
            city = atlas.gazetteer[place.prefecture]
            if city.name_short not in str(fields.get("evidence", "")):
                found[code] = same
    return found


def first_named(fields: Mapping[str, Any], plan: str, atlas: Atlas) -> tuple[str, ...]:
    """The cities of the record that no other plan names, nor one of their counties."""
    cities = dict.fromkeys(city for code in _codes(fields) if (city := atlas.prefecture_of(code)))
    known = _named_before(plan, atlas) if cities else frozenset[str]()
    return tuple(city for city in cities if city not in known)


def _named_before(plan: str, atlas: Atlas) -> frozenset[str]:
    found: set[str | None] = set()
    for other in atlas.plans:
        if other.id != plan:
            found.update(atlas.prefecture_of(code) for record in other.records for code in _places(record))
    return frozenset(code for code in found if code)


def _places(record: Record) -> Iterable[str]:
    if isinstance(record, Designation | Site):
        return record.places
    return record.scope if isinstance(record, Target) and isinstance(record.scope, tuple) else ()


def _codes(fields: Mapping[str, Any]) -> tuple[str, ...]:
    scope = fields.get("scope")
    return (*(fields.get("places") or ()), *(scope if isinstance(scope, list | tuple) else ()))


def _same_name(place: Place, atlas: Atlas) -> tuple[Place, ...]:
    try:
        atlas.gazetteer.find(place.name_zh)
    except AmbiguousPlace as error:
        return error.places
    except (MergedPlace, UnknownPlace):
        return ()
    return ()
