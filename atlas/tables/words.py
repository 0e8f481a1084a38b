"""The vocabularies that records refer to: industries, kinds, agencies, repeated promises; and the sources of all data."""

from collections.abc import Iterator, Mapping
from operator import itemgetter

from pydantic import BaseModel

from atlas.context.model import ContextSource
from atlas.model import Atlas
from atlas.tables.building import column, fields, linked, table
from atlas.tables.model import DataTable, ReadColumn, Reference
from language import message
from plans.vocabulary import Industry, Kind, Overlap, Source


def word_tables(atlas: Atlas) -> Iterator[DataTable]:
    """All tables of vocabularies and sources."""
    words, parent = atlas.vocabulary, (linked("parent", "", "code"),)
    industries = message("产业分类，两级")
    yield _coded("industries", industries, words.industries, Industry, parent, "classifications")
    yield _coded("kinds", message("点名与园区的类型"), words.kinds, Kind)
    yield _coded("overlaps", message("写了不止一处的同一承诺"), words.overlaps, Overlap)
    yield _agencies(words.agencies)
    yield _coded("sources", message("全部数据的来源与许可"), words.sources, Source)
    context = message("背景资料的来源与许可")
    yield _coded("context_sources", context, atlas.context.sources, ContextSource, (), "context")


def _coded(
    name: str, title: str, entries: Mapping[str, BaseModel], model: type[BaseModel],
    references: tuple[Reference, ...] = (), source: str = "",
) -> DataTable:  # fmt: skip
    """A vocabulary by code: every field of its model."""
    values = {key: (lambda item, key=key: getattr(item[1], key)) for key in model.model_fields}
    columns = [column(name, "code", itemgetter(0)), *fields(name, model, model.model_fields, **values)]
    sources = tuple(filter(None, ("vocabularies" if source != "context" else "", source)))
    return table(name, title, entries.items(), columns, ("code",), references, sources)


def _agencies(agencies: Mapping[str, str]) -> DataTable:
    name = "agencies"
    columns: list[ReadColumn] = [
        column(name, "name", itemgetter(0)),
        column(name, "name_en", lambda item: item[1] if item[1] != item[0] else None),
    ]
    return table(
        name, message("部门，按规划所用简称"), agencies.items(), columns, ("name",), (), ("vocabularies",)
    )
