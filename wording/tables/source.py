"""The columns of every table whose rows rest on a record: the plan's words, and where they stand."""

from collections.abc import Callable
from typing import TypeVar

from plans.records import Record
from wording.tables.definition import Field
from wording.tables.model import Link, lines
from wording.words import Words

T = TypeVar("T")


def source_fields(words: Words, record: Callable[[T], Record | None]) -> tuple[Field[T], ...]:
    """Evidence, gloss, plan and clause one by one for a spreadsheet; quotation and citation for a page."""
    say, nothing = words.say, words.say("所录条款没有点名，记载见所注来源。")

    def given(text_of: Callable[[Record], str], otherwise: str = "") -> Callable[[T], str]:
        return lambda thing: text_of(found) if (found := record(thing)) else otherwise

    def cited(text_of: Callable[[Record], str]) -> Callable[[T], Link | str]:
        return lambda thing: Link(text_of(found), "clauses", found.ref) if (found := record(thing)) else ""

    return (
        Field("evidence", say("原文"), given(lambda r: r.evidence, nothing)),
        Field("gloss", say("原文释义"), given(words.citations.gloss), shown=not words.chinese),
        Field("plan", say("规划"), given(lambda r: words.citations.plan(r.plan))),
        Field("clause", say("条款"), cited(lambda r: words.names.clause(r.clause))),
        Field(
            "quote",
            say("原文"),
            given(lambda r: lines(f"“{r.evidence}”", words.citations.gloss(r)), nothing),
            kind="evidence",
            share=7,
        ),
        Field("citation", say("出处"), cited(words.names.citation), share=4),
    )
