"""One city's summary, in the head."""

import json

import pytest

from atlas.view import View
from insight.cities.overview import overview
from insight.cities.summary import city_summary
from tests.toy import A, B
from wording.cities.json import city_json
from wording.cities.text import city_text
from wording.words import Words


def indicators(promises):
    return [promise.main.indicator for promise in promises]


def test_city_a(toy_atlas):
    city = city_summary(toy_atlas, A, View())
    assert (city.place.name_zh, city.circle.name_zh, city.attention.state) == ("甲甲市", "甲圈", "each")
    assert [site.key for site in city.sites] == ["甲园", "双园/twin-a"]
    assert city.others == ()
    assert (indicators(city.own), indicators(city.group)) == ([], ["净地"])
    assert indicators(city.province) == ["产值", "建园"]
    assert [clause.ref for clause in city.clauses] == [
        "toy-2030/1", "toy-2030/m1", "toy-2031/2",
    ]  # fmt: skip


def test_city_b(toy_atlas):
    city = city_summary(toy_atlas, B, View())
    assert [site.key for site in (*city.sites, *city.others)] == ["双园/twin-b", "herb-b"]
    assert (indicators(city.own), indicators(city.group)) == (["厂房"], ["净地"])
    assert indicators(city.province) == ["建园"]
    assert [len(promise.statements) for promise in city.province] == [2]


def test_the_latest_figure_is_taken_and_a_missing_one_is_not_zero(toy_atlas):
    first, second = (city_summary(toy_atlas, code, View()) for code in (A, B))
    assert {code: (f.value, f.year) for code, f in first.figures.items()} == {
        "gdp": (40, 2030),
        "share": (12.5, 2029),
    }
    assert set(second.figures) == {"gdp"}
    assert city_json(second, Words(toy_atlas))["indicators"]["share"] is None
    assert "比重：无数据" in city_text(second, Words(toy_atlas))


def test_lead_agencies_by_number_of_clauses(toy_atlas):
    leads = city_summary(toy_atlas, A, View()).leads
    assert [(agency, [c.ref for c in clauses]) for agency, clauses in leads.items()] == [
        ("甲厅", ["toy-2030/1", "toy-2030/m1", "toy-2031/2"]), ("乙厅", ["toy-2030/m1"]),
    ]  # fmt: skip


def test_a_filter_narrows_all_parts(toy_atlas):
    city = city_summary(toy_atlas, A, View(plans=("toy-2031",)))
    assert city.attention.state == "none"
    assert ([site.key for site in city.sites], city.own, city.group, city.province) == (["甲园"], (), (), ())
    assert [clause.ref for clause in city.clauses] == ["toy-2031/2"]


def test_what_is_no_prefecture_is_refused(toy_atlas):
    with pytest.raises(KeyError):
        city_summary(toy_atlas, "370102", View())


def test_json_keeps_the_three_states_apart(toy_atlas):
    named = [
        city_json(city_summary(toy_atlas, A, view), Words(toy_atlas))["named"]
        for view in (View(), View(industries=("beta",)), View(industries=("gamma",)))
    ]
    assert named == ["each", "collective", "none"]


def test_json_is_plain_and_points_to_clauses(toy_atlas):
    found = json.loads(
        json.dumps(city_json(city_summary(toy_atlas, B, View()), Words(toy_atlas)), ensure_ascii=False)
    )
    assert found["targets"]["province"][0]["overlap"] == "twice"
    assert found["sites"][0]["clauses"] == ["toy-2030/1"]
    assert found["designations"][1]["places"] == ["370203"]


def test_text_marks_what_is_not_divided(toy_atlas):
    text = city_text(city_summary(toy_atlas, B, View()), Words(toy_atlas))
    assert "与其他城市共同的目标，未分解到市\n  净地 ≈ 30个（左右）" in text
    assert "相关产业的全省目标，未分解到市\n  建园 4个（两年内）" in text
    assert "同一目标在2处出现，按一项计" in text
    assert "（基地、并列点名）“甲甲、乙乙等市”" in text
    assert "名单未穷尽" in text
    silent = city_text(city_summary(toy_atlas, B, View(industries=("alpha",))), Words(toy_atlas))
    assert "未点名不等于不支持" in silent


def test_overview(toy_atlas):
    found = overview(toy_atlas, View(plans=("toy-2030",)))
    assert (found.each, found.group, found.unnamed, found.named) == ((A,), (B,), (), 2)
    assert indicators(found.promises) == ["产值", "建园"]
    assert [site.name for site in found.unplaced] == ["无处会"]


def test_overview_counts_what_was_said_in_two_plans_once(toy_atlas):
    assert [len(promise.statements) for promise in overview(toy_atlas, View()).promises] == [1, 2]


def test_overview_counts_the_cities_named_for_each_industry(toy_atlas):
    found = overview(toy_atlas, View(plans=("toy-2030",)))
    assert found.named_for == (("alpha", 1, 0), ("beta", 0, 2))


def test_few_promises_are_all_listed_and_of_many_the_goals_first(toy_atlas, real_atlas):
    few = overview(toy_atlas, View())
    assert few.headline == few.promises
    many = overview(real_atlas, View())
    goals = [any(said.clause.startswith("goal") for said in item.statements) for item in many.headline]
    assert (len(many.promises) > 20, len(goals), sum(goals)) == (True, 20, 17)
    assert goals == sorted(goals, reverse=True)


def test_real_overview_adds_up(real_atlas):
    found = overview(real_atlas, View())
    assert (len(found.each), len(found.group), len(found.unnamed), found.named) == (10, 0, 6, 10)
    assert "鲁南大健康产业创新创业孵化中心" in [site.name for site in found.unplaced]
