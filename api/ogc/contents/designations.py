"""What plans name cities for: a feature a record, with all its places; what is said of a group stays one feature."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from api.ogc.contents.citing import cited
from api.ogc.contents.making import Making
from api.ogc.model import FeatureSet, Property, TimeSpan
from api.ogc.times import dated
from atlas.model import Atlas
from language import message
from plans.records import Designation

if TYPE_CHECKING:
    import shapely


class DesignationRow(NamedTuple):
    """A designation and its id."""

    fid: str
    record: Designation


def build(making: Making) -> FeatureSet:
    """Every accepted plan's designations, those of plans that are recorded only in part too."""
    atlas = making.atlas

    def times(row: DesignationRow) -> tuple[TimeSpan, ...]:
        return dated(atlas.plan_by_id[row.record.plan].header.document.issued)

    return FeatureSet(
        id="designations",
        title=message("规划点名"),
        description=message(
            "规划点名的市县：一条记录一个要素。并列点名的几市是一个要素，不是各市各自的承诺。"
        ),
        geometry="MultiPolygon",
        rows=tuple(_rows(atlas)),
        fid=lambda row: row.fid,
        shape=lambda row: _shape(row.record, atlas),
        properties=_properties(making),
        attribution=(making.base_map,),
        times=times,
    )


def _rows(atlas: Atlas) -> Iterable[DesignationRow]:
    """Ids made of what the record says: they stay when other records come or go."""
    seen: Counter[str] = Counter()
    for plan in atlas.plans:
        for record in plan.of_type(Designation):
            said = repr((record.evidence, record.places, record.industries, record.kind, record.pairing))
            fid = f"{plan.id}.{record.clause}.{sha256(said.encode()).hexdigest()[:8]}"
            seen[fid] += 1
            yield DesignationRow(fid if seen[fid] == 1 else f"{fid}-{seen[fid]}", record)


def _shape(record: Designation, atlas: Atlas) -> "shapely.Geometry | None":
    """The named places as one shape, with every vertex of the boundaries."""
    import shapely

    from api.ogc.shapes import several

    areas = atlas.boundaries.areas
    found = [
        areas[level][code]
        for code in record.places
        for level in ("prefectures", "counties")
        if code in areas[level]
    ]
    if not found:
        return None
    return several(shapely.union_all([area.geometry for area in found]))


def _properties(making: Making) -> tuple[Property, ...]:
    def record(row: DesignationRow) -> Designation:
        return row.record

    return (
        Property("kind", message("类型（代码）"), lambda row: row.record.kind),
        *making.both("kind_name", message("类型"), lambda words, row: words.names.kind(row.record.kind)),
        Property("places", message("点名的市县（代码）"), lambda row: row.record.places, "array"),
        *making.both(
            "place_names",
            message("点名的市县"),
            lambda words, row: words.join(map(words.names.place, row.record.places)),
        ),
        Property("industries", message("产业（原文）"), lambda row: row.record.industries, "array"),
        Property("industry", message("产业（代码）"), lambda row: row.record.industry, "array"),
        *making.both(
            "industry_names",
            message("产业"),
            lambda words, row: words.join(map(words.names.industry, row.record.industry)),
        ),
        Property("pairing", message("各市单独（each）或并列（collective）"), lambda row: row.record.pairing),
        Property("open", message("名单后有“等”"), lambda row: row.record.open, "boolean"),
        *making.both("note", message("说明"), lambda words, row: words.notes.designation(row.record)),
        *cited(making, record),
    )
