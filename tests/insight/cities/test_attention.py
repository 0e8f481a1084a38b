"""Who is named, for what, and whether by itself: three states that never blur."""

from atlas.loading import load_atlas
from atlas.view import View
from insight.cities.attention import attention, chosen_designations, names_city
from tests.toy import A, B, clause, designation, plan, write_plan


def states(atlas, view):
    return {code: item.state for code, item in attention(atlas, view).items()}


def test_states_under_filters(toy_atlas, subtests):
    cases = [
        (View(), {A: "each", B: "each"}),
        (View(plans=("toy-2030",)), {A: "each", B: "group"}),
        (View(plans=("toy-2031",)), {A: "none", B: "each"}),
        (View(industries=("alpha",)), {A: "each", B: "none"}),
        (View(industries=("beta",)), {A: "group", B: "group"}),
        (View(industries=("gamma",)), {A: "none", B: "each"}),
        (View(industries=("alpha", "gamma")), {A: "each", B: "each"}),
        (View(kinds=("base",)), {A: "group", B: "group"}),
        (View(kinds=("cluster",)), {A: "each", B: "none"}),
        (View(plans=("toy-2030",), industries=("gamma",)), {A: "none", B: "none"}),
        (View(industries=("alpha",), kinds=("base",)), {A: "none", B: "none"}),
    ]
    for view, expected in cases:
        with subtests.test(view=view):
            assert states(toy_atlas, view) == expected


def test_industries_keep_each_and_group_apart(toy_atlas):
    found = attention(toy_atlas, View())
    assert found[A].industries == {"alpha": "each", "beta": "group"}
    assert found[B].industries == {"beta": "group", "gamma": "each"}
    assert [record.evidence for record in found[A].designations] == ["支持甲甲市甲业集群", "甲甲、乙乙等市"]


def test_only_the_chosen_industries_are_told(toy_atlas):
    assert attention(toy_atlas, View(industries=("beta",)))[A].industries == {"beta": "group"}


def test_a_county_counts_for_its_prefecture_alone(toy_atlas):
    (record,) = chosen_designations(toy_atlas, View(industries=("gamma",)))
    assert record.places == ("370203",)
    assert names_city(record, B, toy_atlas)
    assert not names_city(record, A, toy_atlas)


def test_named_by_itself_once_outweighs_groups(toy_copy):
    group, alone = designation([A, B], "beta", "collective"), designation([A], "beta", "each")
    write_plan(toy_copy, plan("toy-2030", "2030-01", clause("1", group, alone, group)))
    found = attention(load_atlas(toy_copy), View(plans=("toy-2030",)))
    assert (found[A].state, found[A].industries) == ("each", {"beta": "each"})
    assert (found[B].state, found[B].industries) == ("group", {"beta": "group"})


def test_a_partly_covered_plan_speaks_only_when_chosen(toy_copy):
    only = plan("toy-2031", "2031-01", clause("1", designation([B], "alpha", "each")), coverage="partial")
    write_plan(toy_copy, only)
    atlas = load_atlas(toy_copy)
    assert states(atlas, View())[B] == "group"
    assert states(atlas, View(plans=("toy-2031",))) == {A: "none", B: "each"}


def test_silence_is_there_for_every_prefecture(real_atlas):
    found = attention(real_atlas, View(plans=("care-2024",)))
    assert len(found) == 16
    assert {item.state for item in found.values()} == {"none"}


def test_the_real_states(real_atlas):
    found = states(real_atlas, View())
    by = {state: {code for code in found if found[code] == state} for state in ("each", "group", "none")}
    assert by["none"] == {"370400", "370500", "370800", "371100", "371400", "371500"}
    assert by["group"] == set()
    assert len(by["each"]) == 10
