"""The tables under the map, row by row on the toy."""

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from tests.tables import designation_rows, site_rows, target_rows
from tests.toy import A, B, clause, designation, plan, target, write_plan
from wording.words import Words


@pytest.fixture(scope="module")
def words(toy_atlas):
    return Words(toy_atlas)


def column(rows, *names):
    return [tuple(row[name] for name in names) for row in rows]


def test_designations_one_row_per_city(words):
    rows = designation_rows(words, View())
    assert column(rows, "城市", "产业", "类型", "点名方式", "名单") == [
        ("甲甲市", "甲业", "集群", "单独点名", "已列全"),
        ("甲甲市", "乙业", "基地", "并列点名", "未穷尽（等）"),
        ("乙乙市", "乙业", "基地", "并列点名", "未穷尽（等）"),
        ("乙北县", "丙业", "园区", "单独点名", "已列全"),
    ]


def test_every_row_points_to_its_clause(words):
    view = View(plans=("toy-2030",), kinds=("cluster",))
    assert column(designation_rows(words, view), "原文", "规划", "条款") == [
        ("支持甲甲市甲业集群", "TOY-2030", "第1条")
    ]
    for rows in (site_rows(words, View()), target_rows(words, View())):
        assert all(row["原文"] and row["规划"] in ("TOY-2030", "TOY-2031") and row["条款"] for row in rows)


def test_sites_tell_their_precision_and_what_is_unknown(words):
    assert column(site_rows(words, View()), "名称", "城市", "位置精度", "位置来源") == [
        ("甲园", "甲甲市", "位置：确切", "甲报"),
        ("双园甲片", "甲甲市", "位置：市级近似", "甲报"),
        ("双园乙片", "乙乙市", "位置：县级近似", "乙报"),
        ("无处会", "位置未知", "位置未知", ""),
    ]


def test_targets_divide_nothing_and_mark_repeats(words):
    assert column(target_rows(words, View()), "指标", "目标值", "时限", "范围", "重复目标") == [
        ("产值", "≥ 100亿元（以上）", "2030年", "全省（未分解到市）", ""),
        ("建园", "4个", "两年内", "全省（未分解到市）", "建园"),
        ("净地", "≈ 30个（左右）", "未写明年份", "甲甲市、乙乙市", ""),
        ("厂房", "3个", "未写明年份", "乙乙市", ""),
        ("建园", "2个", "每年", "全省（未分解到市）", "建园"),
    ]


def test_a_target_of_several_cities_is_said_to_be_theirs_together(words, toy_copy):
    assert column(target_rows(words, View()), "说明") == [("",), ("",), ("合计，未分解到各市",), ("",), ("",)]
    naming = designation([A, B], "alpha", "collective", open=True, evidence="甲甲、乙乙等市")
    shared = target("净地", 30, "个", scope=[A, B], evidence="甲甲、乙乙等市30个")
    write_plan(toy_copy, plan("toy-2031", "2031-01", clause("1", naming, shared)))
    open_list = target_rows(Words(load_atlas(toy_copy)), View(plans=("toy-2031",)))
    assert column(open_list, "说明") == [("合计，未分解到各市；“等市”：名单未穷尽。",)]


def test_an_empty_view_gives_empty_tables(words):
    view = View(plans=("toy-2031",), industries=("alpha",), kinds=("event",))
    assert (designation_rows(words, view), site_rows(words, view), target_rows(words, view)) == ([], [], [])


def test_of_a_plan_recorded_in_part_no_list_is_called_complete(real_atlas):
    rows = designation_rows(Words(real_atlas), View(plans=("dev-2023",)))
    assert {row["名单"] for row in rows} == {"未知"}
    assert {row["规划"] for row in rows} == {"发展规划2023（部分录入）"}
