"""What stands beside one entry of a draft: what it would paint, and what in the plans it repeats, changes or confuses."""

from collections.abc import Iterator, Sequence
from typing import Any

from atlas.store.drafts import FIRST
from atlas.store.states import HEADER, EntryState
from atlas.store.store import open_store
from errors import UserError
from exports.files.address import page_address
from insight.neighbours.places import first_named, namesakes
from insight.neighbours.promises import PromiseNeighbour, promise_neighbours
from language import message
from layers.charts.painted import Painted, painted
from views.caching import cache
from views.parts.html import render
from wording.words import Words

_MOST = 8


def beside_answer(number: int, record: str, lang: str, reading: int = FIRST) -> dict[str, Any]:
    """The small map with its caption, and every neighbour in words.

    Raises:
        UserError: there is no such entry.
    """
    states = open_store().drafts.states(number, reading)
    if record not in states:
        raise UserError(message("草稿里没有 {record} 这一条。", record=record[:40]))
    words = Words(cache.atlas(), lang)
    state, header = states[record], states[HEADER].fields
    if record == HEADER or state.fields.get("type") == "clause":
        return {"notes": []}
    return {
        **_map(state, words),
        "notes": [
            *_about_places(state, str(header.get("plan", "")), words),
            *_promises(promise_neighbours(state.fields, header, words.atlas)[:_MOST], words),
        ],
    }


def _map(state: EntryState, words: Words) -> dict[str, str]:
    drawn = cache.locator()
    found = painted(state.fields, words.atlas, drawn)
    return {
        "map": render("import_painted.html", words, drawn=drawn, found=found),
        "caption": _caption(found, state, words),
    }


def _caption(found: Painted, state: EntryState, words: Words) -> str:
    say = words.say
    if found.wide:
        return say("全省的数字，不画在任何一市。")
    if not found.cities and not found.dots:
        return say("原文没有写明地点，不上图。")
    names = words.join(words.names.city(code) for code in found.cities)
    if found.grouped:
        return say("将以斜线画出并列点名的{names}。", names=names)
    return say("将画出{names}。", names=names) if names else say("将以一个点标出。")


def _about_places(state: EntryState, plan: str, words: Words) -> Iterator[dict[str, Any]]:
    say, names = words.say, words.names
    for code, same in namesakes(state.fields, words.atlas).items():
        which = words.join(f"{names.city(one.prefecture)}{names.place(one.adcode)}" for one in same)
        city = names.city(words.atlas.prefecture_of(code) or code)
        yield {
            "text": say(
                "“{place}”不止一处：{which}。读作{city}的，请核对。",
                place=names.place(code),
                which=which,
                city=city,
            )
        }
    for city in first_named(state.fields, plan, words.atlas):
        yield {"text": say("{city}此前没有被任何规划点名。", city=names.city(city))}


def _promises(found: Sequence[PromiseNeighbour], words: Words) -> Iterator[dict[str, Any]]:
    """Targets of other plans, each group proposed once."""
    groups: set[str] = set()
    for one in found:
        yield _promise(one, words, proposed=one.group in groups)
        groups |= {one.group} if one.group and one.kind == "same" else set()


def _promise(one: PromiseNeighbour, words: Words, *, proposed: bool) -> dict[str, Any]:
    """A target of another plan, with what may be done about it."""
    say, target = words.say, one.target
    if one.kind == "changed":
        text = say("同一系列的旧版写的是另一个数：")
    elif proposed:
        text = say("同组的还有：")
    elif one.group:
        text = say(
            "与别处的目标相同，已有重复目标组“{group}”：归入则只计一次。", group=_group(one.group, words)
        )
    else:
        text = say("与别处的目标相同。两处都会计入；要只计一次，请在 overlaps.toml 中立一组。")
    return {
        "text": text, "quote": target.evidence, "group": one.group if one.kind == "same" and not proposed else None,
        "where": words.names.citation(target), "href": page_address(words.lang, "clauses", clause=target.ref),
    }  # fmt: skip


def _group(code: str, words: Words) -> str:
    found = words.atlas.vocabulary.overlaps.get(code)
    return words.either(found.zh, found.en) if found else code
