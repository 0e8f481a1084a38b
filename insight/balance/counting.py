"""How often the plans name each city: what is counted, and by which rule a mention in a group counts."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import Matter, Rule, View
from insight.cities.attention import chosen_designations, named_prefectures
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

    def described(self, say: Say) -> str:
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
    found: dict[str, dict[object, float]] = {city: {} for city in atlas.cities}
    for number, record in enumerate(chosen_designations(atlas, view)):
        things = _things(number, record, view, counting.matter)
        for city, own in _weights(record, atlas, counting.rule):
            found[city] |= {thing: max(found[city].get(thing, 0.0), own) for thing in things}
    return {city: math.fsum(things.values()) for city, things in found.items()}


def counted_by_industry(atlas: Atlas, view: View, rule: Rule) -> dict[str, dict[str, float]]:
    """Prefecture adcode -> industry -> designations, each counted once under every industry it has."""
    records = chosen_designations(atlas, view)
    used = {code for record in records for code in record.industry}
    codes = [code for code in atlas.industry_codes if code in used]
    wanted = [code for code in codes if not view.industries or code in view.industries]
    found: dict[str, dict[str, list[float]]] = {city: {code: [] for code in wanted} for city in atlas.cities}
    for record in records:
        for city, own in _weights(record, atlas, rule):
            for code in set(record.industry) & found[city].keys():
                found[city][code].append(own)
    return {city: {code: math.fsum(counts) for code, counts in row.items()} for city, row in found.items()}


def _weights(record: Designation, atlas: Atlas, rule: Rule) -> Iterator[tuple[str, float]]:
    """What one designation counts for each prefecture it names (for a county in it, it counts the same)."""
    named = named_prefectures(record, atlas)
    in_group = {"full": 1.0, "fraction": 1 / max(len(named), 1), "alone": 0.0}[rule]
    own = 1.0 if record.pairing == "each" else in_group
    return ((city, own) for city in atlas.cities if city in named)


def _things(number: int, record: Designation, view: View, matter: Matter) -> tuple[object, ...]:
    if matter == "designations":
        return (number,)
    if matter == "clauses":
        return (record.ref,)
    return tuple(code for code in record.industry if not view.industries or code in view.industries)
