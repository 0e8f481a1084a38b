"""A plan whose records lie in the database until somebody asks for those of a type."""

from operator import itemgetter
from typing import Any

from pydantic import PrivateAttr

from atlas.compiled.database import Database, no_longer_there
from atlas.compiled.packing import unpacked_record
from plans.records import MODELS, Plan, PlanHeader, R, Record

PlacedRecord = tuple[int, Record]
"""A record and its position in the plan."""
_TYPES: dict[type, str] = {model: name for name, model in MODELS.items()}


class CompiledPlan(Plan):
    """The same as the plan that was compiled; each type of record is read once, when it is first wanted."""

    _database: Database = PrivateAttr()
    _number: int = PrivateAttr()
    _key: str = PrivateAttr()
    _read: dict[str, tuple[PlacedRecord, ...]] = PrivateAttr(default_factory=dict)

    @property
    def number(self) -> int:
        """Of the plan in its database."""
        return self._number

    @property
    def key(self) -> str:
        """Changes with the content of its file and with all that was checked against."""
        return self._key

    @property
    def database(self) -> Database:
        """Where its records lie."""
        return self._database

    def of_type(self, kind: type[R]) -> tuple[R, ...]:
        """The plan's records of one type, in order; no other ones are read."""
        wanted = [name for model, name in _TYPES.items() if issubclass(model, kind)]
        return tuple(record for _, record in self._placed(wanted) if isinstance(record, kind))

    def __getattr__(self, name: str) -> Any:
        """All records, when they are first wanted: they are no attribute until then."""
        if name != "records":
            return super().__getattr__(name)  # type: ignore[misc]  # pydantic hides it from type checkers
        records = tuple(record for _, record in self._placed(list(_TYPES.values())))
        self.__dict__["records"] = records
        return records

    def __reduce__(self) -> tuple[Any, ...]:
        """Without the records: they stay in the database."""
        return compiled_plan, (self.header, self._database, self._number, self._key)

    def _placed(self, types: list[str]) -> list[PlacedRecord]:
        missing = [name for name in types if name not in self._read]
        if missing:
            self._read |= self._from_database(missing)
        return sorted((placed for name in types for placed in self._read[name]), key=itemgetter(0))

    def _from_database(self, types: list[str]) -> dict[str, tuple[PlacedRecord, ...]]:
        found: dict[str, list[PlacedRecord]] = {name: [] for name in types}
        asked = ("SELECT position, type, content FROM records WHERE plan = ? AND type IN "
                 f"({','.join('?' * len(types))})")  # fmt: skip
        with self._database.reading() as connection:
            if not connection.execute(
                "SELECT 1 FROM plans WHERE number = ? AND key = ?", (self._number, self._key)
            ).fetchone():
                raise no_longer_there()
            for position, name, content in connection.execute(asked, (self._number, *types)):
                found[name].append((position, unpacked_record(content)))
        return {name: tuple(placed) for name, placed in found.items()}


def compiled_plan(header: PlanHeader, database: Database, number: int, key: str) -> CompiledPlan:
    """The plan that lies in a database under a number and a key."""
    plan = CompiledPlan.model_construct(None, header=header)
    plan._database, plan._number, plan._key = database, number, key
    return plan
