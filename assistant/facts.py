"""One record of a plan as a fact: what it says, its clause, the plan's own words, and how far it reaches."""

from collections.abc import Callable, Iterable
from typing import Any

from assistant.model import FactFields
from insight.facts import locations
from plans.records import Achieved, Clause, Designation, Programme, Record, Site, Target
from wording.words import Words


def fact(record: Record, words: Words) -> FactFields:
    """The record; ``says`` is one line for a reader, the rest is for programs, with ``null`` where the plan is silent."""
    own = _KINDS[type(record)](record, words)
    return {
        "type": record.type,
        **own,
        "evidence": record.evidence,
        "ref": record.ref,
        "cite": words.names.citation(record),
        **({"gloss": record.gloss} if record.gloss and not words.chinese else {}),
    }


def line(found: FactFields) -> str:
    """A fact as one line of text."""
    parts = (
        found["says"],
        f"“{found['evidence']}”",
        f"[{found['cite']} {found['ref']}]",
        found.get("note") or "",
    )
    return " ".join(filter(None, parts))


def plan_source(plan: str, words: Words) -> dict[str, Any]:
    """Which document a plan is and how it was read."""
    header = words.atlas.plan_by_id[plan].header
    document = header.document
    return {
        "id": plan,
        "title": words.either(header.title, header.title_en),
        "document": words.either(document.title, document.title_en),
        "number": document.number,
        "issuer": words.either(document.issuer, document.issuer_en),
        "issued": document.issued,
        "found": words.either(document.found, document.found_en),
        "coverage": header.coverage,
        "review": words.citations.review(plan),
    }


def _whole(value: float | None) -> float | None:
    return int(value) if value is not None and value.is_integer() else value


def _places(codes: Iterable[str], words: Words) -> list[dict[str, str]]:
    return [{"code": code, "name": words.names.place(code)} for code in codes]


def _designation(record: Designation, words: Words) -> FactFields:
    cities = words.join(map(words.names.city, record.places))
    matter = words.join(map(words.names.industry, record.industry))
    how = words.join((words.names.kind(record.kind), words.designations.pairing(record)))
    return {
        "says": words.say("{name}：{value}", name=cities, value=matter) + words.bracketed(how),
        "places": _places(record.places, words),
        "industry": list(record.industry),
        "as_written": list(record.industries),
        "kind": record.kind,
        "pairing": record.pairing,
        "open": record.open,
        "note": words.notes.mention(record) or None,
    }


def _target(record: Target, words: Words) -> FactFields:
    amount = f"{words.names.indicator(record)} {words.numbers.amount(record)}"
    aside = words.join((words.numbers.when(record), scope_text(record, words)))
    others = _other_statements(record, words)
    once = words.say("同一目标在{count}处出现，按一项计，不可相加。", count=len(others) + 1) if others else ""
    return {
        "says": amount + words.bracketed(aside),
        "kind": record.kind,
        **_figure(record, words),
        "value_high": _whole(record.value_high),
        "comparator": record.comparator,
        "cadence": record.cadence,
        "direction": record.direction,
        "attributes": list(record.attributes),
        "overlap": _overlap(record, others, words) if record.overlap else None,
        "note": words.sentences((words.notes.open_list(record), words.notes.of(record), once)) or None,
    }


def _other_statements(target: Target, words: Words) -> list[Target]:
    """Where else the plans recorded in full state the same promise."""
    every = words.atlas.records(Target) if target.overlap else ()
    return [other for other in every if other.overlap == target.overlap and other != target]


def _overlap(target: Target, others: Iterable[Target], words: Words) -> dict[str, Any]:
    return {
        "id": target.overlap,
        "counts_once": True,
        "also_stated": [{"says": _statement(other, words), "ref": other.ref} for other in others],
    }


def _statement(target: Target, words: Words) -> str:
    when = words.bracketed(words.numbers.when(target))
    return f"{words.numbers.amount(target)}{when} {words.names.citation(target)}"


def _achieved(record: Achieved, words: Words) -> FactFields:
    said = f"{words.names.indicator(record)} {words.numbers.figure(record)}"
    return {
        "says": said + words.bracketed(words.say("已达到，不是目标")),
        **_figure(record, words),
        "note": words.notes.of(record) or None,
    }


def _figure(record: Target | Achieved, words: Words) -> FactFields:
    return {
        "indicator": words.names.indicator(record),
        "value": _whole(record.value),
        "unit": record.unit,
        "year": record.year,
        "scope": "province" if record.scope == "province" else _places(record.scope, words),
        "industry": list(record.industry),
    }


def scope_text(record: Target | Achieved, words: Words) -> str:
    """Whose number it is: the province's (not shared out), of these places together, or not said."""
    if record.scope == "province":
        return words.say("{whole}（未分解到市）", whole=words.names.province)
    cities = words.join(map(words.names.city, record.scope))
    if not cities:
        return words.say("原文未写明范围")
    return words.say("{cities}合计，未分解到市", cities=cities) if len(record.scope) > 1 else cities


def _site(record: Site, words: Words) -> FactFields:
    located = [place for place in locations(record, words.atlas) if place["city"]]
    places = words.join(map(words.names.place, record.places)) or words.say("计划没有写明所在地")
    elsewhere = words.join(dict.fromkeys(words.names.place(place["city"]) for place in located))
    inferred = elsewhere and not record.places
    aside = words.say("所在地{places}据其他来源，不是计划的话。", places=elsewhere) if inferred else ""
    return {
        "says": words.names.of(record) + words.bracketed(words.join((words.names.kind(record.kind), places))),
        "name": record.name,
        "kind": record.kind,
        "places": _places(record.places, words),
        "industry": list(record.industry),
        "located_by_other_sources": [
            {**place, "city_name": words.names.place(place["city"])} for place in located
        ],
        "note": words.sentences((aside, words.notes.of(record))) or None,
    }


def _programme(record: Programme, words: Words) -> FactFields:
    return {
        "says": words.names.of(record),
        "industry": list(record.industry),
        "note": words.notes.of(record) or None,
    }


def _clause(record: Clause, words: Words) -> FactFields:
    lead, support = (words.join(map(words.names.agency, names)) for names in (record.lead, record.support))
    parts = (
        words.say("牵头：{agencies}", agencies=lead or words.say("未写")),
        words.say("配合：{agencies}", agencies=support or words.say("未写")),
    )
    return {
        "says": words.either(record.heading, record.heading_en)
        + words.bracketed(words.say("；").join(parts)),
        "heading": record.heading,
        "section": record.section,
        "lead": list(record.lead),
        "support": list(record.support),
        "open": record.open,
        "industry": list(record.industry),
        "note": words.notes.on(record) or None,
    }


_KINDS: dict[type[Record], Callable[[Any, Words], FactFields]] = {
    Designation: _designation, Target: _target, Achieved: _achieved, Site: _site, Programme: _programme, Clause: _clause,
}  # fmt: skip
