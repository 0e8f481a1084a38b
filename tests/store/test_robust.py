"""Whatever happens to a store, what was saved is there, it is said what to do, and the atlas runs on its files."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.store import backup
from atlas.store.address import StoreAddress
from atlas.store.checking import faults_of
from atlas.store.connecting import close_all
from atlas.store.store import Store, open_store
from atlas.store.tables import REVISIONS
from atlas.store.troubles import StoreTrouble
from atlas.store.version import forget, store_version
from constants import ROOT
from errors import UserError
from tests.store.toys import EDITOR, REVIEWER, site_row, toy_draft

DECIDING = """
import sys
from atlas.store.roles import Actor
from atlas.store.store import open_store

store, actor = open_store(sys.argv[1]), Actor("甲", "editor")
for version in range(100_000):
    store.decisions.decide(actor, 1, {"r2": version}, ("accept", "reject")[version % 2])
    print(version + 1, flush=True)
"""


def test_a_kill_loses_nothing_that_was_saved(store: Store, toy_atlas: Atlas) -> None:
    store.drafts.add(EDITOR, toy_draft())
    place = str(store.address.path or store.address.url)
    command = [sys.executable, "-c", DECIDING, place]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert process.stdout is not None
    with process:
        said = [int(process.stdout.readline()) for _ in range(25)]
        process.send_signal(signal.SIGKILL)
        said += [int(line) for line in process.stdout if line.endswith("\n")]
    decided = store.decisions.of(1, "r2")
    assert len(decided) >= said[-1]
    assert faults_of(store.connections, toy_atlas) == []
    store.decisions.decide(EDITOR, 1, {"r2": len(decided)}, "accept")


def test_a_full_disk_is_said_and_harms_nothing(tmp_path: Path, toy_atlas: Atlas) -> None:
    store = open_store(StoreAddress(tmp_path / "store.sqlite"))
    store.documents.add(EDITOR, "x", b"x")
    with store.connections.engine.connect() as db:
        db.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(StoreTrouble, match="磁盘已满。请腾出空间"):
        store.documents.add(EDITOR, "y", bytes(1_000_000))
    close_all()
    assert [one.name for one in store.documents.all()] == ["x"]
    assert faults_of(store.connections, toy_atlas) == []


@pytest.mark.parametrize("start", [0, 4096 * 3])
def test_a_damaged_store_is_refused_and_restored(
    tmp_path: Path, toy: Path, toy_atlas: Atlas, start: int
) -> None:
    path = tmp_path / "store.sqlite"
    store = open_store(StoreAddress(path))
    store.sites.replace(EDITOR, "名单", [site_row(f"s{number}") for number in range(200)])
    backup.backup(store.connections, tmp_path / "backup.sqlite")
    close_all()
    content = bytearray(path.read_bytes())
    content[start:-4096] = bytes(len(content) - 4096 - start)
    path.write_bytes(content)
    atlas = load_atlas(toy, store.address)
    (fault,) = atlas.faults
    assert fault.file == "store" and "plan-atlas store restore" in str(fault)
    assert atlas.plan_by_id.keys() == toy_atlas.plan_by_id.keys() and atlas.own_sites == ()
    assert faults_of(store.connections, toy_atlas) != []
    with pytest.raises(StoreTrouble, match="已损坏"):
        store.sites.good()
    kept = backup.restore(store.connections, REVIEWER, tmp_path / "backup.sqlite", replace=True)
    assert Path(kept).read_bytes() == bytes(content)
    assert len(load_atlas(toy, store.address).own_sites) == 200


def test_a_store_that_was_taken_away_is_made_anew(tmp_path: Path) -> None:
    store = open_store(StoreAddress(tmp_path / "store.sqlite"))
    store.documents.add(EDITOR, "x", b"x")
    for path in tmp_path.iterdir():
        path.unlink()
    assert store.documents.all() == () and not store.exists()
    store.documents.add(EDITOR, "y", b"y")
    close_all()
    assert [one.name for one in store.documents.all()] == ["y"]


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    store = open_store(StoreAddress(tmp_path / "store.sqlite"))
    (tmp_path / "text.sqlite").write_text("text " * 1000, "utf-8")
    for name in ("text.sqlite", "none.sqlite"):
        with pytest.raises(UserError) as refused:
            backup.restore(store.connections, REVIEWER, tmp_path / name)
        assert name in str(refused.value)
    assert not store.exists() and sorted(path.name for path in tmp_path.iterdir()) == ["text.sqlite"]


def test_a_later_program_s_store_is_left_alone(store: Store) -> None:
    store.documents.add(EDITOR, "x", b"x")
    with store.connections.writing() as db:
        db.execute(text(f"UPDATE {REVISIONS} SET version_num = '9999'"))
    close_all()
    for use in (store.documents.all, lambda: store.documents.add(EDITOR, "y", b"y")):
        with pytest.raises(StoreTrouble, match="更新的程序版本"):
            use()


def test_without_the_server_the_atlas_runs_on_its_files(
    server: object, database: StoreAddress, toy: Path, toy_atlas: Atlas
) -> None:
    store = open_store(database)
    store.sites.replace(EDITOR, "名单", [site_row("a")])
    version = store_version(database)
    server.stop()
    try:
        forget(database)
        atlas = load_atlas(toy, database)
        assert "连不上录入库的数据库" in str(atlas.faults[0]) and len(atlas.faults) == 1
        assert atlas.version not in (toy_atlas.version, version)
        with pytest.raises(StoreTrouble, match="连不上") as gone:
            store.sites.good()
        assert gone.value.passing
    finally:
        server.start()
    forget(database)
    assert store_version(database) == version
    assert [site.id for site in load_atlas(toy, database).own_sites] == ["a"]


def test_without_postgis_it_is_said_who_has_to_do_what(server: object) -> None:
    with psycopg.connect(server.place, autocommit=True) as db:
        db.execute("CREATE ROLE clerk LOGIN")
        db.execute("CREATE DATABASE plain OWNER clerk")
    store = open_store(f"postgresql+psycopg://clerk@/plain?host={server.folder}")
    with pytest.raises(StoreTrouble, match="没有 PostGIS。请由管理员"):
        store.documents.add(EDITOR, "x", b"x")
    assert store.documents.all() == () and not store.exists()
    close_all()
    with psycopg.connect(server.place, autocommit=True) as db:
        db.execute("DROP DATABASE plain")
        db.execute("DROP ROLE clerk")


def test_a_database_of_others_is_left_as_it_is(server: object, database: StoreAddress) -> None:
    with psycopg.connect(server.place) as db:
        db.execute("CREATE TABLE IF NOT EXISTS public.plans (id int)")
        db.execute("CREATE TABLE IF NOT EXISTS public.alembic_version (version_num text)")
    open_store(database).documents.add(EDITOR, "x", b"x")
    with psycopg.connect(server.place) as db:
        assert db.execute("SELECT count(*) FROM public.plans").fetchone() == (0,)
        db.execute("DROP TABLE public.plans, public.alembic_version")
