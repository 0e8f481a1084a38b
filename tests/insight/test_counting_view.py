"""What is counted and compared goes into the address and comes back; what an address gets wrong is told."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.loading import load_atlas
from atlas.view import MATTERS, MOST_COMPARED, RULES, View
from insight.change.plans import compared_plans
from layers import LAYERS
from tests.toy import A, B, plan, write_plan
from views.serving.view_address import view_from_params


def read(atlas, **params):
    return view_from_params(params, atlas, LAYERS)


def test_round_trip(real_atlas):
    plans = st.sampled_from([(), *permutations(real_atlas.plan_by_id, 2)])
    cities = st.lists(st.sampled_from(real_atlas.cities), max_size=MOST_COMPARED, unique=True)

    @given(st.sampled_from(MATTERS), st.sampled_from(RULES), plans | cities)
    def comes_back(matter, rule, compared):
        view = View(matter=matter, rule=rule, compare=tuple(compared))
        assert view_from_params(view.to_params(), real_atlas, LAYERS) == (view, ())

    comes_back()


def test_the_usual_counting_is_the_first_one():
    view = View()
    assert (view.matter, view.rule) == (MATTERS[0], RULES[0])


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("matter", "money", "没有计数对象“money”"), ("rule", "<b>", "没有计数规则“<b>”"),
        ("compare", "atlantis", "不能对照“atlantis”"), ("compare", f"{A},toy-2030", "只能对照两份规划"),
        ("compare", "toy-2030", "“TOY-2030”只是一份"),
        ("compare", f"toy-2030,toy-2031,{A}", "只能对照两份规划"), ("compare", "城" * 10_000, "不能对照"),
        ("compare", ",".join(map(str, range(5_000))), "不能对照"),
    ],
)  # fmt: skip
def test_what_is_unknown_is_told_and_the_rest_is_as_usual(toy_atlas, name, value, said):
    view, (notice,) = read(toy_atlas, **{name: value})
    assert view == View()
    assert said in notice
    assert len(notice) < 120


def test_columns_keep_the_order_of_the_address(toy_atlas):
    assert read(toy_atlas, compare=f"{B}, {A},{B}")[0].compare == (B, A)


def test_five_cities_are_too_many(real_atlas):
    view, notices = read(real_atlas, compare=",".join(real_atlas.cities[:5]))
    assert view.compare == ()
    assert len(notices) == 1


@pytest.mark.parametrize(
    ("chosen", "pair"),
    [
        ((), ("health-2022", "health-2024")), (("care-2024", "health-2022"), ("health-2022", "care-2024")),
        (("370100", "370200"), ("health-2022", "health-2024")), (("care-2024",), ("health-2022", "health-2024")),
    ],
)  # fmt: skip
def test_the_earlier_plan_stands_first_and_cities_are_no_plans(real_atlas, chosen, pair):
    assert compared_plans(real_atlas, View(compare=chosen)) == pair


def test_without_a_usual_pair_two_plans_of_one_series_are_compared_or_the_first_two(toy_copy):
    def pair(**series):
        for path in (toy_copy / "plans").glob("*.yaml"):
            path.unlink()
        for number, (id, name) in enumerate(series.items()):
            write_plan(toy_copy, plan(id, f"20{30 + number}-01", series=name))
        return compared_plans(load_atlas(toy_copy), View())

    assert pair(sea=None, sky="air", wind="air") == ("sky", "wind")
    assert pair(sea="water", sky="air") == ("sea", "sky")
    assert pair(sea=None, sky=None, wind=None) == ("sea", "sky")
    assert pair(sea="water") is None


def test_a_usual_pair_of_the_profile_that_is_not_there_is_told_and_made_up_for(toy_copy):
    profile = toy_copy / "province.toml"
    text = profile.read_text(encoding="utf-8")
    profile.write_text('compare = ["toy-2030", "gone-2031"]\n' + text, encoding="utf-8")
    atlas = load_atlas(toy_copy)
    assert [(fault.file, fault.place, fault.value) for fault in atlas.faults] == [
        ("province.toml", "compare", "gone-2031")
    ]
    assert compared_plans(atlas, View()) == ("toy-2030", "toy-2031")
