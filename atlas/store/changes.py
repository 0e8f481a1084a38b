"""What an action changes: one entry to edit, several to accept at once, a split or merger with all its parts. Pure."""

from collections.abc import Mapping, Sequence
from secrets import token_hex
from typing import Any, NamedTuple

from atlas.store.states import ACTIONS, HEADER, Action, Decision, EntryFields, EntryState, last_act
from errors import UserError
from language import message


class EntryChange(NamedTuple):
    """One entry before and after; without ``after`` it is left out. ``undoes``: the act that is taken back."""

    record: str
    before: Any
    after: Any
    undoes: str | None = None


def changes(
    seen: Mapping[str, int],
    action: Action,
    after: EntryFields | Sequence[EntryFields] | None,
    now_states: Mapping[str, EntryState],
    decisions: Sequence[Decision],
) -> list[EntryChange]:
    """What an action changes, an entry each."""
    if action not in ACTIONS:
        raise UserError(message("没有这种操作：{action}。", action=action[:40]))
    if action == "undo":
        return _undoing(_only(seen), decisions)
    parts = [after] if isinstance(after, Mapping) else list(after or ())
    wanted = {"edit": 1, "merge": 1, "add": 1, "split": max(len(parts), 2)}.get(action, 0)
    if len(parts) != wanted or (action == "add") != (not seen):
        raise UserError(message("这一步缺少内容：{action}。", action=action))
    if action == "add":
        return [EntryChange(f"new-{token_hex(4)}", None, dict(parts[0]))]
    found = [_open_entry(record, now_states) for record in seen]
    if action in ("accept", "reject"):
        return [
            EntryChange(one.record, dict(one.fields), dict(one.fields) if action == "accept" else None)
            for one in found
        ]
    if action in ("split", "merge"):
        _refuse_header(seen)
    first, *others = found
    if action == "merge":
        kept = EntryChange(first.record, dict(first.fields), dict(parts[0]))
        return [kept, *(EntryChange(one.record, dict(one.fields), None) for one in others)]
    if others:
        raise UserError(message("一次只能改一条。"))
    if action == "edit":
        return [EntryChange(first.record, dict(first.fields), dict(parts[0]))]
    names = _part_names(first.record, len(parts), decisions)
    made = [EntryChange(name, None, dict(part)) for name, part in zip(names, parts, strict=True)]
    return [EntryChange(first.record, dict(first.fields), None), *made]


def _undoing(record: str, decisions: Sequence[Decision]) -> list[EntryChange]:
    """The last act about an entry taken back, for all that it was about."""
    act = last_act(decisions, record)
    together = [one for one in decisions if one.act == act]
    if act is None:
        raise UserError(message("这一条没有可以撤销的决定。"))
    later = [one.record for one in together if last_act(decisions, one.record) != act]
    if later:
        raise UserError(message("{records} 之后又有决定，请先撤销那些。", records=tuple(later)))
    return [EntryChange(one.record, one.after, one.before, act) for one in together]


def _open_entry(record: str, now_states: Mapping[str, EntryState]) -> EntryState:
    """An entry that can be decided.

    Raises:
        UserError: there is none, or others stand in its place.
    """
    found = now_states.get(record)
    if found is None:
        raise UserError(message("草稿里没有 {record} 这一条。", record=record[:40]))
    if found.status in ("split", "merged"):
        raise UserError(message("{record} 已拆分或并入别条，要改请先撤销。", record=record))
    return found


def _only(seen: Mapping[str, int]) -> str:
    if len(seen) != 1:
        raise UserError(message("一次只能改一条。"))
    return next(iter(seen))


def _refuse_header(seen: Mapping[str, int]) -> None:
    if HEADER in seen:
        raise UserError(message("文件信息不能拆分或合并。"))


def _part_names(record: str, count: int, decisions: Sequence[Decision]) -> list[str]:
    taken = {one.record for one in decisions}
    free = (f"{record}.{number}" for number in range(1, len(taken) + count + 1))
    return [name for name in free if name not in taken][:count]
