"""Whom to ask: the agencies of a set of clauses, with what they lead and what they support."""

from collections.abc import Iterable
from dataclasses import dataclass

from plans.records import Clause


@dataclass(frozen=True)
class Contact:
    """One agency (its short name) with the clauses it leads and supports, in the order of the plans."""

    agency: str
    leads: tuple[Clause, ...]
    supports: tuple[Clause, ...]


def contacts(clauses: Iterable[Clause]) -> tuple[Contact, ...]:
    """Every agency of the clauses: who leads most first, then who supports most, then as they appear."""
    leads: dict[str, list[Clause]] = {}
    supports: dict[str, list[Clause]] = {}
    for clause in clauses:
        for table, agencies in ((leads, clause.lead), (supports, clause.support)):
            for agency in agencies:
                table.setdefault(agency, []).append(clause)
    found = [
        Contact(agency, tuple(leads.get(agency, ())), tuple(supports.get(agency, ())))
        for agency in dict.fromkeys([*leads, *supports])
    ]
    return tuple(sorted(found, key=lambda contact: (-len(contact.leads), -len(contact.supports))))
