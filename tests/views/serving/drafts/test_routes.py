"""The routes of the review: who may write, what is refused and said, conflicts that lose neither side, accepted plans."""

import asyncio
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from atlas.model import Atlas
from atlas.store.connecting import close_all
from atlas.store.store import Store
from tests.patience import SECONDS
from tests.views.brought import EDITOR, HEADER, TEXT, brought, decided, own_store
from views.caching import cache
from views.serving.drafts.passes import issued
from views.serving.origins import OwnOrigin
from views.serving.server import routes

JSON = {"content-type": "application/json", "host": "127.0.0.1:1", "origin": "http://127.0.0.1:1"}


class Answer(NamedTuple):
    """A status and, where it is JSON, what was said."""

    status: int
    said: Any


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    yield own_store(tmp_path, monkeypatch)
    close_all()


@pytest.fixture
def number(store: Store, real_atlas: Atlas) -> int:
    return brought(store, real_atlas)


@pytest.fixture
def ask() -> Callable[..., Answer]:
    """Asks the routes behind the guard of origins: ``ask("POST", path, content)``."""
    app = Starlette(routes=routes(), middleware=[Middleware(OwnOrigin)])

    async def call(scope: dict[str, Any], body: bytes) -> list[dict[str, Any]]:
        sent: list[dict[str, Any]] = []
        heard = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def receive() -> dict[str, Any]:
            return next(heard, None) or await asyncio.Event().wait()

        async def send(event: dict[str, Any]) -> None:
            sent.append(event)

        await app(scope, receive, send)
        return sent

    def asked(
        method: str, path: str, content: object = None, client: str = "127.0.0.1", **headers: str
    ) -> Answer:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        where, _, query = path.partition("?")
        raw = [(name.encode(), value.encode()) for name, value in (JSON | headers).items()]
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": where, "raw_path": where.encode(), "query_string": query.encode(), "root_path": "",
            "headers": raw, "client": (client, 1), "server": ("127.0.0.1", 1),
        }  # fmt: skip
        with ThreadPoolExecutor(1) as own_loop:
            start, *parts = own_loop.submit(asyncio.run, call(scope, body)).result(SECONDS)
        found = b"".join(part.get("body", b"") for part in parts)
        return Answer(start["status"], json.loads(found) if found.startswith(b"{") else found.decode())

    return asked


def decision(seen: dict[str, int], action: str, name: str = "甲", **more: object) -> dict[str, object]:
    return {"name": name, "seen": seen, "action": action, **more}


def test_a_draft_says_its_text_its_records_and_what_a_person_must_fill_in(ask, number):
    draft = ask("GET", f"/atlas/drafts/{number}.json").said
    by_id = {entry["id"]: entry for entry in draft["entries"]}
    assert "document.issuer" in by_id["header"]["faults"]
    target = next(entry for entry in draft["entries"] if entry["fields"].get("value") == 500)
    assert draft["text"][target["start"] : target["end"]] == target["fields"]["evidence"]
    assert ["数值", "≥ 500亿元（以上、不少于）"] in target["said"]
    assert ask("GET", f"/atlas/drafts/{number}.json?seen={draft['version']}").status == 204
    english = ask("GET", f"/atlas/drafts/{number}.json?lang=en").said
    assert english["types"]["designation"] == "Mentions"


def test_a_decision_is_kept_at_once_and_answers_with_what_it_changed(ask, store, number):
    answer = ask("POST", f"/atlas/drafts/{number}/decisions", decision({"r2": 0}, "accept"))
    assert answer.status == 200
    assert [(entry["id"], entry["status"], entry["version"]) for entry in answer.said["entries"]] == [
        ("r2", "accepted", 1)
    ]
    assert store.drafts.states(number)["r2"].status == "accepted"
    assert store.decisions.of(number)[0].actor == "甲"
    assert (
        ask("POST", f"/atlas/drafts/{number}/decisions", decision({"r2": 1}, "undo")).said["entries"][0][
            "status"
        ]
        == "waiting"
    )


def test_nobody_writes_without_the_role_whatever_a_page_shows(ask, store, number, monkeypatch):
    path, wanted = f"/atlas/drafts/{number}/decisions", decision({"r2": 0}, "accept")
    assert ask("POST", path, wanted, client="10.1.2.3").status == 403
    assert ask("POST", path, wanted, **{"x-forwarded-for": "10.1.2.3"}).status == 403
    assert ask("POST", path, decision({"r2": 0}, "accept", name="")).status == 403
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "甲=editor,乙=reader")
    assert ask("POST", path, decision({"r2": 0}, "accept", name="乙")).status == 403
    assert store.decisions.of(number) == ()
    assert ask("POST", path, wanted).status == 200
    refused = ask("POST", f"/atlas/drafts/{number}/plan", {"name": "甲", "seen": 1})
    assert refused.status == 403 and "reviewer" in refused.said["problem"]


def test_a_name_from_a_log_in_counts_only_with_the_pass_of_this_server(ask, store, number, monkeypatch):
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "丙=editor")
    path, far = f"/atlas/drafts/{number}/decisions", {"client": "10.1.2.3"}
    for forged in ("丙", issued("丙")[:-1] + "_", "A" + issued("丙"), "é.é", "."):
        assert ask("POST", path, decision({"r2": 0}, "accept", name="丙", login=forged), **far).status == 403
    assert ask("POST", path, decision({"r2": 0}, "accept", name="", login=issued("丙")), **far).status == 200
    assert store.decisions.of(number)[0].actor == "丙"


def test_another_origin_writes_nothing(ask, store, number):
    path, wanted = f"/atlas/drafts/{number}/decisions", decision({"r2": 0}, "accept")
    for origin in ("http://evil.example", "null", "http://127.0.0.1:2"):
        assert ask("POST", path, wanted, origin=origin).status == 403
    assert ask("POST", path, wanted, **{"content-type": "text/plain"}).status == 400
    assert store.decisions.of(number) == ()


def test_a_conflict_shows_both_and_loses_neither(ask, store, number):
    path = f"/atlas/drafts/{number}/decisions"
    fields = {**store.drafts.states(number)["r2"].fields, "value": 600}
    assert ask("POST", path, decision({"r2": 0}, "edit", name="乙", after=fields)).status == 200
    clash = ask("POST", path, decision({"r2": 0}, "reject"))
    assert clash.status == 409
    assert (clash.said["theirs"]["by"], clash.said["mine"]["by"]) == ("乙", "甲")
    assert (clash.said["theirs"]["action"], clash.said["mine"]["action"]) == ("edit", "reject")
    assert clash.said["entry"]["fields"]["value"] == 600
    assert store.drafts.states(number)["r2"].fields["value"] == 600
    assert ask("POST", path, decision({"r2": clash.said["entry"]["version"]}, "reject")).status == 200


def test_wrong_fields_are_said_beside_each_and_nothing_is_kept(ask, store, number):
    read = store.drafts.states(number)["r2"].fields
    wrong = {**read, "value": "许多", "unit": "", "scope": ["999999"], "evidence": "原文没有的话"}
    answer = ask("POST", f"/atlas/drafts/{number}/decisions", decision({"r2": 0}, "edit", after=wrong))
    assert answer.status == 422
    assert set(answer.said["faults"]["r2"]) == {"value", "unit", "evidence"}
    unplaced = {**read, "scope": ["999999"]}
    answer = ask("POST", f"/atlas/drafts/{number}/decisions", decision({"r2": 0}, "edit", after=unplaced))
    assert set(answer.said["faults"]["r2"]) == {"scope"}
    assert ask("POST", f"/atlas/drafts/{number}/decisions", decision({"header": 0}, "accept")).status == 422
    assert store.decisions.of(number) == ()


def test_what_is_no_request_is_refused_in_one_line(ask, number, subtests: pytest.Subtests):
    path = f"/atlas/drafts/{number}/decisions"
    good = decision({"r2": 0}, "accept")
    cases = [
        (path, b"{", 400), (path, b"[" * 100_000, 400), (path, {}, 400), (path, {**good, "action": "burn"}, 400),
        (path, {**good, "more": 1}, 400), (path, {**good, "seen": {"r2": -1}}, 400), (path, b" " * 500_000, 413),
        (path, decision({"r99": 0}, "accept"), 400), (path, decision({}, "edit"), 400), (path, decision({}, "add", after={}), 400),
        (path, decision({"r2": 0}, "edit", after={"type": "<script>"}), 422), (path, decision({"r2": 0}, "undo"), 400),
        ("/atlas/drafts/999/decisions", good, 400), ("/atlas/drafts/x/decisions", good, 400),
    ]  # fmt: skip
    for where, content, status in cases:
        with subtests.test(content=str(content)[:60], where=where):
            answer = ask("POST", where, content)
            assert answer.status == status
            assert answer.said["problem"] and "Traceback" not in answer.said["problem"]
    for where in ("/atlas/drafts/999.json", "/atlas/drafts/%C3%A9.json"):
        assert ask("GET", where).status == 404


def test_a_plan_is_on_the_map_when_it_is_accepted_and_off_it_when_taken_back(ask, store, number):
    plan = str(store.drafts.states(number)["header"].fields["plan"])
    left = ask("POST", f"/atlas/drafts/{number}/plan", {"name": "甲", "seen": 0})
    assert left.status == 422 and "header" in left.said["left"]
    assert plan not in cache.atlas().plan_by_id
    decided(store, number)
    stale = ask("POST", f"/atlas/drafts/{number}/plan", {"name": "甲", "seen": 1})
    assert stale.status == 409
    version = store.drafts.get(number).version
    made = ask("POST", f"/atlas/drafts/{number}/plan", {"name": "甲", "seen": version})
    assert made == Answer(200, {"plan": plan, "version": 1})
    assert cache.atlas().plan_by_id[plan].header.coverage == HEADER["coverage"]
    assert ask("GET", f"/atlas/drafts/{number}.json").said["accepted"] == plan
    assert ask("POST", f"/atlas/plans/{plan}/back", {"name": EDITOR.name, "seen": 0}).status == 409
    assert ask("POST", f"/atlas/plans/{plan}/back", {"name": EDITOR.name, "seen": 1}).status == 200
    assert plan not in cache.atlas().plan_by_id
    assert ask("POST", f"/atlas/plans/{plan}/back", {"name": "甲", "seen": 2, "again": True}).status == 200
    assert plan in cache.atlas().plan_by_id


def test_a_web_page_is_shown_as_people_see_it_with_its_evidence_in_place(ask, store, real_atlas):
    lines = "".join(f"<p>&nbsp;&nbsp;{line}</p>\n\n" for line in TEXT.splitlines() if line)
    page = f"<html><head><script>alert(1)</script></head><body>{lines}<p>&lt;b&gt;</p></body></html>"
    draft = ask("GET", f"/atlas/drafts/{brought(store, real_atlas, page)}.json").said
    assert "alert" not in draft["text"] and "&" not in draft["text"] and "<b>" in draft["text"]
    placed = [entry for entry in draft["entries"] if entry["start"] is not None]
    assert len(placed) > 5
    for entry in placed:
        assert draft["text"][entry["start"] : entry["end"]] == entry["fields"]["evidence"]


NEIGHBOURS = """医养健康产业行动计划（2026—2027年）

二、重点任务
1．做强装备。支持济南、青岛建设医疗器械产业集群。新增家庭养老床位2万张。医养健康产业增加值达到9000亿元。（牵头单位：省某新局）
"""


def test_what_an_entry_stands_beside_is_said_with_a_map_and_a_group_to_join(
    store: Store, real_atlas: Atlas, ask: Callable[..., Answer]
) -> None:
    number = brought(store, real_atlas, NEIGHBOURS)
    states = store.drafts.states(number)

    def beside(evidence: str) -> Any:
        record = next(r for r, s in states.items() if evidence in str(s.fields.get("evidence")))
        return ask("GET", f"/atlas/drafts/{number}/beside/{record}").said

    beds, sum_ = beside("养老床位2万张"), beside("9000亿元")
    assert [note["group"] for note in beds["notes"]] == ["family-beds", None]
    assert any("旧版写的是另一个数" in note["text"] and "5000亿元" in note["quote"] for note in sum_["notes"])
    assert "url(#h)" not in sum_["map"] and "全省" in sum_["caption"]
    assert "济南" in beside("医疗器械产业集群")["caption"]
    whole = ask("GET", f"/atlas/drafts/{number}.json").said
    (clause,) = [entry for entry in whole["entries"] if entry["fields"].get("lead")]
    assert "省某新局" in clause["notices"][0] and clause["faults"] == {}
    assert ask("GET", f"/atlas/drafts/{number}/beside/nothing").status == 404
