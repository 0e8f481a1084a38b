"""The words of tooltips and popups, built from records alone."""

from insight.atlas import Atlas
from insight.attention import Attention
from insight.places import NamedSite
from insight.targets import Promise
from insight.wording import amount, citation, full_indicator, precision, when
from layers.model import Card, Quote
from plans.records import Record

_PAIRING = {"each": "单独", "group": "并列"}


def quote(record: Record, atlas: Atlas) -> Quote:
    """The record's evidence with its citation and the clause's lead agencies."""
    clause = atlas.clause_by_ref.get(record.ref)
    lead = "、".join(clause.lead) if clause else ""
    return Quote(record.evidence, citation(record, atlas), lead)


def city_card(named: Attention, atlas: Atlas) -> Card:
    """What a city is named for; one that is not named says so."""
    place = atlas.gazetteer.get(named.adcode)
    circle = atlas.gazetteer.get(atlas.boundaries.prefectures.circle[named.adcode])
    industries = atlas.vocabulary.industries
    said = "、".join(
        f"{industries[code].zh}（{_PAIRING[state]}）" for code, state in named.industries.items()
    )
    title = place.name_zh + (f" · {circle.name_zh}" if circle else "")
    return Card(
        title,
        (said or "所选规划未点名（未点名不等于不支持）",),
        tuple(quote(record, atlas) for record in named.designations),
    )


def site_card(site: NamedSite, atlas: Atlas) -> Card:
    """Kind, precision and source of a site; its mentions as quotes."""
    place = site.place
    lines = [atlas.vocabulary.kinds[site.kind].zh]
    lines.append(f"位置：{precision(place)}")
    if place and place.certainty == "inferred":
        lines.append("所在地系推断")
    if place and place.source:
        lines.append(f"位置来源：{place.source}")
    return Card(site.name, tuple(lines), tuple(quote(record, atlas) for record in site.mentions))


def promise_card(promise: Promise, atlas: Atlas) -> Card:
    """A promised number that binds named places, with all its statements."""
    target = promise.main
    cities = "、".join(atlas.gazetteer.get(code).name_short for code in target.scope)
    return Card(
        f"{full_indicator(target)} {amount(target)}",
        (when(target), f"{cities}合计，未分解到市" if len(target.scope) > 1 else cities),
        tuple(quote(statement, atlas) for statement in promise.statements),
    )
