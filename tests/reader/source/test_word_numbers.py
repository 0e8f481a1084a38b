"""The numbers that Word shows: in its formats, by style, on several levels, restarted."""

import pytest

from reader.source.counting import written
from reader.source.word import word_text
from tests.reader.source.wordfile import paragraph, run, word_file


@pytest.mark.parametrize(
    ("number_format", "numbers", "shown"),
    [
        ("decimal", (1, 12), "1 12"), ("decimalZero", (3, 12), "03 12"), ("decimalFullWidth", (12,), "１２"),
        ("chineseCounting", (1, 10, 11, 20, 23, 110), "一 十 十一 二十 二十三 一百一十"),
        ("chineseCountingThousand", (105, 3004), "一百零五 三千零四"),
        ("japaneseCounting", (1, 10, 12), "一 十 十二"), ("ideographDigital", (1, 10), "一 一〇"),
        ("ideographTraditional", (1, 2, 10, 11), "甲 乙 癸 甲"), ("ideographZodiac", (1, 12), "子 亥"),
        ("chineseLegalSimplified", (1, 12), "壹 壹拾贰"), ("ideographLegalTraditional", (2,), "貳"),
        ("decimalEnclosedCircle", (1, 20, 21, 50, 51), "① ⑳ ㉑ ㊿ 51"), ("decimalEnclosedCircleChinese", (3,), "③"),
        ("decimalEnclosedParen", (2,), "⑵"), ("decimalEnclosedFullstop", (2,), "⒉"),
        ("ideographEnclosedCircle", (1, 11), "㊀ 11"), ("upperLetter", (1, 26, 27), "A Z AA"),
        ("lowerLetter", (2, 2_000_000_000), "b 2000000000"), ("upperRoman", (4, 1999), "IV MCMXCIX"),
        ("lowerRoman", (9,), "ix"), ("unheardOf", (7,), "7"),
    ],
)  # fmt: skip
def test_numbers_in_words_formats(number_format, numbers, shown):
    assert " ".join(written(number, number_format) for number in numbers) == shown


def level(at: int, number_format: str, text: str, more: str = "") -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """The part with one abstract list and the lists that follow it."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}'


def item(text: str, at: int = 0, list_id: int = 1) -> str:
    """A numbered paragraph."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>')


def lines(body: str, **parts: str) -> list[str]:
    """The lines of the file."""
    return word_text(word_file(body, **parts), "某.docx").text.split("\n")


PLAN = numbering(
    level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"), level(2, "decimal", "%3.")
)


def test_levels_count_below_each_other():
    body = (
        item("甲")
        + item("乙", 1)
        + item("丙", 2)
        + item("丁", 2)
        + item("戊", 1)
        + item("己", 2)
        + item("庚")
    )
    assert lines(body, numbering=PLAN) == [
        "一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚",
    ]  # fmt: skip


def test_a_level_that_does_not_restart_counts_on():
    on = numbering(
        level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    )
    body = item("甲") + item("乙", 1) + item("丙") + item("丁", 1)
    assert lines(body, numbering=on) == ["一、甲", "1.乙", "二、丙", "2.丁"]


def test_a_number_of_several_levels_in_arabic_digits():
    legal = numbering(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert lines(item("甲") + item("乙", 1) + item("丙", 1), numbering=legal) == [
        "第一章 甲", "1.1 乙", "1.2 丙",
    ]  # fmt: skip


def test_a_second_list_counts_on_unless_it_is_restarted():
    one = '<w:num w:numId="{}"><w:abstractNumId w:val="0"/>{}</w:num>'
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = one.format(1, "") + one.format(2, "") + one.format(3, anew)
    body = item("甲") + item("乙", 0, 2) + item("丙", 0, 3) + item("丁", 0, 3)
    numbers = numbering(level(0, "decimal", "%1."), lists=lists)
    assert lines(body, numbering=numbers) == ["1.甲", "2.乙", "1.丙", "2.丁"]


def test_numbers_by_style_and_the_style_it_is_based_on():
    styles = (
        '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="mine"><w:basedOn w:val="h2"/></w:style>'
    )
    style = '<w:pStyle w:val="{}"/>'
    body = (
        paragraph("甲", style.format("h1"))
        + paragraph("乙", style.format("mine"))
        + paragraph("丙", style.format("h1") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert lines(body, numbering=PLAN, styles=styles) == ["一、甲", "（一）乙", "丙"]


def test_a_level_found_by_the_style_that_it_names():
    numbers = numbering(
        level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="sub"/>')
    )
    styles = '<w:style w:type="paragraph" w:styleId="sub"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = item("甲") + paragraph("乙", '<w:pStyle w:val="sub"/>')
    assert lines(body, numbering=numbers, styles=styles) == ["一、甲", "（一）乙"]


def test_deleted_and_hidden_paragraphs_do_not_count():
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr>{}</w:rPr>'
    old = '<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    gone = paragraph(old, numbered.format('<w:del w:id="1"/>'))
    hidden = paragraph(run("暗", "<w:vanish/>"), numbered.format("<w:vanish/>"))
    assert lines(item("甲") + gone + hidden + item("乙"), numbering=PLAN) == ["一、甲", "二、乙"]


def test_bullets_are_no_numbers():
    assert lines(item("甲"), numbering=numbering(level(0, "bullet", ""))) == ["甲"]
