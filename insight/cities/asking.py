"""What is asked of the database of compiled plans about places, sites and promises."""

import sqlite3
from collections.abc import Collection, Mapping

from atlas.compiled.packing import unpacked_record
from plans.records import Record, Site

FoundRecords = dict[int, tuple[int, int, Record]]
"""Number of a record in the database -> number of its plan, position there, the record."""
_AT_ONCE = 500


class Asked:
    """Questions to one database about some of its plans."""

    def __init__(self, connection: sqlite3.Connection, plans: Mapping[int, object]) -> None:
        """``plans`` are the numbers of those that are asked about."""
        self._connection, self._plans = connection, plans

    def in_places(self, kind: str, places: Collection[str]) -> FoundRecords:
        """The records of a type that name any of the places."""
        chosen = "SELECT record FROM places WHERE type = ? AND adcode IN ({})"
        return self._found(f"id IN ({chosen})", places, kind)

    def site_names(self, places: Collection[str]) -> set[str]:
        """The names of the sites for which a plan states any of the places."""
        found = self.in_places("site", places).values()
        return {record.name for _, _, record in found if isinstance(record, Site)}

    def sites(self, names: Collection[str]) -> FoundRecords:
        """Every record of a site of these names."""
        return self._found("name IN ({})", names)

    def open_lists(self) -> FoundRecords:
        """The designations whose list of places is open."""
        return self._found("is_open")

    def clauses(self, records: Collection[int]) -> FoundRecords:
        """The clauses that the records of these numbers stand in."""
        beside = "records.plan = stated.plan AND type = 'clause' AND records.clause = stated.clause"
        numbers = "SELECT DISTINCT plan, clause FROM records WHERE id IN ({})"
        return self._found(beside, records, source=f"({numbers}) AS stated CROSS JOIN records")

    def for_all(self, industries: Collection[str] | None) -> dict[object, list[int]]:
        """The promises for the whole province in any of the industries (``None``: in whichever), by plan and position.

        Returns:
            Of each promise of the plans recorded in full the numbers of its statements.
        """
        wanted = tuple(industries or ())
        condition = "" if industries is None else f"WHERE industry IN ({_marks(wanted)})"
        asked = (
            "SELECT DISTINCT record, coalesce(overlap, record), plan FROM for_all "
            f"JOIN plans ON number = plan AND is_full {condition} ORDER BY rank, position"
        )
        promises: dict[object, list[int]] = {}
        for record, promise, plan in self._connection.execute(asked, wanted):
            if plan in self._plans:
                promises.setdefault(promise, []).append(record)
        return promises

    def records(self, numbers: Collection[int]) -> FoundRecords:
        """The records of these numbers."""
        return self._found("id IN ({})", numbers)

    def _found(
        self, condition: str, wanted: Collection[object] | None = None, *before: str, source: str = "records"
    ) -> FoundRecords:
        """The records of the plans that meet a condition; ``{}`` in it stands for the values that are wanted."""
        values, found = list(wanted or ()), FoundRecords()
        for start in range(0, len(values), _AT_ONCE) if wanted is not None else (0,):
            some = values[start : start + _AT_ONCE]
            asked = f"SELECT id, records.plan, position, content FROM {source} WHERE {condition}".format(
                _marks(some)
            )
            for id, plan, position, content in self._connection.execute(asked, (*before, *some)):
                if plan in self._plans:
                    found[id] = (plan, position, unpacked_record(content))
        return found


def _marks(values: Collection[object]) -> str:
    return ",".join("?" * len(values))
