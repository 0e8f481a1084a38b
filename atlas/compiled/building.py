"""Plan files to their database: each is read and checked once for its content, and anew only when that changes."""

import pickle
import sqlite3
import time
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from atlas.compiled.database import Database
from atlas.compiled.made_by import made_by
from atlas.compiled.packing import packed_record
from atlas.compiled.plan import CompiledPlan, compiled_plan
from datafiles.listing import data_files
from datafiles.reading import read_bytes
from errors import DataError, Fault
from plans.known import Known
from plans.load import in_order, load_plan
from plans.records import Designation, Plan, PlanHeader, Record, Site, Target

_KEPT_FOR = 3600
"""Seconds that plans stay which are no longer there, for whoever still looks at them."""
_CHECKED_BY = ("datafiles", "geo", "plans", "atlas")
"""The packages that read and check; what other code made is not used."""


def compile_plans(
    database: Database, folder: Path, limits: Known | None, told: Callable[[str], None]
) -> tuple[tuple[Plan, ...], list[Fault]]:
    """Every plan of ``folder/plans`` as ``plans.load.load_plans`` has it, from the database; it is brought up to date.

    Args:
        database: where the plans are kept.
        folder: the data folder.
        limits: the codes that records may refer to.
        told: is told of each file that was compiled.

    Raises:
        DamagedDatabase: it cannot be used.
        OSError: it cannot be written.
    """
    basis = _basis(folder)
    files = {path: _key(path, basis) for path in data_files(folder / "plans", "*.yaml")}
    with database.writing() as connection:
        known = dict(connection.execute("SELECT key, number FROM plans").fetchall())
        for path, key in files.items():
            if key not in known:
                _compile(connection, path, key, limits)
                told(path.name)
        _retire(connection, set(files.values()))
        return _loaded(connection, database, files.values())


def _loaded(
    connection: sqlite3.Connection, database: Database, keys: Iterable[str]
) -> tuple[tuple[Plan, ...], list[Fault]]:
    asked = "SELECT key, number, header, faults FROM plans"
    found = {key: rest for key, *rest in connection.execute(asked)}
    plans: list[CompiledPlan] = []
    faults: list[Fault] = []
    for key in keys:
        number, header, said = found[key]
        faults += pickle.loads(said)
        if header:
            plans.append(compiled_plan(PlanHeader.model_validate_json(header), database, number, key))
    ordered = in_order(plans)
    ranks = [(rank, plan.number) for rank, plan in enumerate(ordered) if isinstance(plan, CompiledPlan)]
    connection.executemany("UPDATE plans SET rank = ? WHERE number = ?", ranks)
    return ordered, faults


def _compile(connection: sqlite3.Connection, path: Path, key: str, limits: Known | None) -> None:
    plan, faults = load_plan(path, limits)
    header = plan.header.model_dump_json() if plan else None
    is_full = plan is not None and plan.header.coverage == "full"
    row = (key, path.name, header, pickle.dumps(faults, pickle.HIGHEST_PROTOCOL), is_full)
    asked = "INSERT INTO plans (key, file, header, faults, is_full) VALUES (?, ?, ?, ?, ?)"
    number = connection.execute(asked, row).lastrowid
    for position, record in enumerate(plan.records if plan else ()):
        _insert(connection, int(number or 0), position, record)


def _insert(connection: sqlite3.Connection, plan: int, position: int, record: Record) -> None:
    scope = getattr(record, "scope", ())
    places = {*getattr(record, "places", ()), *(scope if scope != "province" else ())}
    name = record.name if isinstance(record, Site) else None
    is_open = isinstance(record, Designation) and record.open
    row = (plan, position, record.type, record.clause, name, is_open, packed_record(record))
    asked = "INSERT INTO records (plan, position, type, clause, name, is_open, content) VALUES (?, ?, ?, ?, ?, ?, ?)"
    id = connection.execute(asked, row).lastrowid
    connection.executemany(
        "INSERT INTO places VALUES (?, ?, ?)", [(place, record.type, id) for place in places]
    )
    if isinstance(record, Target) and record.kind == "target" and scope == "province":
        rows = [(code, id, plan, position, record.overlap) for code in set(record.industry)]
        connection.executemany("INSERT INTO for_all VALUES (?, ?, ?, ?, ?)", rows)


def _retire(connection: sqlite3.Connection, current: set[str]) -> None:
    """Marks what is no longer there, and takes away what has not been for long."""
    now = time.time()
    gone = [
        (number,) for key, number in connection.execute("SELECT key, number FROM plans") if key not in current
    ]
    connection.execute("UPDATE plans SET gone = NULL")
    connection.executemany(f"UPDATE plans SET gone = {now} WHERE number = ? AND gone IS NULL", gone)
    for (number,) in connection.execute(
        "SELECT number FROM plans WHERE gone < ?", (now - _KEPT_FOR,)
    ).fetchall():
        remove_plan(connection, number)


def remove_plan(connection: sqlite3.Connection, number: int) -> None:
    """Take a plan with all of its records and search items out of the database."""
    for table, column, owners in (
        ("places", "record", "records"), ("for_all", "record", "records"), ("forms", "item", "items"),
        ("entries", "item", "items"), ("bags", "rowid", "items"),
    ):  # fmt: skip
        owned = f"SELECT id FROM {owners} WHERE plan = ?"
        connection.execute(f"DELETE FROM {table} WHERE {column} IN ({owned})", (number,))
    for table in ("records", "items"):
        connection.execute(f"DELETE FROM {table} WHERE plan = ?", (number,))
    connection.execute("DELETE FROM plans WHERE number = ?", (number,))


def _key(path: Path, basis: bytes) -> str:
    """Of the file's name and content, and of all they were checked against; empty content where it cannot be read."""
    try:
        content = read_bytes(path, path.name)
    except DataError:
        content = b""
    return sha256(basis + path.name.encode() + b"\n" + content).hexdigest()


def _basis(folder: Path) -> bytes:
    """Of everything that decides how a plan is read: vocabularies, boundaries, code."""
    digest = sha256(made_by(*_CHECKED_BY))
    for path in (*data_files(folder, "*.toml"), *data_files(folder / "boundaries", "*")):
        digest.update(path.name.encode() + b"\n" + sha256(read_bytes(path, path.name)).digest())
    return digest.digest()
