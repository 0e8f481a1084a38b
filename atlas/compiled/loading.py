"""An atlas whose plans lie in their database: for folders with more plans than a start should read."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from atlas import loading
from atlas.compiled.database import DamagedDatabase, Database, database_of
from atlas.compiled.plan import CompiledPlan
from atlas.model import Atlas
from atlas.store.address import StoreAddress
from constants import DATA
from datafiles.listing import data_files
from errors import Fault
from language import message
from plans.known import Known
from plans.records import Plan

Told = Callable[[str], None]
"""Is told of each plan file that was compiled."""
MANY = 60
"""Plan files from which on they are compiled: some four thousand records, a second and a half of reading."""


def has_many_plans(folder: Path = DATA) -> bool:
    """Whether a folder has so many plans that they are compiled."""
    return len(data_files(folder / "plans", "*.yaml")) >= MANY


def opened(folder: Path = DATA, store: StoreAddress | None = None) -> Atlas:
    """The same as ``load_atlas``, which see: from the database where there are many plans, else from the files."""
    return (load_compiled if has_many_plans(folder) else loading.load_atlas)(folder, store)


def load_compiled(
    folder: Path = DATA,
    store: StoreAddress | None = None,
    database: Database | None = None,
    told: Told = lambda _: None,
) -> Atlas:
    """The atlas of a folder with its plans compiled, however many there are; a damaged database is made anew.

    Where the database cannot be written, the plans are read from their files.

    Args:
        folder: the data folder.
        store: as for ``load_atlas``.
        database: another one than the folder's own.
        told: is told of each plan file that was compiled.
    """
    read = partial(_plans, database or database_of(folder), folder, told)
    return loading.load_atlas(folder, store, read)


def _plans(
    database: Database, folder: Path, told: Told, plans: Path, limits: Known | None
) -> tuple[tuple[Plan, ...], list[Fault]]:
    from atlas.compiled.building import (
        compile_plans,
    )  # with YAML, not where an atlas comes from the disk cache
    from plans.load import load_plans

    try:
        try:
            return compile_plans(database, folder, limits, told)
        except DamagedDatabase:
            _warn(message("编译好的规划数据已损坏，正在重新生成：{path}", path=database.path))
            database.remove()
            return compile_plans(database, folder, limits, told)
    except OSError as error:
        _warn(message("编译好的规划数据写不了（{problem}），改为逐份读取。", problem=str(error)))
        return load_plans(plans, limits)


def _warn(text: str) -> None:
    print(text, file=sys.stderr)


def is_whole(atlas: Atlas) -> bool:
    """Whether all compiled plans of an atlas are still in their database; true where it has none."""
    compiled = [plan for plan in atlas.plans if isinstance(plan, CompiledPlan)]
    if not compiled:
        return True
    try:
        with compiled[0].database.reading() as connection:
            there = dict(connection.execute("SELECT number, key FROM plans"))
    except DamagedDatabase:
        return False
    return all(there.get(plan.number) == plan.key for plan in compiled)
