"""What two plans name a city for: the toy in the head, the real cities against the texts."""

import pytest

from insight.change.city import city_change
from tests.toy import A, B

PAIR = ("health-2022", "health-2024")


def steps(change):
    return {item.industry: item.step for item in change.industries}


def test_toy(toy_atlas):
    assert steps(city_change(toy_atlas, A, "toy-2030", "toy-2031")) == {
        "alpha": "unmentioned",
        "beta": "unmentioned",
    }
    change = city_change(toy_atlas, B, "toy-2030", "toy-2031")
    assert steps(change) == {"beta": "unmentioned", "gamma": "added"}
    assert [item.industry for item in change.of("added")] == ["gamma"]
    assert change.of("kept") == ()


def test_the_same_plan_twice_changes_nothing(toy_atlas):
    change = city_change(toy_atlas, A, "toy-2030", "toy-2030")
    assert set(steps(change).values()) == {"kept"}
    assert {(item.wording, item.kinds) for item in change.industries} == {(None, None)}


def test_what_is_no_prefecture_is_refused(toy_atlas):
    with pytest.raises(KeyError):
        city_change(toy_atlas, "370102", "toy-2030", "toy-2031")


def test_real_jinan(real_atlas):
    change = city_change(real_atlas, "370100", *PAIR)
    assert (change.before, change.after) == PAIR
    assert steps(change) == {
        "health": "unmentioned",
        "biopharma": "kept",
        "medical-devices": "added",
        "rehab-devices": "added",
        "tcm": "added",
    }
    (kept,) = change.of("kept")
    assert kept.wording == ("each", "group")
    assert kept.kinds == (("base",), ("cluster",))


def test_real_zibo_keeps_its_wording_and_changes_kind(real_atlas):
    (kept,) = city_change(real_atlas, "370300", *PAIR).of("kept")
    assert (kept.industry, kept.wording) == ("medical-devices", None)
    assert kept.kinds == (("base",), ("focus", "cluster"))


def test_a_city_named_in_neither_has_nothing_to_compare(real_atlas):
    assert city_change(real_atlas, "371400", *PAIR).industries == ()
