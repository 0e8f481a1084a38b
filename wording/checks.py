"""What was checked about the data, in words, to be shown and, where required, to stop a release."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch

from atlas.model import Atlas
from insight.checks import data
from insight.checks.context import CensusAddsUp
from insight.checks.remarks import Unclassified, UnlistedUnits
from language import LANGUAGES, Say
from wording.context.measures import census_measure
from wording.words import Words

Worded = tuple[str, str]
"""A check's title and its detail."""


@dataclass(frozen=True)
class Check:
    """One check: what, whether it passed, whether a failure stops a release, and the figures behind it."""

    title: str
    passed: bool
    required: bool
    detail: str

    def verdict(self, say: Say) -> str:
        """What came out, in a word: only a required check can fail, any other states what is so."""
        return say("通过") if self.passed else say("未通过") if self.required else say("如实说明")


def unmet(checks: Iterable[Check], words: Words) -> str:
    """The checks that did not pass by title, each kind after its word; empty where all passed."""
    titles: dict[str, list[str]] = {}
    for check in sorted(checks, key=lambda check: not check.required):
        if not check.passed:
            titles.setdefault(check.verdict(words.say), []).append(check.title)
    parts = (words.say("{name}：{value}", name=name, value=words.join(some)) for name, some in titles.items())
    return words.say("；").join(parts)


def run_checks(atlas: Atlas, lang: str = LANGUAGES[0]) -> tuple[Check, ...]:
    """Every check over the loaded data, required ones first, in the words of ``lang``."""
    words = Words(atlas, lang)
    found = ((result, *_worded(result, words)) for result in data.check_data(atlas))
    return tuple(Check(title, result.passed, result.required, detail) for result, title, detail in found)


@singledispatch
def _worded(found: data.CheckResult, words: Words) -> Worded:
    raise TypeError(f"no words for {found}")


@_worded.register
def _readable(found: data.Readable, words: Words) -> Worded:
    return words.say("数据文件均可读、无误"), words.say("{count} 处问题", count=found.faults)


@_worded.register
def _areas(found: data.AreasComplete, words: Words) -> Worded:
    say, wanted = words.say, {"cities": found.stated_prefectures, "counties": found.stated_counties}
    detail = say("{cities} 市 {counties} 县", cities=found.prefectures, counties=found.counties)
    if None in wanted.values():
        unknown = say("boundaries/SOURCE.toml 的 [counts] 没有写明应有多少")
        return say("市、县齐全"), say("；").join((detail, unknown))
    return say("{cities}市{counties}县齐全", **wanted), detail


@_worded.register
def _seamless(found: data.Seamless, words: Words) -> Worded:
    detail = words.say("拓扑有效") if found.passed else words.say("拓扑有误")
    return words.say("县界共边，无缝隙、重叠"), detail


@_worded.register
def _overlapping(found: data.OverlapsInSource, words: Words) -> Worded:
    places = words.join(map(words.names.place, found.places))
    found_overlaps = {"places": places, "area": found.largest_km2}
    detail = words.say("来源如此：{places}有重叠，最大 {area} 平方公里，未作改动", **found_overlaps)
    return words.say("县界共边，无缝隙、重叠"), detail


@_worded.register
def _sourced(found: data.Sourced, words: Words) -> Worded:
    detail = words.join(found.orphans) or words.say("{count} 个文件", count=found.covered)
    return words.say("每个数据文件都有来源和许可"), detail


@_worded.register
def _no_plan(found: data.NoPlan, words: Words) -> Worded:
    return words.say("还没有规划"), words.say("请把规划文件（.yaml）放入 plans 文件夹")


@_worded.register
def _overlaps(found: data.OverlapsRepeated, words: Words) -> Worded:
    count = words.say("{groups} 组，{statements} 处", groups=found.groups, statements=found.statements)
    return words.say("重复目标组各有两处以上表述"), words.join(found.single) or count


@_worded.register
def _sum(found: data.SumsUp, words: Words) -> Worded:
    say, indicator = words.say, words.atlas.indicators.measures[found.indicator]
    detail = say(
        "{count}市之和 {total}{unit}，{whole} {figure}{unit}", count=found.cities, total=_figure(found.total),
        whole=words.names.province, figure=_figure(found.province), unit=words.either(indicator.unit, indicator.unit_en),
    )  # fmt: skip
    title = say(
        "{year}年{measure}：{count}市之和等于{whole}", year=found.year, measure=words.names.of(indicator),
        count=found.cities, whole=words.names.province,
    )  # fmt: skip
    return title, detail + (say("，相差 {gap}", gap=_figure(found.gap)) if found.gap else "")


@_worded.register
def _census(found: CensusAddsUp, words: Words) -> Worded:
    say, place = words.say, words.names.place
    parts = [
        say(
            "{cities}市、{counties}县（市、区）、{zones}个单列功能区",
            cities=found.cities, counties=found.counties, zones=found.zones,
        )
    ]  # fmt: skip
    parts += [
        say(
            "已说明：{place}{measure}差{gap}（{reason}）", place=place(gap.city_adcode), gap=gap.difference,
            measure=census_measure(gap.measure, words), reason=words.either(gap.reason, gap.reason_en),
        )
        for gap in found.known
    ]  # fmt: skip
    parts += [
        say("{place}{measure}差{gap}", place=place(item.adcode), gap=item.difference,
            measure=census_measure(item.measure, words))
        for item in found.unexplained
    ]  # fmt: skip
    return say("人口普查：县与功能区之和等于市，市之和等于{whole}", whole=words.names.province), say(
        "；"
    ).join(parts)


@_worded.register
def _placed(found: data.SitesPlaced, words: Words) -> Worded:
    detail = words.join(map(words.names.of, found.missing)) or words.say("全部有位置")
    return words.say("规划点名的园区、平台、活动均有已知位置"), detail


@_worded.register
def _units(found: UnlistedUnits, words: Words) -> Worded:
    detail = words.say("{units}：按原文显示，没有英文；可写入 units.toml", units=words.join(found.units))
    return words.say("单位的量词都在单位表中"), detail


@_worded.register
def _unclassified(found: Unclassified, words: Words) -> Worded:
    return words.say("每条记录的产业都在产业分类中"), words.say(
        "未归类：{clauses}", clauses=words.join(found.refs)
    )


def _figure(value: float) -> str:
    return f"{value:,.10g}"
