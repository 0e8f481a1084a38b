"""The workbook as somebody with Excel finds it: numbers as numbers, text as text, nothing to be added up twice."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from exports import EXPORTS
from language import LANGUAGES
from tests.exports.workbook import cell, column, opened, rows
from tests.exports.written import report_of
from tests.toy import B


@pytest.fixture(scope="module")
def book(toy_atlas):
    return opened(report_of(toy_atlas, base_url="https://atlas.example"))


def test_sheets_with_filters_and_a_header_in_sight(book):
    assert book.sheetnames == ["说明", "目标", "点名", "园区", "城市", "变化", "均衡", "来源"]
    for sheet in book.worksheets[1:]:
        assert (sheet.auto_filter.ref, sheet.freeze_panes) == (sheet.dimensions, "B2")
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_cols == "$A:$A"
        assert "玩具测绘" in sheet.oddFooter.left.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sheet_prints_on_a4_across_in_letters_that_can_be_read(toy_atlas, lang):
    """A wide table takes as many pages side by side as it needs; its header and first column stand on each."""
    for sheet in opened(report_of(toy_atlas, lang=lang)).worksheets:
        page = sheet.page_setup
        assert (int(page.paperSize), page.orientation, page.fitToHeight) == (9, "landscape", 0)
        characters = sum(one.width for one in sheet.column_dimensions.values())
        assert characters / (page.fitToWidth or 1) <= 200


def test_the_first_sheet_says_what_it_is_and_leads_to_the_others(book):
    cover = book["说明"]
    said = {row[0]: row[1] for row in cover.iter_rows(values_only=True) if row[0]}
    assert cover["A1"].value == "玩具产业规划图谱"
    assert (said["规划"], said["制作日期"]) == ("TOY-2030、TOY-2031", "2031-02-03")
    assert said["数据来源"] == "boundaries、plans（逐句录入，两遍互校）、sites"
    assert "玩具测绘" in said["底图"]
    assert "无处会" in said["检查：规划点名的园区、平台、活动均有已知位置"]
    links = {found.hyperlink.location for found in cover["A"] if found.hyperlink}
    assert links == {f"'{name}'!A1" for name in book.sheetnames[1:]}


def test_targets_have_bare_numbers_beside_the_words(book):
    names = ("指标", "目标值", "数值（按原文单位）", "数值上限", "原文单位", "年份")
    assert column(book["目标"], *names) == [
        ("产值", "≥ 100亿元（以上）", 100, None, "亿元", 2030),
        ("建园", "4个", 4, None, "个", "未写明"),
        ("净地", "≈ 30个（左右）", 30, None, "个", "未写明"),
        ("厂房", "3个", 3, None, "个", "未写明"),
        ("建园", "2个", 2, None, "个", "未写明"),
    ]


def test_a_promise_said_twice_counts_once_and_looks_so(book):
    sheet = book["目标"]
    assert [row["计数"] for row in rows(sheet)] == [
        "计一项", "与他处重复，按一项计", "计一项", "计一项", "同一目标的另一处表述，不另计",
    ]  # fmt: skip
    amounts = [cell(sheet, "数值（按原文单位）", row) for row in range(2, 7)]
    assert [amount.font.italic for amount in amounts] == [False, False, False, False, True]


def test_a_target_of_two_cities_is_not_divided(book):
    found = {row["指标"]: (row["范围"], row["说明"]) for row in rows(book["目标"])}
    assert found["净地"] == ("甲甲市、乙乙市", "合计，未分解到各市")
    assert found["产值"][0] == "全省（未分解到市）"


def test_collective_and_open_designations_say_so(book):
    found = column(book["点名"], "城市", "点名方式", "名单", "同列城市", "说明")
    assert [row[:3] for row in found] == [
        ("甲甲市", "单独点名", "已列全"),
        ("甲甲市", "并列点名", "未穷尽（等）"),
        ("乙乙市", "并列点名", "未穷尽（等）"),
        ("乙北县", "单独点名", "已列全"),
    ]
    assert found[2][3] == "甲甲、乙乙"
    assert "未逐一对应" in found[2][4]


def test_unknown_places_are_words_and_other_sources_are_told_apart(book):
    found = column(book["园区"], "名称", "城市", "经度（度）", "条款")
    assert found == [
        ("甲园", "甲甲市", 117.02, "第1条"),
        ("双园甲片", "甲甲市", 117.05, "第1条"),
        ("双园乙片", "乙乙市", 117.15, "第1条"),
        ("无处会", "位置未知", "无数据", "第1条"),
        ("乙草", "乙乙市", 117.15, None),
        ("丁草", "位置未知", "无数据", None),
    ]


def test_cities_with_counts_and_figures(book):
    first, second = rows(book["城市"])
    assert (first["点名"], first["单独点名（处）"], first["并列点名（处）"]) == ("单独点名", 1, 1)
    assert (first["单独点名的产业"], first["仅并列点名的产业"]) == ("甲业", "乙业")
    assert (first["产值 (亿元)"], first["产值 · 年份"], first["产值 · 来源"]) == (40, 2030, "公报")
    assert (first["比重 (%)"], first["比重 · 年份"]) == (12.5, 2029)
    assert second["产值 · 来源"] == "公报 二手汇编"
    assert (second["比重 (%)"], second["比重 · 年份"]) == ("无数据", None)


def test_a_city_s_workbook_holds_what_its_chapter_holds(toy_atlas):
    book = opened(report_of(toy_atlas, B))
    assert column(book["目标"], "指标", "数值（按原文单位）") == [
        ("建园", 4),
        ("净地", 30),
        ("厂房", 3),
        ("建园", 2),
    ]
    assert column(book["点名"], "城市") == [("乙乙市",), ("乙北县",)]
    assert column(book["园区"], "名称") == [("双园乙片",), ("乙草",)]
    assert column(book["城市"], "城市") == [("乙乙市",)]


def test_clauses_and_cities_link_to_the_app_only_where_there_is_one(book, toy_atlas):
    assert (
        cell(book["目标"], "条款", 2).hyperlink.target == "https://atlas.example/clauses?clause=toy-2030/goal"
    )
    assert cell(book["点名"], "城市", 5).hyperlink.target == "https://atlas.example/city?city=370200"
    unlinked = opened(report_of(toy_atlas))
    assert cell(unlinked["目标"], "条款", 2).hyperlink is None
    assert cell(unlinked["目标"], "条款", 2).value == "目标"


def test_wanted_sections_decide_the_sheets(toy_atlas):
    assert opened(report_of(toy_atlas, sections=("targets",))).sheetnames == ["说明", "目标", "城市"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_real_workbook_in_both_languages(real_atlas, lang):
    book = opened(report_of(real_atlas, lang=lang))
    targets = [sheet for sheet in book.worksheets if sheet.max_row == 83]
    assert len(targets) == 1
    assert all(len(name) <= 31 for name in book.sheetnames)
    for sheet in book.worksheets[1:]:
        heads = [found.value for found in sheet[1]]
        assert len(set(heads)) == len(heads)
    assert len(book.worksheets[4]["A"]) == 17


@pytest.mark.parametrize("cities", [("371300",), ("371400",), ()])
def test_the_same_report_gives_the_same_bytes(real_atlas, cities):
    first, second = (EXPORTS["xlsx"].write(report_of(real_atlas, *cities)) for _ in range(2))
    assert first == second
    assert ZipFile(BytesIO(first)).testzip() is None
