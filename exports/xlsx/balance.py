"""The rows of a workbook about balance and change: numbers as numbers, everything else in words."""

from collections.abc import Iterator

from atlas.model import Atlas
from atlas.view import View
from insight.balance.report import Balance
from insight.change.city import IndustryChange
from insight.change.plans import compared_plans, plan_change
from wording.balance.table import counting_row, said, shown_rows
from wording.compare.lines import state_text, state_texts
from wording.compare.plans import how_changed
from wording.rows import Row
from wording.words import Words

_PARTS = ("coverage", "measure", "circle", "city", "city-industry")


def balance_lines(found: Balance, words: Words) -> Iterator[Row]:
    """One row a number; where there is none, the reason stands beside it."""
    yield counting_row(found, words)
    plans = found.view.plans
    for row in shown_rows(found, words, _PARTS):
        yield said(row, _value(row, words, plans), words, plans)


def change_lines(atlas: Atlas, view: View, words: Words) -> Iterator[tuple[str, Row]]:
    """Adcode and row, one a city and industry that either of the two compared plans names."""
    say, plans = words.say, compared_plans(atlas, view)
    if plans is None:
        return
    for city in plan_change(atlas, *plans, view).cities:
        for item in city.change.industries:
            states = state_texts(item.states, words, plans)
            yield (
                city.code,
                {
                    say("产业"): words.names.industry(item.industry),
                    words.names.plan(plans[0]): states[0],
                    words.names.plan(plans[1]): states[1],
                    say("对照"): how_changed(item, words),
                    say("条款"): _clauses(item, words),
                },
            )


def _value(row: dict[str, object], words: Words, plans: tuple[str, ...]) -> object:
    value = row["value"]
    if row["quantity"] == "state":
        return state_text(value, words, plans)
    return float(value) if isinstance(value, int | float) else ""


def _clauses(item: IndustryChange, words: Words) -> str:
    return words.join(dict.fromkeys(words.names.citation(record) for record in (*item.before, *item.after)))
