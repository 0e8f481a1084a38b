"""Every number of the balance by itself, with ids of what it is about; nothing is summed across numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from insight.balance.measure import Result
from insight.balance.related import LEAST_MENTIONS
from insight.balance.report import Balance
from insight.cities.attention import STATES, State

BalancePart = Literal[
    "counting",
    "coverage",
    "measure",
    "circle",
    "pattern",
    "local",
    "city",
    "city-industry",
    "lorenz",
    "pair",
    "relatedness",
    "specialisation",
]
BalanceQuantity = Literal[
    "matter", "rule", "caveat",
    "cities", "population_share", "gdp_share",
    "value", "highest", "lowest", "expected", "p", "least_p", "neighbours", "moran",
    "count", "alone", "share", "theil", "gini", "location_quotient",
    "cosine", "jaccard", "low", "high", "both",
    "state", "attention_class", "gdp_per_head_class", "share_60plus_class",
]  # fmt: skip
MENTIONS: frozenset[BalanceQuantity] = frozenset(
    ("population_share", "gdp_share", "count", "alone", "location_quotient")
)
"""What is no number of a thing that no mention stands behind: not named is no zero."""


@dataclass(frozen=True)
class BalanceNumber:
    """One number.

    Attributes:
        part: of the balance. subject: ids of what it is about. quantity: what is measured of it.
        value: a number, or the id of what was counted or of a state; ``None`` where there is none.
        state: of the cities that a line of coverage is about. cities: those that a number is about.
        reason: why there is no value. named: whether any mention stands behind what it is about.
        at: of a point of the Lorenz curve, the share of the cities, 0 to 1.
        never_significant: of a p value: with so few neighbours none could be small.
    """

    part: BalancePart
    subject: tuple[str, ...]
    quantity: BalanceQuantity
    value: str | float | None = None
    state: State | None = None
    cities: tuple[str, ...] = ()
    reason: Result | None = None
    named: bool = True
    at: float | None = None
    never_significant: bool = False


def numbers(found: Balance, parts: Iterable[BalancePart] = ()) -> Iterator[BalanceNumber]:
    """Every number (of some parts alone), part after part; ``pattern`` comes with ``local``."""
    made = {
        "counting": _counting, "coverage": _coverages, "measure": _measures, "circle": _circles,
        "pattern": _pattern, "city": _cities, "city-industry": _cells, "lorenz": _curve,
        "pair": _pairs, "relatedness": _related, "specialisation": _special,
    }  # fmt: skip
    return (number for part in parts or made for number in made[part](found))


def _counting(found: Balance) -> Iterator[BalanceNumber]:
    yield BalanceNumber("counting", (), "matter", found.counting.matter)
    yield BalanceNumber("counting", (), "rule", found.counting.rule)
    if found.gaps:
        yield BalanceNumber("counting", (), "caveat")


def _coverages(found: Balance) -> Iterator[BalanceNumber]:
    for item in found.coverages:
        subject, named = (item.by, item.id) if item.id else (item.by,), bool(item.named)
        for state in STATES:
            cities = item.cities[state]
            yield BalanceNumber("coverage", subject, "cities", len(cities), state, cities, named=named)
            shares: tuple[tuple[BalanceQuantity, Result], ...] = (
                ("population_share", item.population[state]), ("gdp_share", item.output[state]),
            )  # fmt: skip
            for quantity, share in shares:
                yield BalanceNumber(
                    "coverage", subject, quantity, share.value, state, reason=share, named=named
                )


def _measures(found: Balance) -> Iterator[BalanceNumber]:
    for name, result in found.results.items():
        yield BalanceNumber("measure", (name,), "value", result.value, reason=result)
    yield BalanceNumber("measure", ("range",), "highest", cities=found.highest)
    yield BalanceNumber("measure", ("range",), "lowest", cities=found.lowest)


def _circles(found: Balance) -> Iterator[BalanceNumber]:
    for part in found.circles:
        subject = (part.circle,)
        yield BalanceNumber("circle", subject, "cities", part.cities)
        yield BalanceNumber("circle", subject, "count", part.count)
        results: tuple[tuple[BalanceQuantity, Result], ...] = (
            ("share", part.share), ("theil", part.theil), ("gini", part.gini),
        )  # fmt: skip
        for quantity, result in results:
            yield BalanceNumber("circle", subject, quantity, result.value, reason=result)


def _pattern(found: Balance) -> Iterator[BalanceNumber]:
    pattern = found.pattern
    tests = {"moran": pattern.moran, "both": pattern.both, "one": pattern.one, "neither": pattern.neither}
    for name, test in tests.items():
        yield BalanceNumber("pattern", (name,), "value", test.value.value, reason=test.value)
        yield BalanceNumber("pattern", (name,), "expected", test.expected)
        yield BalanceNumber("pattern", (name,), "p", test.p)
    for item in pattern.local:
        subject = (item.code,)
        yield BalanceNumber("local", subject, "neighbours", item.neighbours)
        yield BalanceNumber("local", subject, "moran", item.value)
        yield BalanceNumber("local", subject, "p", item.p, never_significant=item.never_significant)
        yield BalanceNumber("local", subject, "least_p", item.least_p)


def _cities(found: Balance) -> Iterator[BalanceNumber]:
    for code, count in found.ranked:
        state, (mentions, wealth), (_, age) = (
            found.states[code],
            found.wealth.classes[code],
            found.age.classes[code],
        )
        subject, named = (code,), state != "none"
        yield BalanceNumber("city", subject, "state", state, named=named)
        yield BalanceNumber("city", subject, "count", count, named=named)
        yield BalanceNumber("city", subject, "gdp_per_head_class", wealth, named=named)
        yield BalanceNumber("city", subject, "share_60plus_class", age, named=named)
        yield BalanceNumber("city", subject, "attention_class", mentions, named=named)


def _cells(found: Balance) -> Iterator[BalanceNumber]:
    for cell in found.cells:
        subject, named = (cell.city, cell.industry), cell.state != "none"
        yield BalanceNumber("city-industry", subject, "state", cell.state, named=named)
        yield BalanceNumber("city-industry", subject, "count", cell.count, named=named)
        yield BalanceNumber("city-industry", subject, "alone", cell.alone, named=named)
        yield BalanceNumber(
            "city-industry", subject, "location_quotient", cell.quotient, reason=found.refused, named=named
        )


def _curve(found: Balance) -> Iterator[BalanceNumber]:
    return (BalanceNumber("lorenz", (), "share", held, at=units) for units, held in found.curve)


def _pairs(found: Balance) -> Iterator[BalanceNumber]:
    for pair in found.alike:
        quantities: tuple[tuple[BalanceQuantity, float], ...] = (
            ("jaccard", pair.jaccard), ("cosine", pair.cosine), ("low", pair.low), ("high", pair.high), ("p", pair.p),
        )  # fmt: skip
        for quantity, value in quantities:
            yield BalanceNumber("pair", (pair.one, pair.other), quantity, value)


def _related(found: Balance) -> Iterator[BalanceNumber]:
    for pair in found.related:
        yield BalanceNumber("relatedness", (pair.one, pair.other), "value", pair.proximity)
        yield BalanceNumber("relatedness", (pair.one, pair.other), "both", pair.both)


def _special(found: Balance) -> Iterator[BalanceNumber]:
    for city, value in found.specialisation.items():
        reason = _too_few(found, city) if value is None else None
        yield BalanceNumber("specialisation", (city,), "value", value, reason=reason)


def _too_few(found: Balance, city: str) -> Result:
    return Result(None, "few", int(sum(found.portfolios[city].values())), LEAST_MENTIONS)
