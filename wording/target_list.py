"""The targets page's table: a row a stated target, and what the units are called."""

from atlas.view import View
from insight.targets.promises import chosen_targets
from plans.records import Target
from wording.amounts import unit_in_english
from wording.rows import Row, target_rows
from wording.words import Words


def statement_rows(words: Words, view: View) -> list[Row]:
    """One row per stated target as in the map's table, with bare numbers and agencies to sort by."""
    targets = chosen_targets(words.atlas, view)
    rows = zip(target_rows(words, view), targets, strict=True)
    return [row | _numbers(words, target) for row, target in rows]


def unit_names(words: Words) -> dict[str, str]:
    """Every unit that a target has -> its name; English has none for the plans' counting words."""
    say, units = words.say, words.atlas.vocabulary.units
    counters = {"个": say("个"), "家": say("家"), "处": say("处"), "项": say("项"), "种": say("种")}
    targets = chosen_targets(words.atlas, View())
    used = {target.unit for target in targets}
    return {
        code: words.either(code, unit.en or counters.get(code, code))
        for code, unit in units.items()
        if code in used
    }


def _numbers(words: Words, target: Target) -> Row:
    say, clause = words.say, words.atlas.clause_by_ref[target.ref]
    return {
        say("数值（按原文单位）"): target.value,
        say("数值上限"): target.value_high,
        say("原文单位"): target.unit,
        **({} if words.chinese else {"Unit in English": _english(target.unit, words)}),
        say("年份"): target.year,
        say("牵头部门"): words.citations.lead(target),
        say("配合部门"): words.join(words.names.agency(name) for name in clause.support),
    }


def _english(code: str, words: Words) -> str:
    """A unit as written, in English; the plans' counting words by what they count."""
    unit = words.atlas.vocabulary.units.get(code)
    return (unit_in_english(unit) if unit else "") or unit_names(words).get(code, code)
