"""The page of targets in both languages: its list, filters, links and empty results; nothing untrue."""

import re

import pytest

from atlas.view import View
from exports.files.address import page_address
from insight.targets.promises import chosen_targets
from language import LANGUAGES
from tests.views.one_page import html_of, opened, rows
from wording.words import Words

each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_language
def test_every_target_is_there_with_its_evidence_and_clause(lang, real_atlas):
    html, words = html_of(opened("targets", lang=lang)), Words(real_atlas, lang)
    assert len(rows(html)) == 73
    for target in chosen_targets(real_atlas, View()):
        assert f"“{target.evidence}”" in html
        assert words.numbers.amount(target) in html
        assert f'href="{page_address(words.lang, "clauses", clause=target.ref)}"' in html
        assert lang == "zh" or target.gloss in html


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
    wider = page_address(lang, "targets", plan="care-2024", unit="%")
    assert f'href="{wider}"' in html
    assert "2022" not in "".join(re.findall(r'href="([^"]+)"', html))


def test_a_target_of_an_open_list_of_cities_says_so():
    (row,) = (row for row in rows(html_of(opened("targets"))) if "9个" in row and "济南" in row)
    assert "合计，未分解到各市" in row and "“等市”：名单未穷尽。" in row


def test_an_average_over_years_is_not_called_every_year():
    (row,) = (row for row in rows(html_of(opened("targets"))) if "年均增长 5%" in row)
    assert "每年" not in row
