"""Who is named for an industry, what is promised for it, and where neither is written."""

from collections.abc import Iterator

from assistant.asked import filtered, industry_called, nearest_industries, plans_called
from assistant.facts import fact
from assistant.model import AskedName, Asking, AtlasTool, FactFields, GivenName, Question, ToolAnswer
from assistant.silence import excerpts, not_stated, plans_read, records_only
from atlas.view import View
from insight.cities.attention import STATE_CODES, attention, chosen_designations
from insight.cities.contacts import contacts
from insight.cities.places import named_sites
from insight.clauses import chosen_clauses
from insight.targets.promises import chosen_targets, fold
from plans.records import Record


class IndustryQuestion(Question):
    """Which industry, perhaps in which plan."""

    industry: GivenName
    plan: AskedName = ""


def _answer(asked: IndustryQuestion, asking: Asking) -> ToolAnswer:
    plans = plans_called(asking, asked.plan)
    code = industry_called(asking.atlas, asked.industry)
    if code is None:
        return _word(asked.industry, filtered(asking, plans), asking)
    return _industry(code, filtered(asking, plans, code), asking)


def _industry(code: str, view: View, asking: Asking) -> ToolAnswer:
    atlas, words = asking.atlas, asking.words
    named = {city: item for city, item in attention(atlas, view).items() if item.designations}
    clauses, promises = chosen_clauses(atlas, view), fold(chosen_targets(atlas, view))
    sites = dict.fromkeys(record for site in named_sites(atlas, view) for record in site.mentions)
    facts = (
        *(fact(record, words) for record in chosen_designations(atlas, view)),
        *(fact(promise.main, words) for promise in promises),
        *(fact(record, words) for record in sites),
    )
    states = {city: STATE_CODES[item.state] for city, item in named.items()}
    name = words.names.industry(code)
    return ToolAnswer(
        status="stated" if facts else "clauses_only" if clauses else "unknown",
        summary=(_summary(name, states, len(promises), asking),),
        unknown=tuple(_unknown(name, bool(named), bool(promises), asking, view)),
        facts=facts,
        more={
            "industry": {"code": code, "name": name},
            "cities": [
                {"code": c, "name": words.names.place(c), "named": state} for c, state in states.items()
            ],
            "clauses": [{"ref": c.ref, "heading": words.either(c.heading, c.heading_en)} for c in clauses],
            "lead_agencies": {
                c.agency: [clause.ref for clause in c.leads] for c in contacts(clauses) if c.leads
            },
            "excerpts": _excerpts(asking, view),
        },
        plans=plans_read(words, view),
    )


def _summary(name: str, states: dict[str, str], promises: int, asking: Asking) -> str:
    words = asking.words
    targets = words.say("{count}项数字目标", count=promises) if promises else words.say("没有数字目标")
    if not states:
        return words.say("{name}：没有点名任何市；{targets}。", name=name, targets=targets)
    alone, group = (
        words.join(words.names.city(city) for city, state in states.items() if state == wanted)
        or words.say("无")
        for wanted in (STATE_CODES["each"], STATE_CODES["group"])
    )
    return words.say(
        "{name}：单独点名 {alone}；仅并列点名 {group}；{targets}。",
        name=name, alone=alone, group=group, targets=targets,
    )  # fmt: skip


def _unknown(name: str, named: bool, promised: bool, asking: Asking, view: View) -> Iterator[str]:
    words = asking.words
    if not named:
        yield not_stated(words, words.say("就{matter}点名任何市", matter=name), view)
    if not promised:
        yield not_stated(words, words.say("{matter}的数字目标", matter=name), view)
    if not named and not promised:
        yield records_only(words)


def _word(word: str, view: View, asking: Asking) -> ToolAnswer:
    """A word that the taxonomy lacks: the records that have it as written, if any."""
    words = asking.words
    wanted = word.casefold()
    records = [
        record
        for plan in asking.atlas.chosen(view.plans)
        for record in plan.records
        if wanted and any(wanted in text.casefold() for text in _texts(record))
    ]
    near = [words.names.industry(code) for code in nearest_industries(asking.atlas, word)]
    absent = words.say("产业分类里没有“{name}”。", name=word)
    silence = (
        ()
        if records
        else (not_stated(words, words.say("“{word}”的记录", word=word), view), records_only(words))
    )
    return ToolAnswer(
        status="as_written" if records else "unknown",
        summary=(absent, *((words.say("以下是原文写到这个词的记录。"),) if records else ())),
        unknown=silence,
        facts=tuple(fact(record, words) for record in records),
        more={"industry": None, "nearest": near},
        plans=plans_read(words, view),
    )


def _texts(record: Record) -> Iterator[str]:
    yield record.evidence
    yield from getattr(record, "industries", ())
    for field in ("name", "indicator", "heading", "gloss"):
        yield getattr(record, field, None) or ""


def _excerpts(asking: Asking, view: View) -> list[FactFields]:
    """Who is named for it in plans known only from excerpts; it is in no count."""
    plans = excerpts(asking.words, view)
    found = chosen_designations(asking.atlas, View(plans=plans, industries=view.industries)) if plans else ()
    return [fact(record, asking.words) for record in found]


TOOL = AtlasTool(
    "industry",
    "Which cities the plans name for an industry, its targets, sites, clauses, agencies; says so where none",
    IndustryQuestion,
    _answer,
)
