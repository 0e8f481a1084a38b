"""Two plans, or two to four cities, side by side: plain lines with one value for each that is compared."""

from dataclasses import dataclass

from atlas.view import View
from insight.change.plans import plan_change
from insight.compare.asked import are_plans, cities_to_compare, plans_to_compare
from insight.compare.cities import city_comparison
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
    return compare_plans(words, *asked) if are_plans(words.atlas, asked) else compare_cities(words, *asked)


def compare_plans(words: Words, *plans: str, view: View = _ALL) -> Comparison:
    """Two plans by id, the earlier-issued one first whatever their order here, under a view's other filters.

    Raises:
        UserError: not two, unknown, or the same twice.
    """
    ids = plans_to_compare(words.atlas, plans)
    change = plan_change(words.atlas, *ids, view)
    return Comparison("plans", ids, tuple(map(words.names.plan, ids)), plan_sections(change, words))


def compare_cities(words: Words, *names: str) -> Comparison:
    """Two to four cities by name or code; a county stands for its city.

    Raises:
        UserError: too few, too many, the same twice, unknown.
    """
    codes = cities_to_compare(words.atlas, names)
    sections = city_sections(city_comparison(words.atlas, codes), words)
    return Comparison("cities", codes, tuple(map(words.names.city, codes)), sections)
