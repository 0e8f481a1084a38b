"""PDF: text, bookmarks, links and properties of the brief, read back with pypdf."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from exports.print.pdf import write
from tests.exports.written import MADE, NAME, hostile_atlas, report_of
from tests.toy import A, B

APP = "https://atlas.example.cn"


def opened(report):
    return PdfReader(BytesIO(write(report)))


def text(pdf):
    """All words, without the blanks that typesetting puts between Chinese and Latin letters or at line ends."""
    return squeezed("".join(page.extract_text() for page in pdf.pages))


def squeezed(words):
    return "".join(words.split())


def bookmarks(pdf):
    """Titles with their depth, from 1."""

    def walk(items, depth):
        for item in items:
            if isinstance(item, list):
                yield from walk(item, depth + 1)
            else:
                yield depth, item.title

    return list(walk(pdf.outline, 1))


def addresses(pdf):
    notes = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    return [note["/A"]["/URI"] for note in notes if "/A" in note and "/URI" in note["/A"]]


def alternatives(tag):
    """The words that stand for pictures, below one tag of the structure."""
    found = [tag["/Alt"]] if "/Alt" in tag else []
    children = tag.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        below = child.get_object()
        found += alternatives(below) if isinstance(below, dict) else []
    return found


def fonts(pdf):
    """The names of all fonts that pages and the drawings on them use."""
    found = set()
    pending = [page["/Resources"] for page in pdf.pages]
    while pending:
        resources = pending.pop()
        found |= {font.get_object()["/BaseFont"] for font in resources.get("/Font", {}).values()}
        drawings = [drawing.get_object() for drawing in resources.get("/XObject", {}).values()]
        pending += [drawing["/Resources"] for drawing in drawings if "/Resources" in drawing]
    return found


def test_bookmarks_follow_the_headings(toy_atlas):
    assert bookmarks(opened(report_of(toy_atlas, A))) == [
        (1, "甲甲市"),
        (2, "基本情况"),
        (2, "被点名"),
        (2, "园区、平台与活动"),
        (2, "目标"),
        (3, "与其他城市共同的目标，未分解到市"),
        (3, "相关产业的全省目标，未分解到市"),
        (2, "TOY-2030与TOY-2031对照"),
        (2, "可联系的部门"),
        (1, "来源"),
        (2, "规划文件"),
        (2, "数据与许可"),
        (2, "未通过或需说明的检查"),
    ]


def test_the_first_page_holds_title_view_map_and_foot(toy_atlas):
    words = squeezed(opened(report_of(toy_atlas, A)).pages[0].extract_text())
    assert words.startswith("甲甲市产业规划简报规划TOY-2030、TOY-2031产业全部类型全部")
    assert "乙乙" in words  # a label of the map, to be searched
    assert "斜线：仅并列点名" in words
    assert "制作日期：2031-02-03" in words


def test_each_way_of_naming_is_told_with_its_words_and_clause(toy_atlas):
    words = text(opened(report_of(toy_atlas, A)))
    assert "甲业集群、单独点名“支持甲甲市甲业集群”TOY-2030第1条" in words
    assert "未逐一对应。“等市”：名单未穷尽。“甲甲、乙乙等市”TOY-2030第1条" in words


def test_every_page_has_the_base_map_line_and_its_number(toy_atlas):
    pages = opened(report_of(toy_atlas, A)).pages
    feet = [squeezed(page.extract_text()) for page in pages]
    line = squeezed(toy_atlas.province.base_map)
    assert len(feet) > 2
    assert [foot.endswith(f"{line}{n}/{len(feet)}") for n, foot in enumerate(feet, 1)] == [True] * len(feet)


def test_a_table_that_runs_over_pages_repeats_its_head(real_atlas):
    pages = opened(report_of(real_atlas, "371300", sections=("targets",))).pages
    heads = ["指标目标值时限范围原文出处" in squeezed(page.extract_text()) for page in pages]
    assert heads.count(True) > 1


def test_its_properties_tell_title_author_date_and_language(toy_atlas):
    pdf = opened(report_of(toy_atlas, A))
    assert (pdf.metadata.title, pdf.metadata.author) == ("甲甲市产业规划简报", "Plan Atlas")
    assert pdf.metadata.creation_date.date() == MADE
    assert pdf.trailer["/Root"]["/Lang"] == "zh-CN"
    assert opened(report_of(toy_atlas, A, lang="en")).trailer["/Root"]["/Lang"] == "en-US"


def test_it_is_tagged_and_the_map_has_words_for_those_who_do_not_see_it(toy_atlas):
    pdf = opened(report_of(toy_atlas, A))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    (words,) = alternatives(pdf.trailer["/Root"]["/StructTreeRoot"])
    assert words.startswith("甲甲市产业规划简报 规划：TOY-2030、TOY-2031")
    assert "单独点名1处，并列点名1处" in words


def test_only_the_projects_own_font_is_used(toy_atlas):
    names = {name.split("+")[-1] for name in fonts(opened(report_of(toy_atlas, A)))}
    assert names == {"PlanAtlasSans-Regular", "PlanAtlasSans-Bold"}


def test_citations_lead_to_the_app_where_its_address_is_known(toy_atlas):
    assert f"{APP}/clauses?clause=toy-2030/1" in addresses(opened(report_of(toy_atlas, A, base_url=APP)))
    assert addresses(opened(report_of(toy_atlas, A))) == []


def test_a_character_without_a_glyph_is_replaced_and_said(tmp_path):
    words = text(opened(report_of(hostile_atlas(tmp_path / "data"), B)))
    assert squeezed(NAME.replace("😀", "〓")) in words
    assert "印作〓：U+1F600" in words


def test_nothing_is_said_of_characters_where_none_is_lost(toy_atlas):
    assert "〓" not in text(opened(report_of(toy_atlas, B)))


def test_silence_is_told_as_silence(real_atlas):
    assert "均未点名德州市。未点名不等于不支持。" in text(opened(report_of(real_atlas, "371400")))


def test_sixteen_cities_begin_on_a_page_each(real_atlas):
    cities = tuple(real_atlas.boundaries.prefectures.index)
    pdf = opened(report_of(real_atlas, *cities, sections=("designations",)))
    starts = [pdf.get_destination_page_number(item) for item in pdf.outline if not isinstance(item, list)]
    assert len(starts) == 16
    assert starts == sorted(set(starts))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_title_view_map_and_foot_share_the_first_page(real_atlas, lang):
    pdf = opened(report_of(real_atlas, lang=lang))
    assert pdf.get_destination_page_number(pdf.outline[0]) == 1


@pytest.mark.parametrize("cities", [(), (A,), (A, B)])
def test_the_same_report_gives_the_same_bytes(toy_atlas, cities):
    assert write(report_of(toy_atlas, *cities)) == write(report_of(toy_atlas, *cities))
