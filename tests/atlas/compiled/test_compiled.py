"""Compiled plans are those of the files, are compiled once for their content, and never half or out of date."""

import sqlite3
from pathlib import Path

import pytest

from atlas.compiled.database import DamagedDatabase, Database
from atlas.compiled.loading import MANY, has_many_plans, is_whole, load_compiled, opened
from atlas.compiled.plan import CompiledPlan
from atlas.loading import load_atlas
from atlas.stored import packed, unpacked
from errors import UserError
from plans.records import Designation
from tests.toy import clause, plan, target, write_plan


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "kept" / "plans.sqlite")


@pytest.fixture
def compiled(toy_copy: Path, database: Database):
    """Loads the toy anew; gives the atlas and the files that were compiled for it."""

    def load():
        told: list[str] = []
        return load_compiled(toy_copy, database=database, told=told.append), told

    return load


def new_plan(folder: Path, value: float = 5) -> Path:
    return write_plan(folder, plan("toy-2032", "2032-01", clause("1", target("产值", value))))


def content(atlas):
    return [(found.header, found.records) for found in atlas.plans]


def test_the_plans_of_shandong_are_the_same_from_the_database(real_atlas, database):
    for again in (load_compiled(database=database), load_compiled(database=database)):
        assert content(again) == content(real_atlas)
        assert (again.faults, again.version) == (real_atlas.faults, real_atlas.version)
        assert again.records(Designation) == real_atlas.records(Designation)


def test_only_what_is_new_or_changed_is_compiled(toy_copy, compiled):
    assert compiled()[1] == ["toy-2030.yaml", "toy-2031.yaml"]
    assert compiled()[1] == []
    new_plan(toy_copy)
    assert compiled()[1] == ["toy-2032.yaml"]
    new_plan(toy_copy, value=6)
    atlas, told = compiled()
    assert (told, atlas.plans[-1].records[-1].value) == (["toy-2032.yaml"], 6)
    (toy_copy / "plans" / "toy-2032.yaml").unlink()
    assert [found.id for found in compiled()[0].plans] == ["toy-2030", "toy-2031"]


def test_plans_are_checked_again_when_a_vocabulary_changes(toy_copy, compiled):
    compiled()
    path = toy_copy / "agencies.toml"
    path.write_text(path.read_text("utf-8").replace('"乙厅"', '"丙厅"'), encoding="utf-8")
    atlas, told = compiled()
    assert told == ["toy-2030.yaml", "toy-2031.yaml"]
    assert {fault.value for fault in atlas.faults if fault.file.startswith("plans/")} == {"乙厅"}
    assert atlas.faults == load_atlas(toy_copy).faults == compiled()[0].faults


def test_a_plan_that_cannot_be_used_is_said_every_time_and_does_not_keep_the_others(toy_copy, compiled):
    (toy_copy / "plans" / "broken.yaml").write_text("plan: [", encoding="utf-8")
    for atlas, _ in (compiled(), compiled()):
        assert [found.id for found in atlas.plans] == ["toy-2030", "toy-2031"]
        assert atlas.faults == load_atlas(toy_copy).faults != ()


@pytest.mark.parametrize(
    "damage", [lambda raw: raw[: len(raw) // 2], lambda raw: b"\0" * 100 + raw[100:], lambda _: b""]
)
def test_a_damaged_database_is_made_anew_with_a_word(compiled, database, capsys, damage):
    whole = content(compiled()[0])
    database.path.write_bytes(damage(database.path.read_bytes()))
    assert content(compiled()[0]) == whole
    said = capsys.readouterr().err
    assert not said or str(database.path) in said


def test_a_record_that_was_changed_in_the_database_is_not_shown(compiled, database):
    atlas, _ = compiled()
    with sqlite3.connect(database.path) as connection:
        connection.execute("UPDATE records SET content = CAST(substr(content, 1, 20) || x'00' AS BLOB)")
    with pytest.raises(DamagedDatabase, match="plan-atlas build"):
        _ = atlas.plans[0].records


def test_what_is_stopped_midway_leaves_the_database_as_it_was(toy_copy, compiled, database):
    compiled()
    before = database.path.read_bytes()
    new_plan(toy_copy)

    def stop(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_compiled(toy_copy, database=database, told=stop)
    assert database.path.read_bytes() == before
    assert compiled()[1] == ["toy-2032.yaml"]


def test_where_nothing_can_be_written_the_files_are_read(toy_copy, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    atlas = load_compiled(toy_copy, database=Database(tmp_path / "file" / "plans.sqlite"))
    assert content(atlas) == content(load_atlas(toy_copy))
    assert not any(isinstance(found, CompiledPlan) for found in atlas.plans)
    assert "逐份读取" in capsys.readouterr().err


def test_an_atlas_that_was_kept_has_no_records_with_it_and_finds_them(compiled, database):
    atlas, _ = compiled()
    whole = content(atlas)
    again = unpacked(packed(atlas))
    assert is_whole(again)
    assert content(again) == whole
    database.remove()
    assert not is_whole(again)


def test_who_still_looks_at_plans_that_changed_is_shown_them_or_told(toy_copy, compiled, database):
    new_plan(toy_copy)
    before, again = compiled()[0], compiled()[0]
    new_plan(toy_copy, value=6)
    compiled()
    assert before.plans[-1].records[-1].value == 5
    with sqlite3.connect(database.path) as connection:
        connection.execute("DELETE FROM plans WHERE gone IS NOT NULL")
    with pytest.raises(UserError, match="请刷新"):
        _ = again.plans[-1].records


def test_few_plans_are_read_as_they_are_and_many_from_the_database(toy_copy, tmp_path, monkeypatch):
    monkeypatch.setattr("atlas.compiled.database.ROOT", tmp_path)
    assert not any(isinstance(found, CompiledPlan) for found in opened(toy_copy).plans)
    for number in range(MANY):
        write_plan(toy_copy, plan(f"more-{number}", "2033-01", clause("1")))
    assert has_many_plans(toy_copy)
    atlas = opened(toy_copy)
    assert all(isinstance(found, CompiledPlan) for found in atlas.plans)
    assert content(atlas) == content(load_atlas(toy_copy))
