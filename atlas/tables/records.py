"""What the plans say: plans, clauses with their agencies, and a table for each other type of record."""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import NamedTuple, cast

from atlas.model import Atlas
from atlas.tables.building import column, fields, linked, table
from atlas.tables.ids import numbered
from atlas.tables.model import DataTable, DataValue, ReadColumn
from language import message
from plans.records import (
    Achieved,
    Clause,
    Designation,
    Document,
    Plan,
    PlanHeader,
    Programme,
    Record,
    Site,
    Target,
    contract_fields,
)
from plans.types import TYPES, UNCLASSIFIED

_CURATED = ("gloss", "note", "note_en")
_SOURCE = ("plans",)
_TITLES: dict[str, tuple[type[Record], str]] = {
    "designations": (Designation, message("点名：哪些市、县因哪些产业被点名")),
    "targets": (Target, message("数字目标与奖励，连同限定数字的词")),
    "achieved": (Achieved, message("规划所报已达成的数，不是目标")),
    "sites": (Site, message("规划点名的园区、平台、企业与活动")),
    "programmes": (Programme, message("规划点名的工程、项目与品牌")),
}


class NumberedRecord(NamedTuple):
    """A record with its id."""

    id: str
    record: Record


class LinkedRecord(NamedTuple):
    """One of several things that a record names."""

    id: str
    name: str
    position: int = 0
    role: str = ""


def record_tables(atlas: Atlas) -> Iterator[DataTable]:
    """All tables of the plans and their records, each parent before what refers to it."""
    records = [NumberedRecord(id, record) for id, record in numbered(atlas)]
    yield _plans(atlas.plans)
    yield _index(records)
    clauses = [item for item in records if isinstance(item.record, Clause)]
    yield _clauses(clauses)
    yield _agencies(clauses)
    for name, (model, title) in _TITLES.items():
        yield _records(name, title, model, [item for item in records if isinstance(item.record, model)])
    yield _links(
        "record_places", message("记录点名的市、县，一行一处"), "place", "places", records, places_of
    )
    yield _links(
        "record_industries", message("记录的产业代码，一行一个"), "industry", "industries", records, industry_of
    )  # fmt: skip


def places_of(record: Record) -> tuple[str, ...]:
    """The places that a record names, or whose number it is; none for the whole province."""
    if isinstance(record, Target | Achieved):
        return () if record.scope == "province" else record.scope
    return record.places if isinstance(record, Designation | Site) else ()


def industry_of(record: Record) -> tuple[str, ...]:
    """The codes of the taxonomy that a record has."""
    return tuple(code for code in record.industry if code != UNCLASSIFIED)


def _plans(plans: tuple[Plan, ...]) -> DataTable:
    name = "plans"
    own = ("plan", "title", "title_en", "short", "short_en", "series", "years", "coverage", "part")
    papers = ("number", "issuer", "issuer_en", "issued", "found", "found_en")
    values = {key: _header(key) for key in own} | {"years": lambda plan: tuple(map(str, plan.header.years))}
    columns = [
        *fields(name, PlanHeader, own, **values),
        column(name, "review", _header("review.state"), choices=("curated", "reviewed")),
        column(name, "readings", _header("review.readings"), "integer"),
        column(name, "date", _header("review.date")),
        column(name, "document", _header("document.title")),
        column(name, "document_en", _header("document.title_en")),
        *fields(name, Document, papers, **{key: _header(f"document.{key}") for key in papers}),
    ]
    return table(name, message("规划及其所在文件"), plans, columns, ("plan",), (), _SOURCE)


def _header(path: str) -> Callable[[Plan], DataValue]:
    return attrgetter(f"header.{path}")


def _index(records: list[NumberedRecord]) -> DataTable:
    name = "records"
    columns = [
        column(name, "id", attrgetter("id")),
        column(name, "ref", attrgetter("record.ref")),
        column(name, "type", attrgetter("record.type"), choices=TYPES),
    ]
    title = message("全部记录的编号；内容见各类型的表")
    return table(name, title, records, columns, ("id",), [linked("ref", "clauses")], _SOURCE)


def _clauses(clauses: list[NumberedRecord]) -> DataTable:
    name = "clauses"
    names = (
        "plan",
        "clause",
        "section",
        "section_en",
        "heading",
        "heading_en",
        "open",
        "evidence",
        *_CURATED,
    )
    columns = [column(name, "ref", attrgetter("record.ref")), *_fields(name, Clause, names), _industry(name)]
    references = [linked("plan", "plans")]
    return table(
        name,
        message("条款；牵头、配合部门见 clause_agencies"),
        clauses,
        columns,
        ("ref",),
        references,
        _SOURCE,
    )


def _agencies(clauses: list[NumberedRecord]) -> DataTable:
    name = "clause_agencies"
    links = [
        LinkedRecord(item.id, agency, position, role)
        for item in clauses
        for role in ("lead", "support")
        for position, agency in enumerate(getattr(item.record, role), start=1)
    ]
    columns = [
        column(name, "ref", attrgetter("id")),
        column(name, "role", attrgetter("role"), choices=("lead", "support")),
        column(name, "position", attrgetter("position"), "integer"),
        column(name, "agency", attrgetter("name")),
    ]
    references = [linked("ref", "clauses"), linked("agency", "agencies", "name")]
    key = ("ref", "role", "position")
    return table(name, message("条款的牵头和配合部门，一行一个"), links, columns, key, references, _SOURCE)


def _records(name: str, title: str, model: type[Record], records: list[NumberedRecord]) -> DataTable:
    """The records of one type: what the contract says of it, then what the curators added."""
    own = [field for field in contract_fields(_type(model)) if field not in ("places", "scope")]
    own += [field for field in ("indicator_en", "name_en", "overlap") if field in model.model_fields]
    columns = [
        column(name, "id", attrgetter("id")),
        column(name, "ref", attrgetter("record.ref")),
        *_fields(name, model, ("plan", "clause", *own)),
        *([column(name, "scope", _scope, choices=("province", "places", "open"))] if "scope" in model.model_fields else ()),
        *([_places(name)] if {"scope", "places"} & model.model_fields.keys() else ()),
        _industry(name),
        *_fields(name, model, ("evidence", *_CURATED)),
    ]  # fmt: skip
    references = [linked("id", "records"), linked("ref", "clauses"), linked("plan", "plans")]
    if "kind" in own and model is not Target:
        references.append(linked("kind", "kinds", "code"))
    if "overlap" in own:
        references.append(linked("overlap", "overlaps", "code"))
    return table(name, title, records, columns, ("id",), references, _SOURCE)


def _type(model: type[Record]) -> str:
    (found,) = (kind for kind in TYPES if kind == model.__name__.lower())
    return found


def _fields(name: str, model: type[Record], names: tuple[str, ...]) -> list[ReadColumn]:
    return fields(name, model, names, **{key: attrgetter(f"record.{key}") for key in names})


def _industry(name: str) -> ReadColumn:
    return column(name, "industry", lambda item: industry_of(item.record), "list")


def _places(name: str) -> ReadColumn:
    return column(name, "places", lambda item: places_of(item.record), "list")


def _scope(item: NumberedRecord) -> str:
    """Whose number it is: of the whole province, of the places listed, or nobody says."""
    scope = cast(Target | Achieved, item.record).scope
    return "province" if scope == "province" else "places" if scope else "open"


def _links(
    name: str,
    title: str,
    to: str,
    parent: str,
    records: list[NumberedRecord],
    of: Callable[[Record], tuple[str, ...]],
) -> DataTable:
    """A row for each thing that a record names."""
    links = [
        LinkedRecord(item.id, one, position)
        for item in records
        for position, one in enumerate(of(item.record), start=1)
    ]
    columns = [
        column(name, "record", attrgetter("id")),
        column(name, "position", attrgetter("position"), "integer"),
        column(name, to, attrgetter("name")),
    ]
    references = [
        linked("record", "records", "id"),
        linked(to, parent, "adcode" if to == "place" else "code"),
    ]
    return table(name, title, links, columns, ("record", "position"), references, _SOURCE)
