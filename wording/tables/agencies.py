"""Whom to ask: a row an agency with the clauses it leads and those it supports."""

from collections.abc import Iterable

from insight.cities.contacts import Contact
from plans.records import Clause
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words

DUTIES = ("agency", "leads", "supports")


def agency_table(words: Words, contacts: Iterable[Contact], columns: Iterable[str] = DUTIES) -> Table:
    """One row an agency."""

    def cited(clauses: tuple[Clause, ...]) -> str:
        return words.join(map(words.names.citation, clauses)) or words.say("无")

    fields: tuple[Field[Contact], ...] = (
        Field("agency", words.say("部门"), lambda it: words.names.agency(it.agency), share=4),
        Field("leads", words.say("牵头"), lambda it: cited(it.leads), share=5),
        Field("supports", words.say("配合"), lambda it: cited(it.supports), share=5),
    )
    return TableDefinition("agencies", fields).of(contacts, columns)
