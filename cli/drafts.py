"""The commands about drafts: what waits for review, a record or a whole draft accepted or rejected."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.output import as_json, put, warned
from errors import UserError
from language import message, sayer

if TYPE_CHECKING:
    from atlas.store.states import EntryState
    from atlas.store.store import Store

_SHOWN = 40


def drafts(arguments: argparse.Namespace) -> int:
    """Do one thing with drafts."""
    return _ACTIONS[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    """Print every draft and how far it is."""
    from atlas.store.store import open_store

    store, say = open_store(), sayer(arguments.lang)
    rows = [_row(store, one.id) for one in store.drafts.all()]
    if arguments.format == "json":
        put(as_json(rows) + "\n", arguments.output)
        return 0
    lines = [
        say("{id}  {plan}  待核对 {waiting}，已定 {decided}（{actor}，{at}）", **row) + "\n" for row in rows
    ]
    put("".join(lines) or say("没有草稿。") + "\n", arguments.output)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    """Print one draft's records as they stand, each with what it says in the names of the plan file."""
    from atlas.store.store import open_store

    number, _ = _named(arguments.id)
    states = open_store().drafts.states(number, arguments.reading)
    if arguments.format == "json":
        rows = [_record(one) for one in states.values()]
        put("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), arguments.output)
    else:
        put("".join(_line(one, arguments.lang) + "\n" for one in states.values()), arguments.output)
    return 0


def _add(arguments: argparse.Namespace) -> int:
    """Read a file and keep it with what was read."""
    from atlas.loading import load_atlas
    from atlas.read_context import read_context
    from atlas.store.reading import new_drafts
    from atlas.store.roles import local_actor
    from atlas.store.store import open_store
    from reader.reading import read
    from reader.source.file import content

    actor, store, name = local_actor(arguments.by), open_store(), Path(arguments.file).name
    data, context = content(arguments.file), read_context(warned(load_atlas(), arguments.lang))
    found = new_drafts(read(data, name, context, arguments.plan), context)
    if not found:
        raise UserError(message("“{path}”里没有读出规划。", path=arguments.file))
    document = store.documents.add(actor, name, data)
    say = sayer(arguments.lang)
    for draft in found:
        number = store.drafts.add(actor, draft, document.id)
        count = len(draft.entries)
        print(say("{id} 号草稿：{plan}，{count} 条待核对", id=number, plan=draft.plan, count=count))
    return 0


def _accept(arguments: argparse.Namespace) -> int:
    """Accept a record, or a draft of which all is decided."""
    from atlas.loading import load_atlas
    from atlas.store.roles import local_actor
    from atlas.store.store import open_store

    actor, store, say = local_actor(arguments.by), open_store(), sayer(arguments.lang)
    number, record = _named(arguments.id)
    states = store.drafts.states(number)
    if arguments.set:
        header = _with_settings(states["header"].fields, arguments.set)
        seen = {"header": states["header"].version}
        store.decisions.decide(actor, number, seen, "edit", header, arguments.why)
    if record or arguments.records:
        chosen = {
            name: one.version for name, one in states.items()
            if name == record or (one.status == "waiting" and name != "header" and _is_sure(one, arguments.records))
        }  # fmt: skip
        store.decisions.decide(actor, number, chosen or {record: 0}, "accept", why=arguments.why)
        print(say("已收下 {count} 条", count=len(chosen)))
        return 0
    made = store.plans.accept(actor, number, warned(load_atlas(), arguments.lang), arguments.why)
    print(say("已收下规划 {plan}，第 {version} 版", plan=made.plan, version=made.version))
    return 0


def _reject(arguments: argparse.Namespace) -> int:
    """Reject a record, or a whole draft."""
    from atlas.store.roles import local_actor
    from atlas.store.states import HEADER
    from atlas.store.store import open_store

    actor, store = local_actor(arguments.by), open_store()
    number, record = _named(arguments.id)
    name = record or HEADER
    found = store.drafts.states(number).get(name)
    store.decisions.decide(actor, number, {name: found.version if found else 0}, "reject", why=arguments.why)
    say = sayer(arguments.lang)
    print(say("已拒绝 {id}", id=arguments.id))
    return 0


def _named(text: str) -> tuple[int, str]:
    """The number of a draft, and the record behind the stroke, if one is named."""
    number, _, record = text.partition("/")
    if not (number.isascii() and number.isdecimal()):
        raise UserError(message("“{text}”不是草稿编号。请写成 3 或 3/r12。", text=text[:_SHOWN]))
    return int(number), record


def _is_sure(state: "EntryState", records: str | None) -> bool:
    return records == "all" or (records is not None and state.read.confidence == records)


def _with_settings(header: Mapping[str, Any], settings: list[str]) -> dict[str, Any]:
    """The header with what the command says of it, e.g. ``document.issuer=…``; what is no text is written as JSON."""
    changed = json.loads(json.dumps(header))
    for setting in settings:
        path, stroke, text = setting.partition("=")
        *outer, name = path.split(".")
        part = changed
        for step in outer:
            part = part.get(step) if isinstance(part, dict) else None
        if not stroke or not isinstance(part, dict) or name not in part:
            raise UserError(message("文件信息里没有“{name}”这一项。", name=path[:_SHOWN]))
        part[name] = text if part[name] is None or isinstance(part[name], str) else _value(text, path)
    return dict(changed)


def _value(text: str, path: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UserError(message("{name} 应写成 JSON，如 [2030]。", name=path[:_SHOWN])) from error


def _row(store: "Store", number: int) -> dict[str, Any]:
    draft = store.drafts.get(number)
    states = store.drafts.states(number).values()
    waiting = sum(one.status == "waiting" for one in states)
    return {
        "id": draft.id, "plan": draft.plan, "waiting": waiting, "decided": len(states) - waiting,
        "readings": list(draft.readings), "actor": draft.actor, "at": draft.at[:16],
    }  # fmt: skip


def _record(state: "EntryState") -> dict[str, Any]:
    return {
        "id": state.record, "status": state.status, "version": state.version,
        "by": state.decided.actor if state.decided else None, "confidence": state.read.confidence,
        "fields": dict(state.fields),
    }  # fmt: skip


def _line(state: "EntryState", lang: str) -> str:
    say = sayer(lang)
    status = {
        "waiting": say("待核对"), "accepted": say("收下"), "rejected": say("拒绝"), "split": say("已拆分"),
        "merged": say("已并入别条"),
    }[state.status]  # fmt: skip
    fields = dict(state.fields)
    kind, where = str(fields.pop("type", state.record)), str(fields.pop("clause", ""))
    quoted = str(fields.pop("evidence", ""))
    first = "  ".join(filter(None, (state.record, status, kind, where, quoted, state.read.confidence)))
    filled = (f"{name}={_short(value)}" for name, value in fields.items() if value not in (None, "", [], {}))
    return f"{first}\n    {'  '.join(filled)}"


def _short(value: object) -> str:
    """A field's value on one line."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_ACTIONS = {"list": _list, "show": _show, "add": _add, "accept": _accept, "reject": _reject}
