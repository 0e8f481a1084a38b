"""The pages of targets and clauses in both languages: filters, links, empty results, nothing untrue."""

import re
from html import escape, unescape

import pytest
from streamlit.testing.v1 import AppTest

from insight.targets import chosen_targets
from insight.view import View
from insight.words import Words
from language import LANGUAGES
from plans.records import Clause

SCRIPT = """
from insight.words import Words
from views import cache, state, {page}_page
atlas = cache.atlas()
view = state.read(atlas, "{page}", cache.page_version())
{page}_page.show(Words(atlas, view.lang), view)
state.publish(view)
"""
each_language = pytest.mark.parametrize("lang", LANGUAGES)


def opened(page: str, **params: str) -> AppTest:
    """A page after its first run with URL parameters."""
    app = AppTest.from_string(SCRIPT.format(page=page), default_timeout=30)
    app.query_params.update(params)
    app.run()
    assert not app.exception, app.exception
    return app


def html_of(app: AppTest) -> str:
    """All HTML of the page, with its entities resolved."""
    return unescape("".join(element.proto.body for element in app.get("html")))


def rows(html: str) -> list[str]:
    """The rows of the list of targets."""
    return re.findall(r"<tr><th scope=\"row\">.*?</tr>", html, re.S)


@each_language
def test_every_target_is_there_with_its_evidence_and_clause(lang, real_atlas):
    html, words = html_of(opened("targets", lang=lang)), Words(real_atlas, lang)
    assert len(rows(html)) == 73
    for target in chosen_targets(real_atlas, View()):
        assert f"“{target.evidence}”" in html
        assert words.amount(target) in html
        assert f'href="{words.link("clauses", clause=target.ref)}"' in html
        assert lang == "zh" or target.gloss in html


@each_language
def test_links_keep_the_language(lang):
    for page in ("targets", "clauses"):
        links = re.findall(r'href="([^"]+)"', html_of(opened(page, lang=lang)))
        assert links
        assert all(("lang=en" in link) == (lang == "en") for link in links)


def test_an_overlap_is_one_row_with_all_its_statements():
    (row,) = rows(html_of(opened("targets", unit="万户")))
    assert "同一目标在4处出现，按一项计。" in row
    assert row.count("<blockquote>") == 4
    (row,) = rows(html_of(opened("targets", unit="万户", year="2024")))
    assert "同一目标在4处出现，按一项计。" in row
    assert "另有3处不在所选条件内。" in row


def test_silence_about_the_cities_is_said():
    (row,) = rows(html_of(opened("targets", unit="平方公里")))
    assert "合计，未分解到各市" in row
    assert "全省，未分解到市" in html_of(opened("targets", scope="province"))


def test_the_widgets_narrow_the_list_and_the_address():
    app = opened("targets")
    app.multiselect(key="agencies").select("省民政厅")
    app.multiselect(key="years").select("2025")
    app.run()
    html = html_of(app)
    assert 0 < len(rows(html)) < 73
    assert dict(app.query_params) == {"agency": "省民政厅", "year": "2025"}
    assert all("2025年" in row for row in rows(html))
    app.button[0].click().run()
    assert len(rows(html_of(app))) == 73


def test_rewards_are_listed_apart():
    html = html_of(opened("targets", unit="万元"))
    assert "奖励" in html and "2000万元" in html
    assert rows(html) == []
    assert "所选条件下没有目标，只有奖励。" in html


@each_language
def test_an_empty_list_of_targets_says_how_to_widen(lang, real_atlas):
    html = html_of(opened("targets", plan="care-2024", year="2022", unit="%", lang=lang))
    wider = Words(real_atlas, lang).link("targets", plan="care-2024", unit="%")
    assert f'href="{wider}"' in html
    assert "2022" not in "".join(re.findall(r'href="([^"]+)"', html))


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
    assert words.link("clauses", clause="health-2024/10") in top
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
    assert marked(html)["仅配合"] == [Words(real_atlas).clause(clause) for clause in support]


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


@pytest.mark.parametrize(
    "missing",
    ["plans", "overlaps.toml", "industries.toml", "agencies.toml", "units.toml", "kinds.toml", "boundaries"],
)
@each_language
def test_the_pages_open_whatever_is_missing(copy, missing, lang):
    (copy / missing).rename(copy.parent / "away")
    opened("targets", lang=lang)
    opened("clauses", lang=lang, clause="health-2024/11")


def test_hostile_words_are_shown_as_words(copy):
    hostile = "<img src=x onerror=window.hacked=1>"
    path = copy / "plans" / "health-2024.yaml"
    path.write_text(
        path.read_text("utf-8").replace("heading: 推动医疗器械", f"heading: {hostile}", 1), "utf-8"
    )
    raw = "".join(element.proto.body for element in opened("clauses").get("html"))
    assert hostile not in raw and escape(hostile) in raw


def test_unknown_parameters_leave_the_page_whole():
    assert len(rows(html_of(opened("targets", year="20x", unit="斤", scope="village", agency="某局")))) == 73
    assert "<details open" not in html_of(opened("clauses", clause="health-2024/99"))


def test_a_target_of_an_open_list_of_cities_says_so():
    (row,) = (row for row in rows(html_of(opened("targets"))) if "9个" in row and "济南" in row)
    assert "合计，未分解到各市" in row and "“等市”：名单未穷尽。" in row


def test_an_average_over_years_is_not_called_every_year():
    (row,) = (row for row in rows(html_of(opened("targets"))) if "年均增长 5%" in row)
    assert "每年" not in row
