"""The records of the plans, a list a type: who is named for what, what is promised, achieved, sited, launched."""

from typing import Any, TypeVar

from api.asking import ApiRequest
from api.models.entries import AchievedBody, DesignationBody, ProgrammeBody, SiteBody, TargetBody
from api.queries.filters import codes, refused, view_of
from api.queries.lists import DesignationQuery, FigureQuery, ProgrammeQuery, SiteQuery, TargetQuery
from api.resources.carrying import record_entry
from api.resources.choosing import Numbered, among, numbered_at
from api.resources.collection import Collection
from api.shapes import NOWHERE, WHOLE_PROVINCE, Whereabouts, of_places, of_point
from insight.cities.attention import chosen_designations
from insight.facts import cited_places, locations
from insight.targets.promises import chosen_rewards, chosen_targets
from language import message
from plans.records import Achieved, Designation, Programme, Site, Target
from wording.not_named import caveat

F = TypeVar("F", Target, Achieved)
S = TypeVar("S", Site, Programme, Achieved)
_KEY = "{plan}/{clause}/{number}"
_NOT_FILTERS = ("kinds", "years", "units")
"""Fields of a view whose codes are those of targets, or mean something else in a list."""
_BY_NAME = {"name": lambda it: it.record.name}


def _caveat(asking: ApiRequest[Any]) -> str:
    return caveat(asking.words, view_of(asking.query, asking.atlas, _NOT_FILTERS).plans)


# --- designations


def _designations(asking: ApiRequest[DesignationQuery]) -> list[Numbered[Designation]]:
    query, view = asking.query, view_of(asking.query, asking.atlas)
    chosen = (
        record
        for record in chosen_designations(asking.atlas, view)
        if query.pairing in (None, record.pairing)
    )
    return among(chosen, view, asking)


def _designation(it: Numbered[Designation], asking: ApiRequest[Any]) -> dict[str, Any]:
    names = [asking.words.names.place(place) for place in it.record.places]
    entry = record_entry(it.record, it.number, "designations", asking)
    return entry | {"said": asking.words.notes.mention(it.record), "place_names": names}


def _named_places(it: Numbered[Designation], asking: ApiRequest[DesignationQuery]) -> Whereabouts:
    return of_places(it.record.places, asking.atlas, asking.query.shape)


# --- figures


def _targets(asking: ApiRequest[TargetQuery]) -> list[Numbered[Target]]:
    query, atlas = asking.query, asking.atlas
    view = view_of(query, atlas, ("kinds",))
    if query.overlap and query.overlap not in atlas.vocabulary.overlaps:
        raise refused("overlap", query.overlap, message("没有这一组重复目标。"))
    chosen = (chosen_targets if query.kind == "target" else chosen_rewards)(atlas, view)
    return among((target for target in chosen if query.overlap in ("", target.overlap)), view, asking)


def _target(it: Numbered[Target], asking: ApiRequest[Any]) -> dict[str, Any]:
    words, target = asking.words, it.record
    entry = record_entry(target, it.number, "targets", asking)
    said = {"said": words.notes.target(target), "amount": words.numbers.amount(target)}
    return entry | said | {"when": words.numbers.when(target)}


def _achieved(asking: ApiRequest[FigureQuery]) -> list[Numbered[Achieved]]:
    query, atlas = asking.query, asking.atlas
    every = atlas.records(Achieved, tuple(atlas.plan_by_id))
    years = codes(query.year, {str(record.year) for record in every if record.year}, "year")
    units = codes(query.unit, {record.unit for record in every}, "unit")
    view = view_of(query, atlas, _NOT_FILTERS)
    chosen = (
        record
        for record in _of_industries(atlas.records(Achieved, view.plans), view.industries)
        if (not years or str(record.year) in years)
        and (not units or record.unit in units)
        and (not view.scopes or _scope(record) in view.scopes)
    )
    return among(chosen, view, asking)


def _scope(record: Achieved) -> str:
    """As the pages filter targets by it; empty where the text does not say whose number it is."""
    return ("province" if record.scope == "province" else "city") if record.scope else ""


def _whose(it: Numbered[F], asking: ApiRequest[Any]) -> Whereabouts:
    """A number of the whole province lies nowhere in it: it is no city's."""
    if it.record.scope == "province":
        return WHOLE_PROVINCE
    return of_places(it.record.scope, asking.atlas, asking.query.shape)


# --- sites and programmes


def _sites(asking: ApiRequest[SiteQuery]) -> list[Numbered[Site]]:
    view = view_of(asking.query, asking.atlas)
    every = _of_industries(asking.atlas.records(Site, view.plans), view.industries)
    return among((site for site in every if not view.kinds or site.kind in view.kinds), view, asking)


def _site(it: Numbered[Site], asking: ApiRequest[Any]) -> dict[str, Any]:
    places = cited_places(it.record, asking.atlas)
    entry = record_entry(it.record, it.number, "sites", asking)
    notes = (asking.words.notes.of(it.record), *map(asking.words.notes.place, places))
    return entry | {"said": asking.words.sentences(notes), "location": locations(it.record, asking.atlas)}


def _cited_point(it: Numbered[Site], asking: ApiRequest[Any]) -> Whereabouts:
    """Where cited sources put it; several areas of one site are several points, as precise as the least."""
    known = [place for place in cited_places(it.record, asking.atlas) if place.at]
    if len(known) < 2:
        return of_point(known[0].lon, known[0].lat, known[0].precision) if known else NOWHERE
    import shapely

    order = ("city", "county", "exact")
    precision = min((place.precision for place in known), key=order.index)
    return Whereabouts(shapely.MultiPoint([place.at for place in known if place.at]), precision)


def _programmes(asking: ApiRequest[ProgrammeQuery]) -> list[Numbered[Programme]]:
    view = view_of(asking.query, asking.atlas)
    return among(_of_industries(asking.atlas.records(Programme, view.plans), view.industries), view, asking)


def _of_industries(records: tuple[S, ...], industries: tuple[str, ...]) -> tuple[S, ...]:
    wanted = set(industries)
    return tuple(record for record in records if not wanted or wanted & set(record.industry))


DESIGNATIONS = Collection(
    "designations", "Cities named for industries", DesignationQuery, DesignationBody, _KEY, _designations,
    _designation, {"kind": lambda it: it.record.kind}, _named_places, _caveat,
    find=numbered_at(Designation),
)  # fmt: skip
TARGETS = Collection(
    "targets", "Promised numbers", TargetQuery, TargetBody, _KEY, _targets, _target,
    {"year": lambda it: it.record.year, "value": lambda it: it.record.value, "indicator": lambda it: it.record.indicator},
    _whose, _caveat,
    find=numbered_at(Target),
)  # fmt: skip
ACHIEVED = Collection(
    "achieved", "Figures reported as already reached", FigureQuery, AchievedBody, _KEY, _achieved,
    lambda it, asking: record_entry(it.record, it.number, "achieved", asking),
    {"year": lambda it: it.record.year, "value": lambda it: it.record.value, "indicator": lambda it: it.record.indicator},
    _whose, _caveat,
    find=numbered_at(Achieved),
)  # fmt: skip
SITES = Collection(
    "sites", "Parks, laboratories, platforms, events and the like that plans name", SiteQuery, SiteBody, _KEY, _sites,
    _site, _BY_NAME | {"kind": lambda it: it.record.kind}, _cited_point, _caveat,
    find=numbered_at(Site),
)  # fmt: skip
PROGRAMMES = Collection(
    "programmes", "Programmes, projects, brands and standards", ProgrammeQuery, ProgrammeBody, _KEY, _programmes,
    lambda it, asking: record_entry(it.record, it.number, "programmes", asking), _BY_NAME, None, _caveat,
    find=numbered_at(Programme),
)  # fmt: skip
RECORDS = (DESIGNATIONS, TARGETS, ACHIEVED, SITES, PROGRAMMES)
