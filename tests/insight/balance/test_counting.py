"""How designations are counted by each rule and matter: the toy in the head, the real plans against their texts."""

from atlas.view import MATTERS, RULES, View
from insight.balance.counting import Counting, counted, counted_by_industry
from tests.toy import A, B
from wording.words import Words


def test_counting_the_toy(toy_atlas, subtests):
    """甲甲: alpha by itself and beta in a group of two, one clause; 乙乙: that group and gamma elsewhere."""
    cases = [
        ("designations", "full", (2, 2)), ("designations", "fraction", (1.5, 1.5)), ("designations", "alone", (1, 1)),
        ("industries", "full", (2, 2)), ("industries", "fraction", (1.5, 1.5)), ("industries", "alone", (1, 1)),
        ("clauses", "full", (1, 2)), ("clauses", "fraction", (1, 1.5)), ("clauses", "alone", (1, 1)),
    ]  # fmt: skip
    for matter, rule, expected in cases:
        with subtests.test(matter=matter):
            assert counted(toy_atlas, View(), Counting(matter, rule)) == {A: expected[0], B: expected[1]}


def test_an_industry_filter_leaves_the_other_industries_of_a_list_uncounted(real_atlas):
    only = counted(real_atlas, View(industries=("tcm",)), Counting("industries", "full"))
    assert sorted(only.values(), reverse=True)[:6] == [1, 1, 1, 1, 1, 0]


def test_city_by_industry_of_the_toy(toy_atlas):
    assert counted_by_industry(toy_atlas, View(), "fraction") == {
        A: {"alpha": 1, "beta": 0.5, "gamma": 0},
        B: {"alpha": 0, "beta": 0.5, "gamma": 1},
    }


def test_every_rule_and_matter_is_said(toy_atlas):
    say = Words(toy_atlas).say
    assert len({Counting(matter, rule).described(say) for matter in MATTERS for rule in RULES}) == 9
