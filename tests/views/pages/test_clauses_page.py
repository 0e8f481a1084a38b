"""The page of clauses in both languages: by plan and by agency, filters, links and empty results."""

import re
from html import escape, unescape

import pytest
from streamlit.testing.v1 import AppTest

from exports.files.address import page_address
from language import LANGUAGES
from plans.records import Clause
from tests.views.one_page import html_of, opened
from wording.words import Words

each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_language
def test_every_clause_is_there_with_its_records(lang, real_atlas):
    html, words = html_of(opened("clauses", lang=lang)), Words(real_atlas, lang)
    for plan in real_atlas.chosen():
        for record in plan.records:
            assert lang == "zh" or record.gloss in html
            assert record.evidence in html or record.type == "clause"
    for clause in real_atlas.records(Clause):
        assert f"<b>{words.either(clause.heading, clause.heading_en)}</b>" in html


@each_language
def test_a_clause_in_the_address_is_opened_on_top(lang, real_atlas):
    app = opened("clauses", clause="health-2024/11", lang=lang)
    _printed, top = (unescape(element.proto.body) for element in app.get("html")[:2])
    words = Words(real_atlas, lang)
    assert "<details open" in top
    assert "培育淄博、威海医疗器械产业集群" in top
    assert page_address(words.lang, "clauses", clause="health-2024/10") in top
    assert html_of(app).count("培育淄博、威海医疗器械产业集群") == 1


def test_links_between_clauses_keep_the_filters():
    html = html_of(opened("clauses", clause="health-2024/11", agency="省药监局"))
    links = re.findall(r'href="(clauses[^"]*)"', html)
    assert links and all("agency=" in link for link in links)


def test_agencies_with_what_they_lead_and_support():
    app = opened("clauses")
    agencies = unescape(app.get("html")[-1].proto.body)
    assert "牵头45条，配合8条" in agencies
    assert agencies.count("<details") == 26 + 1
    assert "未写明牵头部门" in agencies


def tab_shown_first(app: AppTest) -> str:
    """The tab a page opens with."""
    (box,) = [block.proto for block in app.main.children.values() if block.type == "tab_container"]
    return app.tabs[box.tab_container.default_tab_index].label


def marked(html: str) -> dict[str, list[str]]:
    """Numbers of the clauses in the list by plan that are marked as led and as supported only."""
    lines = re.findall(
        r'<details class="clause"><summary><span class="no">(.*?)</span>.*?<small>(.*?)</small>', html
    )
    return {mark: [no for no, line in lines if f"<b>{mark}</b>" in line] for mark in ("牵头", "仅配合")}


def test_one_agency_is_said_in_a_line_and_each_clause_says_its_part(real_atlas):
    app = opened("clauses", agency="省卫生健康委")
    html = html_of(app)
    assert "<h2>省卫生健康委：牵头45条，配合8条</h2>" in html
    assert tab_shown_first(app) == "按部门"
    found = marked(html)
    assert {mark: len(numbers) for mark, numbers in found.items()} == {"牵头": 45, "仅配合": 8}
    agencies = unescape(app.get("html")[-1].proto.body)
    assert agencies.index("<h4>牵头") < agencies.index("<h4>配合")


def test_the_line_of_an_agency_counts_under_the_filters(real_atlas):
    clauses = real_atlas.records(Clause, ("care-2024",))
    lead, support = (
        [c.clause for c in clauses if "省卫生健康委" in getattr(c, role)] for role in ("lead", "support")
    )
    html = html_of(opened("clauses", agency="省卫生健康委", plan="care-2024"))
    assert f"省卫生健康委：牵头{len(lead)}条，配合{len(support)}条" in html
    assert marked(html)["仅配合"] == [Words(real_atlas).names.clause(clause) for clause in support]


@pytest.mark.parametrize("agencies", ["", "省卫生健康委,省民政厅"])
def test_without_one_agency_no_clause_is_marked(agencies):
    app = opened("clauses", agency=agencies)
    assert marked(html_of(app)) == {"牵头": [], "仅配合": []}
    assert "：牵头" not in html_of(app)
    assert tab_shown_first(app) == "按规划"


def test_an_agency_s_line_is_in_english_too():
    html = html_of(opened("clauses", agency="省卫生健康委", lang="en"))
    assert re.search(r"<h2>[^<]*Health[^<]*: leads 45 clauses, supports 8</h2>", html)
    assert html.count("<b>Supports only</b>") == 8


@each_language
def test_no_clause_says_how_to_widen(lang):
    html = html_of(opened("clauses", plan="care-2024", industry="marine-pharma", lang=lang))
    assert "plan=care-2024" in html and "industry=marine-pharma" in html


def test_hostile_words_are_shown_as_words(copy):
    hostile = "<img src=x onerror=window.hacked=1>"
    path = copy / "plans" / "health-2024.yaml"
    path.write_text(
        path.read_text("utf-8").replace("heading: 推动医疗器械", f"heading: {hostile}", 1), "utf-8"
    )
    raw = "".join(element.proto.body for element in opened("clauses").get("html"))
    assert hostile not in raw and escape(hostile) in raw
