"""The census as known figures: the people of province, cities and counties by age, town and household."""

from collections.abc import Iterator

from atlas.context.census import CensusCount
from atlas.model import Atlas
from verify.figures.known import PROVINCE, KnownFigure

_COUNTED = {
    "residents": ("常住人口", "总人口", "常住总人口"),
    "urban": ("城镇人口", "城镇常住人口", "居住在城镇的人口"),
    "households": ("家庭户", "家庭户数"),
    "households_65plus": ("有65岁及以上老年人口的家庭户", "有65岁及以上老人的家庭户"),
    "age_0_4": ("0-4岁人口", "0-4岁儿童", "0-4岁婴幼儿", "0至4岁人口"),
} | {
    f"age_{age}plus": tuple(
        f"{age}岁{more}{who}" for more in ("及以上", "以上") for who in ("人口", "老年人口", "老年人", "老人", "常住人口")
    )
    for age in (60, 65, 80)
}  # fmt: skip
"""Columns of the census, and what a draft calls them."""


def census_figures(atlas: Atlas) -> Iterator[KnownFigure]:
    """Every count of the census, but those that the table of statistics has already."""
    stated = {(row.adcode, row.year) for row in atlas.indicators.figures if row.indicator == _RESIDENTS}
    for count in atlas.context.census:
        for column, names in _COUNTED.items():
            if column != "residents" or (count.adcode, count.year) not in stated:
                yield _figure(atlas, count, column, names)


_RESIDENTS = "resident_population"


def _figure(atlas: Atlas, count: CensusCount, column: str, names: tuple[str, ...]) -> KnownFigure:
    scope = PROVINCE if count.adcode == atlas.province.adcode else (count.adcode,)
    unit = "户" if column.startswith("households") else count.unit
    return KnownFigure(
        names, getattr(count, column), None, unit, "=", count.year, scope, f"{column}/{count.adcode}/{count.year}",
        count.source, reported=True, measured=True, years=(count.year,),
    )  # fmt: skip
