"""The tables of context: real rows are sound, a wrong one is told with its remedy and takes only itself."""

from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from insight.checks.context import census_check
from tests.toy_context import write_context


@pytest.fixture
def folder(toy_copy: Path) -> Path:
    """The toy with its context."""
    return write_context(toy_copy)


def changed(folder: Path, name: str, old: str, new: str) -> Atlas:
    path = folder / "context" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return load_atlas(folder)


def test_the_real_tables(real_atlas: Atlas) -> None:
    found = real_atlas.context
    assert len(found.census) == 1 + 16 + 136
    assert len(found.functional_zones) == 17
    weihai = [zone.residents for zone in found.functional_zones if zone.city_adcode == "371000"]
    assert sum(weihai) == 718_537
    assert len(found.zones) == 174
    assert sum(zone.level == "national" for zone in found.zones) == 38
    assert sum(not zone.county_adcode for zone in found.zones) == 4
    assert (len(found.clusters), len(found.airports), len(found.stations)) == (78, 10, 157)
    whole = [item for item in found.lists if item.total == sum(c.list == item.id for c in found.clusters)]
    assert sum(c.list in {item.id for item in whole} for c in found.clusters) == 39
    assert len(whole) == 4


def test_the_real_census_adds_up_but_for_one_difference_that_is_told(real_atlas: Atlas) -> None:
    (check,) = census_check(real_atlas)
    assert (check.counties, check.zones, check.cities) == (136, 17, 16)
    assert [(gap.city_adcode, gap.measure, gap.difference) for gap in check.known] == [
        ("370500", "age_0_4", 37)
    ]
    assert check.passed


def test_what_the_atlas_knew_of_the_cities_agrees_with_the_census(real_atlas: Atlas) -> None:
    people = real_atlas.context.people
    for figure in real_atlas.indicators.figures:
        count = people.get(figure.adcode)
        if count and figure.indicator == "resident_population":
            assert figure.value == count.residents
        if count and figure.indicator == "share_60plus":
            assert figure.value == pytest.approx(100 * count.age_60plus / count.residents, abs=0.0051)


def test_the_industries_of_lists_have_codes_only_where_certain(real_atlas: Atlas) -> None:
    codes = real_atlas.context.codes_of
    assert codes("生物制药") == codes("医药") == ("biopharma",)
    assert codes("药品及医疗器械（淄博高新区）") == ("biopharma", "medical-devices")
    assert codes("机械") == codes("电子信息") == codes("生物工程") == ()


def test_the_toy_adds_up(folder: Path) -> None:
    atlas = load_atlas(folder)
    assert atlas.faults == ()
    (check,) = census_check(atlas)
    assert check.passed and len(check.known) == 1


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("census.csv", "甲南区,2030", "甲南区,2020", "一张表只能是一年的数"),
        ("census.csv", "甲南区,2030,人", "甲南区,2030,万人", "不在允许的取值之内"),
        ("census.csv", "370102,甲南区", "370102,乙南县", "与代码不符"),
        ("census.csv", "370102,甲南区", "370199,甲南区", "没有这个行政区划代码"),
        ("census.csv", "300,250,40", "300,250,400", "大于 residents"),
        ("census.csv", "300,250,40", "300,250,4.0", "不是人数"),
        ("functional_zones.csv", ",count", ",nobody", "没有这个来源"),
        ("development_zones.csv", "370100,370102", "370100,370202", "不属于"),
        ("development_zones.csv", "city,2018", "city,2019", "一张表只能是一年的数"),
        ("clusters.csv", "whole,甲业", "none,甲业", "没有这份名单"),
        ("airports.csv", "117.05", "117.19", "不在甲南区"),
        ("stations.csv", "370100", "370900", "没有这个行政区划代码"),
        ("words.toml", "alpha", "omega", "产业分类中没有这个代码"),
    ],
)
def test_a_wrong_row_is_told_and_takes_only_itself(
    folder: Path, name: str, old: str, new: str, told: str
) -> None:
    before = load_atlas(folder)
    atlas = changed(folder, name, old, new)
    assert [fault.file for fault in atlas.faults] == [f"context/{name}"]
    assert told in str(atlas.faults[0])
    for table in ("census", "functional_zones", "zones", "clusters", "airports", "stations"):
        lost = len(getattr(before.context, table)) - len(getattr(atlas.context, table))
        assert lost <= 1


def test_a_sum_that_is_wrong_stops_a_release(folder: Path) -> None:
    atlas = changed(folder, "census.csv", "370102,甲南区,2030,人,300", "370102,甲南区,2030,人,301")
    (check,) = census_check(atlas)
    assert atlas.faults == () and not check.passed
    assert [(item.adcode, item.measure, item.difference) for item in check.unexplained] == [
        ("370100", "residents", -1)
    ]


def test_a_missing_table_takes_only_its_own(folder: Path) -> None:
    (folder / "context" / "airports.csv").unlink()
    atlas = load_atlas(folder)
    assert [fault.file for fault in atlas.faults] == ["context/airports.csv"]
    assert atlas.context.airports == () and len(atlas.context.zones) == 2


def test_a_province_without_context_has_nothing_wrong(toy_atlas: Atlas) -> None:
    assert toy_atlas.context.census == () and list(census_check(toy_atlas)) == []
