"""What the plans say of one city, and how: by itself, in a group, or not at all."""

from collections.abc import Iterable, Iterator
from typing import Any

from assistant.asked import AskedPlace, filtered, industry_or_refused, place_called, plans_called
from assistant.facts import fact
from assistant.model import AskedName, Asking, AtlasTool, FactFields, GivenName, Question, ToolAnswer
from assistant.silence import excerpts, not_stated, plans_read
from atlas.view import View
from insight.cities.attention import STATE_CODES, chosen_designations, names_city
from insight.cities.summary import CitySummary, city_summary
from plans.records import Designation, Record
from wording.not_named import naming


class CityQuestion(Question):
    """Which city, and perhaps for which industry, in which plan."""

    city: GivenName
    industry: AskedName = ""
    plan: AskedName = ""


def _answer(asked: CityQuestion, asking: Asking) -> ToolAnswer:
    place, words = place_called(asking, asked.city), asking.words
    industry = industry_or_refused(asking.atlas, asked.industry) if asked.industry else ""
    view = filtered(asking, plans_called(asking, asked.plan), industry)
    found = city_summary(asking.atlas, place.code, view)
    records = tuple(dict.fromkeys((*found.attention.designations, *_mentions(found))))
    state = STATE_CODES[found.attention.state]
    return ToolAnswer(
        status=state,
        summary=(
            words.say(
                "{name}：{value}",
                name=words.names.place(place.code),
                value=naming(words, found.attention, view),
            ),
            *_county(place, records, asking),
        ),
        unknown=tuple(_unknown(found, industry, asking, view)),
        facts=(
            *(fact(record, words) for record in records),
            *(fact(promise.main, words) for promise in (*found.own, *found.group)),
        ),
        more={
            "city": {"code": place.code, "name": words.names.place(place.code)},
            "county": _asked_county(place, records, asking),
            "industries": {code: STATE_CODES[how] for code, how in found.attention.industries.items()},
            "lead_agencies": {agency: [c.ref for c in clauses] for agency, clauses in found.leads.items()},
            "excerpts": _excerpts(place.code, asking, view),
            "context_not_from_plans": _figures(found, asking),
        },
        plans=plans_read(words, view),
    )


def _mentions(found: CitySummary) -> Iterator[Record]:
    return (record for site in found.sites for record in site.mentions)


def _asked_county(place: AskedPlace, records: Iterable[Record], asking: Asking) -> dict[str, Any]:
    if not place.is_county:
        return {}
    code = place.place.adcode
    refs = dict.fromkeys(record.ref for record in _of_county(code, records))
    return {"code": code, "name": asking.words.names.place(code), "refs": list(refs)}


def _of_county(code: str, records: Iterable[Record]) -> list[Record]:
    """The records that name the county itself."""
    return [record for record in records if code in getattr(record, "places", ())]


def _county(place: AskedPlace, records: Iterable[Record], asking: Asking) -> Iterator[str]:
    """Whose answer it is where a county was asked for, and whether the county itself is named."""
    if not place.is_county:
        return
    words, code = asking.words, place.place.adcode
    county, home = words.names.place(code), words.names.place(place.code)
    yield words.say("{county}属{city}，以下为该市。", county=county, city=home)
    own = _of_county(code, records)
    refs = words.join(dict.fromkeys(words.names.citation(record) for record in own))
    yield (
        words.say("直接写到{county}的条款：{clauses}。", county=county, clauses=refs)
        if own
        else words.say("没有条款直接写到{county}。", county=county)
    )


def _unknown(found: CitySummary, industry: str, asking: Asking, view: View) -> Iterator[str]:
    """Which numbers the city has none of; those of the province are never its own."""
    words = asking.words
    city = words.names.place(found.place.adcode)
    if not found.own:
        what = (
            words.say("{city}自己的{matter}数字目标", city=city, matter=words.names.industry(industry))
            if industry
            else words.say("{city}自己的数字目标", city=city)
        )
        yield not_stated(words, what, view)
    if found.group:
        yield words.say("几市共同的目标没有分解到{city}。", city=city)
    if found.province:
        yield words.say(
            "相关产业另有{count}项{whole}的目标，不是{city}的，没有分解到市；用 targets 查看。",
            count=len(found.province), whole=words.names.province, city=city,
        )  # fmt: skip


def _excerpts(code: str, asking: Asking, view: View) -> list[FactFields]:
    """What plans known only from excerpts say of the city; it is in no count."""
    plans = excerpts(asking.words, view)
    if not plans:
        return []
    found: tuple[Designation, ...] = chosen_designations(
        asking.atlas, View(plans=plans, industries=view.industries)
    )
    return [fact(record, asking.words) for record in found if names_city(record, code, asking.atlas)]


def _figures(found: CitySummary, asking: Asking) -> list[dict[str, Any]]:
    words, measures = asking.words, asking.atlas.indicators.measures
    return [
        {
            "name": words.names.of(measures[code]),
            "text": words.numbers.figure(figure),
            "year": figure.year,
            "source": words.citations.source(figure),
        }
        for code, figure in found.figures.items()
    ]


TOOL = AtlasTool(
    "city",
    "What the plans say of a city: named each/collective/none, for what, sites, its own and shared targets, agencies",
    CityQuestion,
    _answer,
)
