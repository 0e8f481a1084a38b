"""The number that each record has in the tables: its clause, its type and its place among the clause's records of it."""

from collections import Counter
from collections.abc import Iterator

from atlas.model import Atlas
from plans.records import Clause, Record


def numbered(atlas: Atlas) -> Iterator[tuple[str, Record]]:
    """Every record of every plan with its id: ``plan/clause`` of a clause, ``plan/clause/target/2`` of any other."""
    for plan in atlas.plans:
        seen: Counter[str] = Counter()
        for record in plan.records:
            if isinstance(record, Clause):
                yield record.ref, record
                continue
            name = f"{record.ref}/{record.type}"
            seen[name] += 1
            yield f"{name}/{seen[name]}", record
