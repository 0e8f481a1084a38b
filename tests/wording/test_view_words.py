"""A view said in words, as it stands on everything that is taken away."""

import pytest

from atlas.view import View
from tests.toy import A
from wording.view import view_words
from wording.words import Words


@pytest.fixture(scope="module")
def said(toy_atlas):
    return lambda lang="zh", **view: dict(view_words(Words(toy_atlas, lang), View(lang=lang, **view)))


def test_no_filter_means_all_and_names_the_plans(said):
    assert said() == {"规划": "TOY-2030、TOY-2031", "产业": "全部", "类型": "全部"}


def test_plans_recorded_in_part_are_not_said_to_be_told_of(real_atlas):
    told = dict(view_words(Words(real_atlas), View()))["规划"]
    partial = [plan for plan in real_atlas.plans if plan.header.coverage != "full"]
    assert partial
    assert not [plan for plan in partial if plan.header.short in told.split("、")]
    (name,) = [
        value
        for label, value in view_words(Words(real_atlas), View(plans=(partial[0].id,)))
        if label == "规划"
    ]
    assert name == f"{partial[0].header.short}（部分录入）"


def test_filters_are_named_and_not_coded(said):
    view = {"plans": ("toy-2031",), "industries": ("alpha", "gamma"), "kinds": ("park",), "city": A}
    assert said(**view) == {"规划": "TOY-2031", "产业": "甲业、丙业", "类型": "园区", "城市": "甲甲市"}


def test_filters_of_targets_stand_only_where_they_are_set(said):
    view = {"agencies": ("乙厅",), "years": ("2030",), "units": ("亿元",), "scopes": ("city",)}
    found = said(**view)
    assert {label: found[label] for label in ("部门", "年份", "单位", "范围")} == {
        "部门": "乙厅", "年份": "2030", "单位": "亿元", "范围": "落到城市",
    }  # fmt: skip


def test_english(said):
    found = said("en", industries=("alpha", "beta"), agencies=("甲厅",), city=A)
    assert found["Plan"] == "toy-2030, toy-2031"
    assert (found["Industry"], found["Agency"], found["City"]) == ("Alpha, Beta", "Office A", "Toy 370100")
