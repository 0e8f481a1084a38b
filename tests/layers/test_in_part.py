"""Layers under a plan recorded in part: no legend, card or note calls a city unnamed that may stand in the rest."""

import pytest

from atlas.view import View
from insight.change.slopes import Slope
from layers import LAYERS
from layers.charts.slope import slope_words
from wording.compare.comparison import compare
from wording.words import Words

ZAOZHUANG = "370400"
UNSEEN, MEANS = "未见点名（部分录入）", "未见点名（部分录入，不等于原文没有）"


def drawn(atlas, name, **chosen):
    """A layer's legend as texts, and the row of a city of which nothing was seen."""
    layer = LAYERS[name](atlas, View(**chosen))
    return [entry.label for entry in layer.legend], layer.table.loc[ZAOZHUANG]


@pytest.mark.parametrize("industries", [(), ("tcm",)])
def test_who_is_named(real_atlas, industries):
    legend, city = drawn(real_atlas, "designations", plans=("dev-2023",), industries=industries)
    assert legend[-1] == MEANS
    assert city.card.lines == (MEANS,)


def test_the_card_of_a_boundary(real_atlas):
    _, city = drawn(real_atlas, "prefectures", plans=("dev-2023",))
    assert city.card.lines == (MEANS,)


def test_attention_against_output(real_atlas):
    legend, city = drawn(real_atlas, "attention-gdp", plans=("dev-2023",))
    assert city.note.startswith(UNSEEN) and MEANS in city.card.lines[0]
    assert not any(label.startswith("未点名") for label in legend)


def test_the_change_between_two_plans(real_atlas):
    legend, city = drawn(real_atlas, "change", compare=("dev-2023", "health-2024"))
    assert legend[-1] == MEANS
    assert city.card.lines[:2] == (f"发展规划2023：{UNSEEN}", "医养健康2024：未点名")


def test_a_comparison_and_a_slope_tell_the_plans_apart(real_atlas):
    words = Words(real_atlas)
    found = compare(words, "dev-2023", "health-2024")
    (linyi,) = (line for line in found.sections[1].lines if line.id == "371300")
    assert linyi.texts == (UNSEEN, "单独点名")
    assert slope_words([Slope("371300", None, 2)], words, (UNSEEN, "未点名")) == f"临沂 {UNSEEN} → 2"
