"""Side by side: two plans, or two to four cities; and statements of one promise that disagree."""

import json

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from errors import UserError
from insight.targets.statements import disagreements
from tests.tables import by_heading
from tests.toy import A, B, clause, plan, target, write_plan
from wording.compare.comparison import compare
from wording.compare.json import compare_json
from wording.compare.table import compare_table, contract_table
from wording.compare.text import compare_text
from wording.tables.csv import table_csv
from wording.tables.disagreements import disagreement_table
from wording.words import Words


def values(found):
    return {(section.id, line.id): line.values for section in found.sections for line in section.lines}


def notes(found):
    return {(section.id, line.id): line.note for section in found.sections for line in section.lines}


def test_the_toy_cities(toy_atlas):
    found = compare(Words(toy_atlas), "甲甲市", "乙乙市")
    assert (found.kind, found.ids) == ("cities", (A, B))
    told = values(found)
    assert told["figures", "gdp"] == (40, 20)
    assert told["figures", "share"] == (12.5, None), "nobody knows it for the second city"
    assert told["naming", "each"] == told["naming", "collective"] == (1, 1)
    assert told["industries", "alpha"] == ("each", "none")
    assert told["industries", "beta"] == ("collective", "collective")
    assert told["targets", "own"] == (0, 1)
    assert told["targets", "group"] == (1, 1)


def test_the_toy_plans_earlier_first_whatever_the_order(toy_atlas):
    found = compare(Words(toy_atlas), "toy-2031", "toy-2030")
    assert (found.kind, found.ids) == ("plans", ("toy-2030", "toy-2031"))
    told = values(found)
    assert told["coverage", "each"] == (1, 1)
    assert told["coverage", "none"] == (0, 1)
    assert told["cities", A] == ("each", "none")
    assert told["industries", f"{B}/gamma"] == ("none", "each")
    assert told["targets", "toy-2030/goal/建园"] == (4, 2)
    assert notes(found)["targets", "toy-2030/goal/建园"] == "不可比：时间口径不同"
    assert told["targets-before", "toy-2030/goal/产值"] == (100, None)


def test_what_may_be_compared_shows_its_difference(toy_copy):
    write_plan(
        toy_copy, plan("toy-2031", "2031-01", clause("1", target("产值", 150, "亿元", comparator=">=")))
    )
    found = compare(Words(load_atlas(toy_copy)), "toy-2030", "toy-2031")
    assert notes(found)["targets", "toy-2030/goal/产值"] == "口径相同，相差 50亿元"


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ((A,), "二至4个城市"), ((A,) * 5, "二至4个城市"), ((A, A), "重复"), ((A, "370102"), "重复"),
        ((A, "toy-2030"), "其余不是"), (("toy-2030",), "两份规划"), (("toy-2030", "toy-2030"), "相同"),
        (("toy-2030", "toy-2031", "toy-2030"), "两份规划"), (("370000", A), "不是市或县"), ((A, "亚特兰蒂斯"), "亚特兰蒂斯"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_refused(toy_atlas, asked, message):
    with pytest.raises(UserError, match=message):
        compare(Words(toy_atlas), *asked)


def test_a_county_stands_for_its_city(toy_atlas):
    assert compare(Words(toy_atlas), "370102", B).ids == (A, B)


def test_figures_of_different_years_say_so(toy_copy):
    path = toy_copy / "indicators" / "indicators.csv"
    text = path.read_text(encoding="utf-8").replace("370100,甲甲市,gdp,2030,40,亿元,公报,confirmed\n", "")
    path.write_text(text, encoding="utf-8")
    found = compare(Words(load_atlas(toy_copy)), A, B)
    assert values(found)["figures", "gdp"] == (30, 20)
    assert notes(found)["figures", "gdp"] == "年份不同，不可直接比较"


def test_text_json_and_table_say_the_same(real_atlas):
    words = Words(real_atlas)
    for asked in (("health-2022", "health-2024"), ("临沂", "Weihai", "德州", "370100")):
        found = compare(words, *asked)
        table, plain = contract_table(found), json.loads(json.dumps(compare_json(found)))
        assert [entry["id"] for entry in plain["compared"]] == list(found.ids)
        assert sum(map(len, plain["sections"].values())) == len(table.rows)
        text = compare_text(found, words)
        assert all(row["name"] in text for row in by_heading(table))
        head, *body = table_csv(table).splitlines()
        assert head == ",".join(("section", "id", "name", *found.names, "unit", "step", "note"))
        assert len(body) == len(table.rows)


def test_the_real_text_tells_wording_and_kind(real_atlas):
    words = Words(real_atlas)
    text = compare_text(compare(words, "health-2022", "health-2024"), words)
    assert "烟台市：单独点名 | 未点名  后一份未再提及" in text
    told = "两份都点名；点名方式：由单独点名变为并列点名。类型：由产业基地变为产业集群。"
    assert f"济南市 生物医药：单独点名 | 并列点名  {told}" in text
    assert "不可比：单位、总量或增量、时间口径不同" in text
    assert "不等于不再支持" in text


def test_a_partly_known_plan_is_marked(real_atlas):
    words = Words(real_atlas)
    assert "部分录入的规划中未见，不等于原文没有。" in compare_text(
        compare(words, "dev-2018", "health-2024"), words
    )
    full = compare_text(compare(words, "health-2022", "health-2024"), words)
    assert "部分录入" not in full


def test_hostile_names_stay_text(toy_copy):
    record = target("=HYPERLINK(1)", 3)
    write_plan(toy_copy, plan("toy-2031", "2031-01", clause("1", record)))
    found = compare(Words(load_atlas(toy_copy)), "toy-2030", "toy-2031")
    assert "'=HYPERLINK(1)" in table_csv(contract_table(found))


def test_statements_of_the_toy_that_disagree(toy_atlas):
    found = disagreements(toy_atlas, View())
    assert [(f.promise.group, f.aspect, f.values) for f in found] == [
        ("twice", "number", ((4, None, "个"), (2, None, "个"))),
        ("twice", "deadline", ((None, "two_years"), (None, "per_year"))),
        ("twice", "lead", (frozenset({"甲厅"}), frozenset({"乙厅"}))),
    ]
    row = by_heading(disagreement_table(Words(toy_atlas), found))[0]
    assert row["各处表述"] == "TOY-2030 目标：4个；TOY-2031 第1条：2个"
    assert row["判为同一项的理由"] == "每年2个，两年4个"


def test_one_statement_alone_disagrees_with_nobody(toy_atlas):
    assert disagreements(toy_atlas, View(plans=("toy-2030",))) == ()


def test_the_real_findings(real_atlas):
    found = {(f.promise.group, f.aspect) for f in disagreements(real_atlas, View())}
    assert found == {
        ("home-adaptation", "number"), ("home-adaptation", "comparator"), ("home-adaptation", "deadline"),
        ("home-adaptation", "lead"), ("family-beds", "lead"), ("township-centres", "lead"),
        ("certified-institutions", "number"), ("certified-institutions", "deadline"),
        ("manufacturing-clusters-30", "attributes"),
        ("parks-ten-billion", "number"), ("parks-ten-billion", "deadline"),
    }  # fmt: skip


def test_a_city_never_mentioned_has_no_number_and_says_so(real_atlas):
    found = compare(Words(real_atlas), "德州", "临沂")
    lines = {line.id: line for section in found.sections for line in section.lines}
    for kind in ("own", "group", "sites"):
        assert lines[kind].values[0] is None and lines[kind].texts[0] == "未提及"
        assert lines[kind].values[1] is not None


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_s_table_says_it_as_the_page_does(real_atlas, lang):
    words = Words(real_atlas, lang)
    say, found = words.say, compare(words, "health-2022", "health-2024")
    rows = by_heading(compare_table(found, words))
    heads = [say("部分"), say("项目"), *found.names, say("说明"), say("条款")]
    assert list(rows[0]) == heads == list(rows[-1])
    assert [row[found.names[0]] for row in rows] == [
        line.texts[0] for section in found.sections for line in section.lines
    ]
    assert all(row[say("部分")] and row[say("项目")] for row in rows)
    assert {row[say("条款")] for row in rows} >= {
        words.names.citation(real_atlas.clause_by_ref["health-2024/13"])
    }
