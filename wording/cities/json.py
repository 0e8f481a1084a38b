"""One city's summary as plain JSON; unknown figures are null, never zero."""

from typing import Any

from insight.cities.attention import STATE_CODES
from insight.cities.places import NamedSite
from insight.cities.summary import CitySummary
from insight.targets.promises import Promise
from plans.serial import to_dict
from wording.not_named import caveat
from wording.words import Words


def city_json(city: CitySummary, words: Words) -> dict[str, Any]:
    """The summary with every record behind it."""
    return {
        "adcode": city.place.adcode,
        "name": city.place.name_zh,
        "name_en": city.place.name_en,
        "circle": city.circle.name_zh if city.circle else None,
        "named": STATE_CODES[city.attention.state],
        "caveat": caveat(words) or None,
        "industries": {code: STATE_CODES[state] for code, state in city.attention.industries.items()},
        "indicators": {code: _figure(city, code) for code in words.atlas.indicators.measures},
        "designations": [to_dict(record) for record in city.attention.designations],
        "sites": [_site(site) for site in city.sites],
        "other_sites": [_site(site) for site in city.others],
        "targets": {
            "own": [_promise(item, words) for item in city.own],
            "group": [_promise(item, words) for item in city.group],
            "province": [_promise(item, words) for item in city.province],
        },
        "lead_agencies": {agency: [c.ref for c in clauses] for agency, clauses in city.leads.items()},
    }


def _figure(city: CitySummary, code: str) -> dict[str, Any] | None:
    figure = city.figures.get(code)
    names = ("value", "unit", "year", "source", "confidence")
    return {name: getattr(figure, name) for name in names} if figure else None


def _site(site: NamedSite) -> dict[str, Any]:
    return {
        "name": site.name,
        "kind": site.kind,
        "precision": site.place.precision if site.place else "unknown",
        "certainty": site.place.certainty if site.place else "unsourced",
        "source": site.place.source or None if site.place else None,
        "note": site.place.note or None if site.place else None,
        "note_en": site.place.note_en or None if site.place else None,
        "clauses": [record.ref for record in site.mentions],
    }


def _promise(item: Promise, words: Words) -> dict[str, Any]:
    statements = [to_dict(target) for target in item.statements]
    return {"text": words.numbers.amount(item.main), "overlap": item.group, "statements": statements}
