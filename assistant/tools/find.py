"""Finds what has a word in its name or in the plan's words; what only looks like it stands apart."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import StringConstraints

from assistant.facts import fact
from assistant.model import Asking, AtlasTool, Question, ToolAnswer
from assistant.silence import not_stated, records_only
from atlas.view import View
from insight.agencies import agency_duties
from insight.search.answering import search
from insight.search.forms import LONGEST, SearchEntry
from plans.records import Record
from wording.search import detail, label

_EACH, _SIMILAR = 8, 3
_CONTEXT = "context"

_Found = Mapping[str, tuple[SearchEntry, ...]]


class FindQuestion(Question):
    """A word or name."""

    q: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]


def _answer(asked: FindQuestion, asking: Asking) -> ToolAnswer:
    index, words, word = asking.holdings.index(asking.atlas), asking.words, asked.q
    found = search(index, word, _EACH, guess=False)
    similar = {} if found else search(index, word, _SIMILAR)
    records = {entry: tuple(_records(entry, asking)) for entry in _entries(found)}
    spoken = [entry for entry in records if not _is_context(entry, records[entry])]
    context = [entry for entry in records if entry not in spoken]
    facts = dict.fromkeys(record for entry in spoken for record in records[entry])
    silence = (not_stated(words, words.say("“{word}”的记录", word=word), View()), records_only(words))
    return ToolAnswer(
        status="stated" if spoken else "context_only" if found else "unknown",
        summary=(_summary(word, spoken, context, similar, asking), *_told(spoken, records, asking)),
        unknown=() if spoken else silence,
        facts=tuple(fact(record, words) for record in facts),
        more={
            "things": [_thing(entry, asking) for entry in spoken],
            "only_similar": [_thing(entry, asking) for entry in _entries(similar)],
            "context_not_from_plans": [_thing(entry, asking) for entry in context],
        },
        plans=tuple(plan.id for plan in asking.atlas.chosen()),
    )


def _is_context(entry: SearchEntry, records: Iterable[Record]) -> bool:
    """Whether other sources alone know it: context, and sites that no plan names."""
    return entry.group == _CONTEXT or (entry.group == "site" and not records)


def _told(
    spoken: Iterable[SearchEntry], records: Mapping[SearchEntry, tuple[Record, ...]], asking: Asking
) -> Iterator[str]:
    """What is no record itself: places, industries, agencies with the clauses they lead."""
    words = asking.words
    for entry in spoken:
        if not records[entry]:
            agency = entry.params.get("agency")
            refs = _duties(agency, asking)["leads"] if agency else []
            where = words.bracketed(words.join(refs)) if refs else ""
            yield words.say("{name}：{value}", name=label(entry, words), value=detail(entry, words)) + where


def _summary(
    word: str,
    found: Collection[SearchEntry],
    context: Collection[SearchEntry],
    similar: _Found,
    asking: Asking,
) -> str:
    words = asking.words
    if found:
        names = words.join(dict.fromkeys(label(entry, words) for entry in found))
        return words.say("“{word}”：找到{names}。", word=word, names=names)
    if context:
        names = words.join(dict.fromkeys(label(entry, words) for entry in context))
        return words.say(
            "规划的记录里没有“{word}”；别的来源里有{names}，不是规划的话。", word=word, names=names
        )
    if similar:
        names = words.join(dict.fromkeys(label(entry, words) for entry in _entries(similar)))
        return words.say(
            "没有找到“{word}”。名称相近或问题中出现的：{names}，不一定是所问的。", word=word, names=names
        )
    return words.say("没有找到“{word}”。", word=word)


def _entries(found: _Found) -> Iterator[SearchEntry]:
    return (entry for entries in found.values() for entry in entries)


def _thing(entry: SearchEntry, asking: Asking) -> dict[str, Any]:
    """What it is, and what other tools know it by."""
    words = asking.words
    known = {
        name: code
        for name, code in entry.params.items()
        if name in ("city", "industry", "plan", "clause", "year")
    }
    agency = entry.params.get("agency")
    return {
        "group": entry.group,
        "name": label(entry, words),
        "detail": detail(entry, words),
        **known,
        **(_duties(agency, asking) if agency else {}),
    }


def _duties(agency: str, asking: Asking) -> dict[str, list[str]]:
    """The clauses that an agency leads and supports."""
    found = agency_duties(asking.atlas, View(agencies=(agency,)))
    return {
        "leads": [clause.ref for item in found for clause in item.leads],
        "supports": [clause.ref for item in found for clause in item.supports],
    }


def _records(entry: SearchEntry, asking: Asking) -> Iterable[Record]:
    """The records an entry is about: the target itself, those of its clause with its name or words, a site's mentions."""
    if entry.target:
        return (entry.target,)
    plan, _, clause = entry.params.get("clause", "").partition("/")
    plans = (
        [asking.atlas.plan_by_id[plan]] if plan else asking.atlas.chosen() if entry.group == "site" else ()
    )
    return [
        record
        for chosen in plans
        for record in chosen.records
        if clause in ("", record.clause) and (_name(record) == entry.zh or _is_quoted(record, entry))
    ]


def _name(record: Record) -> str:
    return getattr(record, "name", "") or getattr(record, "indicator", "") or getattr(record, "heading", "")


def _is_quoted(record: Record, entry: SearchEntry) -> bool:
    return entry.group == "clause" and f"“{record.evidence}”" in entry.detail_zh


TOOL = AtlasTool(
    "find",
    "Search a short word in names and plan wording: places, sites, industries, agencies, targets, programmes, clauses",
    FindQuestion,
    _answer,
)
