"""Balance in reports: the section's tables, the workbook's two sheets, the deck's native charts, dots for no data."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE

from atlas.view import View
from exports import EXPORTS
from exports.gis.features import Flattener
from exports.gis.qml import qml
from exports.print.drawing import svg_text
from exports.report.balance import balance_section
from exports.report.blocks import Heading, Paragraph
from exports.report.chapters import SECTIONS
from exports.report.report import Report
from tests.exports.decks import map_group, opened, outlines
from tests.exports.written import MADE, report_of
from tests.toy import A, B
from wording.tables.model import Table, text_of
from wording.words import Words


def tables(section) -> dict[str, list[list[str]]]:
    """The texts of each table's rows by the heading above it."""
    found, heading = {}, ""
    for block in section.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            found[heading] = [list(map(text_of, cells)) for cells in block.cells]
    return found


def sheet(report: Report, name: str) -> list[dict]:
    book = load_workbook(BytesIO(EXPORTS["xlsx"].write(report)))
    head, *lines = book[name].iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


@pytest.fixture(scope="module")
def toy_section(toy_atlas):
    return balance_section(Words(toy_atlas), View())


def test_coverage_comes_first_in_words(toy_section):
    first, second, third, *_ = toy_section.blocks
    assert first == Paragraph("2市中2市被点名（单独 2，仅并列 0），未点名 0")
    assert second.text == "所选规划从未点名：无。"
    assert "不是资金、项目或成效" in third.text
    assert next(block.text for block in toy_section.blocks if isinstance(block, Heading)) == "覆盖"


def test_the_tables_of_the_toy(toy_section):
    """Both cities have one mention by themselves and one together; nobody knows the population."""
    found = tables(toy_section)
    assert found["各市"] == [["甲甲", "单独点名", "2", "1", "1"], ["乙乙", "单独点名", "2", "1", "1"]]
    assert ["产业 甲业", "1", "0", "1", "无数据", "66.7%"] in found["覆盖"]
    measures = {row[0]: row[1] for row in found["指标"]}
    assert (measures["极差"], measures["赫芬达尔指数（HHI）"]) == ("0", "0.5")
    assert measures["胡佛指数（相对人口）"] == "不适用：有的市没有数据，不补、不计算"
    assert found["TOY-2030与TOY-2031对照"] == [
        ["甲甲", "单独点名", "未点名", "", "", "甲业、乙业"],
        ["乙乙", "并列点名", "单独点名", "丙业", "", "乙业"],
    ]


def test_a_city_that_is_not_named_has_no_number(toy_atlas):
    section = balance_section(Words(toy_atlas), View(industries=("alpha",)))
    assert tables(section)["各市"][1] == ["乙乙", "未点名", "", "", ""]


def test_the_section_belongs_to_the_province(toy_atlas):
    province, city = (report_of(toy_atlas, *cities).chapters[0] for cities in ((), (A,)))
    assert "balance" in SECTIONS
    assert "balance" in [section.id for section in province.sections]
    assert "balance" not in [section.id for section in city.sections]


def test_the_workbook_has_numbers_as_numbers(toy_atlas):
    lines = sheet(report_of(toy_atlas), "均衡")
    found = {(line["部分"], line["名称"], line["项目"]): line["数值"] for line in lines}
    assert found["覆盖", "产业 甲业", "单独点名的市：市数"] == 1
    assert found["覆盖", "产业 甲业", "单独点名的市：生产总值份额"] == pytest.approx(2 / 3)
    assert found["指标", "赫芬达尔指数（HHI）", "数值"] == 0.5
    assert found["各市", "甲甲市", "计数"] == 2
    assert found["各市", "甲甲市", "点名方式"] == "单独点名"
    missing = next(line for line in lines if line["名称"] == "胡佛指数（相对人口）")
    assert (missing["数值"], missing["说明"]) == (None, "有的市没有数据，不补、不计算")


def test_the_workbook_lists_every_change(toy_atlas):
    lines = sheet(report_of(toy_atlas), "变化")
    assert [(line["城市"], line["产业"], line["TOY-2030"], line["TOY-2031"]) for line in lines] == [
        ("甲甲市", "甲业", "单独点名", "未点名"), ("甲甲市", "乙业", "并列点名", "未点名"),
        ("乙乙市", "乙业", "并列点名", "未点名"), ("乙乙市", "丙业", "未点名", "单独点名"),
    ]  # fmt: skip
    assert {line["对照"] for line in lines} == {"后一份新点名", "后一份未再提及"}
    assert lines[0]["条款"] == "TOY-2030 第1条"


def test_a_city_s_workbook_has_its_own_changes_and_no_balance(toy_atlas):
    book = load_workbook(BytesIO(EXPORTS["xlsx"].write(report_of(toy_atlas, B))))
    assert "均衡" not in book.sheetnames
    assert {row[0] for row in book["变化"].iter_rows(min_row=2, values_only=True)} == {"乙乙市"}


@pytest.fixture(scope="module")
def charts(real_atlas):
    deck = opened(report_of(real_atlas, sections=("balance",)))
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def test_the_deck_ranks_the_cities_natively(charts):
    bars = charts[0]
    assert bars.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert list(bars.plots[0].categories)[:3] == ["济南", "青岛", "淄博"]
    each, group = (list(series.values) for series in bars.plots[0].series)
    assert (each[0], group[0]) == (2, 5)
    assert len(each) == 10, "a city that is not named has no bar"


def test_the_deck_has_the_lorenz_curve_natively(charts):
    curve, equal = charts[1].plots[0].series
    assert charts[1].chart_type == XL_CHART_TYPE.XY_SCATTER_LINES
    assert len(list(curve.values)) == 17
    assert (list(curve.values)[6], list(curve.values)[-1]) == (0, 1)
    assert list(equal.values) == [0, 1]
    book = load_workbook(BytesIO(charts[1].part.chart_workbook.xlsx_part.blob))
    assert book["Sheet1"]["B18"].value == pytest.approx(1)
    assert book["Sheet1"]["B20"].value == "各市一样"


def test_nothing_counted_is_no_chart(real_atlas):
    deck = opened(Report(real_atlas, View(plans=("care-2024",)), sections=("balance",), made=MADE))
    assert not any(shape.has_chart for slide in deck.slides for shape in slide.shapes)


def test_no_data_is_dots_in_every_drawing(toy_atlas):
    """Too few cities have a figure, so that both are without a class."""
    report = Report(toy_atlas, View(layers=("attention-gdp",)), sections=("map",), made=MADE)
    assert 'fill="url(#dots-8A8F94)"' in svg_text(report.layout)
    shapes = outlines(map_group(opened(report)))
    assert any('prst="dotGrid"' in shape._element.xml for shape in shapes.values())
    style = qml(Flattener(report).flat(report.layers["attention-gdp"]), report.words)
    assert "PointPatternFill" in style
