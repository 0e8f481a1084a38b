"""The promised numbers and named cities of the data against the tables typed by hand from the texts."""

import pytest

from plans.records import Designation, Target
from tests.data.stated_targets import STATED

NAMED = {
    "health-2022": [
        ("1", "济南 青岛 淄博 烟台 潍坊 威海 临沂 菏泽", "cluster", "collective", True),
        ("6", "济南 青岛 烟台 临沂 菏泽", "base", "each", True),
        ("7", "淄博 威海 滨州 泰安", "base", "each", True),
    ],
    "health-2024": [
        ("1", "济南 临沂 滨州 菏泽", "cluster", "collective", True),
        ("11", "威海 淄博 青岛 济南", "focus", "collective", True),
        ("11", "淄博 威海", "cluster", "each", False),
        ("12", "济南 潍坊 临沂", "strength", "each", True),
    ],
    "care-2024": [],
    "ecosystem-2024": [
        ("4", "济南 青岛", "platform", "collective", False),
        ("15", "济南 青岛 烟台", "park", "collective", False),
    ],
}


@pytest.mark.parametrize("plan", STATED)
def test_every_stated_number_and_no_other(real_atlas, plan):
    found = [
        (t.clause, t.indicator, t.value, t.unit, t.comparator, t.year, t.cadence)
        for t in real_atlas.records(Target, (plan,))
    ]
    assert found == STATED[plan]


@pytest.mark.parametrize("plan", NAMED)
def test_every_designation_and_no_other(real_atlas, plan):
    short = real_atlas.boundaries.prefectures.name_short
    found = [
        (d.clause, " ".join(short[code] for code in d.places), d.kind, d.pairing, d.open)
        for d in real_atlas.records(Designation, (plan,))
    ]
    assert found == NAMED[plan]


def test_only_one_number_is_a_range(real_atlas):
    (found,) = [t for t in real_atlas.records(Target) if t.value_high is not None]
    assert (found.ref, found.value, found.value_high) == ("ecosystem-2024/11", 1, 2)


def test_only_three_numbers_are_rewards(real_atlas):
    rewards = [t for t in real_atlas.records(Target) if t.kind == "reward"]
    assert [(t.ref, t.value) for t in rewards] == [
        ("health-2022/m2", 100), ("health-2022/m2", 200), ("health-2022/m2", 2000),
    ]  # fmt: skip


def test_growth_and_hold_stand_where_the_text_has_them(real_atlas):
    found = {(t.ref, t.value): t.direction for t in real_atlas.records(Target) if t.direction}
    assert found == {
        ("health-2022/8", 30): "growth", ("health-2024/goal", 5): "growth", ("health-2024/7", 70): "hold",
        ("care-2024/goal", 60): "hold", ("care-2024/goal", 70): "hold", ("care-2024/7", 100): "hold",
        ("ecosystem-2024/goal", 10): "growth", ("ecosystem-2024/4", 150): "hold",
    }  # fmt: skip
