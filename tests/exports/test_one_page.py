"""The one-pager: one industry in one city, with what plans say, what there is, and nothing shared out."""

import io

import pytest
from pptx import Presentation

from atlas.view import View
from exports import EXPORTS
from exports.orders.file import OrderRefused
from exports.orders.meaning import meant
from exports.orders.model import BriefOrder
from exports.report.report import Report
from tests.exports.written import MADE

ZIBO, ZAOZHUANG = "370300", "370400"


def facts_of(atlas, city: str, industry: str = "medical-devices", lang: str = "zh") -> dict[str, str]:
    """What stands under each heading of the paper."""
    view = View(industries=(industry,), lang=lang)
    (chapter,) = Report(atlas, view, (city,), ("onepage",), MADE).chapters
    (section,) = chapter.sections
    return {fact.label: fact.value for fact in section.blocks[0].facts}


def test_what_plans_say_of_the_industry_stands_first_with_their_words(real_atlas):
    named = facts_of(real_atlas, ZIBO)["规划点名"]
    assert "医养健康2022第7条" in named.replace(" ", "")
    assert "“培育淄博、威海医疗器械产业集群”" in named
    assert named.index("单独点名") < named.index("并列点名")


def test_a_city_that_is_not_named_is_not_made_to_be(real_atlas):
    facts = facts_of(real_atlas, ZAOZHUANG)
    assert facts["规划点名"] == "未点名（不等于不支持）"
    assert facts["主导产业含它的开发区"] == "山东枣庄经济开发区：医疗器械"
    assert "涉及本市的目标" not in facts


def test_promises_of_the_province_stay_the_province_s(real_atlas):
    facts = facts_of(real_atlas, ZIBO, "health")
    assert "5000亿元" in facts["全省目标，未分解到市"]
    assert "5000亿元" not in facts.get("涉及本市的目标", "")


def test_a_deck_has_it_on_one_slide_with_its_sources_in_the_notes(real_atlas):
    view = View(industries=("medical-devices",))
    made = Report(real_atlas, view, (ZIBO,), ("onepage",), MADE)
    (slide,) = Presentation(io.BytesIO(EXPORTS["pptx"].write(made))).slides
    assert "医疗器械单独点名" in slide.shapes.title.text
    notes = slide.notes_slide.notes_text_frame.text
    assert "“培育淄博、威海医疗器械产业集群”" in notes and "第七次全国人口普查" in notes


@pytest.mark.parametrize(
    ("cities", "industries"), [((), ("medical-devices",)), ((ZIBO,), ()), ((ZIBO,), ("tcm", "health"))]
)
def test_it_asks_for_one_industry_and_a_city(real_atlas, cities, industries):
    order = BriefOrder(cities=cities, industries=industries, sections=("onepage",), format="pptx")
    with pytest.raises(OrderRefused, match="请选一个产业和至少一个市"):
        meant(order, real_atlas)
