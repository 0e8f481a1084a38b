"""How often the plans name each city: what is counted, and by which rule a mention in a group counts."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import Matter, Rule, View
from insight.cities.attention import chosen_designations
from language import Say
from plans.records import Designation


@dataclass(frozen=True)
class Counting:
    """What counts as attention, said beside every number that comes of it.

    Attributes:
        matter: designations, distinct industries, or distinct clauses.
        rule: a mention in a group counts in ``full`` for each city, each city gets a ``fraction`` 1/n of
            it, or only what names a city ``alone`` counts.
    """

    matter: Matter = "designations"
    rule: Rule = "full"

    def said(self, say: Say) -> str:
        """The declaration in words."""
        matter, rule = matter_names(say)[self.matter], rule_names(say)[self.rule]
        return say("计数：{matter}；{rule}。", matter=matter, rule=rule)


def matter_names(say: Say) -> dict[Matter, str]:
    """What may be counted, in words."""
    return {
        "designations": say("点名处数"),
        "industries": say("被点名的产业数"),
        "clauses": say("点名该市的条款数"),
    }


def rule_names(say: Say) -> dict[Rule, str]:
    """How a mention in a group may count, in words."""
    return {
        "full": say("并列点名在每个市各计 1"),
        "fraction": say("并列点名在 n 个市各计 1/n"),
        "alone": say("并列点名不计，只计单独点名"),
    }


def counted(atlas: Atlas, view: View, counting: Counting) -> dict[str, float]:
    """Prefecture adcode -> how much it is named under the view; zero says only that nothing was counted."""
    records = chosen_designations(atlas, view)
    return {
        city: math.fsum(_weights(city, records, atlas, view, counting).values())
        for city in atlas.boundaries.prefectures.index
    }


def counted_by_industry(atlas: Atlas, view: View, rule: Rule) -> dict[str, dict[str, float]]:
    """Prefecture adcode -> industry -> designations, each counted once under every industry it has."""
    records = chosen_designations(atlas, view)
    codes = [code for code in atlas.industry_codes if any(code in r.industry for r in records)]
    wanted = [code for code in codes if not view.industries or code in view.industries]
    return {
        city: {
            code: math.fsum(weight(r, city, atlas, rule) for r in records if code in r.industry)
            for code in wanted
        }
        for city in atlas.boundaries.prefectures.index
    }


def weight(record: Designation, city: str, atlas: Atlas, rule: Rule) -> float:
    """What one designation counts for one prefecture (for a county in it, it counts the same)."""
    named = {atlas.prefecture_of(place) for place in record.places}
    if city not in named:
        return 0.0
    if record.pairing == "each" or rule == "full":
        return 1.0
    return 1 / len(named) if rule == "fraction" else 0.0


def _weights(
    city: str, records: Iterable[Designation], atlas: Atlas, view: View, counting: Counting
) -> dict[object, float]:
    """What is counted (record, industry or clause) -> the most that any mention of it counts."""
    found: dict[object, float] = {}
    for number, record in enumerate(records):
        own = weight(record, city, atlas, counting.rule)
        for thing in _things(number, record, view, counting.matter):
            found[thing] = max(found.get(thing, 0.0), own)
    return found


def _things(number: int, record: Designation, view: View, matter: Matter) -> tuple[object, ...]:
    if matter == "designations":
        return (number,)
    if matter == "clauses":
        return (record.ref,)
    return tuple(code for code in record.industry if not view.industries or code in view.industries)
