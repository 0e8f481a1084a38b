"""Lists as offices have them: where the list is on its sheet, and what its columns hold."""

import pytest

from errors import UserError
from tests.sitelists.conftest import Checking, workbook

TITLES = [
    ["2024年重点园区招商载体统计表"], ["填报单位：市投资促进局", "", "", "单位：亩"],
    ["序号", "园区名称", "所在县\n（市、区）", "坐标（高德）", "", "面积", "", "联系方式", ""],
    ["", "", "", "经度", "纬度", "规划面积", "剩余可用面积", "姓名", "手机"],
]  # fmt: skip
MERGED = ["A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3"]


def test_a_list_below_titles_with_headings_of_two_rows_and_sums(checked: Checking) -> None:
    rows = [
        *TITLES,
        [1, "历下软件园", "历下区", 117.096091, 36.643855, 1200, 300, "张三", 13812345678],
        ["合计", "", "", "", "", 1200, 300, "", ""],
        ["注：面积以亩为单位。"],
    ]
    found = checked(workbook({"封面": [["园区名录"]], "Sheet1": rows}, MERGED), name="园区.xlsx")
    (site,) = found.sites
    assert (found.sheet, found.faults, found.skipped) == ("Sheet1", (), (6, 7))
    assert (site.name, site.county, site.datum, site.contact) == (
        "历下软件园", "370102", "gcj02", "张三 13812345678",
    )  # fmt: skip
    assert (site.lon, site.lat) == pytest.approx((117.08997, 36.64342), abs=1e-5)
    assert (site.area_ha, site.vacant_ha) == (80, 20)
    assert found.rows[0].row.number == 5
    assert any("没有声明坐标系" in note and "gcj02" in note for note in found.notes)


def test_sections_cells_merged_downwards_and_headings_said_again(checked: Checking) -> None:
    head = ["市", "化工园区名称", "地址", "面积（km²）"]
    rows = [
        head, ["潍坊市", "羊口园", "寿光市羊口镇", 1.5], ["", "下营园", "昌邑市", 2], ["一、聊城市"], head,
        ["", "轴承园", "临清市", 1], ["小计", "", "", 4.5],
    ]  # fmt: skip
    found = checked(workbook({"名录": rows}, ["A2:A3"]), name="名录.xlsx")
    assert [(site.city, site.county, site.precision) for site in found.sites] == [
        ("370700", "370783", "county"), ("370700", "370786", "county"), ("371500", "371581", "county"),
    ]  # fmt: skip
    assert (found.faults, found.skipped) == ((), (4, 5, 7))


def test_headings_of_text_with_a_row_of_units_or_of_parts(checked: Checking) -> None:
    for lines in (
        ("园区,县区,规划面积,东经,北纬", ",,公顷,度,度", "甲园,历下区,20,117.0899,36.6434"),
        ("2024年台账", "园区,县区,面积（公顷）,坐标,", ",,,经度,纬度", "甲园,历下区,20,117.0899,36.6434"),
        (
            "园区,所在区域,,规划面积,坐标,",
            ",地市,县（市、区）,（公顷）,东经,北纬",
            "甲园,济南,历下区,20,117.0899,36.6434",
        ),
    ):
        found = checked(*lines)
        assert [(site.name, site.area_ha, site.lon) for site in found.sites] == [("甲园", 20, 117.0899)]
        assert found.rows[0].row.number == len(lines)


def test_encodings_and_delimiters(checked: Checking) -> None:
    for text, encoding in (
        ("名称;区县;面积(公顷)\n甲园;平邑县;20,5", "gb18030"), ("Site name\tCounty\tArea (ha)\n甲园\tPingyi County\t20,5", "utf-8-sig"),
        ("名称,区县,面积(公顷)\n甲园,平邑县,20.5", "utf-16"),
    ):  # fmt: skip
        (site,) = checked(text.encode(encoding)).sites
        assert (site.name, site.county, site.area_ha) == ("甲园", "371326", 20.5)


def test_a_person_says_what_a_column_holds(checked: Checking) -> None:
    lines = "单位,区县,规模,数量", "甲园,历下区,15,3"
    (site,) = checked(*lines, columns={"单位": "name", "规模": "area:亩", "数量": "-"}).sites
    assert (site.name, site.area_ha, site.further) == ("甲园", 1, {"数量": "3"})
    for wrong in ({"没有": "name"}, {"单位": "nome"}, {"规模": "area:斤"}, {"数量": "name:亩"}):
        with pytest.raises(UserError, match=r"。$"):
            checked(*lines, columns=wrong)


def test_columns_are_recognised_by_their_values_where_headings_tell_nothing(checked: Checking) -> None:
    found = checked("场所,甲,乙,丙,丁", "历下软件园,117.0899,36.6434,历下区,13812345678")
    assert [(column.field, column.sure) for column in found.columns] == [
        ("name", "content"), ("lon", "content"), ("lat", "content"), ("place", "content"), ("contact", "content"),
    ]  # fmt: skip


def test_what_no_column_is_for_is_kept_under_its_heading(checked: Checking) -> None:
    (site,) = checked("名称,区县,备注,租金（元/㎡·天）", "=1+1,历下区,<script>x</script>,2.5").sites
    assert site.name == "=1+1"
    assert site.further == {"备注": "<script>x</script>", "租金（元/㎡·天）": "2.5"}


def test_an_area_without_a_unit_is_none_and_said(checked: Checking) -> None:
    found = checked("名称,区县,面积", "甲园,历下区,100")
    assert found.sites[0].area_ha is None
    assert [(warning.column, str(warning.problem)) for warning in found.warnings] == [
        ("面积", "没有写面积单位，数字未换算")
    ]


def test_what_is_no_list_is_refused(checked: Checking) -> None:
    for content, word in (("甲,乙\n1,2", "标题行"), ("名称,区县", "没有数据"), (" \n", "空")):
        with pytest.raises(UserError, match=word):
            checked(content.encode())
    with pytest.raises(UserError, match="可用：名录"):
        checked(workbook({"名录": [["名称", "区县"], ["甲", "历下区"]]}), sheet="没有")


def test_a_column_for_each_site_and_two_stacks_of_them(checked: Checking) -> None:
    rows = [
        ["一园一表"], ["面积单位：公顷"],
        ["载体名称", "历下软件园", "市中文创园"], ["县（市、区）", "历下区", "市中区"], ["所在市", "济南市", "济南市"],
        ["总面积", 46.5, 60], ["建设状态", "在建", "净地"], [""],
        ["载体名称", "槐荫器械园"], ["县（市、区）", "槐荫区"], ["所在市", "济南市"], ["总面积", 18], ["建设状态", "规划"],
    ]  # fmt: skip
    found = checked(workbook({"表": rows}))
    assert [(site.name, site.county, site.area_ha) for site in found.sites] == [
        ("历下软件园", "370102", 46.5), ("市中文创园", "370103", 60), ("槐荫器械园", "370104", 18),
    ]  # fmt: skip


def test_two_lists_side_by_side(checked: Checking) -> None:
    head = ["园区", "区县", "占地", "状态"]
    rows = [
        ["注：面积均按亩计。"], [*head, "", *head],
        ["历下软件园", "历下区", 600, "运营", "", "槐荫器械园", "槐荫区", 180, "在建"],
        ["长清药谷", "长清区", 300, "在建", "", "章丘食品园", "章丘区", 450, "净地"],
    ]  # fmt: skip
    found = checked(workbook({"表": rows}))
    assert [(site.name, site.county, site.area_ha, site.status) for site in found.sites] == [
        ("历下软件园", "370102", 40, "运营"), ("长清药谷", "370113", 20, "在建"),
        ("槐荫器械园", "370104", 12, "在建"), ("章丘食品园", "370114", 30, "净地"),
    ]  # fmt: skip
