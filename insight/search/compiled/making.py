"""The items of one plan by itself, and those that several plans make together, each with its place in the order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from atlas.model import Atlas
from insight.search.answers import Answers
from insight.search.context import ContextNames
from insight.search.forms import GROUPS, Item
from insight.search.maker import Maker
from insight.search.names import ProperNames
from insight.search.places import PlaceNames
from insight.search.records import RecordNames
from plans.records import Clause, Designation, Plan, Record, Site, Target

JOINED: tuple[type[Record], ...] = (Clause, Designation, Site, Target)
"""The types of records that make items together with those of other plans."""
_JOINED_MAKERS: tuple[type[Maker], ...] = (PlaceNames, ProperNames, Answers, ContextNames)
_PROMISES, _REWARDS, _ACHIEVED = range(3)
_CLAUSES, _EVIDENCE = range(2)


@dataclass(frozen=True)
class OrderedItem:
    """An item and what orders it among those of its group.

    Attributes:
        group: its number in GROUPS. section: the kind within the group.
        plan: id of the plan whose rank counts, empty for what stands before all plans. place: within that.
    """

    item: Item
    group: int
    section: int
    plan: str
    place: int


def plan_items(atlas: Atlas, plan: Plan) -> Iterator[OrderedItem]:
    """What is found of one plan, whatever other plans there are; not its promises that may be stated elsewhere, too."""
    places = {id(record): place for place, record in enumerate(plan.of_type(Target))}
    alone = replace(atlas, plans=(plan,))
    for number, item in enumerate(RecordNames(alone).items()):
        if not _is_shared(item):
            section = _section(item)
            stated = item.entry.target if section == _PROMISES else None
            yield _ordered(item, section, plan.id, places[id(stated)] if stated else number)


def joined_items(atlas: Atlas) -> Iterator[OrderedItem]:
    """What the records of the types JOINED make together; ``atlas`` needs no others, but every plan."""
    for maker in _JOINED_MAKERS:
        for number, item in enumerate(maker(atlas).items()):
            yield _ordered(item, 0, "", number)
    yield from _shared_promises(atlas)


def _shared_promises(atlas: Atlas) -> Iterator[OrderedItem]:
    """Those that several statements make, each where the first of them stands."""
    places: dict[str, tuple[str, int]] = {}
    kept = []
    for plan in atlas.plans:
        stated = [
            (place, record) for place, record in enumerate(plan.of_type(Target)) if _shared_overlap(record)
        ]
        if plan.header.coverage == "full":
            for place, record in stated:
                places.setdefault(_shared_overlap(record), (plan.id, place))
        kept.append(
            Plan.model_construct(None, header=plan.header, records=tuple(record for _, record in stated))
        )
    for item in RecordNames(replace(atlas, plans=tuple(kept))).items():
        if _is_shared(item) and item.entry.target:
            yield _ordered(item, _PROMISES, *places[_shared_overlap(item.entry.target)])


def _ordered(item: Item, section: int, plan: str, place: int) -> OrderedItem:
    return OrderedItem(item, GROUPS.index(item.group), section, plan, place)


def _shared_overlap(record: Record | None) -> str:
    """The group of statements of one promise, empty for any other record."""
    return (record.overlap or "") if isinstance(record, Target) and record.kind == "target" else ""


def _is_shared(item: Item) -> bool:
    return item.group == "indicator" and bool(_shared_overlap(item.entry.target))


def _section(item: Item) -> int:
    """In the order in which ``RecordNames`` makes them."""
    if item.group == "indicator":
        target = item.entry.target
        return _ACHIEVED if target is None else _PROMISES if target.kind == "target" else _REWARDS
    return _EVIDENCE if item.group == "clause" and not item.names else _CLAUSES
