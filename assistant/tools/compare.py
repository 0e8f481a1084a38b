"""Two plans, or two to four cities, side by side, each line with the clauses behind it."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field

from assistant.asked import plans_called
from assistant.facts import fact, plan_source
from assistant.model import Asking, AtlasTool, FactFields, GivenName, Question, ToolAnswer
from assistant.silence import plans_read
from atlas.view import MOST_COMPARED, View
from errors import UserError
from insight.cities.attention import attention_to
from plans.records import Designation, Record, Target
from wording.compare.comparison import Comparison, compare
from wording.compare.lines import ComparisonLine
from wording.not_named import naming

_SAID = ("coverage", "cities", "industries", "targets")
"""Sections whose lines the text has; the others are what only one plan says."""
_BRIEF = ("type", "says", "evidence", "ref", "cite", "pairing", "open", "scope", "year", "note")


class CompareQuestion(Question):
    """Two plans, or two to four cities."""

    things: Annotated[tuple[GivenName, ...], Field(min_length=2, max_length=MOST_COMPARED)]


def _answer(asked: CompareQuestion, asking: Asking) -> ToolAnswer:
    words = asking.words
    found = compare(words, *(_plan_or_name(asking, name) for name in asked.things))
    are_plans = found.kind == "plans"
    return ToolAnswer(
        status=found.kind,
        summary=(words.say("对照：{names}", names=" | ".join(found.names)), *_lines(found, asking)),
        unknown=(
            words.say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。")
            if are_plans
            else words.say("未点名不等于不支持；这里数的是点名，不是资金、项目或成效。"),
        ),
        facts=tuple(_cited(found, asking) if are_plans else _named(found, asking)),
        lines=0 if are_plans else 15,
        more={
            "compared": [{"id": id, "name": name} for id, name in zip(found.ids, found.names, strict=True)],
            "sections": {
                section.id: [_entry(line, found) for line in section.lines]
                for section in found.sections
                if not are_plans or section.id in _SAID
            },
            **({"plans": [plan_source(plan, words) for plan in found.ids]} if are_plans else {}),
        },
        plans=found.ids if are_plans else plans_read(words, View()),
    )


def _plan_or_name(asking: Asking, name: str) -> str:
    """A plan's id where its short title was given; anything else as it is."""
    if name in asking.atlas.plan_by_id or asking.atlas.gazetteer.knows(name):
        return name
    try:
        return plans_called(asking, name)[0]
    except (UserError, IndexError):
        return name


def _lines(found: Comparison, asking: Asking) -> Iterable[str]:
    """How each city is named; of plans each line that says what became of it."""
    words = asking.words
    if found.kind == "cities":
        for code in found.ids:
            named = naming(words, attention_to(asking.atlas, code, View()), View())
            yield words.say("{name}：{value}", name=words.names.place(code), value=named)
        return
    for section in found.sections:
        for line in section.lines if section.id in _SAID else ():
            said = words.say("{name}：{value}", name=line.name, value=" → ".join(line.texts))
            yield said + (words.bracketed(line.note) if line.note else "")


def _entry(line: ComparisonLine, found: Comparison) -> dict[str, Any]:
    refs = dict(zip(found.ids, map(list, line.refs), strict=True)) if line.refs else {}
    return {
        "name": line.name,
        "texts": dict(zip(found.ids, line.texts, strict=True)),
        **({"step": line.step} if line.step else {}),
        **({"note": line.note} if line.note else {}),
        **({"refs": refs} if refs else {}),
    }


def _cited(compared: Comparison, asking: Asking) -> Iterable[FactFields]:
    """The designations and targets of both plans."""
    for plan in compared.ids:
        records: tuple[Record, ...] = asking.atlas.plan_by_id[plan].records
        told = (fact(record, asking.words) for record in records if isinstance(record, Designation | Target))
        yield from ({name: found[name] for name in _BRIEF if name in found} for found in told)


def _named(found: Comparison, asking: Asking) -> Iterable[FactFields]:
    """The designations of each city, each once."""
    named = (record for code in found.ids for record in attention_to(asking.atlas, code, View()).designations)
    return (fact(record, asking.words) for record in dict.fromkeys(named))


TOOL = AtlasTool(
    "compare",
    "Two plans (ids or short titles), or 2-4 cities, side by side",
    CompareQuestion,
    _answer,
)
