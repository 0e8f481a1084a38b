"""One city's summary as JSON and as text."""

from typing import Any

from insight.atlas import Atlas
from insight.city import CitySummary
from insight.places import NamedSite
from insight.targets import Promise
from insight.wording import amount, citation, full_indicator, pairing, precision, when
from plans.serial import to_dict


def city_dict(city: CitySummary, atlas: Atlas) -> dict[str, Any]:
    """Plain JSON; unknown figures are null, never zero."""
    return {
        "adcode": city.place.adcode,
        "name": city.place.name_zh,
        "name_en": city.place.name_en,
        "circle": city.circle.name_zh if city.circle else None,
        "named": {"each": "each", "group": "collective", "none": "none"}[city.attention.state],
        "indicators": {code: _figure(city, code) for code in atlas.indicators.measures},
        "industries": city.attention.industries,
        "designations": [to_dict(record) for record in city.attention.designations],
        "sites": [_site(site) for site in city.sites],
        "other_sites": [_site(site) for site in city.others],
        "targets": {
            "own": [_promise(item) for item in city.own],
            "group": [_promise(item) for item in city.group],
            "province": [_promise(item) for item in city.province],
        },
        "lead_agencies": {agency: [c.ref for c in clauses] for agency, clauses in city.leads.items()},
    }


def city_text(city: CitySummary, atlas: Atlas) -> str:
    """The same for a terminal or a memo."""
    lines = [
        f"{city.place.name_zh} {city.place.name_en}（{city.place.adcode}）{city.circle.name_zh if city.circle else ''}"
    ]
    for code, measure in atlas.indicators.measures.items():
        figure = city.figures.get(code)
        lines.append(
            f"  {measure.zh}："
            + (f"{figure.value:,.10g}{figure.unit}（{figure.year}年）" if figure else "无数据")
        )
    lines += ["", "被点名"] + (_designations(city, atlas) or ["  未点名。未点名不等于不支持。"])
    lines += ["", "园区、平台与活动"] + (_sites(city, atlas) or ["  所选规划没有点名。"])
    for title, items in (
        ("本市目标", city.own),
        ("同组目标（未分解到市）", city.group),
        ("相关全省目标（未分解到市）", city.province),
    ):
        lines += ["", title] + (_promises(items, atlas) or ["  无"])
    leads = [
        f"  {agency}：{'、'.join(citation(c, atlas) for c in clauses)}"
        for agency, clauses in city.leads.items()
    ]
    return "\n".join([*lines, "", "牵头部门", *(leads or ["  无"])])


def _figure(city: CitySummary, code: str) -> dict[str, Any] | None:
    figure = city.figures.get(code)
    return figure and {
        "value": figure.value,
        "unit": figure.unit,
        "year": figure.year,
        "source": figure.source,
    }


def _site(site: NamedSite) -> dict[str, Any]:
    return {
        "name": site.name,
        "kind": site.kind,
        "precision": site.place.precision if site.place else "unknown",
        "source": site.place.source if site.place else None,
        "clauses": [record.ref for record in site.mentions],
    }


def _promise(item: Promise) -> dict[str, Any]:
    return {
        "text": amount(item.main),
        "overlap": item.group,
        "statements": [to_dict(t) for t in item.statements],
    }


def _designations(city: CitySummary, atlas: Atlas) -> list[str]:
    industries = atlas.vocabulary.industries
    return [
        f"  {'、'.join(industries[code].zh for code in record.industry)}（{atlas.vocabulary.kinds[record.kind].zh}，"
        f"{pairing(record)}{'，名单未穷尽' if record.open else ''}）“{record.evidence}” {citation(record, atlas)}"
        for record in city.attention.designations
    ]


def _sites(city: CitySummary, atlas: Atlas) -> list[str]:
    return [
        f"  {site.name}（{atlas.vocabulary.kinds[site.kind].zh}，位置："
        f"{precision(site.place)}）{citation(site.mentions[0], atlas)}"
        for site in city.sites
    ]


def _promises(items: tuple[Promise, ...], atlas: Atlas) -> list[str]:
    return [
        f"  {full_indicator(item.main)} {amount(item.main)}（{when(item.main)}）{citation(item.main, atlas)}"
        + (f"，同一目标在{len(item.statements)}处出现，按一项计" if item.group else "")
        for item in items
    ]
