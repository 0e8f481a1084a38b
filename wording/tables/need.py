"""Need beside promise: a row a city with its people by need and how the plans name it; promises stand apart."""

from collections.abc import Iterable

from insight.context.need import NEEDS, CityNeed, NeedAndPromise
from wording.context.measures import census_measure, share_name
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Link, Table
from wording.words import Words


def need_table(found: NeedAndPromise, words: Words) -> Table:
    """In the order of the codes, never by need."""
    fields = [
        Field[CityNeed](
            "city", words.say("城市"), lambda it: Link(words.names.city(it.city), "city", it.city)
        ),
        *(field for code in found.industries for field in _fields(code, words)),
    ]
    return TableDefinition("need", tuple(fields)).of(found.cities, [field.id for field in fields])


def _fields(code: str, words: Words) -> Iterable[Field[CityNeed]]:
    measure, name = NEEDS[code], words.names.industry(code)
    states = {"each": words.say("单独点名"), "group": words.say("并列点名"), "none": words.say("未点名")}

    def count(it: CityNeed) -> str:
        return f"{it.people[code].count:,}" if code in it.people else words.say("无数据")

    def share(it: CityNeed) -> str:
        return f"{it.people[code].percent:.2f}%" if code in it.people else words.say("无数据")

    yield Field(f"{code}-count", census_measure(measure, words), count)
    yield Field(f"{code}-share", share_name(measure, words), share)
    yield Field(
        f"{code}-state", words.say("因{industry}被点名", industry=name), lambda it: states[it.states[code]]
    )
