"""Word's layout: tables, type, paper, the map as a picture, a page for each city."""

import pytest
from docx.oxml.ns import qn

from tests.exports.wordfile import headings, opened
from tests.exports.written import report_of
from tests.toy import A


def test_table_heads_repeat_rows_stay_whole_and_columns_are_fixed(toy_atlas):
    tables = [table for table in opened(report_of(toy_atlas, A)).tables if table.style.name == "Brief Table"]
    assert len(tables) >= 6
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert not table.autofit
        assert sum(column.width.mm for column in table.columns) == pytest.approx(170, abs=0.2)
        assert [cell.width for cell in table.rows[-1].cells] == [column.width for column in table.columns]


def test_chinese_type_is_named_and_no_theme_overrides_it(toy_atlas):
    styles = opened(report_of(toy_atlas, A)).styles.element
    fonts = list(styles.iter(qn("w:rFonts")))
    assert [font.get(qn("w:eastAsia")) for font in fonts] == ["Microsoft YaHei"]
    assert not [name for font in fonts for name in font.keys() if "Theme" in name]  # noqa: SIM118 (an element)


def test_it_is_printed_on_a4_with_base_map_line_and_page_number_below(toy_atlas):
    section = opened(report_of(toy_atlas, A)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.footer.paragraphs[0].text == toy_atlas.province.base_map
    fields = section.footer._element.iter(qn("w:fldSimple"))
    assert [field.get(qn("w:instr")).strip() for field in fields] == ["PAGE", "NUMPAGES"]


def test_the_map_is_a_picture_with_words_for_those_who_do_not_see_it(toy_atlas):
    document = opened(report_of(toy_atlas, A))
    (picture,) = document.inline_shapes
    assert 0 < picture.width.mm <= 170.01
    assert picture.height.mm <= 180
    words = picture._inline.docPr.get("descr")
    assert "甲甲市产业规划简报" in words
    assert "单独点名1处，并列点名1处" in words


def test_without_the_map_there_is_no_picture_and_only_what_was_chosen(toy_atlas):
    document = opened(report_of(toy_atlas, A, sections=("targets",)))
    assert len(document.inline_shapes) == 0
    assert [text for style, text in headings(document) if style in ("Heading 1", "Heading 2")] == [
        "甲甲市",
        "基本情况",
        "目标",
    ]


def test_sixteen_cities_have_a_page_each_and_a_list_that_leads_there(real_atlas):
    cities = tuple(real_atlas.boundaries.prefectures.index)
    document = opened(report_of(real_atlas, *cities, sections=("targets", "sources")))
    chapters = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert len(chapters) == 17
    assert [bool(chapter.paragraph_format.page_break_before) for chapter in chapters] == [False] + [True] * 16
    body = document.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    leads = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert len(leads) == 17
    assert set(leads) == marks
