"""The rows of a workbook about balance and change: numbers as numbers, everything else in words."""

from collections.abc import Iterator

from insight.atlas import Atlas
from insight.balance.report import Balance
from insight.balance.rows import balance_rows
from insight.change import compared_plans, plan_change
from insight.city_change import IndustryChange
from insight.compare_lines import state_text, state_texts
from insight.compare_plans import how_changed
from insight.rows import Row
from insight.silence import meant
from insight.view import View
from insight.words import Words

_PARTS = ("coverage", "measure", "circle", "city", "city-industry")


def balance_lines(found: Balance, words: Words) -> Iterator[Row]:
    """One row a number; where there is none, the reason stands beside it."""
    say, parts, quantities = words.say, _parts(words), _quantities(words, found)
    yield {
        say("部分"): say("计数"), say("名称"): found.counting.said(say), say("项目"): "", say("数值"): "",
        say("说明"): meant(words, found.view.plans),
    }  # fmt: skip
    for row in balance_rows(found, words, _PARTS):
        if row["quantity"] in quantities:
            yield {
                say("部分"): parts[row["part"]],
                say("名称"): row["name"] or parts[row["part"]],
                say("项目"): quantities[row["quantity"]],
                say("数值"): _value(row, words, found.view.plans),
                say("说明"): row["note"],
            }


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
                    say("产业"): words.industry(item.industry),
                    words.plan(plans[0]): states[0],
                    words.plan(plans[1]): states[1],
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
    return words.join(dict.fromkeys(words.citation(record) for record in (*item.before, *item.after)))


def _parts(words: Words) -> dict[str, str]:
    say = words.say
    return {
        "coverage": say("覆盖"), "measure": say("指标"), "circle": say("三大经济圈"), "city": say("各市"),
        "city-industry": say("城市与产业"),
    }  # fmt: skip


def _quantities(words: Words, found: Balance) -> dict[str, str]:
    say = words.say
    silent = say("未见点名的市") if found.gaps else say("未点名的市")
    states = {"each": say("单独点名的市"), "group": say("仅并列点名的市"), "none": silent}
    held = {"cities": say("市数"), "population_share": say("人口份额"), "gdp_share": say("生产总值份额")}
    covered = {
        f"{state}_{name}": words.say("{name}：{value}", name=whose, value=what)
        for state, whose in states.items()
        for name, what in held.items()
    }
    return covered | {
        "value": say("数值"), "highest": say("最多"), "lowest": say("最少"), "cities": say("市数"),
        "count": say("计数"), "share": say("份额"), "theil": say("圈内泰尔"), "gini": say("圈内基尼"),
        "state": say("点名方式"), "location_quotient": say("区位商"),
    }  # fmt: skip
