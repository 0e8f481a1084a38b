"""A plan is one more file: it appears everywhere without any other change."""

from atlas.loading import load_atlas
from atlas.view import View
from insight.cities.attention import attention
from insight.cities.summary import city_summary
from insight.facts import facts
from insight.targets.promises import chosen_targets
from layers import LAYERS
from tests.tables import designation_rows
from tests.toy import A, B, clause, designation, plan, site, target, write_plan
from wording.words import Words


def added(folder):
    """The toy with one plan more."""
    records = (
        designation([B], "alpha", "each", evidence="支持乙乙市甲业"),
        target("新指标", 7, evidence="建成7个"), site("新园", [B], name_en="New Park"),
    )  # fmt: skip
    write_plan(folder, plan("toy-2032", "2032-01", clause("1", *records)))
    atlas = load_atlas(folder)
    assert atlas.faults == ()
    return atlas


def test_its_records_are_there(toy_copy):
    atlas = added(toy_copy)
    assert list(atlas.plan_by_id) == ["toy-2030", "toy-2031", "toy-2032"]
    assert [row["type"] for row in facts(atlas, plan="toy-2032")] == [
        "clause",
        "designation",
        "target",
        "site",
    ]
    assert "新指标" in [found.indicator for found in chosen_targets(atlas, View())]


def test_the_city_it_names_is_named(toy_atlas, toy_copy):
    view = View(industries=("alpha",))
    assert attention(toy_atlas, view)[B].state == "none"
    after = attention(added(toy_copy), view)
    assert (after[A].state, after[B].state) == ("each", "each")


def test_city_table_and_map_tell_it(toy_copy):
    atlas = added(toy_copy)
    city = city_summary(atlas, B, View())
    assert "toy-2032/1" in [found.ref for found in city.clauses]
    assert "新园" in [found.name for found in city.sites]
    assert "支持乙乙市甲业" in [row["原文"] for row in designation_rows(Words(atlas), View())]
    style = LAYERS["designations"](atlas, View(plans=("toy-2032",))).table["style"]
    assert (style[A].pattern, style[B].pattern) == ("none", "solid")


def test_a_view_may_choose_it_alone(toy_copy):
    atlas = added(toy_copy)
    assert [found.value for found in chosen_targets(atlas, View(plans=("toy-2032",)))] == [7]
