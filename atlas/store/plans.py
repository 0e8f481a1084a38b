"""Accepted plans, every version of each: the newest counts, going back is a further version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, insert, select

from atlas.known import known
from atlas.store.audit import note
from atlas.store.clock import now
from atlas.store.composing import as_yaml, composed, with_unlisted_agencies
from atlas.store.connecting import Connections
from atlas.store.drafts import FIRST, SECOND, SETTLING, decisions_of, draft_of, states_of
from atlas.store.joining import accepted_plan
from atlas.store.roles import Actor, refuse_without
from atlas.store.tables import PLANS
from atlas.store.troubles import Conflict
from errors import DataError, UserError
from language import message

if TYPE_CHECKING:
    from atlas.model import Atlas


@dataclass(frozen=True)
class PlanVersion:
    """One version of an accepted plan.

    Attributes:
        text: the plan file; none where the plan was taken back.
        draft: the draft it was made of. same_as: the version that it went back to. at: UTC.
    """

    id: int
    plan: str
    version: int
    text: str | None
    draft: int | None
    same_as: int | None
    actor: str
    at: str
    why: str


class AcceptedPlans:
    """The accepted plans of a store."""

    def __init__(self, connections: Connections) -> None:
        """Of one store."""
        self._connections = connections

    def current(self) -> tuple[PlanVersion, ...]:
        """The newest version of each that was not taken back."""
        with self._connections.reading() as db:
            return current_plans(db)

    def versions(self, plan: str) -> tuple[PlanVersion, ...]:
        """Every version of one plan, the oldest first."""
        with self._connections.reading() as db:
            return versions_of(db, plan)

    def accept(
        self, actor: Actor, draft: int, atlas: "Atlas", why: str = "", seen: int | None = None
    ) -> PlanVersion:
        """Makes a wholly decided draft a plan, whole or not at all.

        Args:
            actor: who accepts it.
            draft: its id.
            atlas: what its records may refer to, and which plans there are.
            why: in the actor's words.
            seen: the version of the draft that the actor saw; none: whatever it is now.

        Raises:
            Unfinished: something waits, or a difference of two readings is not settled.
            DataError: what was decided makes no plan; with every fault, of the file ``store:ID``.
            Conflict: somebody decided something since.
            NotAllowed: the actor may not accept.
            StoreTrouble: the store cannot be written.
        """
        refuse_without(actor, "accept")
        with self._connections.writing() as db:
            found = draft_of(db, draft)
            if seen is not None and seen != found.version:
                raise Conflict(None, decisions_of(db, draft)[-1])
            second = states_of(db, draft, SECOND)
            if all(one.status == "waiting" for one in second.values()):
                second = {}  # nobody began it, or whoever did took all of it back
            settled = decisions_of(db, draft, SETTLING)
            made = composed(states_of(db, draft, FIRST), second, settled, actor.name, date.today())
            made = with_unlisted_agencies(made, atlas.vocabulary.listed.get("agencies", ()))
            name = str(made.get("plan", ""))
            return _put(db, actor, name, as_yaml(made), atlas, why=why, draft=draft)

    def put(
        self, actor: Actor, plan: str, text: str, atlas: "Atlas", why: str = "", seen: int | None = None
    ) -> PlanVersion:
        """Keeps the text of a finished plan file; the same as the current one changes nothing.

        Raises:
            DataError: it is no plan that somebody accepted; with every fault.
            Conflict: there is another version than the one seen.
            NotAllowed: the actor may not accept.
        """
        refuse_without(actor, "accept")
        with self._connections.writing() as db:
            before = versions_of(db, plan)
            if before and before[-1].text == text:
                return before[-1]
            return _put(db, actor, plan, text, atlas, why=why, seen=seen)

    def go_back(self, actor: Actor, plan: str, version: int, seen: int, why: str = "") -> PlanVersion:
        """Adds a version that equals an older one.

        Raises:
            Conflict: there is another version than the one seen.
            NotAllowed: the actor may not accept.
            UserError: no such version.
        """
        refuse_without(actor, "accept")
        with self._connections.writing() as db:
            older = [one for one in versions_of(db, plan) if one.version == version]
            if not older:
                raise UserError(message("规划“{plan}”没有第 {version} 版。", plan=plan[:40], version=version))
            return _add(db, actor, plan, older[0].text, "go back", why, seen, same_as=version)

    def take_back(self, actor: Actor, plan: str, seen: int, why: str = "") -> PlanVersion:
        """Adds a version without a text: the plan is off the map; ``go_back`` brings it again.

        Raises:
            Conflict: there is another version than the one seen.
            NotAllowed: the actor may not accept.
            UserError: no such plan.
        """
        refuse_without(actor, "accept")
        with self._connections.writing() as db:
            if not versions_of(db, plan):
                raise UserError(message("录入库里没有规划“{plan}”。", plan=plan[:40]))
            return _add(db, actor, plan, None, "take back", why, seen)


def current_plans(db: Connection) -> tuple[PlanVersion, ...]:
    """The newest version of each plan that was not taken back, by id."""
    newest = {row["plan"]: PlanVersion(**row) for row in db.execute(_ordered()).mappings()}
    return tuple(one for _, one in sorted(newest.items()) if one.text is not None)


def versions_of(db: Connection, plan: str) -> tuple[PlanVersion, ...]:
    """Every version of one plan, the oldest first."""
    return tuple(PlanVersion(**row) for row in db.execute(_ordered().where(PLANS.c.plan == plan)).mappings())


def refuse_unusable(plan: str, text: str, atlas: "Atlas") -> None:
    """Nothing, where the text is a plan file that the atlas takes as it is.

    Raises:
        DataError: it is none, or the data folder has a plan of this id; with every fault, of the file ``store:ID``.
    """
    limits = known(atlas.vocabulary, atlas.boundaries, atlas.gazetteer.former)
    taken = (plan,) if f"plans/{plan}.yaml" in atlas.hashes else ()
    found, faults = accepted_plan(plan, text, limits, taken)
    if faults or found is None:
        raise DataError(faults)


def _put(
    db: Connection, actor: Actor, plan: str, text: str, atlas: "Atlas", *, why: str,
    draft: int | None = None, seen: int | None = None,
) -> PlanVersion:  # fmt: skip
    refuse_unusable(plan, text, atlas)
    return _add(db, actor, plan, text, "accept", why, seen, draft=draft)


def _add(
    db: Connection, actor: Actor, plan: str, text: str | None, action: str, why: str, seen: int | None, *,
    draft: int | None = None, same_as: int | None = None,
) -> PlanVersion:  # fmt: skip
    before, at = versions_of(db, plan), now()
    version = _last(before) + 1
    row: dict[str, Any] = {
        "plan": plan, "version": version, "text": text, "draft": draft, "same_as": same_as, "actor": actor.name,
        "at": at, "why": why,
    }  # fmt: skip
    if seen is not None and seen != version - 1:
        raise Conflict(PlanVersion(id=0, **row), before[-1])
    number = db.execute(insert(PLANS).values(**row).returning(PLANS.c.id)).scalar_one()
    detail = {"version": version, "draft": draft, "same_as": same_as}
    note(db, actor, "plan", plan, action, why=why, at=at, drawn=True, detail=detail)
    return PlanVersion(id=number, **row)


def _last(versions: Sequence[PlanVersion]) -> int:
    return versions[-1].version if versions else 0


def _ordered() -> Select[Any]:
    return select(PLANS).order_by(PLANS.c.plan, PLANS.c.version)
