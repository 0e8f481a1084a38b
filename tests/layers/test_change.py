"""The layer of change on the toy: who is new, who is named in another way, who is not mentioned again."""

import itertools

import pytest

from atlas.view import View
from insight.change.plans import plan_change
from insight.change.usual import usual_plans
from insight.cities.attention import attention
from layers import LAYERS
from layers.change import build
from layers.web.description import describe
from tests.toy import A, B


def looks(atlas, view=None):
    table = build(atlas, view or View()).table
    return {row.Index: (row.note, row.style.pattern) for row in table.itertuples()}


def test_the_toy(toy_atlas):
    """甲甲 is named in 2030 only; 乙乙 in a group in 2030 and by itself in 2031."""
    assert looks(toy_atlas) == {A: ("未再提及", "hatch"), B: ("方式有变", "solid")}


def test_one_industry_alone(toy_atlas):
    assert looks(toy_atlas, View(industries=("gamma",))) == {A: ("", "none"), B: ("新点名", "solid")}
    assert looks(toy_atlas, View(industries=("alpha",))) == {A: ("未再提及", "hatch"), B: ("", "none")}


def test_one_kind_alone(toy_atlas):
    assert looks(toy_atlas, View(kinds=("park",))) == {A: ("", "none"), B: ("新点名", "solid")}


def test_the_tooltip_says_both_plans_and_every_industry(toy_atlas):
    card = build(toy_atlas, View()).table["card"][B]
    assert card.title == "乙乙市 · 方式有变"
    assert card.lines == (
        "TOY-2030：并列点名", "TOY-2031：单独点名", "后一份新点名：丙业", "后一份未再提及：乙业",
    )  # fmt: skip
    assert [quote.evidence for quote in card.quotes] == ["甲甲、乙乙等市", "支持乙北县"]


def test_the_legend_has_a_look_of_its_own_for_each_step_and_no_verdict(toy_atlas):
    legend = build(toy_atlas, View()).legend
    assert len({(entry.style.fill, entry.style.pattern) for entry in legend}) == len(legend) == 5
    assert [entry.label.split("：")[0] for entry in legend] == ["新点名", "方式有变", "两份都有", "未再提及",
                                                            "两份都未点名，不等于不支持"]  # fmt: skip


def test_solid_looks_grow_lighter_so_that_grey_print_tells_them_apart(toy_atlas):
    solid = [entry.style.fill for entry in build(toy_atlas, View()).legend if entry.style.pattern == "solid"]
    grey = [sum(bytes.fromhex(colour[1:])) / 3 for colour in solid]
    assert all(after - before > 40 for before, after in itertools.pairwise(grey))


def test_the_real_plans(real_atlas):
    found = looks(real_atlas)
    steps = {city.code: city for city in plan_change(real_atlas, *usual_plans(real_atlas)).cities}
    assert found["370600"] == ("未再提及", "hatch"), "烟台"
    assert found["370400"] == ("", "none"), "枣庄 is named in neither"
    assert found["370200"][0] == "方式有变", "青岛 by itself, then in a group"
    assert (
        sum(note == "" for note, _ in found.values())
        == sum(city.step is None for city in steps.values())
        == 6
    )


def test_the_chosen_plans_are_compared_and_named(real_atlas):
    layer = build(real_atlas, View(compare=("health-2024", "care-2024")))
    assert layer.title == "变化：医养健康2024到养老托育2024"
    named = attention(real_atlas, View(plans=("health-2024",)))
    gone = {code for code, note in layer.table["note"].items() if note == "未再提及"}
    assert gone == {code for code, item in named.items() if item.state != "none"}


@pytest.mark.parametrize("name", ["change", "attention-gdp", "attention-age"])
def test_it_is_offered_and_off(toy_atlas, name):
    assert name not in View().layers
    found = describe({key: make(toy_atlas, View()) for key, make in LAYERS.items()}, View().layers)
    assert f'value="{name}">' in found["control"]
    assert f'data-layer="{name}" hidden' in found["legend"]
