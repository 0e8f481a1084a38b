"""Who is responsible: each agency with the clauses it leads and those it supports."""

from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from insight.clauses import chosen_clauses
from plans.records import Clause


@dataclass(frozen=True)
class AgencyDuties:
    """One agency by the short name the plans use; a clause with two leads stands with both."""

    name: str
    leads: tuple[Clause, ...]
    supports: tuple[Clause, ...]


def agency_duties(atlas: Atlas, view: View) -> tuple[AgencyDuties, ...]:
    """The view's agencies (none named: all) that its clauses mention; those leading most come first."""
    clauses = chosen_clauses(atlas, view)
    found = [
        AgencyDuties(
            name=name,
            leads=tuple(clause for clause in clauses if name in clause.lead),
            supports=tuple(clause for clause in clauses if name in clause.support),
        )
        for name in view.agencies or atlas.vocabulary.agencies
    ]
    mentioned = [duties for duties in found if duties.leads or duties.supports]
    return tuple(sorted(mentioned, key=lambda duties: (-len(duties.leads), -len(duties.supports))))


def unassigned(atlas: Atlas, view: View) -> tuple[Clause, ...]:
    """The chosen clauses for which the text names no lead agency."""
    return tuple(clause for clause in chosen_clauses(atlas, view) if not clause.lead)
