"""A commented Word draft: every claim has its comment at its words, and nothing else of the document changes."""

from io import BytesIO
from zipfile import ZipFile

import ooxml_integrity
import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import RGBColor
from lxml import etree
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from exports.verification.comments import commented_document
from exports.verification.listing import claim_list
from reader.source.word import word_text
from verify.checker import Checker
from wording.words import Words

TRUE, WRONG = "到2025年，体育产业总规模达到6000亿元", "每年新增两证齐全医养结合机构60家"


@pytest.fixture(scope="module")
def draft():
    document = Document()
    document.add_heading("情况汇报", 1)
    paragraph = document.add_paragraph("开头，")
    run = paragraph.add_run(f"{TRUE}；")
    run.bold, run.font.color.rgb = True, RGBColor(200, 0, 0)
    paragraph.add_run(f"{WRONG}。=1+1")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells),
        ("指标", "目标", "体育产业总规模", "5000亿元"),
        strict=True,
    ):
        cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def found(real_atlas, draft):
    return Checker(real_atlas).check(word_text(draft, "稿.docx").text, "稿.docx")


@pytest.fixture(scope="module")
def commented(real_atlas, draft, found):
    return commented_document(draft, found, Words(real_atlas))


def marked(document):
    """What each comment stands at."""
    texts, here = {}, set()
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            here.add(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:commentRangeEnd"):
            here.discard(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:t"):
            for number in here:
                texts[number] = texts.get(number, "") + element.text
    return texts


def test_every_claim_has_a_comment_at_its_words(commented):
    document = Document(BytesIO(commented))
    said = {text: document.comments.get(number).text for number, text in marked(document).items()}
    assert said[TRUE].startswith("相符") and "第16条" in said[TRUE] and "脚注：" in said[TRUE]
    assert said[WRONG].startswith("不符") and "每年" in said[WRONG]
    assert any(
        text.startswith("不符") for words, text in said.items() if words in ("体育产业总规模", "5000亿元")
    )


def test_nothing_else_changes(draft, commented):
    before, after = Document(BytesIO(draft)), Document(BytesIO(commented))
    assert [p.text for p in before.paragraphs] == [p.text for p in after.paragraphs]
    looks = [
        [(c, run.bold, run.font.color.rgb) for p in document.paragraphs for run in p.runs for c in run.text]
        for document in (before, after)
    ]
    assert looks[0] == looks[1]
    with ZipFile(BytesIO(draft)) as old, ZipFile(BytesIO(commented)) as new:
        touched = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
        for name in set(old.namelist()) - touched:
            assert same(old.read(name), new.read(name)), name
        assert set(new.namelist()) - set(old.namelist()) == {"word/comments.xml"}


def same(one, other):
    if not one.lstrip().startswith(b"<"):
        return one == other
    return etree.tostring(etree.fromstring(one), method="c14n") == etree.tostring(
        etree.fromstring(other), method="c14n"
    )


def test_the_commented_document_is_valid(commented, tmp_path):
    path = tmp_path / "稿.docx"
    path.write_bytes(commented)
    assert [*map(str, ooxml_integrity.check(path))] == []
    assert not [error for error in map(str, OpenXmlValidator().validate(path).errors) if "omment" in error]


def test_a_draft_of_another_format_becomes_a_document(real_atlas):
    found = Checker(real_atlas).check(f"{WRONG}。\x01", "稿.txt")
    document = Document(BytesIO(commented_document(None, found, Words(real_atlas, "en"))))
    assert [comment.text.split("\n")[0] for comment in document.comments] == ["differs"]


def test_the_list_has_a_row_for_each_claim_and_no_formula(real_atlas):
    found = Checker(real_atlas).check(f"=1+1\n{WRONG}。\n{TRUE}。", "稿.txt")
    (sheet,) = load_workbook(BytesIO(claim_list(found, Words(real_atlas)))).worksheets
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[2] for row in rows[1:]] == ["不符", "相符"] and sheet.page_setup.orientation == "landscape"
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
