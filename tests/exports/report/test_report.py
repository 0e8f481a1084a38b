"""What every report says of itself, whatever its format: title, view, date, sources, checks, links."""

from dataclasses import replace
from datetime import date

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from exports import EXPORTS
from exports.report.about import about
from exports.report.report import Report
from tests.exports.written import MADE, report_of
from tests.toy import A, B, site, toy_plans, write_plan


def test_the_title_says_whom_it_is_about(toy_atlas, real_atlas):
    assert report_of(toy_atlas).imprint.title == "玩具产业规划图谱"
    assert report_of(toy_atlas, A).imprint.title == "甲甲市产业规划简报"
    assert report_of(toy_atlas, A, B).imprint.title == "甲甲市、乙乙市产业规划简报"
    assert report_of(real_atlas, *real_atlas.cities).imprint.title == "山东16市产业规划简报"


def test_the_subtitle_is_the_view_in_one_line(toy_atlas):
    report = Report(toy_atlas, View(plans=("toy-2031",), industries=("gamma",)))
    assert report.imprint.subtitle == "规划：TOY-2031；产业：丙业；类型：全部"


def test_cities_make_chapters_and_none_makes_the_province(toy_atlas):
    assert [chapter.code for chapter in report_of(toy_atlas, B, A).chapters] == [B, A]
    assert [chapter.title for chapter in report_of(toy_atlas).chapters] == ["玩具省"]


def test_the_foot_names_sources_date_base_map_and_failed_checks(toy_atlas):
    sources, base_map, checks = report_of(toy_atlas).imprint.foot
    assert sources == "数据来源：boundaries、plans（逐句录入，两遍互校）、sites。制作日期：2031-02-03"
    assert "玩具测绘" in base_map
    failed, stated = checks.split("；如实说明：")
    assert failed.startswith("数据检查：未通过：") and "市、县齐全" in failed
    assert "规划点名的园区、平台、活动均有已知位置" in stated


def test_the_foot_names_only_what_the_shown_layers_draw(toy_atlas):
    report = Report(toy_atlas, View(layers=("counties",)), made=MADE)
    assert report.imprint.foot[0] == "数据来源：boundaries。制作日期：2031-02-03"


def test_failed_checks_are_those_that_failed(toy_atlas):
    failed = report_of(toy_atlas).imprint.failed
    assert failed
    assert not [check for check in failed if check.passed]
    assert {"市、县齐全"} <= {check.title for check in failed}


def test_the_sources_close_the_report_where_wanted(toy_atlas):
    (closing,) = report_of(toy_atlas).closing
    assert closing.id == "sources"
    assert report_of(toy_atlas, sections=("targets",)).closing == ()


def test_links_lead_to_the_app_only_where_its_address_is_known(toy_atlas):
    report = report_of(toy_atlas, base_url="https://atlas.example/shandong/")
    assert report.link("clauses", clause="toy-2030/1") == (
        "https://atlas.example/shandong/clauses?clause=toy-2030/1"
    )
    assert report_of(toy_atlas).link("clauses", clause="toy-2030/1") == ""
    english = report_of(toy_atlas, lang="en", base_url="https://atlas.example")
    assert english.link("city", city=A) == "https://atlas.example/city?city=370100&lang=en"


def test_characters_that_the_font_lacks_are_known_before_printing(toy_copy, toy_atlas):
    assert report_of(toy_atlas).lost == ""
    first, second = toy_plans()
    first["clauses"][1]["records"].append(site("彁园😀", []))
    for plan in (first, second):
        write_plan(toy_copy, plan)
    assert set(report_of(load_atlas(toy_copy)).lost) == {"彁", "😀"}


def test_a_report_is_made_today_unless_told_otherwise(toy_atlas):
    assert Report(toy_atlas).made == date.today()


def test_layers_and_words_follow_the_view(toy_atlas):
    report = Report(toy_atlas, View(industries=("alpha",), lang="en"))
    assert report.layers["designations"].title.endswith("Alpha")
    assert replace(report, view=View()).layers["designations"].title.endswith("产业数")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_message_of_a_report_is_in_its_language(real_atlas, lang):
    report = report_of(real_atlas, "371300", lang=lang)
    headings = [column.heading for chapter in report.chapters for part in chapter.sections for block in part.blocks
                for column in getattr(block, "columns", ())]  # fmt: skip
    assert headings
    assert all(any("一" <= letter <= "鿿" for letter in head) == (lang == "zh") for head in headings)


def test_every_format_is_listed_with_what_a_browser_needs():
    assert set(EXPORTS) == {"pptx", "docx", "pdf", "png", "svg", "html", "xlsx", "gpkg", "geojson"}
    assert all("/" in export.media_type and export.name and export.use for export in EXPORTS.values())


def test_the_sources_and_the_cover_give_each_check_its_word(toy_atlas):
    report = report_of(toy_atlas)
    (closing,) = report.closing
    words = {fact.label: fact.note for fact in closing.blocks[-1].facts}
    assert words["市、县齐全"] == "未通过"
    assert words["规划点名的园区、平台、活动均有已知位置"] == "如实说明"
    said = dict(about(report, ()))
    assert said["检查：市、县齐全"].startswith("未通过：")
