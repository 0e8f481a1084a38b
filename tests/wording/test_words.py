"""How records are said in Chinese: every amount worked out by hand."""

import pytest

from atlas.view import View
from insight.cities.places import named_sites
from plans.records import RECORD, Designation, Target
from tests.plans.test_records import tuples
from tests.toy import achieved, target
from wording.amounts import number
from wording.words import Words


def record(raw):
    return RECORD.validate_python(tuples(raw | {"plan": "toy-2030", "clause": "1"}))


@pytest.fixture(scope="module")
def words(toy_atlas):
    return Words(toy_atlas)


def test_amount(words, subtests):
    cases = [
        (5000, "亿元", {"comparator": ">=", "evidence": "达到5000亿元以上"}, "≥ 5000亿元（以上）"),
        (30, "平方公里", {"comparator": "~", "evidence": "30平方公里左右"}, "≈ 30平方公里（左右）"),
        (3, "万户", {"comparator": ">=", "evidence": "不少于3万户"}, "≥ 3万户（不少于）"),
        (5000, "亿元", {"comparator": ">", "evidence": "力争突破5000亿元"}, "> 5000亿元（力争突破）"),
        (500, "家", {"comparator": ">", "evidence": "超过500家"}, "> 500家（超过）"),
        (100, "万元", {"comparator": "<=", "evidence": "最高100万元"}, "≤ 100万元（最高）"),
        (2, "万张", {"evidence": "新增2万张"}, "2万张"),
        (200, "万元", {"evidence": "200万元和最高2000万元"}, "200万元"),
        (1, "个", {"value_high": 2, "evidence": "1-2个"}, "1–2个"),
        (4.6, "个", {"evidence": "托位数4.6个"}, "4.6个"),
        (5, "%", {"direction": "growth", "evidence": "年均增长5%"}, "增长 5%"),
        (
            30,
            "家",
            {"direction": "growth", "comparator": ">=", "evidence": "增加30家以上"},
            "增加 ≥ 30家（以上）",
        ),
        (
            70,
            "%",
            {"direction": "hold", "comparator": ">=", "evidence": "保持在70%以上"},
            "保持 ≥ 70%（以上）",
        ),
        (100, "%", {"direction": "hold", "evidence": "持续保持在100%"}, "保持 100%"),
        (7, "家", {"comparator": "~", "evidence": "约7家"}, "≈ 7家（约）"),
        (1500, "家", {"comparator": "~", "evidence": "省级以上企业达到1500家左右"}, "≈ 1500家（左右）"),
        (20, "家", {"comparator": ">=", "evidence": "省级以上园区不少于20家"}, "≥ 20家（不少于）"),
        (60, "%", {"comparator": ">=", "evidence": "二级以上医院占比不低于60%"}, "≥ 60%（不低于）"),
        (8, "个", {"evidence": "力争建成8个"}, "8个（力争）"),
        (5, "%", {"direction": "growth", "cadence": "per_year", "evidence": "年均增长5%"}, "年均增长 5%"),
        (3, "家", {"direction": "growth", "cadence": "per_year", "evidence": "年均增加3家"}, "年均增加 3家"),
        (300, "名", {"cadence": "per_year", "evidence": "年均引进300名"}, "年均 300名"),
    ]
    for value, unit, changed, said in cases:
        with subtests.test(value=value):
            assert words.numbers.amount(record(target("产值", value, unit, **changed))) == said


def test_when(words, subtests):
    cases = [
        (2025, None, "2025年"), (None, "per_year", "每年"), (None, "two_years", "两年内"),
        (2025, "per_year", "2025年 每年"), (None, None, "未写明年份"),
    ]  # fmt: skip
    for year, cadence, said in cases:
        with subtests.test(year=year):
            assert words.numbers.when(record(target("产值", 1, year=year, cadence=cadence))) == said


def test_an_indicator_keeps_its_thresholds(words):
    assert (
        words.names.indicator(record(target("园区", 1, attributes=["百亿级", "省级"])))
        == "园区（百亿级、省级）"
    )
    assert words.names.indicator(record(target("园区", 1))) == "园区"
    assert words.names.indicator(record(achieved())) == "产值"


@pytest.mark.parametrize(
    ("clause", "said"), [("11", "第11条"), ("goal", "目标"), ("goal2", "目标2"), ("m1", "推进措施1")]
)
def test_clause(words, clause, said):
    assert words.names.clause(clause) == said


def test_citation(words, toy_atlas):
    assert words.names.citation(toy_atlas.records(Target)[0]) == "TOY-2030 目标"


def test_pairing(words, toy_atlas):
    assert [words.designations.pairing(found) for found in toy_atlas.records(Designation)] == [
        "单独点名",
        "并列点名",
        "单独点名",
    ]


def test_precision(words, toy_atlas):
    said = {site.key: words.notes.precision(site.place) for site in named_sites(toy_atlas, View())}
    assert said == {
        "甲园": "位置：确切", "双园/twin-a": "位置：市级近似", "双园/twin-b": "位置：县级近似", "无处会": "位置未知",
    }  # fmt: skip
    assert words.notes.precision(None) == "位置未知"


@pytest.mark.parametrize("plan", ["health-2022", "health-2024", "care-2024", "ecosystem-2024"])
def test_every_real_amount_tells_the_number_of_its_evidence(real_atlas, plan):
    for found in real_atlas.records(Target, (plan,)):
        said = Words(real_atlas).numbers.amount(found)
        assert number(found.value) + ("–" if found.value_high else found.unit) in said
        assert number(found.value) in found.evidence
        for word in ("左右", "以上", "不少于", "超过", "突破", "最高"):
            assert (f"（{word}）" not in said) or word in found.evidence


@pytest.mark.parametrize(("code", "said"), [("370100", "甲甲"), ("999999", "999999")])
def test_an_unknown_place_is_said_by_its_code(words, code, said):
    assert words.names.city(code) == said
