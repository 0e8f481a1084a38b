"""The taxonomy of industries, and how much the plans say of each."""

from typing import Any

from api.asking import ApiRequest
from api.models.entries import IndustryBody
from api.queries.lists import IndustryQuery
from api.resources.carrying import carried
from api.resources.collection import Collection
from insight.industries.page import IndustryLine, industry_line
from wording.not_named import caveat


def _industries(asking: ApiRequest[Any]) -> list[IndustryLine]:
    return [industry_line(asking.atlas, code) for code in asking.atlas.vocabulary.industries]


def _industry(line: IndustryLine, asking: ApiRequest[Any]) -> dict[str, Any]:
    entry = asking.atlas.vocabulary.industries[line.code]
    return {
        **carried(line.code, "industries", "vocabularies", asking),
        "name": asking.words.names.industry(line.code),
        "parent": entry.parent,
        "aliases": list(entry.aliases if asking.words.chinese else entry.aliases_en),
        "gbt4754": list(entry.gbt4754),
        "cities_each": line.each,
        "cities_collective": line.group,
        "promises": line.promises,
    }


INDUSTRIES = Collection[IndustryLine, IndustryQuery](
    "industries", "The taxonomy of industries", IndustryQuery, IndustryBody, "{code}", _industries,
    _industry,
    note=lambda asking: caveat(asking.words),
    id_of=lambda line: line.code,
)  # fmt: skip
