"""A draft's way to the map: decided by people one by one, nothing lost, nothing accepted before all is decided."""

from pathlib import Path

import pytest
import yaml

from atlas.known import known
from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.store.drafts import SECOND
from atlas.store.files import exported
from atlas.store.roles import NotAllowed
from atlas.store.store import Store, open_store
from atlas.store.troubles import Conflict, Unfinished
from atlas.store.validity import entry_faults
from errors import DataError, UserError
from plans.load import load_plans
from plans.records import Clause
from tests.store.toys import EDITOR, OTHER, READER, REVIEWER, decide_all, toy_draft


@pytest.fixture
def number(store: Store) -> int:
    """A draft that waits."""
    document = store.documents.add(EDITOR, "规划.txt", b"\x00\xff text")
    return store.drafts.add(EDITOR, toy_draft(), document.id)


def statuses(store: Store, number: int, reading: int = 1) -> dict[str, str]:
    return {record: state.status for record, state in store.drafts.states(number, reading).items()}


def test_what_was_brought_is_there_as_it_was(store: Store, number: int) -> None:
    (document,) = store.documents.all()
    assert store.documents.content(document.id) == b"\x00\xff text"
    assert (document.name, document.size, document.actor) == ("规划.txt", 7, "甲")
    found = open_store(store.address).drafts.get(number)
    assert (found.plan, found.document, found.version, found.readings) == ("toy-2040", document.id, 0, ())
    assert store.drafts.text(number) == "原文" and store.drafts.report(number) == {"notes": []}
    assert set(statuses(store, number).values()) == {"waiting"}


def test_a_draft_goes_on_the_map_when_all_of_it_is_decided(
    store: Store, number: int, toy: Path, toy_atlas: Atlas
) -> None:
    decide_all(store, number, EDITOR, without=("r3", "r5"))
    with pytest.raises(Unfinished) as left:
        store.plans.accept(REVIEWER, number, toy_atlas)
    assert left.value.left == ("r3", "r5")
    assert load_atlas(toy, store.address).plan_by_id.keys() == toy_atlas.plan_by_id.keys()
    fields = store.drafts.states(number)["r3"].fields
    store.decisions.decide(REVIEWER, number, {"r3": 0}, "edit", {**fields, "value": 7}, why="原文是7")
    store.decisions.decide(REVIEWER, number, {"r5": 0}, "reject")
    made = store.plans.accept(OTHER, number, toy_atlas)
    atlas = load_atlas(toy, store.address)
    assert atlas.faults == () and atlas.version != toy_atlas.version
    header = atlas.plan_by_id["toy-2040"].header
    assert (header.coverage, header.review.state, header.review.by) == ("partial", "reviewed", "甲、乙、丙")
    assert header.review.readings == 1 and made.draft == number
    assert [one.value for one in atlas.plan_by_id["toy-2040"].records if one.type == "target"] == [7]


def test_full_only_because_a_person_says_so(store: Store, number: int, toy_atlas: Atlas) -> None:
    header = store.drafts.states(number)["header"].fields
    store.decisions.decide(REVIEWER, number, {"header": 0}, "edit", {**header, "coverage": "full"})
    decide_all(store, number)
    made = store.plans.accept(REVIEWER, number, toy_atlas)
    assert yaml.safe_load(made.text or "")["coverage"] == "full"


def test_what_makes_no_plan_is_refused_with_every_fault(store: Store, number: int, toy_atlas: Atlas) -> None:
    fields = store.drafts.states(number)["r3"].fields
    wrong = {**fields, "scope": ["999999"], "industry": ["omega"]}
    store.decisions.decide(REVIEWER, number, {"r3": 0}, "edit", wrong)
    decide_all(store, number)
    with pytest.raises(DataError) as refused:
        store.plans.accept(REVIEWER, number, toy_atlas)
    assert {(fault.file, fault.value) for fault in refused.value.faults} == {
        ("store:toy-2040", "999999"), ("store:toy-2040", "omega"),
    }  # fmt: skip
    assert store.plans.current() == ()


def test_an_agency_that_no_list_has_is_accepted_as_written_and_goes_with_the_plan(
    store: Store, number: int, toy_atlas: Atlas, tmp_path: Path
) -> None:
    fields = store.drafts.states(number)["r1"].fields
    store.decisions.decide(REVIEWER, number, {"r1": 0}, "edit", {**fields, "lead": ["省新设局"]})
    decide_all(store, number)
    made = yaml.safe_load(store.plans.accept(REVIEWER, number, toy_atlas).text or "")
    assert made["agencies_as_written"] == ["省新设局"]
    for name, content in exported(store.plans, store.sites).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    plans, faults = load_plans(tmp_path / "plans", known(toy_atlas.vocabulary, toy_atlas.boundaries))
    assert faults == [] and plans[0].of_type(Clause)[0].lead == ("省新设局",)


def test_faults_of_an_entry_are_known_before_it_is_accepted(
    store: Store, number: int, toy_atlas: Atlas
) -> None:
    entries = store.drafts.states(number)
    for record, state in entries.items():
        assert entry_faults(record, state.fields, "toy-2040", toy_atlas) == []
    wrong = {**entries["r3"].fields, "scope": ["999999"]}
    assert [fault.value for fault in entry_faults("r3", wrong, "toy-2040", toy_atlas)] == ["999999"]
    (fault,) = entry_faults("r3", {**wrong, "value": "七"}, "toy-2040", toy_atlas)
    assert (str(fault.problem), fault.place.split()[-1]) == ("应是数字", "value")
    assert [
        fault.value
        for fault in entry_faults(
            "header", {**entries["header"].fields, "short": "TODO"}, "toy-2040", toy_atlas
        )
    ] == ["TODO"]


def test_who_was_slower_sees_both_and_nothing_is_lost(store: Store, number: int) -> None:
    mine, theirs = open_store(store.address), store
    theirs.decisions.decide(REVIEWER, number, {"r2": 0}, "reject", why="不是承诺")
    with pytest.raises(Conflict) as conflict:
        mine.decisions.decide(OTHER, number, {"r2": 0, "r3": 0}, "accept")
    assert (conflict.value.theirs.actor, conflict.value.theirs.why) == ("乙", "不是承诺")
    assert (conflict.value.mine.actor, conflict.value.mine.action) == ("丙", "accept")
    assert statuses(store, number)["r2"] == "rejected" and statuses(store, number)["r3"] == "waiting"
    mine.decisions.decide(OTHER, number, {"r2": 1, "r3": 0}, "accept")
    assert [one.action for one in store.decisions.of(number, "r2")] == ["reject", "accept"]


def test_every_step_can_be_undone(store: Store, number: int) -> None:
    fields = dict(store.drafts.states(number)["r3"].fields)
    parts = [{**fields, "value": 2}, {**fields, "value": 3}]
    before = store.drafts.states(number)
    made = store.decisions.decide(REVIEWER, number, {"r3": 0}, "split", parts)
    assert [one.record for one in made] == ["r3", "r3.1", "r3.2"]
    assert list(statuses(store, number))[3:6] == ["r3", "r3.1", "r3.2"]
    store.decisions.decide(REVIEWER, number, {"r3.1": 1, "r3.2": 1}, "merge", {**fields, "value": 5})
    assert statuses(store, number)["r3.2"] == "merged"
    with pytest.raises(UserError, match=r"r3\.1、r3\.2 之后又有决定"):
        store.decisions.decide(REVIEWER, number, {"r3": 1}, "undo")
    store.decisions.decide(REVIEWER, number, {"r3.1": 2}, "undo")
    store.decisions.decide(REVIEWER, number, {"r3": 1}, "undo")
    (new,) = store.decisions.decide(REVIEWER, number, {}, "add", {**fields, "clause": "1", "value": 9})
    assert list(statuses(store, number))[4] == new.record
    store.decisions.decide(REVIEWER, number, {new.record: 1}, "undo")
    after = store.drafts.states(number)
    assert {name: (one.status, one.fields) for name, one in after.items()} == {
        name: (one.status, one.fields) for name, one in before.items()
    }
    actions = [one.action for one in store.audit.entries("record", f"{number}/r3")]
    assert actions == ["split", "undo"]


def test_a_rejected_draft_becomes_no_plan(store: Store, number: int, toy_atlas: Atlas) -> None:
    decide_all(store, number, without=("header",))
    store.decisions.decide(REVIEWER, number, {"header": 0}, "reject")
    with pytest.raises(UserError, match="已被拒绝"):
        store.plans.accept(REVIEWER, number, toy_atlas)


def test_a_record_without_its_clause_is_named(store: Store, number: int, toy_atlas: Atlas) -> None:
    decide_all(store, number, without=("r4",))
    store.decisions.decide(REVIEWER, number, {"r4": 0}, "reject")
    with pytest.raises(UserError, match="r5 所在的条款"):
        store.plans.accept(REVIEWER, number, toy_atlas)


def test_two_readings_are_compared_and_settled(store: Store, number: int, toy_atlas: Atlas) -> None:
    decide_all(store, number, EDITOR)
    with pytest.raises(UserError, match="第二遍要由另一个人核对"):
        store.decisions.decide(EDITOR, number, {"r2": 0}, "accept", reading=SECOND)
    store.decisions.decide(OTHER, number, {"r5": 0}, "accept", reading=SECOND)
    store.decisions.decide(OTHER, number, {"r5": 1}, "undo", reading=SECOND)
    assert "readings: 1" in (store.plans.accept(REVIEWER, number, toy_atlas).text or "")
    store.decisions.decide(OTHER, number, {"r5": 2}, "reject", reading=SECOND)
    with pytest.raises(Unfinished):
        store.plans.accept(REVIEWER, number, toy_atlas)
    decide_all(store, number, OTHER, reading=SECOND)
    found = store.readings.agreement(number)
    assert (found[""].records, found[""].alike, found["target"].records, found["target"].alike) == (
        6,
        5,
        2,
        1,
    )
    (one,) = store.readings.differences(number)
    assert (one.record, one.taken, one.outcomes[1][0]) == ("r5", None, "rejected")
    with pytest.raises(Unfinished) as left:
        store.plans.accept(REVIEWER, number, toy_atlas)
    assert left.value.unsettled == ("r5",)
    with pytest.raises(NotAllowed):
        store.decisions.settle(EDITOR, number, "r5", one.version, one.outcomes, SECOND)
    store.decisions.settle(REVIEWER, number, "r5", one.version, one.outcomes, SECOND, "原文没有")
    plan = yaml.safe_load(store.plans.accept(REVIEWER, number, toy_atlas).text or "")
    assert plan["review"]["readings"] == 2 and plan["review"]["by"] == "甲、丙、乙"
    assert plan["clauses"][1]["records"] == []


def test_a_settlement_holds_only_for_what_was_seen(store: Store, number: int) -> None:
    decide_all(store, number, EDITOR)
    decide_all(store, number, OTHER, reading=SECOND, without=("r5",))
    store.decisions.decide(OTHER, number, {"r5": 0}, "reject", reading=SECOND)
    (one,) = store.readings.differences(number)
    store.decisions.settle(REVIEWER, number, "r5", one.version, one.outcomes, SECOND)
    fields = store.drafts.states(number)["r5"].fields
    store.decisions.decide(EDITOR, number, {"r5": 1}, "edit", {**fields, "value": 9})
    assert [one.taken for one in store.readings.differences(number)] == [None]


def test_the_server_refuses_without_the_role(store: Store, number: int, toy_atlas: Atlas) -> None:
    for refused in (
        lambda: store.documents.add(READER, "x", b""),
        lambda: store.drafts.add(READER, toy_draft()),
        lambda: store.decisions.decide(READER, number, {"r2": 0}, "accept"),
        lambda: store.plans.accept(EDITOR, number, toy_atlas),
        lambda: store.plans.take_back(EDITOR, "toy-2040", 0),
        lambda: store.sites.replace(READER, "名单", ()),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert [one.action for one in store.audit.entries()] == ["add", "add"]
