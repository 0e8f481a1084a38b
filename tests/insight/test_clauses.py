"""Clauses with their records, and agencies with their clauses: nothing lost, nothing twice."""

import pytest

from atlas.view import View
from insight.agencies import agency_duties, unassigned
from insight.clauses import chosen_clauses, clause_entry, clause_tree, neighbours
from plans.records import Clause


def refs(clauses):
    return [clause.ref for clause in clauses]


def entries(atlas, **filters):
    tree = clause_tree(atlas, View(**filters))
    return [entry for plan in tree for section in plan.sections for entry in section.entries]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["toy-2030/goal", "toy-2030/1", "toy-2030/m1", "toy-2031/1", "toy-2031/2"]),
        ({"plans": ("toy-2031",)}, ["toy-2031/1", "toy-2031/2"]),
        ({"agencies": ("乙厅",)}, ["toy-2030/m1", "toy-2031/1"]),
        ({"industries": ("gamma",)}, []),
    ],
)
def test_filters(toy_atlas, filters, found):
    assert refs(chosen_clauses(toy_atlas, View(**filters))) == found


def test_counts_of_a_clause_leave_silence_out(toy_atlas):
    counts = {entry.clause.ref: entry.counts for entry in entries(toy_atlas)}
    assert counts == {
        "toy-2030/goal": {"targets": 2},
        "toy-2030/1": {"designations": 2, "sites": 3},
        "toy-2030/m1": {"targets": 2, "rewards": 1},
        "toy-2031/1": {"designations": 1, "targets": 1, "achieved": 1, "programmes": 1},
        "toy-2031/2": {"sites": 1},
    }


def test_every_real_record_stands_once_under_its_clause(real_atlas):
    shown = entries(real_atlas)
    assert refs(entry.clause for entry in shown) == refs(real_atlas.records(Clause))
    assert len(shown) == 80
    records = [r for plan in real_atlas.chosen() for r in plan.records if not isinstance(r, Clause)]
    assert sum(sum(entry.counts.values()) for entry in shown) == len(records)


def test_sections_keep_the_order_and_headings_of_the_plan(real_atlas):
    tree = clause_tree(real_atlas, View())
    assert [(part.plan.id, part.total, len(part.sections)) for part in tree] == [
        ("health-2022", 23, 8), ("health-2024", 22, 7), ("care-2024", 16, 6), ("ecosystem-2024", 19, 6),
    ]  # fmt: skip
    assert tree[1].sections[3].heading == "高端化发展医药器械"


def test_one_clause(real_atlas):
    entry = clause_entry(real_atlas, "health-2024/11")
    assert entry.counts == {"designations": 2}
    assert entry == next(e for e in entries(real_atlas) if e.clause.ref == "health-2024/11")
    with pytest.raises(KeyError):
        clause_entry(real_atlas, "health-2024/99")


def test_neighbours_stay_within_the_plan(toy_atlas):
    def around(ref):
        return [clause and clause.ref for clause in neighbours(toy_atlas, ref)]

    assert around("toy-2030/goal") == [None, "toy-2030/1"]
    assert around("toy-2030/1") == ["toy-2030/goal", "toy-2030/m1"]
    assert around("toy-2031/2") == ["toy-2031/1", None]


def test_duties_of_the_toy_agencies(toy_atlas):
    first, second = agency_duties(toy_atlas, View())
    assert (first.name, refs(first.leads)) == (
        "甲厅", ["toy-2030/goal", "toy-2030/1", "toy-2030/m1", "toy-2031/2"],
    )  # fmt: skip
    assert (second.name, refs(second.leads)) == ("乙厅", ["toy-2030/m1", "toy-2031/1"])
    assert first.supports == second.supports == unassigned(toy_atlas, View()) == ()
    assert [duties.name for duties in agency_duties(toy_atlas, View(agencies=("乙厅",)))] == ["乙厅"]


def test_every_real_duty_is_listed(real_atlas):
    duties = agency_duties(real_atlas, View())
    clauses = real_atlas.records(Clause)
    assert sum(len(agency.leads) for agency in duties) == sum(len(clause.lead) for clause in clauses)
    assert sum(len(agency.supports) for agency in duties) == sum(len(clause.support) for clause in clauses)
    health = duties[0]
    assert (health.name, len(health.leads), len(health.supports)) == ("省卫生健康委", 45, 8)
    assert len(unassigned(real_atlas, View())) == sum(not clause.lead for clause in clauses) == 3
