"""Units by rule: a magnitude before a measure word of the list; a new measure word costs no record."""

import pytest

from atlas.loading import load_atlas
from insight.checks.data import check_data
from insight.checks.remarks import UnlistedUnits
from insight.facts import facts
from plans.units import unit_of
from plans.vocabulary import Unit
from tests.toy import clause, plan, target, write_plan
from wording.checks import run_checks
from wording.words import Words

LISTED = {
    "人": Unit(en="people", factor=1),
    "亿元": Unit(en="billion yuan", factor=0.1),
    "个": Unit(en="", factor=1),
}


@pytest.mark.parametrize(
    ("written", "factor"),
    [
        ("人", 1),
        ("万人", 1e4),
        ("百万人", 1e6),
        ("亿人", 1e8),
        ("万亿个", 1e12),
        ("亿元", 0.1),
        ("万亿元", 1e3),
    ],
)
def test_a_magnitude_multiplies_a_listed_measure(written, factor):
    listed = LISTED | {"元": Unit(en="billion yuan", factor=1e-9)}
    assert unit_of(written, listed).factor == pytest.approx(factor)


@pytest.mark.parametrize("written", ["束", "万束", "万", "人万", ""])
def test_of_any_other_nothing_is_known(written):
    assert unit_of(written, LISTED) is None


@pytest.fixture
def atlas(toy_copy):
    head = plan("toy-2032", "2032-01", clause("1", target("甲", 3, "万个"), target("乙", 2, "万束")))
    write_plan(toy_copy, head)
    return load_atlas(toy_copy)


def test_a_new_measure_word_is_a_remark_and_no_fault(atlas):
    assert atlas.faults == ()
    found = [check for check in check_data(atlas) if isinstance(check, UnlistedUnits)]
    assert [check.units for check in found] == [("万束",)]
    assert [check.required for check in run_checks(atlas) if "万束" in check.detail] == [False]


def test_it_is_shown_as_written_and_a_known_one_in_english(atlas):
    assert [row["unit"] for row in facts(atlas, "target", "toy-2032")] == ["万个", "万束"]
    targets = atlas.plan_by_id["toy-2032"].records[1:]
    assert [Words(atlas).numbers.amount(item) for item in targets] == ["3万个", "2万束"]
    assert [Words(atlas, "en").numbers.amount(item) for item in targets] == ["30,000", "2 万束"]
