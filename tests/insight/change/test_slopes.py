"""The ends of a slope chart's lines: what two plans count for a city, and “not named”, which is no zero."""

from atlas.view import View
from insight.balance.counting import Counting
from insight.change.slopes import Slope, slopes
from tests.toy import A, B


def ends(atlas, view=None, rule="full"):
    counting = Counting("designations", rule)
    return slopes(atlas, view or View(), counting, "toy-2030", "toy-2031")


def test_a_city_that_a_plan_does_not_name_has_no_end_there(toy_atlas):
    """2030 names 甲甲 by itself and both cities together; 2031 names only a county of 乙乙."""
    assert ends(toy_atlas) == (Slope(A, 2, None), Slope(B, 1, 1))


def test_named_only_in_a_group_is_counted_as_the_rule_says(toy_atlas):
    assert ends(toy_atlas, rule="fraction") == (Slope(A, 1.5, None), Slope(B, 0.5, 1))
    assert ends(toy_atlas, rule="alone") == (Slope(A, 1, None), Slope(B, 0, 1))


def test_filters_leave_cities_out(toy_atlas):
    assert ends(toy_atlas, View(industries=("gamma",))) == (Slope(B, None, 1),)
    assert ends(toy_atlas, View(kinds=("event",))) == ()


def test_the_two_health_plans(real_atlas):
    found = {
        s.code: (s.before, s.after)
        for s in slopes(real_atlas, View(), Counting(), "health-2022", "health-2024")
    }
    assert found["370100"] == (2, 3)
    assert found["370600"] == (2, None), "烟台 is not named again"
    assert "370400" not in found, "枣庄 is named in neither"
