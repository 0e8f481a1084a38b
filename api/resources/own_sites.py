"""The office's own sites, for those who may see them; without contact data, whoever asks."""

from typing import Any

from api.asking import ApiRequest
from api.models.entries import OwnSiteBody
from api.queries.filters import city_of, codes
from api.queries.lists import OwnSiteQuery
from api.resources.carrying import carried
from api.resources.collection import Collection
from api.shapes import of_point
from atlas.own_sites import OwnSite, site_key
from sitelists.columns.by_values import PHONE

_FIELDS = ("lon", "lat", "precision", "industry_words", "area_ha", "vacant_ha", "updated")
_TEXTS = ("name", "kind", "address", "status")


def _own_sites(asking: ApiRequest[OwnSiteQuery]) -> list[OwnSite]:
    query, atlas = asking.query, asking.atlas
    city = city_of(query.city, atlas)
    industries = set(codes(query.industry, atlas.vocabulary.industries, "industry"))
    return [
        site
        for site in atlas.own_sites
        if city in (None, site.city) and (not industries or industries & set(site.industry))
    ]


def _own_site(site: OwnSite, asking: ApiRequest[Any]) -> dict[str, Any]:
    """What a further column holds nobody knows, so none of them leaves; nor does a telephone number in a text."""
    hidden = asking.words.say("（电话从略）")
    return {
        **carried(site_key(site), "own-sites", "", asking),
        "licence": asking.words.say("未写明"),
        **{name: getattr(site, name) for name in _FIELDS},
        **{name: PHONE.sub(hidden, getattr(site, name)) for name in _TEXTS},
        "city": site.city or None,
        "county": site.county or None,
        "industry": list(site.industry),
        "source": {"title": site.source, "producer": "", "date": site.updated, "url": None},
    }


OWN_SITES = Collection[OwnSite, OwnSiteQuery](
    "own-sites", "The office's own sites; only for those who may see them", OwnSiteQuery, OwnSiteBody, "{id}", _own_sites,
    _own_site, {"name": lambda site: site.name, "area": lambda site: site.area_ha},
    lambda site, asking: of_point(site.lon, site.lat, site.precision),
    lambda asking: asking.words.say("本单位自有场地是背景，不是规划的承诺。"), private=True,
    id_of=site_key,
)  # fmt: skip
