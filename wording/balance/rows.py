"""Regional balance as one tidy table: a row a number, with what it is about; nothing is summed across rows."""

from collections.abc import Iterable, Iterator

from insight.balance import MEASURES
from insight.balance.measure import Result
from insight.balance.report import Balance
from insight.cities.attention import STATES
from wording.balance.text import heading
from wording.not_named import caveat
from wording.rows import Row
from wording.words import Words

COLUMNS = ("part", "id", "name", "quantity", "value", "note")


def balance_rows(found: Balance, words: Words, parts: Iterable[str] = ()) -> list[Row]:
    """Every number of the report (of some parts alone) under COLUMNS; without a value, ``note`` says why."""
    made = {
        "counting": _counting, "coverage": _coverages, "measure": _measures, "circle": _circles,
        "pattern": _pattern, "city": _cities, "city-industry": _cells, "lorenz": _curve,
    }  # fmt: skip
    rows = (row for part in parts or made for row in made[part](found, words))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def _counting(found: Balance, words: Words) -> Iterator[tuple]:
    name = found.counting.described(words.say)
    yield "counting", "", name, "matter", found.counting.matter, ""
    yield "counting", "", name, "rule", found.counting.rule, ""
    if unread := caveat(words, found.view.plans):
        yield "counting", "", name, "caveat", None, unread


def _coverages(found: Balance, words: Words) -> Iterator[tuple]:
    for item in found.coverages:
        key = ("coverage", f"{item.by}/{item.id}" if item.id else item.by, heading(item, words))
        for state in STATES:
            yield *key, f"{state}_cities", len(item.cities[state]), _names(item.cities[state], words)
            yield *key, f"{state}_population_share", *_pair(item.population[state], words)
            yield *key, f"{state}_gdp_share", *_pair(item.output[state], words)


def _measures(found: Balance, words: Words) -> Iterator[tuple]:
    for name, measure in MEASURES.items():
        texts, (value, note) = measure.texts(words.say), _pair(found.results[name], words)
        yield "measure", name, texts.name, "value", value, note or texts.formula
    yield "measure", "range", "", "highest", None, _names(found.highest, words)
    yield "measure", "range", "", "lowest", None, _names(found.lowest, words)


def _circles(found: Balance, words: Words) -> Iterator[tuple]:
    for part in found.circles:
        key = ("circle", part.circle, words.names.place(part.circle))
        yield *key, "cities", part.cities, ""
        yield *key, "count", part.count, ""
        for quantity in ("share", "theil", "gini"):
            yield *key, quantity, *_pair(getattr(part, quantity), words)


def _pattern(found: Balance, words: Words) -> Iterator[tuple]:
    pattern = found.pattern
    how = f"{pattern.package}, permutations={pattern.permutations}, seed={pattern.seed}"
    for name in ("moran", "both", "one", "neither"):
        test = getattr(pattern, name)
        value, why = _pair(test.value, words)
        yield "pattern", name, "", "value", value, why or how
        yield "pattern", name, "", "expected", test.expected, ""
        yield "pattern", name, "", "p", test.p, ""
    for item in pattern.local:
        key = ("local", item.code, words.names.place(item.code))
        never = words.say("邻市太少，不可能显著") if item.never_significant else ""
        yield *key, "neighbours", item.neighbours, ""
        yield *key, "moran", item.value, ""
        yield *key, "p", item.p, never
        yield *key, "least_p", item.least_p, ""


def _cities(found: Balance, words: Words) -> Iterator[tuple]:
    for code, count in found.ranked:
        key, no_data = ("city", code, words.names.place(code)), words.say("无数据")
        yield *key, "state", found.states[code], ""
        yield *key, "count", count, ""
        for quantity, classes in (
            ("gdp_per_head", found.wealth.classes),
            ("share_60plus", found.age.classes),
        ):
            attention, figure = classes[code]
            yield *key, f"{quantity}_class", figure, "" if figure is not None else no_data
        yield *key, "attention_class", attention, ""


def _cells(found: Balance, words: Words) -> Iterator[tuple]:
    for cell in found.cells:
        name = f"{words.names.place(cell.city)} {words.names.industry(cell.industry)}"
        key = ("city-industry", f"{cell.city}/{cell.industry}", name)
        yield *key, "state", cell.state, ""
        yield *key, "count", cell.count, ""
        yield *key, "alone", cell.alone, ""
        yield *key, "location_quotient", cell.quotient, found.refused.why(words.say) if found.refused else ""


def _curve(found: Balance, words: Words) -> Iterator[tuple]:
    for units, held in found.curve:
        yield "lorenz", f"{units:.10g}", "", "share", held, ""


def _pair(result: Result, words: Words) -> tuple[float | None, str]:
    return result.value, result.why(words.say)


def _names(codes: tuple[str, ...], words: Words) -> str:
    return words.join(map(words.names.city, codes))
