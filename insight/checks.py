"""What was checked about the data and what came out, to be shown and, where required, to stop a release."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from constants import DATA, PROVINCE
from insight.atlas import Atlas
from insight.places import named_sites
from insight.view import View
from plans.records import Target

PREFECTURES, COUNTIES = 16, 136


@dataclass(frozen=True)
class Check:
    """One check: what, whether it passed, whether a failure stops a release, and the figures behind it."""

    title: str
    passed: bool
    required: bool
    detail: str


def run_checks(atlas: Atlas, folder: Path = DATA) -> tuple[Check, ...]:
    """Every check over the loaded data, required ones first."""
    return (
        Check("数据文件均可读、无误", not atlas.faults, True, f"{len(atlas.faults)} 处问题"),
        _counts(atlas),
        _topology(atlas),
        _provenance(atlas, folder),
        _overlaps(atlas),
        *_sums(atlas),
        _unplaced(atlas),
    )


def _counts(atlas: Atlas) -> Check:
    found = len(atlas.boundaries.prefectures), len(atlas.boundaries.counties)
    return Check("16市136县齐全", found == (PREFECTURES, COUNTIES), True, f"{found[0]} 市 {found[1]} 县")


def _topology(atlas: Atlas) -> Check:
    shapes = np.asarray(atlas.boundaries.counties.geometry.values)
    valid = len(shapes) > 0 and bool(shapely.coverage_is_valid(shapes))
    return Check("县界共边，无缝隙、重叠", valid, True, "拓扑有效" if valid else "拓扑有误")


def _provenance(atlas: Atlas, folder: Path) -> Check:
    covered = {
        path
        for source in atlas.vocabulary.sources.values()
        for glob in source.files
        for path in folder.glob(glob)
    }
    orphans = sorted(
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path not in covered
    )
    detail = "、".join(orphans) if orphans else f"{len(covered)} 个文件"
    return Check("每个数据文件都有来源和许可", not orphans, True, detail)


def _overlaps(atlas: Atlas) -> Check:
    counts = Counter(target.overlap for target in atlas.records(Target) if target.overlap)
    single = [code for code in atlas.vocabulary.overlaps if counts[code] < 2]
    detail = "、".join(single) if single else f"{len(counts)} 组，{sum(counts.values())} 处"
    return Check("重复目标组各有两处以上表述", not single, True, detail)


def _sums(atlas: Atlas) -> list[Check]:
    """Whether the cities add up to the province; what does not is stated, nothing is adjusted."""
    checks = []
    for code, measure in atlas.indicators.measures.items():
        years = {figure.year for figure in atlas.indicators.figures if figure.indicator == code}
        checks += [c for year in sorted(years) if measure.additive and (c := _sum(atlas, code, year))]
    return checks


def _sum(atlas: Atlas, code: str, year: int) -> Check | None:
    values = {f.adcode: f.value for f in atlas.indicators.figures if (f.indicator, f.year) == (code, year)}
    cities = [values[adcode] for adcode in atlas.boundaries.prefectures.index if adcode in values]
    if PROVINCE not in values or len(cities) < PREFECTURES:
        return None
    measure, total = atlas.indicators.measures[code], round(sum(cities), 2)
    gap = round(values[PROVINCE] - total, 2)
    detail = f"16市之和 {total:,.10g}{measure.unit}，全省 {values[PROVINCE]:,.10g}{measure.unit}"
    return Check(
        f"{year}年{measure.zh}：16市之和等于全省",
        not gap,
        False,
        detail + (f"，相差 {gap:,.10g}" if gap else ""),
    )


def _unplaced(atlas: Atlas) -> Check:
    names = [site.name for site in named_sites(atlas, View()) if not site.on_map]
    return Check("规划点名的园区、平台、活动均有已知位置", not names, False, "、".join(names) or "全部有位置")
