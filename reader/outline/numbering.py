"""Which headings of a part are its clauses, where each begins, and what its id is."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from reader.outline.markers import LEVELS, Marker
from reader.outline.parts import ClauseText


class ClauseNumbering:
    """Gives clauses their ids: written numbers where these rise through the plan, else counted ones."""

    def __init__(self, tasks: Iterable[Marker]) -> None:
        """Looks whether the items of the tasks rise."""
        items = [marker.number for marker in tasks if marker.level == "item"]
        self._written = bool(items) and all(one < two for one, two in pairwise(items))
        self._count, self._highest = 0, max(items, default=0)

    def id(self, kind: str, marker: Marker, heading: str, before: list[ClauseText]) -> str:
        """The id of the next clause; goals and measures are told apart later where there are several."""
        if kind == "background":
            return "text"
        if kind == "outline":
            return "goal" if "目标" in heading else "outline"
        if kind in ("goal", "measure"):
            continues = self._written and marker.level == "item" and marker.number == self._highest + 1
            if kind == "goal" or not continues:
                return {"goal": "goal", "measure": "m"}[kind]
            self._highest += 1
            return str(marker.number)
        if self._written and marker.level == "item":
            return str(marker.number)
        self._count += 1
        return str(self._highest + self._count if self._written else self._count)


def leaves_of(own: list[Marker], kind: str) -> list[tuple[Marker, Marker | None]]:
    """The clauses of a part: items, or the sections that have none, or the part; each with what is above it."""
    top, rest = own[0], own[1:]
    if top.level == "section":
        rest, above = own, None
    elif top.level == "item":
        return [(marker, None) for marker in own]
    else:
        above = None
    sections = [marker for marker in rest if marker.level == "section"]
    items = [marker for marker in rest if marker.level == "item"]
    if not sections and not items:
        return [(top, None)]
    if kind in ("goal", "measure", "outline", "background") and sections:
        return [(marker, None) for marker in sections]
    leaves: list[tuple[Marker, Marker | None]] = []
    for marker in rest:
        if marker.level == "section":
            above = marker
            leaves.append((marker, None))
        elif marker.level == "item":
            if leaves and leaves[-1][0] is above:
                leaves.pop()
            leaves.append((marker, above))
    return leaves


def starts_of(own: list[Marker], leaves: list[Marker]) -> list[int]:
    """Where each clause of a part begins: with the headings above it that are no clause."""
    starts, places, taken = [], {marker: at for at, marker in enumerate(own)}, set(leaves)
    for leaf in leaves:
        at = places[leaf]
        while (
            at and own[at - 1] not in taken and LEVELS.index(own[at - 1].level) < LEVELS.index(own[at].level)
        ):
            at -= 1
        starts.append(own[at].start)
    return starts


def settled(clauses: list[ClauseText]) -> list[ClauseText]:
    """Goals and measures numbered where there are several; an outline without a goal is the goal."""
    if not any(clause.id == "goal" for clause in clauses):
        clauses = [replace(c, id="goal") if c.id == "outline" else c for c in clauses]
    goals = sum(clause.id == "goal" for clause in clauses)
    counts = {"goal": 0, "m": 0}
    settled = []
    for clause in clauses:
        new = {"outline": "text"}.get(clause.id, clause.id)
        if new == "m" or (new == "goal" and goals > 1):
            counts[new] += 1
            new += str(counts[new])
        settled.append(replace(clause, id=new))
    return settled
