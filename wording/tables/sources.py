"""Where everything comes from: the plans' documents, then every source of data with its licence."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words


class SourceLine(NamedTuple):
    """A document or a source of data in the reader's words."""

    category: str
    name: str
    origin: str
    date: str
    licence: str


def source_table(words: Words, sources: Iterable[SourceLine], columns: Iterable[str]) -> Table:
    """One row a source."""
    say = words.say
    fields: tuple[Field[SourceLine], ...] = (
        Field("category", say("类别"), lambda it: it.category),
        Field("name", say("名称"), lambda it: it.name),
        Field("data", say("数据"), lambda it: it.name, share=5),
        Field("origin", say("出处"), lambda it: it.origin, share=6),
        Field("date", say("日期"), lambda it: it.date, share=2),
        Field("licence", say("许可"), lambda it: it.licence, share=5),
    )
    return TableDefinition("sources", fields).of(sources, columns)


def documents(words: Words, plans: Iterable[str]) -> Iterator[SourceLine]:
    """The documents of plans by id."""
    for plan in plans:
        document = words.atlas.plan_by_id[plan].header.document
        title = words.either(document.title, document.title_en)
        number = document.number if document.number and document.number not in title else ""
        yield SourceLine(
            category=words.say("规划文件"),
            name=f"{words.names.plan(plan)}{words.say('：')}{title} {number}".rstrip()
            + words.bracketed(words.citations.review(plan)),
            origin=words.either(document.issuer, document.issuer_en),
            date=document.issued,
            licence="",
        )


def data_sources(words: Words, *, program: bool = True) -> Iterator[SourceLine]:
    """Every source of data, with or without what belongs to the ``program`` itself."""
    for code, source in words.atlas.vocabulary.sources.items():
        if source.program and not program:
            continue
        yield SourceLine(
            category=words.say("数据"),
            name=words.citations.dataset(code, tuple(words.atlas.plan_by_id)),
            origin=words.either(source.producer, source.producer_en or source.producer),
            date=source.date,
            licence=words.either(source.licence, source.licence_en),
        )
