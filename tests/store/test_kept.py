"""What is kept stays: versions of plans and sites, files, backups; no row is ever changed."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.store import backup
from atlas.store.address import StoreAddress
from atlas.store.checking import faults_of
from atlas.store.drafts import FIRST
from atlas.store.files import exported, take_in
from atlas.store.store import Store, open_store
from atlas.store.tables import METADATA
from atlas.store.troubles import Conflict, StoreTrouble
from atlas.store.version import store_version
from atlas.view import View
from errors import DataError, UserError
from insight.cities.attention import attention
from tests.store.toys import EDITOR, OTHER, REVIEWER, decide_all, site_row, toy_draft


def accepted(store: Store, atlas: Atlas, name: str = "toy-2040") -> None:
    """A draft, decided and accepted."""
    number = store.drafts.add(EDITOR, toy_draft(name))
    decide_all(store, number)
    store.plans.accept(REVIEWER, number, atlas)


def test_a_plan_goes_back_to_any_version(store: Store, toy: Path, toy_atlas: Atlas) -> None:
    accepted(store, toy_atlas)
    (first,) = store.plans.current()
    changed = (first.text or "").replace("value: 5", "value: 6")
    store.plans.put(OTHER, "toy-2040", changed, toy_atlas, "改正", seen=1)
    seen = [load_atlas(toy, store.address).version]
    with pytest.raises(Conflict) as conflict:
        store.plans.take_back(REVIEWER, "toy-2040", seen=1)
    assert conflict.value.theirs.actor == "丙"
    store.plans.take_back(REVIEWER, "toy-2040", seen=2, why="导入有误")
    without = load_atlas(toy, store.address)
    assert without.plan_by_id.keys() == toy_atlas.plan_by_id.keys() and without.faults == ()
    store.plans.go_back(REVIEWER, "toy-2040", version=1, seen=3)
    seen += [without.version, load_atlas(toy, store.address).version]
    assert len({*seen, toy_atlas.version}) == 4
    assert [(one.version, one.same_as) for one in store.plans.versions("toy-2040")] == [
        (1, None), (2, None), (3, None), (4, 1),
    ]  # fmt: skip
    assert store.plans.current()[0].text == first.text


def test_an_id_of_a_plan_file_is_refused_and_told(store: Store, toy: Path, toy_atlas: Atlas) -> None:
    with pytest.raises(DataError, match="store:toy-2030 “toy-2030”：数据文件夹里已有"):
        accepted(store, toy_atlas, "toy-2030")
    accepted(store, toy_atlas)
    with store.connections.writing() as db:
        db.execute(
            text(
                "INSERT INTO plans (plan, version, text, actor, at) VALUES ('toy-2030', 1, 'plan: x', '甲', '')"
            )
        )
    assert [(fault.file, fault.value) for fault in load_atlas(toy, store.address).faults] == [
        ("store:toy-2030", "toy-2030")
    ]


def test_a_list_updates_what_changed_and_nothing_else(store: Store, toy: Path, toy_atlas: Atlas) -> None:
    wrong = ({"column": "经度", "value": "x", "problem": "不是数字", "remedy": "请改正"},)
    rows = [
        site_row("a"),
        site_row("b", industry=("alpha",)),
        site_row("c", faults=wrong, lon=None, lat=None),
    ]
    assert store.sites.compare("名单", rows).added == ("a", "b", "c")
    store.sites.replace(EDITOR, "名单", rows, seen=0)
    atlas = load_atlas(toy, store.address)
    assert [site.id for site in atlas.own_sites] == ["a", "b"] and atlas.faults == ()
    assert atlas.own_sites[1].industry == ("alpha",)
    assert [one.site for one in store.sites.rows(state="waiting")] == ["c"]
    second = [site_row("a"), site_row("b", address="新址"), site_row("d", lon=118.5)]
    change = store.sites.compare("名单", second)
    assert (change.version, change.added, change.changed, change.gone) == (1, ("d",), ("b",), ("c",))
    with pytest.raises(Conflict):
        store.sites.replace(OTHER, "名单", second, seen=0)
    store.sites.replace(EDITOR, "名单", second, seen=1)
    assert [one.version for one in store.sites.rows()] == [1, 2, 2]
    assert [(one.version, one.state) for one in store.sites.life("名单", "c")] == [
        (1, "waiting"),
        (2, "gone"),
    ]
    assert [site.id for site in store.sites.within(118, 36, 119, 37)] == ["d"]
    assert store.sites.within(118, 36, 118.4999999, 37) == ()
    store.sites.go_back(EDITOR, "名单", version=1, seen=2)
    assert [one.site for one in store.sites.rows()] == ["a", "b", "c"]
    assert [one.site for one in store.sites.rows(version=2)] == ["a", "b", "d"]


def test_own_sites_are_no_attention(store: Store, toy: Path, toy_atlas: Atlas) -> None:
    store.sites.replace(EDITOR, "名单", [site_row("a")])
    assert attention(load_atlas(toy, store.address), View()) == attention(toy_atlas, View())


def test_files_come_back_without_loss(store: Store, toy: Path, toy_atlas: Atlas, tmp_path: Path) -> None:
    accepted(store, toy_atlas)
    hostile = {
        "address": "=HYPERLINK('x')\r\n第二行",
        "contact": "'引号",
        "further": {"备注": '"a,b"\n'},
        "area_ha": 1.5,
    }
    wrong = ({"column": "经度", "value": "x", "problem": "", "remedy": ""},)
    store.sites.replace(EDITOR, "名单", [site_row("a", **hostile), site_row("b", faults=wrong)])
    store.sites.replace(
        EDITOR, "另一份", [site_row("a", source="另一份", lon=117.123456789, industry_words=("甲;乙",))]
    )
    folder = tmp_path / "out"
    for name, content in exported(store.plans, store.sites).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    assert ",'=HYPERLINK" in (folder / "sites" / "own_sites.csv").read_text("utf-8").replace('"', "")
    other = open_store(StoreAddress(tmp_path / "other.sqlite"))
    assert take_in(other.plans, other.sites, REVIEWER, folder, toy_atlas) == (1, 3)
    assert exported(other.plans, other.sites) == exported(store.plans, store.sites)
    version = store_version(other.address)
    take_in(other.plans, other.sites, REVIEWER, folder, toy_atlas)
    assert store_version(other.address) == version
    (folder / "plans" / "toy-2041.yaml").write_text("plan: toy-2041\n", "utf-8")
    with pytest.raises(DataError, match="store:toy-2041"):
        take_in(other.plans, other.sites, REVIEWER, folder, toy_atlas)


def everything(store: Store) -> dict[str, list[str]]:
    """Every row of every table but the store's own name."""
    tables = [table for table in METADATA.sorted_tables if table.name not in ("identities", "audit")]
    with store.connections.reading() as db:
        rows = {table.name: [tuple(row) for row in db.execute(table.select())] for table in tables}
    return {name: sorted(map(repr, found)) for name, found in rows.items()}


def test_a_backup_is_the_whole_store_and_goes_into_any(
    store: Store, database: StoreAddress, toy: Path, toy_atlas: Atlas, tmp_path: Path
) -> None:
    store.documents.add(EDITOR, "规划.txt", b"\x00text")
    accepted(store, toy_atlas)
    store.sites.replace(EDITOR, "名单", [site_row("a")])
    file = tmp_path / "backup.sqlite"
    backup.backup(store.connections, file)
    backup.backup(store.connections, file)
    assert [path.name for path in tmp_path.iterdir() if "backup" in path.name] == ["backup.sqlite"]
    before, version = everything(store), store_version(store.address)
    store.plans.take_back(REVIEWER, "toy-2040", seen=1)
    with pytest.raises(UserError, match="--replace"):
        backup.restore(store.connections, REVIEWER, file)
    kept = backup.restore(store.connections, REVIEWER, file, replace=True)
    assert everything(store) == before and store_version(store.address) != version
    assert "toy-2040" in load_atlas(toy, store.address).plan_by_id
    if store.address.path:
        assert [one.version for one in open_store(kept).plans.versions("toy-2040")] == [1, 2]
        assert backup.restore(open_store(database).connections, REVIEWER, file) == ""
        assert everything(open_store(database)) == before
    accepted(store, toy_atlas, "toy-2042")
    assert faults_of(store.connections, toy_atlas) == []


def test_no_row_can_be_changed_or_removed(store: Store, toy_atlas: Atlas) -> None:
    number = store.drafts.add(EDITOR, toy_draft())
    decide_all(store, number)
    store.sites.replace(EDITOR, "名单", [site_row("a")])
    store.documents.add(EDITOR, "x", b"x")
    store.plans.accept(REVIEWER, number, toy_atlas)
    for table in METADATA.sorted_tables:
        column = next(iter(table.c)).name
        for change in (f"UPDATE {table.name} SET {column} = {column}", f"DELETE FROM {table.name}"):
            with pytest.raises(StoreTrouble, match="only added"), store.connections.writing() as db:
                db.execute(text(change))


def test_the_check_finds_what_was_tampered_with(store: Store, toy_atlas: Atlas) -> None:
    store.documents.add(EDITOR, "x", b"x")
    number = store.drafts.add(EDITOR, toy_draft())
    store.decisions.decide(REVIEWER, number, {"r2": 0}, "accept")
    store.decisions.decide(REVIEWER, number, {"r2": 1}, "undo")
    assert faults_of(store.connections, toy_atlas) == []
    with store.connections.writing() as db:
        for table in ("contents", "decisions"):
            drop = (
                f"DROP TRIGGER {table}_update"
                if store.connections.sqlite
                else f"DROP TRIGGER keep_rows ON {table}"
            )
            db.execute(text(drop))
        if store.connections.sqlite:
            db.execute(text("DROP TRIGGER contents_delete"))
        db.execute(text("UPDATE contents SET content = :new"), {"new": b"y"})
        db.execute(text("UPDATE decisions SET version = 7 WHERE version = 2"))
    problems = {(fault.place, str(fault.problem)) for fault in faults_of(store.connections, toy_atlas)}
    assert {
        ("contents", "文件内容与校验值不符"),
        ("contents", "这张表可以被改写"),
        (f"{number}/r2", "缺少一次决定"),
    } <= problems


def test_reading_makes_nothing(store: Store, toy: Path, toy_atlas: Atlas) -> None:
    assert not store.exists() and store.drafts.all() == () and store.sites.good() == ()
    assert store.plans.current() == () and store.audit.entries() == ()
    assert load_atlas(toy, store.address).version == toy_atlas.version
    assert store_version(store.address) == "" and faults_of(store.connections, toy_atlas) == []
    assert store.address.path is None or not store.address.path.parent.exists()


def test_drafts_do_not_change_the_map(store: Store) -> None:
    number = store.drafts.add(EDITOR, toy_draft())
    decide_all(store, number)
    assert store_version(store.address) == ""


def test_the_log_tells_a_records_life(store: Store) -> None:
    number = store.drafts.add(EDITOR, toy_draft())
    store.decisions.decide(EDITOR, number, {"r2": 0}, "accept")
    store.decisions.decide(REVIEWER, number, {"r2": 1}, "reject", why="不是承诺", reading=FIRST)
    entries = store.audit.entries("record", f"{number}/r2")
    assert [(one.actor, one.role, one.action, one.why) for one in entries] == [
        ("甲", "editor", "accept", ""), ("乙", "reviewer", "reject", "不是承诺"),
    ]  # fmt: skip
    assert entries[0].at <= entries[1].at and entries[0].at.endswith("+00:00")
    assert json.dumps(entries[1].detail)
