"""Invented plans in the form of real ones: the same for the same province, year and number, on every machine."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

CLAUSES, RECORDS = 25, 3
"""Clauses a plan, and records under each: a hundred a plan with the clauses."""
_VERBS = ("支持", "推动", "鼓励", "引导", "加快", "统筹", "深化", "提升", "完善", "培育")
_THINGS = (
    "产业园区", "创新平台", "骨干企业", "重点项目", "服务中心", "标准厂房", "实验室", "示范基地", "交易市场", "人才团队", "床位", "产值",
)  # fmt: skip
_QUALITIES = ("智能", "绿色", "高端", "特色", "现代", "数字", "融合", "集约", "优质", "开放", "便民", "康养")
_UNITS = ("个", "家", "亿元", "%", "项", "张")
_KINDS = ("cluster", "base", "park", "strength", "focus")


@dataclass(frozen=True)
class InventedSetting:
    """What invented plans of one province refer to.

    Attributes:
        adcode, name: of the province. cities, counties: adcode to name.
        agencies, industries: those of its vocabularies that are used.
        sites: names of sites, each with the adcode of its county.
    """

    adcode: str
    name: str
    cities: dict[str, str]
    counties: dict[str, str]
    agencies: Sequence[str]
    industries: Sequence[tuple[str, str]]
    sites: Sequence[tuple[str, str]]


def plan_id(year: int, number: int) -> str:
    """Of the ``number``-th plan of a year."""
    return f"invented-{year}-{number:04}"


def plan_text(setting: InventedSetting, year: int, number: int) -> str:
    """One plan as YAML, with `CLAUSES` clauses and `RECORDS` records under each."""
    draw = Random(f"{setting.adcode} {year} {number}")
    name = f"{setting.name}{draw.choice(_QUALITIES)}{draw.choice(setting.industries)[1]}行动计划{number}（{year}年）"
    lines = [
        f"plan: {plan_id(year, number)}", f"title: {name}", f"short: 虚构{year}第{number}号", f"years: [{year}]",
        "coverage: full", f"review: {{state: curated, by: 虚构, date: '{year}-12-01', readings: 1}}", "part: 1",
        f"document: {{title: {name}通知, number: null, issuer: 虚构机关, issued: '{year}-{number % 12 + 1:02}-01', found: 虚构}}",
        "clauses:",
    ]  # fmt: skip
    for clause in range(1, CLAUSES + 1):
        lines += _clause(setting, draw, clause, year)
    return "\n".join(lines) + "\n"


def _clause(setting: InventedSetting, draw: Random, number: int, year: int) -> Iterator[str]:
    code, industry = draw.choice(setting.industries)
    heading = f"{draw.choice(_VERBS)}{draw.choice(_QUALITIES)}{industry}{draw.choice(_THINGS)}建设"
    lead, *support = draw.sample(setting.agencies, 3)
    fields = {
        "clause": str(number), "section": "重点任务", "heading": heading, "lead": [lead], "support": support,
        "open": False, "evidence": heading, "industry": [code],
    }  # fmt: skip
    yield from _mapping(fields, "  - ", "    ")
    yield "    records:"
    for _ in range(RECORDS):
        code, industry = draw.choice(setting.industries)
        fields = draw.choices(_MAKERS, _WEIGHTS)[0](setting, draw, industry, year)
        yield from _mapping({**fields, "industry": [code]}, "      - ", "        ")


def _mapping(fields: dict[str, Any], first: str, others: str) -> Iterator[str]:
    """A mapping as a member of a list, a field a line; strings are quoted as in JSON, which is YAML."""
    for name, value in fields.items():
        yield f"{first}{name}: {json.dumps(value, ensure_ascii=False)}"
        first = others


def _designation(setting: InventedSetting, draw: Random, industry: str, year: int) -> dict[str, Any]:
    cities = draw.sample(list(setting.cities), min(len(setting.cities), draw.choice((1, 1, 2, 3))))
    places = [draw.choice(list(setting.counties))] if draw.random() < 0.2 else cities
    names = "、".join(setting.cities.get(place) or setting.counties[place] for place in places)
    return {
        "type": "designation", "evidence": f"{draw.choice(_VERBS)}{names}发展{draw.choice(_QUALITIES)}{industry}",
        "places": places, "industries": [industry], "kind": draw.choice(_KINDS),
        "pairing": "each" if len(places) == 1 else "collective", "open": draw.random() < 0.1,
    }  # fmt: skip


def _target(setting: InventedSetting, draw: Random, industry: str, year: int) -> dict[str, Any]:
    what, value, unit = (
        f"{draw.choice(_QUALITIES)}{industry}{draw.choice(_THINGS)}", draw.randint(1, 999), draw.choice(_UNITS),
    )  # fmt: skip
    city = draw.choice(list(setting.cities))
    return {
        "type": "target", "evidence": f"到{year}年，{what}达到{value}{unit}", "indicator": what, "value": value,
        "value_high": None, "unit": unit, "comparator": draw.choice(("=", ">=", "~")), "year": year, "cadence": None,
        "direction": None, "scope": "province" if draw.random() < 0.9 else [city], "attributes": [],
        "kind": "target" if draw.random() < 0.95 else "reward",
    }  # fmt: skip


def _achieved(setting: InventedSetting, draw: Random, industry: str, year: int) -> dict[str, Any]:
    what, value = f"{industry}{draw.choice(_THINGS)}", draw.randint(1, 999)
    return {
        "type": "achieved", "evidence": f"{what}已有{value}个", "indicator": what, "value": value, "unit": "个",
        "year": year - 1, "scope": "province",
    }  # fmt: skip


def _site(setting: InventedSetting, draw: Random, industry: str, year: int) -> dict[str, Any]:
    name, county = draw.choice(setting.sites)
    stated = draw.random() < 0.3
    return {
        "type": "site", "evidence": f"{draw.choice(_VERBS)}{name}", "name": name, "kind": "park",
        "places": [county] if stated else [], "basis": "text" if stated else "none",
    }  # fmt: skip


def _programme(setting: InventedSetting, draw: Random, industry: str, year: int) -> dict[str, Any]:
    name = f"{draw.choice(_QUALITIES)}{industry}{draw.choice(_VERBS)}计划{draw.randint(1, 99)}"
    return {"type": "programme", "evidence": f"实施{name}", "name": name}


_MAKERS = (_designation, _target, _site, _achieved, _programme)
_WEIGHTS = (11, 40, 14, 3, 32)
"""As often as in the program's own plans."""
