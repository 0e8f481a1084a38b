"""Who is named for what: a row a designation, or one for each place that it names."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from insight.checks.gaps import partial_plans
from plans.records import Designation
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Link, Table, lines
from wording.tables.source import source_fields
from wording.words import Words

BY_PLACE = (
    "city",
    "industry",
    "written",
    "kind",
    "pairing",
    "listed",
    "note",
    "evidence",
    "gloss",
    "plan",
    "clause",
)


class NamedPlace(NamedTuple):
    """A designation, and the one of its places that a row is about; "" for all of them."""

    record: Designation
    place: str = ""


def each_place(records: Iterable[Designation]) -> Iterator[NamedPlace]:
    """Every place of every designation."""
    return (NamedPlace(record, place) for record in records for place in record.places)


def designation_table(words: Words, mentions: Iterable[NamedPlace], columns: Iterable[str]) -> Table:
    """One row a mention."""
    return _definition(words).of(mentions, columns)


def _definition(words: Words) -> TableDefinition[NamedPlace]:
    say = words.say
    return TableDefinition(
        "designations",
        (
            Field("city", say("城市"), lambda it: _city(it.place, words)),
            Field(
                "industry",
                say("产业"),
                lambda it: words.join(map(words.names.industry, it.record.industry)),
                share=4,
            ),
            Field("written", say("原文产业"), lambda it: "、".join(it.record.industries)),
            Field("kind", say("类型"), lambda it: words.names.kind(it.record.kind)),
            Field("pairing", say("点名方式"), lambda it: words.designations.pairing(it.record)),
            Field("listed", say("名单"), lambda it: _listed(it.record, words)),
            Field("note", say("说明"), lambda it: words.notes.mention(it.record)),
            Field("how", say("类型与点名方式"), lambda it: _how(it.record, words), share=6),
            Field(
                "cities", say("城市"), lambda it: words.join(map(words.names.city, it.record.places)), share=4
            ),
            Field(
                "together", say("同列城市"), lambda it: words.join(map(words.names.city, it.record.places))
            ),
            *source_fields(words, _record),
        ),
        records=lambda it: (it.record,),
    )


def _record(mention: NamedPlace) -> Designation:
    return mention.record


def _city(place: str, words: Words) -> Link:
    """A place's name; of a county too it leads to the page of the prefecture."""
    return Link(words.names.place(place), "city", words.atlas.prefecture_of(place) or place)


def _how(record: Designation, words: Words) -> str:
    return lines(
        words.join((words.names.kind(record.kind), words.designations.pairing(record))),
        words.notes.designation(record),
    )


def _listed(record: Designation, words: Words) -> str:
    """Whether the text's list of cities goes on; of a text that was not seen whole nobody knows."""
    if record.open:
        return words.say("未穷尽（等）")
    return words.say("未知") if partial_plans(words.atlas, (record.plan,)) else words.say("已列全")
