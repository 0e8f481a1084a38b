"""What offices do in their lists besides: one kind a test."""

import io
import json

import pytest
import xlsxwriter

from sitelists.cells.days import parse_day
from sitelists.cells.degrees import parse_pair
from sitelists.cells.numbers import written_number
from tests.sitelists.conftest import Checking, problems, workbook


def test_who_signed_the_list_is_no_site(checked: Checking) -> None:
    rows = [
        ["序号", "名称", "区县", "坐标"],
        [1, "甲园", "历下区", "E117.08° N36.66°"],
        ["填表人：王", "审核人：李", "", "电话：1"],
    ]
    found = checked(workbook({"a": rows}), name="a.xlsx")
    assert ([site.name for site in found.sites], problems(found)) == (["甲园"], [])


def test_numbered_lines_of_places_head_what_follows(checked: Checking) -> None:
    rows = [
        ["一、济南市"],
        ["序号", "名称", "区县"],
        [1, "甲园", "市中区"],
        ["二", "枣庄市"],
        [1, "乙园", "市中区"],
    ]
    found = checked(workbook({"a": rows}), name="a.xlsx")
    assert [site.county for site in found.sites] == ["370103", "370402"]


def test_a_title_says_the_city_where_a_row_leaves_it_open_but_an_office_does_not(checked: Checking) -> None:
    for title, cities in (("枣庄市载体清单", ["370400", "370400"]), ("枣庄市商务局载体清单", [""])):
        rows = [[title], ["名称", "区县", "联系人"], ["甲园", "市中区", "王"], ["乙园", "高新区", "李"]]
        found = checked(workbook({"a": rows}), name="a.xlsx")
        assert [site.city for site in found.sites] == cities


def test_what_is_asked_of_a_site_is_no_industry(checked: Checking) -> None:
    found = checked("名称,区县,是否产业用地", "甲园,历下区,是")
    assert found.sites[0].industry_words == () and found.sites[0].further == {"是否产业用地": "是"}


def test_degrees_minutes_and_seconds_may_have_a_column_each(checked: Checking) -> None:
    rows = [["名称", "区县", "东经", "", "", "北纬", "", ""], ["", "", "度", "分", "秒", "度", "分", "秒"]]
    rows += [
        ["甲园", "历下区", *("117", "4", "48"), *("36", "39", "36")],
        ["乙园", "历下区", *("117", "4", "48"), *("36", "63", "0")],
    ]
    found = checked(workbook({"a": rows}, ["C1:E1", "F1:H1"]), name="a.xlsx")
    assert (found.sites[0].lon, found.sites[0].lat) == pytest.approx((117.08, 36.66))
    assert [(row, problem) for row, _, problem in problems(found)] == [(4, "读不出坐标")]


@pytest.mark.parametrize(
    ("title", "good", "warned"), [("2000国家大地坐标系", 2, 0), ("", 2, 1), ("西安80坐标系", 0, 0)]
)
def test_each_row_is_read_in_the_zone_before_its_easting(
    checked: Checking, title: str, good: int, warned: int
) -> None:
    found = checked(
        title, "名称,区县,X坐标,Y坐标", "甲,岱岳区,3994424.079,39509004.6", "乙,荣成市,4123855.920,40721855.7"
    )
    assert (len(found.sites), sum("带号" in warning.problem for warning in found.warnings)) == (good, warned)
    assert [site.datum for site in found.sites] == ["EPSG:4527", "EPSG:4528"][:good]


def test_properties_inside_properties_are_columns(checked: Checking) -> None:
    properties = {
        "信息": {"名称": "甲园", "区划": {"市": "济南市", "县": "历下区"}},
        "指标": {"面积_公顷": 5},
        "产业": ["医药", "食品"],
    }
    shape = {"type": "Point", "coordinates": [117.08, 36.66]}
    feature = {"type": "Feature", "geometry": shape, "properties": properties}
    data = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
    (site,) = checked(data, name="a.geojson").sites
    assert (site.name, site.county, site.area_ha, site.industry_words) == (
        "甲园",
        "370102",
        5,
        ("医药", "食品"),
    )


def test_an_area_that_is_a_range_or_open_is_kept_as_written_and_said(checked: Checking) -> None:
    found = checked("名称,区县,面积（亩）", "甲,历下区,300-500", "乙,历下区,待核", "丙,历下区,很大")
    assert [(site.area_ha, site.further["面积（亩）"]) for site in found.sites] == [
        (None, "300-500"),
        (None, "待核"),
    ]
    assert [warning.row for warning in found.warnings] == [2, 3]
    assert problems(found) == [(4, "面积（亩）", "读不出面积")]


def test_a_county_by_its_rank_of_before_is_read_and_said(checked: Checking) -> None:
    found = checked("名称,市,区县", "甲,威海市,文登市", "乙,青岛市,Huangdao (West Coast)")
    assert [site.county for site in found.sites] == ["371003", "370211"]
    assert [str(warning.problem) for warning in found.warnings] == ["现在没有文登市，按文登区读取"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.11.2023", "2023-11-15"), ("01/02/2024", "2024"), ("15 Mar 2024", "2024-03-15"), ("截至2024年10月底", "2024-10"),
        ("二〇二四年十二月三日", "2024-12-03"), ("2024年三季度", "2024"),
    ],
)  # fmt: skip
def test_days_in_other_notations_are_as_precise_as_they_are_sure(text: str, day: str) -> None:
    assert parse_day(text) == day


def test_a_day_without_its_year_does_not_hold_a_site_up(checked: Checking) -> None:
    found = checked("名称,区县,更新日期", "甲,历下区,10月8日")
    assert (found.sites[0].updated, len(found.warnings)) == ("", 1)


def test_numbers_and_pairs_in_other_notations() -> None:
    assert written_number("1.250,75") == 1250.75
    pair = parse_pair("37.50 N 121.25 E")
    assert pair and [(angle.value, angle.axis) for angle in pair] == [(37.5, "lat"), (121.25, "lon")]


def test_parts_of_a_size_are_known_by_what_stands_above_them(checked: Checking) -> None:
    rows = [
        ["名称", "区县", "规模（亩）", "", ""],
        ["", "", "总", "未供", "已供"],
        ["甲", "历下区", 300, 120, 180],
    ]
    (site,) = checked(workbook({"a": rows}, ["C1:E1"]), name="a.xlsx").sites
    assert (site.area_ha, site.vacant_ha, site.further) == (20, 8, {"规模（亩）/已供": "180"})
    found = checked("name,county,areaMu,vacant_m2", "甲,历下区,300,80000")
    assert (found.sites[0].area_ha, found.sites[0].vacant_ha) == (20, 8)
    assert not any("工作表" in str(note) for note in found.notes)


def test_words_for_all_and_nothing_vacant_are_read_and_said(checked: Checking) -> None:
    found = checked(
        "名称,区县,面积（亩）,可用面积", "甲,历下区,300,全部", "乙,历下区,150,已满", "丙,历下区,,全部"
    )
    assert [(site.area_ha, site.vacant_ha) for site in found.sites] == [(20, 20), (10, 0), (None, None)]
    assert [warning.row for warning in found.warnings] == [2, 3]


def test_eastings_without_their_zone_wait_until_a_person_takes_one_that_fits(checked: Checking) -> None:
    rows = ("名称,区县,X坐标,Y坐标", "甲,岱岳区,3994424.079,509004.6", "乙,泰山区,4004424.079,511004.6")
    found = checked(*rows)
    assert found.sites == () and found.fit.zones[0] == ("EPSG:4548", 117, 2)
    general = next(one for one in found.warnings if one.row is None)
    assert "117°" in general.remedy and general.option == "--datum EPSG:4548"
    other = "丙,荣成市,4123855.920,40721855.7"  # in a zone of its own, which it names
    assert len(checked(*rows, other, datum=found.fit.zones[0].datum).sites) == 3
    older = checked("北京54坐标系", *rows)
    assert older.fit.zones[0].datum == "EPSG:2436"


def test_rows_may_say_their_own_unit_and_datum(checked: Checking) -> None:
    found = checked(
        "name,county,lon,lat,datum,area,unit",
        "甲,历下区,117.0899,36.6434,WGS84,30,ha",
        "乙,历下区,117.0958,36.6438,高德,450,mu",
    )
    assert [(site.area_ha, site.datum) for site in found.sites] == [(30, "wgs84"), (30, "gcj02")]
    assert found.sites[0].lon == pytest.approx(found.sites[1].lon or 0, abs=1e-3)


def test_sheets_of_one_heading_are_one_list_and_their_names_say_the_city(checked: Checking) -> None:
    head = ["名称", "区县", "面积（亩）"]
    data = workbook(
        {"济南": [head, ["甲", "市中区", 15]], "枣庄": [head, ["乙", "市中区", 30], ["", "历下区", 1]]}
    )
    found = checked(data, name="a.xlsx")
    assert [(site.name, site.county) for site in found.sites] == [("甲", "370103"), ("乙", "370402")]
    assert {found.sheet_of(fault.row) for fault in found.faults} == {"枣庄"}
    assert "工作表“枣庄” 第3行" in str(found.faults[0].fault("a.xlsx", "枣庄"))


def test_former_counties_in_addresses_are_what_they_are_now_and_said(checked: Checking) -> None:
    found = checked("名称,地址", "甲,烟台市长岛县", "乙,青岛市胶南市临港路", "丙,德州陵县")
    assert [site.county for site in found.sites] == ["370614", "370211", "371403"]
    assert len(found.warnings) == 3 and found.faults == ()


def test_fields_of_shapefiles_by_their_initials_and_descriptions_of_placemarks(checked: Checking) -> None:
    (site,) = checked("MC,XZQ,MJ_M2,KG_M2,ZT", "甲,历下区,150000,30000,在建").sites
    assert (site.name, site.area_ha, site.vacant_ha, site.status) == ("甲", 15, 3, "在建")
    kml = """<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>乙</name><description>
    <![CDATA[面积：420亩；可供：14公顷<br>产业：中医药，联系人13900000000]]></description><Point><coordinates>117.0899,36.6434</coordinates></Point></Placemark></kml>"""
    (mark,) = checked(kml.encode(), name="a.kml").sites
    assert (mark.area_ha, mark.vacant_ha, mark.industry_words) == (28, 14, ("中医药",))


def test_what_says_nothing_of_its_place_waits_and_a_sum_without_a_label_is_none(checked: Checking) -> None:
    found = checked("名称,区县,面积（亩）", "甲,历下区,300", "乙,历下区,150", ",,450", "丙（暂定名）,,")
    assert (len(found.sites), found.skipped, problems(found)) == (2, (4,), [(5, "区县", "没有写在哪里")])


def test_what_lies_in_a_development_zone_has_its_county_but_is_not_held_to_it(checked: Checking) -> None:
    found = checked("名称,地址,经度,纬度", "甲,济南综合保税区二路,,", "乙,济南综合保税区,117.0899,36.6434")
    assert [(site.county, site.precision) for site in found.sites] == [
        ("370112", "county"),
        ("370102", "exact"),
    ]
    assert "济南综合保税区" in str(found.warnings[0].problem) and found.faults == ()


def test_hidden_columns_stay_out_and_formulas_without_a_result_are_done_if_plain(checked: Checking) -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("表")
        sheet.write_row(0, 0, ["名称", "区县", "面积（公顷）", "空闲率", "空闲面积（公顷）", "底价"])
        sheet.write_row(1, 0, ["甲", "历下区", 66, 0.25, "", 9])
        sheet.write_formula(1, 4, "=C2*D2", None, "")
        sheet.write_formula(2, 0, '=HYPERLINK("http://x.example","乙")', None, "")
        sheet.set_column(5, 5, None, None, {"hidden": True})
    found = checked(stream.getvalue(), name="a.xlsx")
    assert (found.sites[0].vacant_ha, found.sites[0].further) == (16.5, {"空闲率": "0.25"})
    assert "隐藏的列“底价”没有采用" in [str(note) for note in found.notes] and len(found.sites) == 1


def test_an_area_cell_may_say_what_is_free_of_it_and_units_may_be_large(checked: Checking) -> None:
    rows = (
        "甲,历下区,500（可用100）",
        "乙,历下区,30公顷（其中可用15公顷）",
        "丙,历下区,总150亩/余30亩",
        "丁,历下区,150（含路）",
    )
    found = checked("名称,区县,用地面积（亩）", *rows)
    areas = [
        (round(site.area_ha or 0, 2), site.vacant_ha and round(site.vacant_ha, 2)) for site in found.sites
    ]
    assert areas == [(33.33, 6.67), (30, 15), (10, 2), (10, None)]
    assert found.sites[0].further == {"用地面积（亩）": "500（可用100）"} and found.faults == ()
    assert checked("名称,区县,面积（千亩）", "甲,历下区,1.5").sites[0].area_ha == 100


def test_points_without_marks_or_in_a_column_of_places_are_read(checked: Checking) -> None:
    for text in (
        "名称,区县,经度,纬度\n甲,历下区,1170448,363936",
        "名称,区县,位置信息\n甲,历下区,经度117.08 纬度36.66",
    ):
        (site,) = checked(text).sites
        assert (site.lon, site.lat) == pytest.approx((117.08, 36.66))
