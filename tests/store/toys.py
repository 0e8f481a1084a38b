"""A toy draft of two clauses, lists of toy sites, and short ways to decide."""

from typing import Any

from atlas.own_sites import OwnSite
from atlas.store.drafts import FIRST, NewDraft
from atlas.store.roles import Actor
from atlas.store.site_rows import SiteRow
from atlas.store.states import HEADER, DraftEntry
from atlas.store.store import Store
from tests.toy import A, clause, designation, plan, target

EDITOR, REVIEWER, OTHER, READER = (
    Actor("甲", "editor"), Actor("乙", "reviewer"), Actor("丙", "reviewer"), Actor("丁", "reader"),
)  # fmt: skip


def toy_draft(name: str = "toy-2040") -> NewDraft:
    """Header, clause 1 with a designation (r2) and a target (r3), clause 2 with a target (r5)."""
    made = plan(name, "2040-01", coverage="full")
    header = {key: value for key, value in made.items() if key not in ("clauses", "review")}
    found = [
        _record(clause("1")), _record(designation([A], "alpha", "each"), "1"), _record(target("建园", 5), "1"),
        _record(clause("2")), _record(target("厂房", 8), "2"),
    ]  # fmt: skip
    entries = [DraftEntry(f"r{n}", fields, n, n + 1, "high", "") for n, fields in enumerate(found, start=1)]
    return NewDraft(name, (DraftEntry(HEADER, header), *entries), "原文", {"notes": []})


def decide_all(
    store: Store, number: int, actor: Actor = REVIEWER, reading: int = FIRST, without: tuple[str, ...] = ()
) -> None:
    """Accepts what waits, but for some."""
    found = store.drafts.states(number, reading)
    waiting = {
        one.record: one.version for one in found.values()
        if one.status == "waiting" and one.record not in without
    }  # fmt: skip
    store.decisions.decide(actor, number, waiting, "accept", reading=reading)


def site_row(
    name: str, source: str = "名单", faults: tuple[dict[str, Any], ...] = (), **fields: Any
) -> SiteRow:
    """One row of a list."""
    usual = {"lon": 117.02, "lat": 36.02, "city": A, "county": "370102", "precision": "exact"}
    return SiteRow(OwnSite(name, f"{name}园", source, **(usual | fields)), {"名称": f"{name}园"}, faults)


def _record(fields: dict[str, Any], number: str = "") -> dict[str, Any]:
    own = {key: value for key, value in fields.items() if key != "records"}
    return {"type": "clause", **own} if "clause" in own else {"clause": number, **own}
