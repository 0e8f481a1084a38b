"""The page of imports: nothing yet, a draft that waits, no right to write, a store that cannot be used, a plan taken back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from atlas.model import Atlas
from atlas.store.connecting import close_all
from atlas.store.drafts import SECOND
from atlas.store.roles import Actor
from atlas.store.store import Store
from tests.views.brought import EDITOR, HEADER, TEXT, brought, decided, own_store
from tests.views.one_page import address, html_of, opened, settled
from views.caching import cache

OTHER = Actor("乙", "reviewer")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    for module in ("visitor", "bringing.person"):  # an AppTest has no connection
        monkeypatch.setattr(f"views.parts.{module}.connection", lambda: ({"host": "localhost"}, None))
    yield own_store(tmp_path, monkeypatch)
    close_all()


def captions(app: AppTest) -> str:
    return "".join(element.value for element in app.caption)


def named(app: AppTest, name: str = "甲") -> AppTest:
    app.text_input(key="who-name").set_value(name)
    return settled(app.run())


def test_without_a_name_it_can_only_be_read(store):
    app = opened("import_plan")
    assert "填写姓名后才能导入和核对" in captions(app)
    assert "还没有草稿" in captions(app)
    assert app.button(key="import-read-text").disabled
    assert not store.exists()
    assert not named(app).button(key="import-read-text").disabled
    assert "draft" not in address(app)


def test_without_the_role_it_says_why_nothing_can_be_changed(store, monkeypatch):
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "乙=editor")
    app = named(opened("import_plan"))
    assert "可以查看，不能改动" in captions(app) and "请管理员在" in captions(app)
    assert app.button(key="import-read-text").disabled
    assert "reviewer" in captions(named(opened("import_plan"), "乙"))


def test_a_draft_is_listed_with_what_is_left_and_opened_by_its_address(store, real_atlas: Atlas):
    number = brought(store, real_atlas)
    count = len(store.drafts.states(number))
    app = named(opened("import_plan"))
    assert f"待核对 {count}，已定 0" in html_of(app)
    assert "试验.txt，甲 于" in html_of(app)
    app.button(key=f"open-draft-{number}").click()
    settled(app.run())
    assert address(app)["draft"] == str(number)
    again = opened("import_plan", draft=str(number))
    assert "待核对，不是事实" in html_of(again)
    (review,) = [
        part.proto for part in again.get("bidi_component") if part.proto.component_name == "plan_atlas_review"
    ]
    told = json.loads(review.json)
    assert (told["draft"], told["may"], told["accepts"]) == (number, False, False)
    assert "brought in by" in html_of(opened("import_plan", lang="en"))


def test_a_draft_that_is_not_there_is_said(store, real_atlas: Atlas):
    brought(store, real_atlas)
    app = opened("import_plan", draft="99")
    assert "没有 99 号草稿" in app.error[0].value
    app.button(key="import-back").click()
    assert "待核对" in html_of(settled(app.run()))


def test_a_store_that_cannot_be_used_is_said_and_no_traceback(tmp_path, monkeypatch):
    (tmp_path / "kept.sqlite").write_text("no database", encoding="utf-8")
    own_store(tmp_path, monkeypatch)
    assert "已损坏" in "".join(element.value for element in opened("import_plan").error)
    close_all()


def test_the_undo_of_an_import_is_one_click(store, real_atlas: Atlas):
    number = brought(store, real_atlas)
    decided(store, number)
    plan = store.plans.accept(EDITOR, number, real_atlas).plan
    app = named(opened("import_plan"))
    assert plan in cache.atlas().plan_by_id
    app.button(key=f"back-{plan}").click()
    assert "已撤回，不在地图上" in html_of(settled(app.run()))
    assert plan not in cache.atlas().plan_by_id
    app.button(key=f"back-{plan}").click()
    assert "在地图上（第 3 版）" in html_of(settled(app.run()))


def test_a_text_is_read_apart_and_kept_and_what_cannot_be_read_is_said(store):
    from views.serving.importing.job import BroughtFile, ReadingJob

    job = ReadingJob([BroughtFile("空.txt", b""), BroughtFile("试验.txt", TEXT.encode())], EDITOR, store)
    job.wait()
    assert [(one.name, len(one.drafts), len(one.problems)) for one in job.outcomes] == [
        ("空.txt", 0, 1),
        ("试验.txt", 1, 0),
    ]
    assert store.drafts.text(job.drafts[0]) == TEXT
    given_up = ReadingJob([BroughtFile("试验.txt", TEXT.encode())], EDITOR, store)
    given_up.cancel()
    given_up.wait()
    assert given_up.outcomes == [] and len(store.drafts.all()) == 1


def test_a_difference_of_two_readings_is_shown_and_settled(store, real_atlas: Atlas):
    number = brought(store, real_atlas)
    decided(store, number)
    states = store.drafts.states(number, SECOND)
    store.decisions.decide(
        OTHER, number, {"header": 0}, "edit", {**states["header"].fields, **HEADER}, reading=SECOND
    )
    rest = {record: 0 for record in states if record not in ("header", "r2")}
    store.decisions.decide(OTHER, number, rest, "accept", reading=SECOND)
    changed = {**states["r2"].fields, "value": 600}
    store.decisions.decide(OTHER, number, {"r2": 0}, "edit", changed, reading=SECOND)
    app = settled(named(opened("import_plan")))
    app.button(key=f"open-draft-{number}").click()
    shown = html_of(settled(app.run()))
    assert "两遍的一致性" in shown and "500亿元" in shown and "600亿元" in shown
    app.button(key="take-r2-2").click()
    settled(app.run())
    assert [one.taken for one in store.readings.differences(number)] == [SECOND]
    made = store.plans.accept(EDITOR, number, real_atlas)
    assert "value: 600" in str(made.text) and "readings: 2" in str(made.text)
