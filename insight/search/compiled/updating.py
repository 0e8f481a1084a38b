"""The items of the search in the database: those of each plan made once, those of several made when any changes."""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from pydantic import TypeAdapter

from atlas.compiled.database import Database
from atlas.compiled.made_by import made_by
from atlas.compiled.packing import unpacked_record
from atlas.compiled.plan import CompiledPlan
from atlas.model import Atlas
from insight.search.compiled.characters import parted
from insight.search.compiled.making import JOINED, OrderedItem, joined_items, plan_items
from insight.search.forms import SearchEntry, bag, forms_of
from plans.records import MODELS, Plan, Record

ENTRY: TypeAdapter[SearchEntry] = TypeAdapter(SearchEntry)
_MADE_BY = ("atlas", "insight/search", "insight/cities", "insight/targets", "insight/context", "language")
_JOINED_TYPES = tuple(name for name, model in MODELS.items() if issubclass(model, JOINED))


def update_search(atlas: Atlas, database: Database) -> None:
    """Bring the search items of an atlas with compiled plans up to date; nothing is done where they are.

    Raises:
        DamagedDatabase, OSError: the database cannot be used or written.
    """
    basis = _basis(atlas)
    state = f"{basis} {atlas.version}"
    with database.reading() as connection:
        if _stated(connection, "searched") == state:
            return
    with database.writing() as connection:
        if _stated(connection, "basis") != basis:
            for table in ("forms", "entries", "bags", "items"):
                connection.execute(f"DELETE FROM {table}")
        numbers = _numbers(atlas)
        there = {number for (number,) in connection.execute("SELECT DISTINCT plan FROM items WHERE owned")}
        for plan in atlas.plans:
            if isinstance(plan, CompiledPlan) and plan.number not in there:
                for item in plan_items(atlas, _read(connection, plan)):
                    _insert(connection, item, numbers, owned=True)
        _join(connection, atlas, numbers)
        for name, value in (("basis", basis), ("searched", state)):
            connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))


def _join(connection: sqlite3.Connection, atlas: Atlas, numbers: dict[str, int]) -> None:
    """The items that plans make together: those that are the same stay, but for their place."""
    wanted: dict[bytes, OrderedItem] = {}
    for item in (*joined_items(_joined(connection, atlas)), *_brought(atlas)):
        content = (ENTRY.dump_json(item.item.entry), item.item.names, item.item.sentences, item.item.wholes,
                   item.item.spelling, item.item.same, item.group, item.section)  # fmt: skip
        digest = sha256(repr(content).encode()).digest()
        while digest in wanted:  # two that are alike
            digest = sha256(digest).digest()
        wanted[digest] = item
    there = dict(connection.execute("SELECT digest, id FROM items WHERE NOT owned").fetchall())
    gone = [(id,) for digest, id in there.items() if digest not in wanted]
    for table, column in (("forms", "item"), ("entries", "item"), ("bags", "rowid"), ("items", "id")):
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", gone)
    for digest, item in wanted.items():
        if digest in there:
            placed = (numbers.get(item.plan, 0), item.place, there[digest])
            connection.execute("UPDATE items SET plan = ?, place = ? WHERE id = ?", placed)
        else:
            _insert(connection, item, numbers, digest, owned=False)


def _brought(atlas: Atlas) -> Iterator[OrderedItem]:
    """Of plans that people accepted: they are few, and in no file."""
    for plan in atlas.plans:
        if not isinstance(plan, CompiledPlan):
            yield from plan_items(atlas, plan)


def _insert(
    connection: sqlite3.Connection,
    ordered: OrderedItem,
    numbers: dict[str, int],
    digest: bytes = b"",
    *,
    owned: bool,
) -> None:
    item = ordered.item
    asked = "INSERT INTO items (plan, owned, digest, kind, section, place, same, named) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    place = (numbers.get(ordered.plan, 0), owned, digest, ordered.group, ordered.section, ordered.place)
    id = int(connection.execute(asked, (*place, item.same, bag(item.names))).lastrowid or 0)
    connection.execute("INSERT INTO entries VALUES (?, ?)", (id, ENTRY.dump_json(item.entry).decode()))
    connection.execute("INSERT INTO bags (rowid, words) VALUES (?, ?)", (id, parted(bag(item.words))))
    forms = [
        (id, form.grade, form.text, form.sound, form.initials, array("H", sorted(form.edges)).tobytes())
        for form in forms_of(id, item)
    ]
    asked = "INSERT INTO forms (item, grade, text, sound, initials, edges) VALUES (?, ?, ?, ?, ?, ?)"
    connection.executemany(asked, forms)


def _numbers(atlas: Atlas) -> dict[str, int]:
    """Plan id -> what stands for it in the database: the number of a compiled one, a negative one of another."""
    return {
        plan.id: plan.number if isinstance(plan, CompiledPlan) else -rank
        for rank, plan in enumerate(atlas.plans, start=1)
    }


def ranks(atlas: Atlas) -> dict[int, int]:
    """What stands for a plan in the database -> its place among the plans, 0 for what is of none."""
    ids = [plan.id for plan in atlas.plans]
    return {0: 0} | {number: ids.index(id) + 1 for id, number in _numbers(atlas).items()}


def _joined(connection: sqlite3.Connection, atlas: Atlas) -> Atlas:
    """The atlas with the records of all plans that make items together, read in one go."""
    found: dict[int, list[tuple[int, Record]]] = {}
    asked = (
        f"SELECT plan, position, content FROM records WHERE type IN ({','.join('?' * len(_JOINED_TYPES))})"
    )
    for number, position, content in connection.execute(asked, _JOINED_TYPES):
        found.setdefault(number, []).append((position, unpacked_record(content)))
    plans = (
        _with(plan, found.get(plan.number, [])) if isinstance(plan, CompiledPlan) else plan
        for plan in atlas.plans
    )
    return replace(atlas, plans=tuple(plans))


def _read(connection: sqlite3.Connection, plan: CompiledPlan) -> Plan:
    asked = "SELECT position, content FROM records WHERE plan = ?"
    return _with(
        plan, [(at, unpacked_record(content)) for at, content in connection.execute(asked, (plan.number,))]
    )


def _with(plan: CompiledPlan, placed: Iterable[tuple[int, Record]]) -> Plan:
    records = tuple(record for _, record in sorted(placed, key=lambda item: item[0]))
    return Plan.model_construct(None, header=plan.header, records=records)


def _stated(connection: sqlite3.Connection, name: str) -> str:
    found = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return str(found[0]) if found else ""


def _basis(atlas: Atlas) -> str:
    """Of everything besides plans that the items of one plan are made with."""
    others = {name: found for name, found in atlas.hashes.items() if not name.startswith("plans/")}
    return sha256(json.dumps(others).encode() + made_by(*_MADE_BY)).hexdigest()
