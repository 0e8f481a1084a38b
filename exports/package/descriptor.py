"""``datapackage.json``: what the package is, whose it is, under which licences, and each file with its checksum."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from atlas.model import Atlas
from atlas.tables.model import DataTable
from exports.package.boundaries import BoundaryLevel
from exports.package.schema import both, schema
from language import message
from plans.vocabulary import Source

LICENCE = "LICENCE.md"
CONTRIBUTORS = "Plan Atlas contributors"
DESCRIPTION = message("规划条款逐句录成的记录、行政区划界线和背景资料；每个数都有条款或来源。")


def descriptor(atlas: Atlas, resources: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The whole descriptor; the same data give the same one, on any day."""
    latest = atlas.edition.latest
    dated = {"created": f"{latest.date}T00:00:00Z"} if latest else {}
    sources = {code: source for code, source in atlas.vocabulary.sources.items() if not source.program}
    return {
        "profile": "data-package",
        "name": f"plan-atlas-{atlas.province.slug}",
        "title": f"{atlas.province.title} · {atlas.province.title.en}",
        "description": f"{both(DESCRIPTION)} {atlas.province.base_map} · {atlas.province.base_map.en}",
        "version": latest.version if latest else atlas.version,
        "data_version": atlas.version,
        **dated,
        "contributors": [{"title": CONTRIBUTORS, "role": "author"}],
        "licenses": licences(sources.values()),
        "sources": [_source(source) for source in sources.values()],
        "resources": list(resources),
    }


def table_resource(atlas: Atlas, table: DataTable, path: str, content: bytes) -> dict[str, Any]:
    """A table with its schema."""
    found = [atlas.vocabulary.sources[code] for code in table.sources if code in atlas.vocabulary.sources]
    return {
        **_resource(table.name, path, table.title, "csv", "text/csv", content),
        "profile": "tabular-data-resource",
        **_standing(found),
        "schema": schema(table),
    }


def boundary_resource(atlas: Atlas, level: BoundaryLevel, path: str, content: bytes) -> dict[str, Any]:
    """A file of boundaries."""
    found = [source for code, source in atlas.vocabulary.sources.items() if code == "boundaries"]
    name = f"{level.file}-boundaries"
    return _resource(name, path, level.title, "geojson", "application/geo+json", content) | _standing(found)


def licences(sources: Iterable[Source]) -> list[dict[str, str]]:
    """What the sources' licences say, each once; the whole text is in the package."""
    said = dict.fromkeys((source.licence, source.licence_en) for source in sources)
    return [{"path": LICENCE, "title": " · ".join(dict.fromkeys(texts))} for texts in said]


def _resource(name: str, path: str, title: str, form: str, media_type: str, content: bytes) -> dict[str, Any]:
    return {
        "name": name, "path": path, "title": both(title), "format": form, "mediatype": media_type,
        "encoding": "utf-8", "bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}",
    }  # fmt: skip


def _standing(sources: list[Source]) -> dict[str, Any]:
    """Who stands behind a file, and its licences; nothing where the catalogue does not say."""
    return {"sources": [*map(_source, sources)], "licenses": licences(sources)} if sources else {}


def _source(source: Source) -> dict[str, str]:
    return {"title": " · ".join(_parts(source)), "date": source.date}


def _parts(source: Source) -> Iterator[str]:
    yield f"{source.title}（{source.producer}）"
    yield f"{source.title_en} ({source.producer_en or source.producer})"
