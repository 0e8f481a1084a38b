"""What the parts and quantities of the balance's numbers are called in the reader's language."""

from collections.abc import Mapping

from insight.balance.numbers import BalancePart, BalanceQuantity
from insight.checks.gaps import gaps
from insight.cities.attention import State
from wording.words import Words

NumberKind = tuple[BalancePart, BalanceQuantity, State | None]
"""What tells one kind of number from another: part, quantity, and the state of the cities it is about."""


def part_names(words: Words) -> dict[BalancePart, str]:
    """Every part of the table of numbers."""
    say, names = words.say, words.atlas.group_names
    return {
        "counting": say("计数"), "coverage": say("覆盖"), "measure": say("指标"), "circle": names.title.text(words.lang) if names else "",
        "city": say("各市"),
        "city-industry": say("城市与产业"), "pattern": say("空间格局（探索性）"), "local": say("局部莫兰"),
        "lorenz": say("洛伦兹曲线"), "pair": say("城市组合的相似"), "relatedness": say("产业的关联"),
        "specialisation": say("城市的专门化"),
    }  # fmt: skip


def quantity_names(words: Words, plans: tuple[str, ...] = ()) -> dict[NumberKind, str]:
    """Every quantity that the pages and files show, under its part; classes on the map are not among them.

    Where not all that the counted plans say was read, nobody is called unnamed.
    """
    say = words.say
    p_value, count = say("双侧伪 p 值"), say("计数")
    group = words.atlas.group_names.short if words.atlas.group_names else ""
    parts: dict[BalancePart, dict[BalanceQuantity, str]] = {
        "measure": {"value": say("数值"), "highest": say("最多"), "lowest": say("最少")},
        "circle": {
            "cities": say("市数"), "count": count, "share": say("份额"),
            "theil": say("{group}内泰尔", group=group), "gini": say("{group}内基尼", group=group),
        },
        "city": {"state": say("点名方式"), "count": count},
        "city-industry": {
            "state": say("点名方式"), "count": count, "alone": say("单独"), "location_quotient": say("区位商"),
        },
        "pattern": {"value": say("观测值"), "expected": say("随机期望"), "p": p_value},
        "local": {"neighbours": say("邻市数"), "moran": say("局部莫兰"), "p": p_value, "least_p": say("p 的下限")},
        "lorenz": {"share": say("点名的累计份额")},
        "pair": {
            "jaccard": say("杰卡德相似"), "cosine": say("余弦相似"), "low": say("随机时的下限（95%）"),
            "high": say("随机时的上限（95%）"), "p": say("单侧伪 p 值"),
        },
        "relatedness": {"value": say("接近度"), "both": say("同被点名的市数")},
        "specialisation": {"value": say("Krugman 指数")},
    }  # fmt: skip
    named: dict[NumberKind, str] = {
        (part, quantity, None): name for part, names in parts.items() for quantity, name in names.items()
    }
    return named | _covered(words, plans)


def pattern_names(words: Words) -> dict[str, str]:
    """The statistics over all cities."""
    say = words.say
    return {
        "moran": say("莫兰指数 I（计数）"), "both": say("接壤且都被点名（对）"),
        "one": say("接壤但只一方被点名（对）"), "neither": say("接壤且都未点名（对）"),
    }  # fmt: skip


def _covered(words: Words, plans: tuple[str, ...]) -> dict[NumberKind, str]:
    say = words.say
    unnamed = say("未见点名的市") if gaps(words.atlas, plans) else say("未点名的市")
    states: Mapping[State, str] = {
        "each": say("单独点名的市"),
        "group": say("仅并列点名的市"),
        "none": unnamed,
    }
    held: Mapping[BalanceQuantity, str] = {
        "cities": say("市数"), "population_share": say("人口份额"), "gdp_share": say("生产总值份额"),
    }  # fmt: skip
    return {
        ("coverage", quantity, state): say("{name}：{value}", name=whose, value=what)
        for state, whose in states.items()
        for quantity, what in held.items()
    }
