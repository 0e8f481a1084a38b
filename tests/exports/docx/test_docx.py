"""Word: the brief's words as its reader finds them, and the package as two validators find it."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from exports.docx.document import write
from tests.exports.wordfile import cells, everything, headings, linked, opened
from tests.exports.written import CONTROLS, MADE, NAME, hostile_atlas, report_of
from tests.toy import A, B

APP = "https://atlas.example.cn"


def test_its_headings_are_real_ones(toy_atlas):
    assert headings(opened(report_of(toy_atlas, A))) == [
        ("Title", "甲甲市产业规划简报"),
        ("Heading 1", "甲甲市"),
        ("Heading 2", "基本情况"),
        ("Heading 2", "被点名"),
        ("Heading 2", "园区、平台与活动"),
        ("Heading 2", "目标"),
        ("Heading 3", "与其他城市共同的目标，未分解到市"),
        ("Heading 3", "相关产业的全省目标，未分解到市"),
        ("Heading 2", "TOY-2030与TOY-2031对照"),
        ("Heading 2", "可联系的部门"),
        ("Heading 1", "来源"),
        ("Heading 2", "规划文件"),
        ("Heading 2", "数据与许可"),
        ("Heading 2", "未通过或需说明的检查"),
    ]


def test_it_opens_with_the_view_in_words_and_what_stands_below_the_map(toy_atlas):
    document = opened(report_of(toy_atlas, A))
    assert cells(document)[0] == [["规划", "TOY-2030、TOY-2031"], ["产业", "全部"], ["类型", "全部"]]
    notes = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Note"]
    assert "2031-02-03" in notes[0]
    assert notes[1] == toy_atlas.province.base_map
    assert "规划点名的园区、平台、活动均有已知位置" in notes[2]


def test_each_way_of_naming_is_told_with_its_words_and_clause(toy_atlas):
    named = next(table for table in cells(opened(report_of(toy_atlas, A))) if table[0][0] == "产业")
    assert named == [
        ["产业", "类型与点名方式", "原文", "出处"],
        ["甲业", "集群、单独点名", "“支持甲甲市甲业集群”", "TOY-2030 第1条"],
        [
            "乙业",
            "基地、并列点名\n计划把甲甲、乙乙2市与甲业一项并列点名，未逐一对应。“等市”：名单未穷尽。",
            "“甲甲、乙乙等市”",
            "TOY-2030 第1条",
        ],
    ]


def test_evidence_is_set_as_a_quotation_and_its_absence_is_not(toy_atlas):
    document = opened(report_of(toy_atlas, B))
    styles = {
        paragraph.text: paragraph.style.name
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    }
    assert styles["“支持乙北县”"] == "Table Quote"
    assert styles["所录条款没有点名，记载见所注来源。"] == "Table Note"


def test_citations_lead_to_the_app_where_its_address_is_known(toy_atlas):
    assert f"{APP}/clauses?clause=toy-2030/1" in linked(opened(report_of(toy_atlas, A, base_url=APP)))
    assert linked(opened(report_of(toy_atlas, A))) == []


def test_its_properties_tell_title_author_date_and_language(toy_atlas):
    properties = opened(report_of(toy_atlas, A)).core_properties
    assert (properties.title, properties.author) == ("甲甲市产业规划简报", "Plan Atlas")
    assert properties.created.date() == properties.modified.date() == MADE
    assert properties.language == "zh-CN"
    assert opened(report_of(toy_atlas, A, lang="en")).core_properties.language == "en-US"


def test_a_province_report_names_every_city_by_its_state(toy_atlas):
    document = opened(report_of(toy_atlas))
    assert ("Heading 1", "玩具省") in headings(document)
    assert ["单独点名 2市", "甲甲、乙乙"] in cells(document)[1]


def test_silence_is_told_as_silence(real_atlas):
    text = everything(opened(report_of(real_atlas, "371400")))
    assert "均未点名德州市。未点名不等于不支持。" in text


def test_a_hostile_name_is_text_and_nothing_else(tmp_path):
    atlas = hostile_atlas(tmp_path / "data")
    text = everything(opened(report_of(atlas, B)))
    assert NAME in text
    assert not set(CONTROLS) & set(text)


def test_nothing_of_the_templates_own_parts_is_left(toy_atlas):
    names = ZipFile(BytesIO(write(report_of(toy_atlas, A)))).namelist()
    assert not [name for name in names if "stylesWithEffects" in name or "thumbnail" in name]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_report_gives_the_same_bytes(toy_atlas, lang):
    assert write(report_of(toy_atlas, A, lang=lang)) == write(report_of(toy_atlas, A, lang=lang))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("cities", [(), ("371300",), ("371400", "371300")])
def test_validators_find_no_fault(real_atlas, tmp_path, cities, lang):
    assert faults(write(report_of(real_atlas, *cities, lang=lang, base_url=APP)), tmp_path) == []


def test_validators_find_no_fault_with_a_hostile_name(tmp_path):
    assert faults(write(report_of(hostile_atlas(tmp_path / "data"), B, base_url=APP)), tmp_path) == []


def faults(file: bytes, folder: Path) -> list[str]:
    """What the two validators say."""
    path = folder / "brief.docx"
    path.write_bytes(file)
    return [*map(str, OpenXmlValidator().validate(path).errors), *map(str, ooxml_integrity.check(path))]
