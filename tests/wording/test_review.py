"""How plans were recorded is said of those plans alone of which it is true, wherever they are cited."""

import pytest

from atlas.loading import load_atlas
from tests.toy import clause, plan, target, write_plan
from wording.words import Words

TWICE = "逐句录入，两遍互校"
CHECKED = "程序读取，人工逐条核对"


@pytest.fixture
def mixed(toy_copy):
    """The toy's two plans, typed twice, and one that a program read and a person accepted."""
    review = {"state": "reviewed", "by": "乙", "date": "2032-03", "readings": 1}
    write_plan(toy_copy, plan("toy-2032", "2032-01", clause("1", target("产量", 1)), review=review))
    atlas = load_atlas(toy_copy)
    assert atlas.faults == ()
    return Words(atlas)


def test_each_plan_says_who_stands_for_it_and_since_when(mixed):
    assert mixed.citations.review("toy-2030") == f"{TWICE}（甲，2030-02-01）"
    assert mixed.citations.review("toy-2032") == f"{CHECKED}（乙，2032-03）"


def test_a_source_says_of_the_plans_shown_what_is_true_of_them(mixed):
    assert mixed.citations.dataset("plans", ("toy-2030", "toy-2031")) == f"plans（{TWICE}）"
    assert mixed.citations.dataset("plans", ("toy-2032",)) == f"plans（{CHECKED}）"
    assert mixed.citations.dataset("plans") == f"plans（TOY-2030、TOY-2031：{TWICE}；TOY-2032：{CHECKED}）"
    assert mixed.citations.dataset("sites") == "sites"


def test_every_shipped_plan_was_typed_twice(real_atlas):
    words = Words(real_atlas, "en")
    for found in real_atlas.plans:
        assert words.citations.review(found.id).startswith(
            "typed sentence by sentence, twice, and compared ("
        )
