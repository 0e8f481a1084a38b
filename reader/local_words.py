"""Words that only texts of one province need; the general ones are in ``data/reader/``."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field

from datafiles.cells import PlaceCode
from datafiles.model import Model, Slug, Text

WordList = tuple[Text, ...]
CityList = Annotated[tuple[PlaceCode, ...], Field(min_length=1)]
GroupsByWord = Annotated[Mapping[Text, CityList], AfterValidator(MappingProxyType)]
SiteKinds = Annotated[Mapping[Text, Slug], AfterValidator(MappingProxyType)]


class LocalWords(Model):
    """Words that only texts of this province need, beside the general ones of the reader.

    Attributes:
        agency_prefixes: how the names of its agencies begin.
        regions: without a boundary here: seen, and no place. not_places: what looks like a place and is none.
        full_name_only, short_behind_mark, short_districts: counties by short name: too common a word to count;
            only behind a mark; known by it although districts.
        never_short: counties whose short name is also a thing, so that not even their city in front tells.
        site_openings, company_openings: with what names of sites and companies begin here.
        page_furniture: with what lines of web pages begin that are no part of a plan.
        site_kinds: nouns that end names of sites, and the kind. city_groups: one word for several cities.
    """

    agency_prefixes: WordList = ()
    regions: WordList = ()
    not_places: WordList = ()
    full_name_only: WordList = ()
    short_behind_mark: WordList = ()
    short_districts: WordList = ()
    never_short: WordList = ()
    site_openings: WordList = ()
    company_openings: WordList = ()
    page_furniture: WordList = ()
    site_kinds: SiteKinds = Field(default_factory=lambda: MappingProxyType({}))
    city_groups: GroupsByWord = Field(default_factory=lambda: MappingProxyType({}))
