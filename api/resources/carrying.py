"""What entries carry besides what they say: address, clause, source, licence, version of the data."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from api.asking import ApiRequest
from atlas.names import Names
from plans.records import Clause, Plan, Record
from plans.serial import to_dict

_ADDRESS = re.compile(r"https?://[^\s，。；、）)]+")


def numbered(plan: Plan) -> Iterator[tuple[int, Record]]:
    """A plan's records except its clauses, each with its place among those of its clause, from 1 on."""
    counts: dict[str, int] = {}
    for record in plan.records:
        if not isinstance(record, Clause):
            counts[record.clause] = counts.get(record.clause, 0) + 1
            yield counts[record.clause], record


def record_entry(
    record: Record, number: int | None, collection: str, asking: ApiRequest[Any]
) -> dict[str, Any]:
    """A record with what it carries; ``number`` as in ``numbered``, none for a clause."""
    atlas, words = asking.atlas, asking.words
    clause = atlas.clause_by_ref.get(record.ref)
    id = record.ref if number is None else f"{record.ref}/{number}"
    header = atlas.plan_by_id[record.plan].header
    return (
        {"id": id}
        | to_dict(record)
        | {
            **carried(id, collection, "plans", asking),
            "heading": words.either(clause.heading, clause.heading_en) if clause else None,
            "plan_title": words.either(header.title, header.title_en),
            "coverage": header.coverage,
            "lead_agencies": list(clause.lead) if clause else [],
            "said": words.notes.of(record),
            "source": plan_source(record.plan, words.names),
        }
    )


def carried(id: str, collection: str, dataset: str, asking: ApiRequest[Any]) -> dict[str, Any]:
    """What every entry carries; ``dataset`` is an entry of the catalogue of sources, whose licence holds."""
    found = asking.atlas.vocabulary.sources.get(dataset)
    return {
        "id": id,
        "url": f"{asking.base}/{collection}/{id}",
        "licence": asking.words.either(found.licence, found.licence_en) if found else "",
        "data_version": asking.atlas.version,
    }


def plan_source(plan: str, names: Names) -> dict[str, Any]:
    """The document that a plan stands in."""
    document, either = names.atlas.plan_by_id[plan].header.document, names.language.either
    found = either(document.found, document.found_en)
    address = _ADDRESS.search(document.found)
    return {
        "document": either(document.title, document.title_en),
        "number": document.number,
        "issuer": either(document.issuer, document.issuer_en),
        "issued": document.issued,
        "found": found,
        "url": address[0] if address else None,
    }


def catalogue_source(code: str, asking: ApiRequest[Any]) -> dict[str, Any]:
    """An entry of the catalogue of sources."""
    found, either = asking.atlas.vocabulary.sources.get(code), asking.words.either
    if found is None:
        return {"title": code, "producer": "", "date": "", "url": None}
    return {
        "title": either(found.title, found.title_en),
        "producer": either(found.producer, found.producer_en),
        "date": found.date,
        "url": None,
    }


def counted_records(records: Iterable[Record]) -> dict[str, int]:
    """Type of record -> how many, clauses left out."""
    counts: dict[str, int] = {}
    for record in records:
        if not isinstance(record, Clause):
            counts[record.type] = counts.get(record.type, 0) + 1
    return counts
