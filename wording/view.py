"""A view said in words: which plans, industries and kinds, which city."""

from atlas.view import View
from wording.units import unit_names
from wording.words import Words


def view_words(words: Words, view: View) -> tuple[tuple[str, str], ...]:
    """What was chosen, as pairs of a label and its value; a filter that is not set says “all”."""
    say, plans = words.say, [plan.id for plan in words.atlas.chosen(view.plans)]
    pairs = [
        (say("规划"), words.join(map(words.citations.plan, plans)) or say("还没有规划")),
        (say("产业"), words.join(map(words.names.industry, view.topics or view.industries)) or say("全部")),
        (say("类型"), words.join(map(words.names.kind, view.kinds)) or say("全部")),
    ]
    if view.agencies:
        pairs.append((say("部门"), words.join(map(words.names.agency, view.agencies))))
    if view.years:
        pairs.append((say("年份"), words.join(view.years)))
    if view.units:
        pairs.append((say("单位"), words.join(unit_names(words).get(unit, unit) for unit in view.units)))
    if view.scopes:
        names = {"province": words.names.whole, "city": say("落到城市")}
        pairs.append((say("范围"), words.join(names[scope] for scope in view.scopes)))
    if view.city:
        pairs.append((say("城市"), words.names.place(view.city)))
    if view.county:
        pairs.append((say("县（市、区）"), words.names.place(view.county)))
    return tuple(pairs)
