"""The curated records as plain rows, chosen by type, plan and place."""

from typing import Any

from atlas.model import Atlas
from geo.sites import SitePlace
from plans.records import Record, Site
from plans.serial import to_dict


def facts(
    atlas: Atlas, kind: str | None = None, plan: str | None = None, place: str | None = None
) -> list[dict[str, Any]]:
    """Records in the order of the plans, as the contract has them, with sites' cited places.

    Args:
        atlas: the loaded data.
        kind: a record type.
        plan: a plan id; without one, every plan that is recorded in full.
        place: any name or code of a city or county.

    Raises:
        UserError: unknown plan or place.
    """
    if plan is not None:
        atlas.refuse_unknown_plan(plan)
    code = atlas.gazetteer.find(place).adcode if place is not None else None
    return [
        _row(record, atlas)
        for found in atlas.chosen(() if plan is None else (plan,))
        for record in found.records
        if kind in (None, record.type) and (code is None or concerns(record, code, atlas))
    ]


def _row(record: Record, atlas: Atlas) -> dict[str, Any]:
    row = to_dict(record)
    if isinstance(record, Site):
        row["location"] = locations(record, atlas)
    return row


def locations(record: Site, atlas: Atlas) -> list[dict[str, Any]]:
    """Where cited sources put a site that a plan names; nulls where nobody says."""
    return [_location(place) for place in cited_places(record, atlas)]


def _location(place: SitePlace) -> dict[str, Any]:
    return {
        "city": place.city_adcode or None,
        "county": place.county_adcode or None,
        "lon": place.at[0] if place.at else None,
        "lat": place.at[1] if place.at else None,
        "precision": place.precision,
        "certainty": place.certainty,
        "source": place.source or None,
    }


def cited_places(record: Site, atlas: Atlas) -> tuple[SitePlace, ...]:
    """Where cited sources put a site; one with several areas has several places."""
    return tuple(place for place in atlas.sites if record.name in place.plan_names)


def concerns(record: Record, code: str, atlas: Atlas) -> bool:
    """Whether a record names the place, a county in it, or a site that a source puts there."""
    codes = set(getattr(record, "places", ()))
    scope = getattr(record, "scope", "province")
    codes |= set() if scope == "province" else set(scope)
    if isinstance(record, Site):
        codes |= {
            c for place in cited_places(record, atlas) for c in (place.city_adcode, place.county_adcode)
        }
    return any(code in (found, atlas.prefecture_of(found)) for found in codes if found)
