"""Recognised clusters: one that lies in several cities is one feature with a point in each."""

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from api.ogc.contents.drawn import drawn
from api.ogc.contents.making import Making
from api.ogc.contents.zones import NOT_COUNTED
from api.ogc.model import FeatureSet, Property
from api.ogc.times import dated
from insight.context.industries import ListedCluster, all_clusters
from language import message
from wording.context.sources import list_coverage, list_name
from wording.words import Words

if TYPE_CHECKING:
    import shapely


class ClusterRow(NamedTuple):
    """A cluster, its id, and its points."""

    fid: str
    found: ListedCluster
    shape: "shapely.Geometry | None"


def build(making: Making) -> FeatureSet:
    """Every cluster of every list that is known."""
    import shapely

    spots, rows = drawn(making.atlas, "clusters"), []
    for number, found in enumerate(all_clusters(making.atlas)):
        keys = (f"{number}-{city}" for city in found.cluster.cities)
        points = [spots[key] for key in keys if key in spots]
        rows.append(ClusterRow(_fid(found), found, shapely.MultiPoint(points) if points else None))
    return FeatureSet(
        id="clusters",
        title=message("认定的集群"),
        description=message("点位在所在县或市的注记点；几市合认的是一个要素。背景资料，不计入点名。"),
        geometry="MultiPoint",
        rows=tuple(rows),
        fid=lambda row: row.fid,
        shape=lambda row: row.shape,
        properties=_properties(making),
        attribution=(making.base_map,),
        times=lambda row: dated(row.found.list.date),
    )


def _fid(found: ListedCluster) -> str:
    said = repr((found.cluster.name, found.cluster.cities))
    return f"{found.list.id}.{sha256(said.encode()).hexdigest()[:8]}"


def _properties(making: Making) -> tuple[Property, ...]:
    return (
        Property("name", message("名称"), lambda row: row.found.cluster.name),
        Property("cities", message("市（代码）"), lambda row: row.found.cluster.cities, "array"),
        *making.both(
            "city_names",
            message("市"),
            lambda words, row: words.join(map(words.names.place, row.found.cluster.cities)),
        ),
        Property("county", message("县（代码）"), lambda row: row.found.cluster.county_adcode),
        Property("industry", message("产业（代码）"), lambda row: row.found.codes, "array"),
        Property("precision", message("位置精度：county、city、unknown"), _precision),
        Property("list", message("名单（代码）"), lambda row: row.found.list.id),
        *making.both("list_name", message("名单"), lambda words, row: list_name(row.found.list, words)),
        *making.both("list_coverage", message("名单所知"), _coverage),
        *making.both(
            "issuer",
            message("发布机关"),
            lambda words, row: words.either(row.found.list.issuer, row.found.list.issuer_en),
        ),
        Property("date", message("日期"), lambda row: row.found.list.date),
        *making.both("context", message("性质"), lambda words, _: words.say(NOT_COUNTED)),
        Property("source", message("来源"), lambda row: row.found.list.publisher),
        Property("source_url", message("来源网址"), lambda row: row.found.list.source),
        *_licence(making),
    )


def _licence(making: Making) -> tuple[Property, ...]:
    """That of the tables: the lists are facts of their issuers, put together here."""
    return tuple(item for item in making.catalogued("context") if item.name.startswith("licence"))


def _precision(row: ClusterRow) -> str:
    cluster = row.found.cluster
    if row.shape is None:
        return "unknown"
    return "county" if cluster.county_adcode and len(cluster.cities) == 1 else "city"


def _coverage(words: Words, row: ClusterRow) -> str:
    return list_coverage(row.found.list, row.found.known, words)
