"""Prefectures and counties with their official boundaries."""

from typing import TYPE_CHECKING

from api.ogc.contents.making import Making
from api.ogc.model import FeatureSet, Property
from geo.area import Area
from language import Message, message

if TYPE_CHECKING:
    import shapely


def prefectures(making: Making) -> FeatureSet:
    """Every prefecture, and the group that it belongs to where the province has groups."""
    own: tuple[Property, ...] = ()
    if making.atlas.province.members:
        own = (
            Property("group", message("城市分组（代码）"), lambda area: area.circle),
            *making.both(
                "group_name", message("城市分组"), lambda words, area: words.names.place(area.circle)
            ),
        )
    return _areas(making, "prefectures", message("地级市"), message("地级市的官方界线。"), own)


def counties(making: Making) -> FeatureSet:
    """Every county, district and county-level city with its prefecture."""
    own = making.place(lambda area: area.parent)
    said = message("县、区、县级市的官方界线。")
    return _areas(making, "counties", message("县（市、区）"), said, own)


def _areas(
    making: Making, level: str, title: Message, said: Message, own: tuple[Property, ...]
) -> FeatureSet:
    def shape(area: Area) -> "shapely.Geometry":
        from api.ogc.shapes import several

        return several(area.geometry)

    return FeatureSet(
        id=level,
        title=title,
        description=said,
        geometry="MultiPolygon",
        rows=tuple(making.atlas.boundaries.areas[level].values()),
        fid=lambda area: area.adcode,
        shape=shape,
        properties=(
            Property("adcode", message("行政区划代码"), lambda area: area.adcode),
            Property("name", message("名称"), lambda area: area.name_zh),
            Property("name_en", message("英文名"), lambda area: area.name_en),
            *own,
            Property(
                "area_km2", message("椭球面积（平方公里）"), lambda area: round(area.area_km2, 1), "number"
            ),
            Property("label_lon", message("注记点经度"), lambda area: area.label_lon, "number"),
            Property("label_lat", message("注记点纬度"), lambda area: area.label_lat, "number"),
            *making.catalogued("boundaries"),
        ),
        attribution=(making.base_map,),
    )
