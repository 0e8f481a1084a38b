"""One city's summary, and one industry's."""

from typing import Any

from api.answers.carrying import RecordEntries, document_head
from api.asking import ApiRequest
from api.queries.documents import CityQuery
from api.queries.filters import view_of
from api.resources.agencies import agency_entry
from api.resources.context import CLUSTERS, ZONES
from insight.agencies import AgencyDuties
from insight.cities.attention import STATE_CODES
from insight.cities.summary import city_summary
from insight.context.industries import all_clusters
from insight.industries.page import industry_page
from wording.cities.json import city_json
from wording.not_named import naming


def city_document(place: str, asking: ApiRequest[CityQuery]) -> dict[str, Any]:
    """The summary of a city by any name or code; a county stands for its city.

    Raises:
        UserError: no such place.
        Refusal: no such code in a filter.
    """
    atlas, words = asking.atlas, asking.words
    view = view_of(asking.query, atlas)
    summary = city_summary(atlas, atlas.city_called(place)[1], view)
    entries = RecordEntries(asking)
    return document_head(asking, view.plans) | city_json(summary, words) | {
        "naming": naming(words, summary.attention, view),
        "designations": entries.designations(summary.attention.designations),
        "targets": {
            "own": entries.promises(summary.own),
            "group": entries.promises(summary.group),
            "province": entries.promises(summary.province),
        },
    }  # fmt: skip


def industry_document(code: str, asking: ApiRequest[Any]) -> dict[str, Any]:
    """Everything the plans recorded in full say of an industry of the taxonomy."""
    atlas, page, entries = asking.atlas, industry_page(asking.atlas, code), RecordEntries(asking)
    mentions = {id(record): record for site in page.sites for record in site.mentions}
    clusters = [(n, it) for n, it in enumerate(all_clusters(atlas), start=1) if it in page.clusters]
    return document_head(asking) | {
        "code": code,
        "name": asking.words.names.industry(code),
        "parent": page.parent or None,
        "under": list(page.under),
        "cities": {city: STATE_CODES[state] for city, state in page.states.items()},
        "designations": entries.designations(page.designations),
        "promises": entries.promises(page.promises),
        "sites": entries.sites(mentions.values()),
        "agencies": [
            agency_entry(AgencyDuties(it.agency, it.leads, it.supports), asking) for it in page.contacts
        ],
        "zones": [ZONES.entry(match.zone, asking) for match in page.zones],
        "clusters": [CLUSTERS.entry(it, asking) for it in clusters],
    }
