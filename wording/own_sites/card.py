"""What is known of one own site, line by line; telephone numbers only where contact data may be seen."""

from collections.abc import Iterator
from dataclasses import replace

from sitelists.columns.by_values import PHONE
from sitelists.output.table import is_contact
from sitelists.own_site import OwnSite
from wording.own_sites.fields import SiteNames
from wording.words import Words


def site_lines(words: Words, site: OwnSite, *, contacts: bool) -> Iterator[tuple[str, str]]:
    """Label and text of each line; what the list does not say is left out, an unknown place is said."""
    for label, text in _every(words, site, contacts):
        if text:
            yield label, text if contacts else without_phones(text, words)


def map_lines(words: Words, site: OwnSite) -> Iterator[tuple[str, str]]:
    """What the map says of a site: the fields that are the same in every list, without contact data."""
    return site_lines(words, replace(site, further={}), contacts=False)


def without_phones(text: str, words: Words) -> str:
    """The text without telephone numbers."""
    return PHONE.sub(words.say("（电话从略）"), text)


def _every(words: Words, site: OwnSite, contacts: bool) -> Iterator[tuple[str, str]]:
    say, names = words.say, SiteNames(words)
    yield say("类型"), site.kind
    yield say("位置"), names.place(site.city, site.county)
    yield say("位置精度"), names.precision(site.precision)
    yield say("地址"), site.address
    yield say("产业"), names.industries(site.industry, site.industry_words)
    yield say("面积"), names.hectares(site.area_ha)
    yield say("可用面积"), names.hectares(site.vacant_ha)
    yield say("状态"), site.status
    if contacts:
        yield say("联系方式"), site.contact
    for heading, text in site.further.items():
        if contacts or not is_contact(heading):
            yield heading, text
    yield say("更新日期"), site.updated
    yield say("来源"), site.source
