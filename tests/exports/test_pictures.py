"""The matrix and the small multiples as one slide, one page, one picture: boxes for records, words for who does not see them."""

from io import BytesIO

from lxml import etree
from pptx import Presentation

from exports.docx.document import write as docx
from exports.pptx.deck import write as pptx
from exports.print.svg import write as svg
from layers.pictures.matrix import matrix_picture
from layers.pictures.multiples import multiples_picture
from tests.exports.written import report_of
from tests.toy import A
from wording.words import Words


def boxes(picture, pattern):
    return [area.name for area in picture.layout.areas if area.style.pattern == pattern and "·" in area.name]


def test_a_box_is_solid_by_itself_and_hatched_in_a_group(toy_atlas):
    report = report_of(toy_atlas)
    picture = matrix_picture(Words(toy_atlas), report.view)
    assert boxes(picture, "solid") == ["甲甲 · 甲业", "乙乙 · 丙业"]
    assert boxes(picture, "hatch") == ["甲甲 · 乙业", "乙乙 · 乙业"]
    assert picture.words == "甲甲 单独点名：甲业，仅并列点名：乙业；乙乙 单独点名：丙业，仅并列点名：乙业"


def test_a_map_for_every_industry_with_all_cities(toy_atlas):
    picture = multiples_picture(Words(toy_atlas), report_of(toy_atlas).view)
    assert len(picture.layout.areas) == 3 * 2
    assert picture.words == "甲业：甲甲；乙业：甲甲、乙乙；丙业：乙乙"


def test_one_slide_one_picture(toy_atlas):
    report = report_of(toy_atlas, sections=("matrix",))
    (slide,) = Presentation(BytesIO(pptx(report))).slides
    (table,) = (shape.table for shape in slide.shapes if shape.has_table)
    assert [cell.text for cell in table.rows[1].cells] == ["甲甲", "单独", "并列", "", "2"]
    drawn = etree.fromstring(svg(report))
    assert {"城市与产业", "甲甲", "单独点名"} <= set(drawn.itertext())
    assert docx(report)


def test_a_city_s_report_is_about_the_city(toy_atlas):
    report = report_of(toy_atlas, A)
    assert {"matrix", "multiples"}.isdisjoint(section.id for section in report.chapters[0].sections)
