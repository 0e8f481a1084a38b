"""Reports under a plan recorded in part: the caveat travels with every count, and nobody is called unnamed."""

import json

import pytest

from atlas.view import View
from exports.gis.geojson import write as geojson
from exports.html.panels import panels
from exports.report.about import about
from exports.report.blocks import texts
from exports.report.report import Report
from insight.cities.summary import city_summary
from tests.tables import by_heading
from wording.cities.table import city_table

CAVEAT = "发展规划2023：部分录入的规划中未见，不等于原文没有。"
ZAOZHUANG, LINYI = "370400", "371300"


@pytest.fixture(scope="module")
def report(real_atlas):
    return Report(real_atlas, View(plans=("dev-2023",)))


@pytest.fixture(scope="module")
def linyi(real_atlas):
    return Report(real_atlas, View(plans=("dev-2023",)), cities=(LINYI,))


def test_the_foot_and_the_cover_carry_it(report, real_atlas):
    assert CAVEAT in report.imprint.foot
    assert CAVEAT in dict(about(report, ("designations",)))["说明"]
    assert CAVEAT not in Report(real_atlas).imprint.foot
    assert "发展规划2023（部分录入）" in report.imprint.subtitle


def test_the_province_says_who_was_seen(report):
    (chapter,) = report.chapters
    assert chapter.lead == f"16市中见到12市被点名。{CAVEAT}"
    said = "\n".join(texts(report.chapters))
    assert "未见点名（部分录入，不等于原文没有）" in said
    assert "从未点名" not in said
    assert "未点名（不等于不支持）" not in said


def test_a_city_is_said_to_be_unseen(linyi):
    assert linyi.chapters[0].lead == f"所选1份规划中未见点名临沂市。{CAVEAT}"


def test_what_only_other_sources_have_is_not_denied_to_the_plan(linyi):
    said = "\n".join(texts(linyi.chapters))
    assert "鲁政字〔2023〕162号" in said
    assert "其他公开来源" not in said


def test_data_for_other_software_have_a_state_of_its_own(report):
    data = json.loads(geojson(report))
    assert data["metadata"]["caveat"] == CAVEAT
    states = {
        item["properties"]["key"]: item["properties"]["state"]
        for item in data["features"]
        if item["properties"]["layer"] == "designations"
    }
    assert (states[ZAOZHUANG], states["370100"]) == ("not_seen", "each")


def test_the_workbook_has_words_for_it(report):
    city = city_summary(report.atlas, ZAOZHUANG, report.view)
    (row,) = by_heading(city_table(report.words, (city,), report.view.plans))
    assert row["点名"] == "未见点名（部分录入，不等于原文没有）"
    assert row["单独点名（处）"] == "未见点名（部分录入）"


def test_the_panels_of_the_single_file(report):
    told = panels(report)
    assert "未见点名（部分录入，不等于原文没有）" in told["tcm"].html
    assert CAVEAT in told[""].html and CAVEAT in told[LINYI].html
