"""Two plans, or two to four cities, side by side: plain lines with one value for each that is compared."""

from dataclasses import dataclass

from atlas.view import MOST_COMPARED, View
from errors import UserError
from insight.change.plans import plan_change
from language import message
from wording.compare.cities import city_sections
from wording.compare.lines import ComparisonSection
from wording.compare.plans import plan_sections
from wording.words import Words

_ALL = View()


@dataclass(frozen=True)
class Comparison:
    """What is compared and how.

    Attributes:
        kind: ``plans`` or ``cities``. ids: plan ids or adcodes. names: of them, in the reader's language.
        sections: the lines under their headings.
    """

    kind: str
    ids: tuple[str, ...]
    names: tuple[str, ...]
    sections: tuple[ComparisonSection, ...]


def compare(words: Words, *asked: str) -> Comparison:
    """Two plans by id, or two to four cities by any name or code.

    Raises:
        UserError: fewer than two or more than four, the same twice, a plan with a city, an unknown name.
    """
    plans = [name for name in asked if name in words.atlas.plan_by_id]
    if plans and len(plans) < len(asked):
        problem = message("“{plan}”是规划，其余不是。请给出两份规划，或二至四个城市。", plan=plans[0])
        raise UserError(problem)
    return compare_plans(words, *asked) if plans else compare_cities(words, *asked)


def compare_plans(words: Words, *plans: str, view: View = _ALL) -> Comparison:
    """Two plans by id, the earlier-issued one first whatever their order here, under a view's other filters.

    Raises:
        UserError: not two, unknown, or the same twice.
    """
    if len(plans) != 2:
        raise UserError(message("一次只能对照两份规划。请给出两份规划。"))
    order = [plan for plan in words.atlas.plan_by_id if plan in plans]
    before, after = order if len(order) == 2 else plans
    change = plan_change(words.atlas, before, after, view)
    ids = (change.before, change.after)
    return Comparison("plans", ids, tuple(map(words.names.plan, ids)), plan_sections(change, words))


def compare_cities(words: Words, *names: str) -> Comparison:
    """Two to four cities by name or code; a county stands for its city.

    Raises:
        UserError: too few, too many, the same twice, unknown.
    """
    if not 2 <= len(names) <= MOST_COMPARED:
        found = {"most": MOST_COMPARED, "count": len(names)}
        raise UserError(message("一次可对照二至{most}个城市（现有{count}个）。请增减。", **found))
    codes = tuple(words.atlas.city_called(name)[1] for name in names)
    if len(set(codes)) < len(codes):
        cities = tuple(map(words.names.city, codes))
        raise UserError(message("城市有重复（{cities}）。请选择不同的城市。", cities=cities))
    return Comparison("cities", codes, tuple(map(words.names.city, codes)), city_sections(codes, words))
