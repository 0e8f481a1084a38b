"""Everything wrong in a list is found at once, with its row, column, value and remedy."""

from tests.sitelists.conftest import Checking, problems

HEAD = "编号,名称,所在市,区县,经度,纬度,面积（亩）,可用面积（亩）,产业,更新日期"


def test_every_fault_is_found_at_once_and_good_rows_go_in(checked: Checking) -> None:
    found = checked(
        HEAD,
        "1,甲园,济南市,历下区,117.0899,36.6434,100,50,生物医药,2024-05-01",
        "2,乙园,济南市,历下区,118.3520,35.0650,100,50,,",
        "3,,青岛市,历下区,,,一百,,,昨天",
        "1,丁园,济南市,历城区,,,10,20,,",
        "5,戊园,济南市,历夏区,117.1,,,,,",
        "6,甲 园,济南市,历下区,117.0901,36.6435,,,,",
        "7,己园,济南市,历下区,东边,36.6,,,,",
        "8,庚园,,,1.5,2.5,,,,",
    )
    assert [site.name for site in found.sites] == ["甲园", "甲 园"]
    assert [one.row.number for one in found.waiting] == [3, 4, 5, 6, 8, 9]
    assert problems(found) == [
        (3, "经度", "点位（118.35200, 35.06500）不在历下区内，而在兰山区"),
        (4, "名称", "缺少名称"), (4, "区县", "历下区不属于青岛市"), (4, "面积（亩）", "读不出面积"), (4, "更新日期", "读不出日期"),
        (5, "编号", "编号与第2行相同"), (5, "可用面积（亩）", "可用面积大于总面积（1.33333 > 0.666667 公顷）"),
        (6, "区县", "没有这个市或区县"), (6, "纬度", "只填了一个坐标"),
        (8, "经度", "读不出坐标"), (9, "经度", "应在73到135之间"),
    ]  # fmt: skip
    assert "历下区" in str(found.faults[7].remedy)
    (same,) = [warning for warning in found.warnings if warning.row == 7]
    assert "同一处" in same.problem  # with an id of its own it may be a part of the other
    assert str(found.faults[0].fault("园区.csv")).startswith("园区.csv 第3行 经度 “118.3520”：点位")


def test_a_site_that_stands_twice_waits(checked: Checking) -> None:
    found = checked("名称,区县", "甲园,历下区", "甲园,历城区", "甲园,历下区")
    assert problems(found) == [(4, "名称", "与第2行是同一处（名称相同，位置相同或相近）")]


def test_an_unknown_industry_is_kept_without_a_code(checked: Checking) -> None:
    found = checked("名称,区县,主导产业", "甲园,历下区,生物医药、纳米茶艺")
    (site,), (warning,) = found.sites, found.warnings
    assert (site.industry, site.industry_words) == (("biopharma",), ("生物医药", "纳米茶艺"))
    assert (warning.row, warning.value, warning.waits) == (2, "生物医药、纳米茶艺", False)
    assert "纳米茶艺" in warning.problem


def test_without_coordinates_a_site_is_no_more_precise_than_its_list(checked: Checking) -> None:
    found = checked(
        "名称,所在地,地址",
        "甲,临沂市平邑县,", "乙,泰安高新区,泰安市高新区龙潭路", "丙,,青岛市崂山区香港东路1号", "丁,,某路1号", "戊,莱芜市,",
    )  # fmt: skip
    assert [(site.city, site.county, site.precision) for site in found.sites] == [
        ("371300", "371326", "county"), ("370900", "370902", "county"), ("370200", "370212", "county"), ("", "", "unknown"),
        ("370100", "", "city"),
    ]  # fmt: skip
    assert found.sites[3].lon is None and found.sites[3].uncertainty_m is None
    assert all(site.uncertainty_m and site.uncertainty_m > 5000 for site in (found.sites[0], found.sites[1]))
    assert {warning.row for warning in found.warnings} == {3, 6}  # a zone has the county of the catalogue


def test_a_county_of_two_cities_needs_its_city_or_a_fault_says_so(checked: Checking) -> None:
    found = checked("名称,所在市,区县", "甲,枣庄市,市中区", "乙,,市中区")
    assert [site.county for site in found.sites] == ["370402"]
    assert problems(found) == [(3, "区县", "同名的不止一处")]
