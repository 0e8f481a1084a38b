"""What has a name in the atlas: industries, agencies, sites, and what stands in a clause."""

import re
from collections.abc import Iterable, Sequence

from atlas.model import Atlas
from plans.records import Achieved, Clause, Designation, Plan, Programme, Record, Site, Target
from reader.fold import folded
from verify.named.locations import KnownSite

_SHORTEST = 2


def industry_terms(atlas: Atlas, named: Iterable[Designation]) -> dict[str, tuple[str, ...]]:
    """The words for each industry by its code: the taxonomy's, and those of designations with one code."""
    terms = {code: {entry.zh, *entry.aliases} for code, entry in atlas.vocabulary.industries.items()}
    for record in named:
        for word in record.industries if len(record.industry) == 1 else ():
            terms.setdefault(record.industry[0], set()).update((word, re.split("[A-Za-z(]", word)[0]))
    return {
        code: tuple(folded(word) for word in words if len(word) >= _SHORTEST) for code, words in terms.items()
    }


def agency_terms(atlas: Atlas) -> dict[str, str]:
    """Every name of an agency to the one that plans use: with and without the province, short and full."""
    prefixes, names = atlas.province.words.agency_prefixes, dict[str, str]()
    for agency in atlas.vocabulary.agencies:
        bare = [agency.removeprefix(prefix) for prefix in prefixes if agency.startswith(prefix)]
        others = [*bare, *atlas.vocabulary.agency_aliases.get(agency, ())]
        for name in (agency, *others, *(prefix + other for prefix in prefixes for other in others)):
            if len(name) > _SHORTEST:
                names.setdefault(folded(name), agency)
    return names


def clause_terms(plans: Sequence[Plan]) -> dict[str, tuple[str, ...]]:
    """What tells a clause by its ref: its heading, and the names and indicators in it."""
    terms: dict[str, list[str]] = {}
    for plan in plans:
        for record in plan.records:
            terms.setdefault(record.ref, []).extend(_terms(record))
    return {ref: tuple(names) for ref, names in terms.items()}


def _terms(record: Record) -> tuple[str, ...]:
    if isinstance(record, Clause):
        return (record.heading,)
    if isinstance(record, Programme | Site):
        return (record.name,)
    return (record.indicator,) if isinstance(record, Target | Achieved) else ()


def site_terms(atlas: Atlas, records: Iterable[Record]) -> dict[str, KnownSite]:
    """The sites by every name: where the plan says they lie, else what the table of sites has from a source."""
    named = {record.name: record for record in records if isinstance(record, Site)}
    found = {folded(name): KnownSite(site.places, site.ref, site.evidence) for name, site in named.items()}
    kinds = atlas.vocabulary.kinds_of("site")
    for row in (row for row in atlas.sites if row.kind in kinds):
        site = next((named[name] for name in (row.name_zh, *row.plan_names) if name in named), None)
        own = tuple(code for code in (row.county_adcode or row.city_adcode,) if code)
        places = (site.places if site else ()) or (own if row.certainty != "unsourced" else ())
        known = KnownSite(
            places, site.ref if site else row.id, site.evidence if site and site.places else row.source
        )
        if site and site.places and own and len(site.places) == 1:
            known = known._replace(places=tuple(dict.fromkeys((*site.places, *own))))
        for name in (row.name_zh, *row.plan_names):
            found[folded(name)] = known
    return found
