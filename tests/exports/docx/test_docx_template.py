"""The brief's template: what a designer changes in the Word file is seen in every brief; what it needs is named."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import ooxml_integrity
import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from openxml_audit import OpenXmlValidator
from PIL import Image

from exports.docx.document import write
from exports.docx.template import TEMPLATE, TEMPLATES, lacking
from exports.report.appearance import Appearance
from language import sayer
from tests.exports.officefiles import changed, paper_template
from tests.exports.wordfile import everything, headings
from tests.exports.written import report_of
from tests.toy import A


def read(file: bytes):
    return Document(BytesIO(file))


@pytest.fixture
def designed(tmp_path):
    """A copy of the template after a designer had it: colours, fonts, margins, a logo, a line before the contents."""
    document = Document(str(TEMPLATE))
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0, 0x11)
    fonts = next(document.styles.element.iter(qn("w:rFonts")))
    fonts.set(qn("w:eastAsia"), "SimSun")
    for script in ("w:ascii", "w:hAnsi"):
        fonts.set(qn(script), "Georgia")
    theme = document.part.part_related_by(RT.THEME)
    theme._blob = theme.blob.replace(b"1F2933", b"102030")
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(35)
    logo = BytesIO()
    Image.new("RGB", (8, 8), "#AA0011").save(logo, "PNG")
    section.header.paragraphs[0].add_run().add_picture(logo)
    line = document.add_paragraph("内部资料")
    document.element.body.insert(0, line._p)
    path = tmp_path / "designed.docx"
    document.save(path)
    return path


@pytest.mark.parametrize(("lang", "latin"), [("en", "Georgia"), ("zh", "SimSun")])
def test_colours_fonts_and_a_logo_of_the_template_are_seen(toy_atlas, designed, lang, latin, tmp_path):
    file = write(report_of(toy_atlas, A, lang=lang), designed)
    brief = read(file)
    assert str(brief.styles["Heading 1"].font.color.rgb) == "AA0011"
    (fonts,) = brief.styles.element.iter(qn("w:rFonts"))
    assert (fonts.get(qn("w:ascii")), fonts.get(qn("w:eastAsia"))) == (latin, "SimSun")
    assert b"102030" in brief.part.part_related_by(RT.THEME).blob
    header = brief.sections[0].header
    assert header._element.xpath(".//pic:pic") != []
    (tmp_path / "brief.docx").write_bytes(file)
    assert [*map(str, OpenXmlValidator().validate(tmp_path / "brief.docx").errors)] == []


def test_wider_margins_make_narrower_tables_and_a_smaller_map(toy_atlas, designed):
    brief = read(write(report_of(toy_atlas, A), designed))
    for table in brief.tables:
        assert sum(column.width.mm for column in table.columns) == pytest.approx(140, abs=0.2)
    assert brief.inline_shapes[0].width.mm <= 140.02


def test_what_stands_beside_the_contents_stays_and_the_sample_goes(toy_atlas, designed):
    report = report_of(toy_atlas, A)
    usual, brief = read(write(report)), read(write(report, designed))
    assert brief.paragraphs[0].text == "内部资料"
    assert everything(brief).removeprefix("内部资料").strip() == everything(usual).strip()
    assert "示例" not in everything(usual)


def test_styles_are_known_by_name_whatever_word_calls_them_inside(toy_atlas, tmp_path):
    document = Document(str(TEMPLATE))
    for number, style in enumerate(document.styles.element.findall(qn("w:style"))):
        style.set(qn("w:styleId"), f"a{number}")
    document.save(tmp_path / "chinese-word.docx")
    report = report_of(toy_atlas, A)
    renamed = read(write(report, tmp_path / "chinese-word.docx"))
    assert headings(renamed) == headings(read(write(report)))
    assert {table.style.name for table in renamed.tables} == {"Facts Table", "Brief Table"}


@pytest.mark.parametrize("gone", ["Table Note", "Contents"])
def test_a_style_or_control_that_is_gone_is_named_and_done_without(toy_atlas, gone):
    text = b'w:val="' + gone.encode() + b'"'
    part = "word/document.xml" if gone == "Contents" else "word/styles.xml"
    broken = changed(TEMPLATE.read_bytes(), part, text, b'w:val="Untitled"')
    assert gone in " ".join(map(sayer("zh"), lacking(broken, "report")))
    report = report_of(toy_atlas, A)
    brief = read(write(replace(report, appearance=Appearance(template=broken))))
    assert everything(brief) == everything(read(write(report)))


def test_a_letter_paper_keeps_its_header_and_takes_the_brief(toy_atlas, tmp_path):
    paper = paper_template()
    said = " ".join(map(sayer("zh"), lacking(paper, "report")))
    assert "Table Text" in said and "Contents" in said and "Heading 1" not in said
    report = report_of(toy_atlas, A)
    file = write(replace(report, appearance=Appearance(template=paper)))
    brief = read(file)
    assert brief.sections[0].header.paragraphs[0].text == "某某市发展和改革委员会"
    assert everything(brief) == everything(read(write(report)))
    (tmp_path / "brief.docx").write_bytes(file)
    assert [*map(str, OpenXmlValidator().validate(tmp_path / "brief.docx").errors)] == []
    assert [*map(str, ooxml_integrity.check(tmp_path / "brief.docx"))] == []


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=str)
def test_the_template_itself_is_sound_and_says_nothing_of_who_made_it(template):
    core = Document(str(template)).core_properties
    assert (core.author, core.last_modified_by) == ("Plan Atlas", "Plan Atlas")
    with ZipFile(template) as package:
        names = package.namelist()
    assert not [name for name in names if Path(name).stem in ("app", "custom", "thumbnail")]
    assert [*map(str, OpenXmlValidator().validate(template).errors)] == []
    assert [*map(str, ooxml_integrity.check(template))] == []
