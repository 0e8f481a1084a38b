"""Plan, section, clause: every clause with the records it carries."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from atlas.model import Atlas
from atlas.view import View
from plans.records import Achieved, Clause, Designation, Plan, Programme, R, Record, Site, Target


@dataclass(frozen=True)
class ClauseEntry:
    """One clause and its records; rewards stand apart from targets, as does what is already achieved."""

    clause: Clause
    designations: tuple[Designation, ...]
    targets: tuple[Target, ...]
    rewards: tuple[Target, ...]
    achieved: tuple[Achieved, ...]
    sites: tuple[Site, ...]
    programmes: tuple[Programme, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Kind of record -> how many; kinds without any are left out."""
        found = {name: len(records) for name, records in vars(self).items() if name != "clause"}
        return {name: count for name, count in found.items() if count}


@dataclass(frozen=True)
class ClauseSection:
    """Neighbouring clauses under one heading."""

    heading: str
    heading_en: str | None
    entries: tuple[ClauseEntry, ...]


@dataclass(frozen=True)
class PlanClauses:
    """One plan's sections with the clauses that pass the filters."""

    plan: Plan
    sections: tuple[ClauseSection, ...]

    @property
    def total(self) -> int:
        """How many clauses are shown."""
        return sum(len(section.entries) for section in self.sections)


def chosen_clauses(atlas: Atlas, view: View) -> tuple[Clause, ...]:
    """Clauses of the view's plans (none named: those recorded in full), industries and agencies, leading or supporting."""
    return tuple(
        clause
        for clause in atlas.records(Clause, view.plans)
        if (not view.industries or set(clause.industry) & set(view.industries))
        and (not view.agencies or {*clause.lead, *clause.support} & set(view.agencies))
    )


def clause_tree(atlas: Atlas, view: View) -> tuple[PlanClauses, ...]:
    """The chosen clauses with their records, in the order of the plans."""
    chosen = {clause.ref for clause in chosen_clauses(atlas, view)}
    trees = (PlanClauses(plan, _sections(plan, chosen)) for plan in atlas.plans)
    return tuple(tree for tree in trees if tree.sections)


def clause_entry(atlas: Atlas, ref: str) -> ClauseEntry:
    """One clause with its records.

    Raises:
        KeyError: no such clause.
    """
    clause = atlas.clause_by_ref[ref]
    return _entry(clause, [record for record in atlas.plan_by_id[clause.plan].records if record.ref == ref])


def neighbours(atlas: Atlas, ref: str) -> tuple[Clause | None, Clause | None]:
    """The clauses before and after one in its plan."""
    clause = atlas.clause_by_ref[ref]
    row = [None, *atlas.plan_by_id[clause.plan].of_type(Clause), None]
    at = row.index(clause)
    return row[at - 1], row[at + 1]


def _sections(plan: Plan, chosen: set[str]) -> tuple[ClauseSection, ...]:
    records = defaultdict(list)
    for record in plan.records:
        records[record.ref].append(record)
    clauses = [clause for clause in plan.of_type(Clause) if clause.ref in chosen]
    return tuple(
        ClauseSection(*heading, tuple(_entry(clause, records[clause.ref]) for clause in members))
        for heading, members in groupby(clauses, lambda clause: (clause.section, clause.section_en))
    )


def _entry(clause: Clause, records: list[Record]) -> ClauseEntry:
    def of(kind: type[R]) -> tuple[R, ...]:
        return tuple(record for record in records if isinstance(record, kind))

    return ClauseEntry(
        clause=clause,
        designations=of(Designation),
        targets=tuple(target for target in of(Target) if target.kind == "target"),
        rewards=tuple(target for target in of(Target) if target.kind == "reward"),
        achieved=of(Achieved),
        sites=of(Site),
        programmes=of(Programme),
    )
