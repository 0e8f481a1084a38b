"""What was checked about the data and what came out, to be shown and, where required, to stop a release."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from datafiles.listing import data_files
from insight.cities.places import named_sites
from language import LANGUAGES, Say
from plans.records import Target
from wording.words import Words

_COUNTED = ("prefectures", "counties")


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
    told: dict[str, list[str]] = {}
    for check in sorted(checks, key=lambda check: not check.required):
        if not check.passed:
            told.setdefault(check.verdict(words.say), []).append(check.title)
    parts = (
        words.say("{name}：{value}", name=name, value=words.join(titles)) for name, titles in told.items()
    )
    return words.say("；").join(parts)


def run_checks(atlas: Atlas, lang: str = LANGUAGES[0]) -> tuple[Check, ...]:
    """Every check over the loaded data, required ones first, said in ``lang``."""
    words = Words(atlas, lang)
    return (
        _readable(words),
        _counts(words),
        _topology(words),
        _provenance(words),
        *_no_plan(words),
        _overlaps(words),
        *_sums(words),
        _unplaced(words),
    )


def _readable(words: Words) -> Check:
    faults = words.atlas.faults
    title, detail = words.say("数据文件均可读、无误"), words.say("{count} 处问题", count=len(faults))
    return Check(title, not faults, True, detail)


def _counts(words: Words) -> Check:
    """Whether there are as many areas as the boundaries' own papers say."""
    areas, say = words.atlas.boundaries.areas, words.say
    found = [len(areas[level]) for level in _COUNTED]
    stated = words.atlas.sidecars.get("boundaries", {}).get("counts", {})
    wanted = [stated.get(level) for level in _COUNTED]
    detail = say("{cities} 市 {counties} 县", cities=found[0], counties=found[1])
    if None in wanted:
        unknown = say("boundaries/SOURCE.toml 的 [counts] 没有写明应有多少")
        return Check(say("市、县齐全"), False, True, say("；").join((detail, unknown)))
    return Check(
        say("{cities}市{counties}县齐全", cities=wanted[0], counties=wanted[1]), found == wanted, True, detail
    )


def _topology(words: Words) -> Check:
    valid = words.atlas.boundaries.seamless
    detail = words.say("拓扑有效") if valid else words.say("拓扑有误")
    return Check(words.say("县界共边，无缝隙、重叠"), valid, True, detail)


def _provenance(words: Words) -> Check:
    folder = words.atlas.folder
    covered = {
        path
        for source in words.atlas.vocabulary.sources.values()
        for glob in source.files
        for path in data_files(folder, glob)
    }
    orphans = [str(path.relative_to(folder)) for path in data_files(folder, "**/*") if path not in covered]
    detail = words.join(orphans) if orphans else words.say("{count} 个文件", count=len(covered))
    return Check(words.say("每个数据文件都有来源和许可"), not orphans, True, detail)


def _no_plan(words: Words) -> list[Check]:
    """That there is none, where an atlas waits for its first plan; what needs one is not judged then."""
    if words.atlas.plans or not words.atlas.checked:
        return []
    return [
        Check(
            words.say("已录入规划"),
            False,
            False,
            words.say("还没有规划：请把规划文件（.yaml）放入 plans 文件夹"),
        )
    ]


def _overlaps(words: Words) -> Check:
    counts = Counter(target.overlap for target in words.atlas.records(Target) if target.overlap)
    single = [code for code in words.atlas.vocabulary.overlaps if counts[code] < 2]
    count = words.say("{groups} 组，{statements} 处", groups=len(counts), statements=sum(counts.values()))
    detail = words.join(single) if single else count
    return Check(words.say("重复目标组各有两处以上表述"), not single, True, detail)


def _sums(words: Words) -> list[Check]:
    """Whether the cities add up to the province; what does not is stated, nothing is adjusted."""
    checks, indicators = [], words.atlas.indicators
    for code, measure in indicators.measures.items():
        years = {figure.year for figure in indicators.figures if figure.indicator == code}
        checks += [c for year in sorted(years) if measure.additive and (c := _sum(words, code, year))]
    return checks


def _sum(words: Words, code: str, year: int) -> Check | None:
    atlas, say = words.atlas, words.say
    values = {f.adcode: f.value for f in atlas.indicators.figures if (f.indicator, f.year) == (code, year)}
    cities = [values[adcode] for adcode in atlas.cities if adcode in values]
    province = atlas.province.adcode
    if province not in values or len(cities) < len(atlas.cities) or not cities:
        return None
    measure, total = atlas.indicators.measures[code], round(sum(cities), 2)
    gap = round(values[province] - total, 2)
    detail = say(
        "{count}市之和 {total}{unit}，全省 {whole}{unit}",
        count=len(cities),
        total=f"{total:,.10g}",
        whole=f"{values[province]:,.10g}",
        unit=words.either(measure.unit, measure.unit_en),
    )
    title = say(
        "{year}年{measure}：{count}市之和等于全省",
        year=year,
        measure=words.names.of(measure),
        count=len(cities),
    )
    return Check(title, not gap, False, detail + (say("，相差 {gap}", gap=f"{gap:,.10g}") if gap else ""))


def _unplaced(words: Words) -> Check:
    names = [words.names.of(site) for site in named_sites(words.atlas, View()) if not site.on_map]
    title = words.say("规划点名的园区、平台、活动均有已知位置")
    return Check(title, not names, False, words.join(names) or words.say("全部有位置"))
