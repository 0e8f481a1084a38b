"""The province's airports at their own points."""

from api.ogc.contents.drawn import drawn
from api.ogc.contents.making import Making
from api.ogc.model import FeatureSet, Property
from language import message


def build(making: Making) -> FeatureSet:
    """Every airport that is known."""
    spots = drawn(making.atlas, "airports")
    return FeatureSet(
        id="airports",
        title=message("机场"),
        description=message("机场的点位。背景资料，不计入点名。"),
        geometry="Point",
        rows=making.atlas.context.airports,
        fid=lambda airport: airport.iata,
        shape=lambda airport: spots.get(airport.iata, None),
        properties=(
            Property("iata", message("三字代码"), lambda airport: airport.iata),
            Property("name", message("名称"), lambda airport: airport.name_zh),
            Property("name_en", message("英文名"), lambda airport: airport.name_en),
            *making.place(lambda airport: airport.city_adcode, lambda airport: airport.county_adcode),
            Property("precision", message("位置精度"), lambda _: "exact"),
            Property(
                "scheduled",
                message("来源记有定期航班"),
                lambda airport: airport.scheduled == "yes",
                "boolean",
            ),
            Property("year", message("年份"), lambda airport: airport.year, "integer"),
            *making.listed(lambda airport: airport.source),
        ),
        attribution=(),
    )
