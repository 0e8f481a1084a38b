"""Development zones of the catalogue, at the county or city that is known of them, and saying so."""

from api.ogc.contents.drawn import drawn
from api.ogc.contents.making import Making
from api.ogc.model import FeatureSet, Property
from api.ogc.times import dated
from atlas.context.economy import DevelopmentZone
from language import message
from wording.words import Words

NOT_COUNTED = message("背景资料，不计入点名")


def build(making: Making) -> FeatureSet:
    """Every zone; one whose city is not known is nowhere."""
    spots = drawn(making.atlas, "zones")
    return FeatureSet(
        id="zones",
        title=message("开发区"),
        description=message(
            "点位在所在县（不知县的在所在市）的注记点，不是开发区自己的位置。背景资料，不计入点名。"
        ),
        geometry="Point",
        rows=making.atlas.context.zones,
        fid=lambda zone: zone.id,
        shape=lambda zone: spots.get(zone.id, None),
        properties=_properties(making),
        attribution=(making.base_map,),
        times=lambda zone: dated(zone.approved),
    )


def _properties(making: Making) -> tuple[Property, ...]:
    context = making.atlas.context
    return (
        Property("code", message("目录代码"), lambda zone: zone.code),
        Property("name", message("名称"), lambda zone: zone.name),
        Property("level", message("级别：national、provincial"), lambda zone: zone.level),
        Property("type", message("类型"), lambda zone: zone.type),
        Property("approved", message("批准年月"), lambda zone: zone.approved),
        Property("area_ha", message("核准面积（公顷）"), lambda zone: zone.area_ha, "number"),
        Property("industries", message("主导产业（原文）"), lambda zone: zone.industries, "array"),
        Property(
            "industry",
            message("产业（代码）"),
            lambda zone: tuple(
                dict.fromkeys(code for word in zone.industries for code in context.codes_of(word))
            ),
            "array",
        ),
        *making.place(lambda zone: zone.city_adcode, lambda zone: zone.county_adcode),
        Property("precision", message("位置精度：county、city、unknown"), _precision),
        *making.both("precision_note", message("位置精度"), lambda words, zone: _precision_note(words, zone)),
        Property("basis", message("县的依据：address、name、city、unknown"), lambda zone: zone.basis),
        Property("note", message("说明"), lambda zone: zone.note),
        *making.both("context", message("性质"), lambda words, _: words.say(NOT_COUNTED)),
        Property("year", message("目录年份"), lambda zone: zone.year, "integer"),
        *making.listed(lambda zone: zone.source),
    )


def _precision(zone: DevelopmentZone) -> str:
    return "county" if zone.county_adcode else "city" if zone.city_adcode else "unknown"


def _precision_note(words: Words, zone: DevelopmentZone) -> str:
    say = words.say
    return {
        "county": say("只知在哪个县，点位是该县的注记点"),
        "city": say("只知在哪个市，点位是该市的注记点"),
        "unknown": say("位置未知"),
    }[_precision(zone)]
