"""Plan files to plans: sound ones, several, references, what is kept beside a fault."""

import pytest

from plans.known import Known
from plans.load import load_plan, load_plans
from plans.records import Clause, Site, Target
from tests.toy import A, B, clause, designation, plan, site, target, toy_plans, write_plan

KNOWN = Known(
    {"alpha", "beta", "gamma"},
    {"甲厅", "乙厅"},
    {"twice"},
    {A, B, "370102", "370203"},
    {},
    lambda code: (f"{code} 不在这里", "请核对"),
)


def load(folder, *clauses, known=None, **changed):
    return load_plan(write_plan(folder, plan("toy-2030", "2030-01", *clauses, **changed)), known)


def test_the_toy_plans_load_without_fault(toy):
    (first, second), faults = load_plans(toy / "plans", KNOWN)
    assert faults == []
    assert [record.clause for record in first.of_type(Clause)] == ["goal", "1", "m1"]
    assert [len(first.records), len(second.records)] == [13, 7]
    assert {record.plan for record in second.records} == {"toy-2031"}


def test_records_keep_the_order_of_the_file(toy):
    plan, _ = load_plan(toy / "plans" / "toy-2030.yaml")
    assert [(record.clause, record.type) for record in plan.records[:5]] == [
        ("goal", "clause"), ("goal", "target"), ("goal", "target"), ("1", "clause"), ("1", "designation"),
    ]  # fmt: skip


def test_plans_stand_in_the_order_of_their_issue_and_part(tmp_path):
    for name, issued, part in (
        ("c", "2031-01", 1),
        ("b", "2030-01", 2),
        ("a", "2031-02", 1),
        ("z", "2030-01", 1),
    ):
        write_plan(tmp_path, plan(name, issued, part=part))
    plans, faults = load_plans(tmp_path / "plans")
    assert faults == []
    assert [found.id for found in plans] == ["z", "b", "c", "a"]


def test_a_folder_without_plans_is_no_fault_but_no_folder_is_one(tmp_path):
    assert load_plans(tmp_path) == ((), [])
    plans, (fault,) = load_plans(tmp_path / "plans")
    assert plans == ()
    assert (fault.file, fault.problem) == ("plans/", "文件夹缺失")


def test_whole_numbers_count_as_numbers_and_texts_are_stripped(tmp_path):
    plan, faults = load(tmp_path, clause("1", target("产值", 100, gloss="  wide  ")))
    assert faults == []
    assert plan.of_type(Target)[0].value == 100.0
    assert plan.of_type(Target)[0].gloss == "wide"


@pytest.mark.parametrize(
    ("changed", "field", "value", "problem"),
    [
        ({"industry": ["delta"]}, "industry", "delta", "没有这个代码"),
        ({"overlap": "thrice"}, "overlap", "thrice", "没有这个重复目标组"),
        ({"scope": [A, "371200"]}, "scope", "371200", "371200 不在这里"),
    ],
)
def test_a_reference_to_nothing_is_a_fault(tmp_path, changed, field, value, problem):
    plan, (fault,) = load(tmp_path, clause("1", target("产值", 100, **changed)), known=KNOWN)
    assert fault.place.endswith(f" {field}")
    assert (fault.value, fault.file) == (value, "plans/toy-2030.yaml")
    assert problem in fault.problem
    assert plan.of_type(Target) == ()


@pytest.mark.parametrize("field", ["lead", "support"])
def test_an_unknown_agency_is_a_fault_of_its_clause(tmp_path, field):
    plan, (fault,) = load(tmp_path, clause("1", target("产值", 1), **{field: ["丙厅"]}), known=KNOWN)
    assert (fault.value, fault.problem) == ("丙厅", "部门表中没有这个部门")
    assert plan.of_type(Clause) == ()
    assert len(plan.of_type(Target)) == 1


def test_unknown_places_of_designations_and_sites_are_faults(tmp_path):
    plan, faults = load(
        tmp_path, clause("1", designation(["999999"], "alpha", "each"), site("甲园", ["888888"])), known=KNOWN
    )
    assert [fault.value for fault in faults] == ["999999", "888888"]
    assert [record.type for record in plan.records] == ["clause"]


def test_without_vocabularies_references_are_not_checked(tmp_path):
    plan, faults = load(tmp_path, clause("1", target("产值", 1, unit="只", industry=["delta"])))
    assert faults == []
    assert len(plan.of_type(Target)) == 1


def test_all_faults_of_all_files_at_once_and_the_rest_is_kept(tmp_path):
    bad = [target("一", "甲"), target("二", 2), target("三", 3, unit=5), site("四", [], basis="name")]
    write_plan(tmp_path, plan("a", "2030-01", clause("1", *bad), clause("2", open="no")))
    write_plan(tmp_path, plan("b", "2030-02", coverage="some"))
    write_plan(tmp_path, toy_plans()[1])
    plans, faults = load_plans(tmp_path / "plans")
    assert [(found.id, len(found.records)) for found in plans] == [("a", 2), ("toy-2031", 7)]
    assert [(fault.file, fault.place.split()[-1]) for fault in faults] == [
        ("plans/a.yaml", "value"), ("plans/a.yaml", "unit"), ("plans/a.yaml", "3"),
        ("plans/a.yaml", "open"), ("plans/b.yaml", "coverage"),
    ]  # fmt: skip
    assert "basis" in faults[2].problem


def test_a_clause_without_records_is_enough(tmp_path):
    plain = {key: value for key, value in clause("1").items() if key != "records"}
    plan, faults = load(tmp_path, plain)
    assert faults == []
    assert [record.type for record in plan.records] == ["clause"]
    assert plan.of_type(Site) == ()
