"""What the map shows, as rows a reader can sort and take away."""

from insight.atlas import Atlas
from insight.attention import chosen_designations
from insight.places import named_sites, site_cities
from insight.targets import chosen_targets, target_cities
from insight.view import View
from insight.wording import amount, full_indicator, pairing, precision, when
from plans.records import Record

Row = dict[str, object]


def designation_rows(atlas: Atlas, view: View) -> list[Row]:
    """One row per city and designation that names it."""
    return [
        {
            "城市": atlas.gazetteer.get(place).name_zh,
            "产业": "、".join(atlas.vocabulary.industries[code].zh for code in record.industry),
            "原文产业": "、".join(record.industries),
            "类型": atlas.vocabulary.kinds[record.kind].zh,
            "点名方式": pairing(record),
            "名单": "未穷尽（等）" if record.open else "已列全",
            **_source(atlas, record),
        }
        for record in chosen_designations(atlas, view)
        for place in record.places
    ]


def site_rows(atlas: Atlas, view: View) -> list[Row]:
    """One row per named site and area; those without a place say so."""
    return [
        {
            "名称": site.name,
            "类型": atlas.vocabulary.kinds[site.kind].zh,
            "城市": _names(atlas, site_cities(site, atlas)) or "位置未知",
            "位置精度": precision(site.place),
            "位置来源": site.place.source if site.place else "",
            **_source(atlas, site.mentions[0]),
        }
        for site in named_sites(atlas, view)
    ]


def target_rows(atlas: Atlas, view: View) -> list[Row]:
    """One row per stated target; members of an overlap group carry its name and count once."""
    overlaps = atlas.vocabulary.overlaps
    return [
        {
            "指标": full_indicator(target),
            "目标值": amount(target),
            "时限": when(target),
            "范围": _names(atlas, target_cities(target, atlas)) or "全省（未分解到市）",
            "重复目标": overlaps[target.overlap].zh if target.overlap in overlaps else "",
            **_source(atlas, target),
        }
        for target in chosen_targets(atlas, view)
    ]


def _source(atlas: Atlas, record: Record) -> Row:
    return {
        "原文": record.evidence,
        "规划": atlas.plan_by_id[record.plan].header.short,
        "条款": record.clause,
    }


def _names(atlas: Atlas, codes: tuple[str, ...]) -> str:
    return "、".join(atlas.gazetteer.get(code).name_zh for code in codes)
