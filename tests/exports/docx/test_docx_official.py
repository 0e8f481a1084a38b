"""The official style (GB/T 9704) in Word and PDF: what an office checks with a ruler."""

from io import BytesIO

import ooxml_integrity
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from exports.docx.document import write
from exports.print.pdf import write as write_pdf
from exports.report.appearance import Appearance
from exports.report.numbering import chinese_number
from exports.report.official import signed_at, written_date
from tests.exports.wordfile import everything, headings, opened
from tests.exports.written import MADE, report_of
from tests.toy import A, B

LOOK = Appearance(title="关于甲甲市的汇报", signature="某某市发展和改革委员会", style="official")


@pytest.fixture(scope="module")
def report(toy_atlas):
    return report_of(toy_atlas, A, appearance=LOOK)


@pytest.fixture(scope="module")
def document(report):
    return opened(report)


def test_page_type_and_lines_are_those_of_the_standard(document):
    section = document.sections[0]
    edges = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(edge / Mm(1)) for edge in edges] == [37, 35, 28, 26]
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:rPr')}")
    assert (font(defaults), defaults.find(qn("w:sz")).get(qn("w:val"))) == ("仿宋", "32")
    spacing = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:pPr')}/{qn('w:spacing')}")
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("560", "exact")
    fonts = [font(document.styles[name].element) for name in ("Title", "Heading 1", "Heading 2")]
    assert fonts == ["方正小标宋简体", "黑体", "楷体"]
    assert document.styles["Title"].font.size == Pt(22)


def font(element) -> str:
    return next(element.iter(qn("w:rFonts"))).get(qn("w:eastAsia"))


def test_fonts_that_a_machine_lacks_have_named_ones_instead(document):
    (table,) = (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/fontTable"))
    assert "华文中宋" in table.blob.decode() and "仿宋_GB2312" in table.blob.decode()


def test_page_numbers_stand_outside_between_dashes(document):
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = footer.paragraphs
        assert "".join(text.text for text in paragraph._p.iter(qn("w:t"))) == "— 1 —"
        assert paragraph._p.pPr.find(qn("w:jc")).get(qn("w:val")) == side


def test_headings_are_numbered_and_figures_are_sentences(document):
    found = headings(document)
    assert found[:3] == [("Title", LOOK.title), ("Heading 1", "一、基本情况"), ("Heading 1", "二、被点名")]
    assert ("Heading 2", "（一）规划文件") in found
    assert "乙业" in everything(document)  # tables are kept


def test_several_cities_take_a_level_more(toy_atlas):
    found = headings(opened(report_of(toy_atlas, A, B, appearance=Appearance(style="official"))))
    assert ("Heading 1", "一、甲甲市") in found and ("Heading 2", "（一）基本情况") in found
    assert ("Heading 1", "二、乙乙市") in found and ("Heading 1", "三、来源") in found


def test_sources_base_map_signature_and_date_are_there(document, toy_atlas):
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert toy_atlas.province.base_map in lines
    assert any("数据来源" in line for line in lines)
    assert lines[-2:] == [LOOK.signature, "2031年2月3日"]


def test_a_date_begins_two_characters_to_the_right_of_the_signature():
    assert written_date(MADE) == "2031年2月3日"
    assert signed_at("某某市发展和改革委员会", "2031年2月3日") == (2, 5)
    assert signed_at("某局", "2031年12月13日") == (9, 2)


def test_chinese_numbers():
    assert [chinese_number(number) for number in (1, 10, 11, 20, 21, 99)] == [
        "一",
        "十",
        "十一",
        "二十",
        "二十一",
        "九十九",
    ]


def test_validators_find_no_fault(report, tmp_path):
    path = tmp_path / "official.docx"
    path.write_bytes(write(report))
    assert [*map(str, OpenXmlValidator().validate(path).errors), *map(str, ooxml_integrity.check(path))] == []


def test_the_pdf_says_the_same_on_pages_of_the_same_measure(report):
    pdf = PdfReader(BytesIO(write_pdf(report)))
    words = "".join("".join(page.extract_text() for page in pdf.pages).split())
    for text in (LOOK.title, "一、基本情况", "（一）规划文件", LOOK.signature, "2031年2月3日"):
        assert text in words
    for number, page in enumerate(pdf.pages, 1):
        assert f"—{number}—" in "".join(page.extract_text().split())
