"""A plan file that nobody has accepted is no plan: each place that waits is named, the other plans are read."""

import pytest

from atlas.loading import load_atlas
from insight.checks.gaps import gaps
from plans.load import load_plan
from tests.toy import clause, plan, target, write_plan

DRAFT = {"state": "draft", "by": None, "date": None, "readings": 0}


def load(folder, *clauses, **changed):
    return load_plan(write_plan(folder, plan("toy-2032", "2032-01", *clauses, **changed)))


def line_of(folder, text):
    return next(
        n
        for n, line in enumerate((folder / "plans/toy-2032.yaml").read_text().splitlines(), 1)
        if text in line
    )


def test_a_draft_is_refused_as_a_whole_with_what_to_do(tmp_path):
    found, (fault,) = load(tmp_path, clause("1"), review=DRAFT)
    assert found is None
    assert (fault.value, fault.place.split("行")[0]) == ("draft", f"第{line_of(tmp_path, 'state: draft')}")
    assert "state: reviewed" in fault.remedy


@pytest.mark.parametrize("at", ["TODO", "TODO: issuer"])
def test_each_place_to_fill_in_is_named_even_in_a_file_said_to_be_reviewed(tmp_path, at):
    found, faults = load(tmp_path, clause("1", target("产值", 1, gloss=at)), short=at)
    assert found is None
    assert [(fault.value, fault.place.rpartition(" ")[2]) for fault in faults] == [
        (at, "short"),
        (at, "gloss"),
    ]


def test_each_record_nobody_accepted_is_named(tmp_path):
    first, second, third = (target("产值", number, review="draft") for number in (1, 2, 3))
    found, faults = load(tmp_path, clause("1", first, target("产量", 2)), clause("2", second, third))
    assert found is None
    assert [fault.value for fault in faults] == ["draft"] * 3
    assert all(fault.place.endswith("review") and "待核对" in fault.problem for fault in faults)


def test_what_else_is_wrong_is_told_along_with_it(tmp_path):
    _, faults = load(tmp_path, clause("1", target("产值", 1, comparator="TODO"), open="no"), review=DRAFT)
    assert [fault.place.rpartition(" ")[2] for fault in faults] == ["state", "comparator", "open"]


@pytest.mark.parametrize("missing", ["by", "date", "readings"])
@pytest.mark.parametrize("state", ["reviewed", "curated"])
def test_whoever_accepts_says_who_when_and_how_often(tmp_path, state, missing):
    review = {"state": state, "by": "甲", "date": "2032-02", "readings": 1}
    assert load(tmp_path, clause("1"), review=review)[1] == []
    found, (fault,) = load(
        tmp_path, clause("1"), review=review | {missing: 0 if missing == "readings" else None}
    )
    assert found is None
    assert "review" in fault.place


def test_a_plan_without_a_review_is_accepted_by_nobody(tmp_path):
    head = plan("toy-2032", "2032-01", clause("1"))
    del head["review"]
    found, (fault,) = load_plan(write_plan(tmp_path, head))
    assert found is None
    assert fault.place.endswith("review")


def test_the_rest_of_the_atlas_works(toy_copy):
    write_plan(toy_copy, plan("toy-2032", "2032-01", clause("1", target("草稿指标", 9)), review=DRAFT))
    atlas = load_atlas(toy_copy)
    assert [found.id for found in atlas.plans] == ["toy-2030", "toy-2031"]
    assert [fault.file for fault in atlas.faults] == ["plans/toy-2032.yaml"]
    assert gaps(atlas) == ()  # a draft beside the plans takes nothing from what they say
