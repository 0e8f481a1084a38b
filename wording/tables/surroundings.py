"""The tables of context for a workbook: people by place, development zones, recognised clusters, each row with its source."""

from collections.abc import Iterable

from atlas.context.census import CensusCount
from atlas.context.economy import DevelopmentZone
from insight.context.industries import ListedCluster
from wording.context.measures import census_measure
from wording.context.sources import context_source, list_coverage, list_name
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words

_COUNTS = (
    "residents",
    "urban",
    "age_60plus",
    "age_65plus",
    "age_80plus",
    "age_0_4",
    "households",
    "households_65plus",
)


def people_table(rows: Iterable[CensusCount], words: Words) -> Table:
    """One row a place, counts as the census has them."""
    say = words.say

    def counted(measure: str) -> Field[CensusCount]:
        unit = say("户") if measure.startswith("households") else say("人")
        return Field(
            measure, census_measure(measure, words), lambda it: int(getattr(it, measure)), "number", unit=unit
        )

    fields: tuple[Field[CensusCount], ...] = (
        Field("adcode", say("代码"), lambda it: it.adcode),
        Field("name", say("名称"), lambda it: words.names.place(it.adcode)),
        Field("year", say("年份"), lambda it: it.year, "year"),
        *map(counted, _COUNTS),
        Field("source", say("来源"), lambda it: context_source(it.source, words)),
    )
    return TableDefinition("people", fields).of(rows, [field.id for field in fields])


def zone_table(rows: Iterable[DevelopmentZone], words: Words) -> Table:
    """One row a zone, its industries as written and the codes that are certain."""
    say, names = words.say, words.names
    levels = {"national": say("国家级"), "provincial": say("省级")}

    def codes(zone: DevelopmentZone) -> str:
        found = dict.fromkeys(code for word in zone.industries for code in words.atlas.context.codes_of(word))
        return words.join(map(names.industry, found))

    fields: tuple[Field[DevelopmentZone], ...] = (
        Field("name", say("名称"), lambda it: it.name),
        Field("code", say("代码"), lambda it: it.code),
        Field("level", say("级别"), lambda it: levels[it.level]),
        Field("city", say("城市"), lambda it: names.city(it.city_adcode) if it.city_adcode else say("未知")),
        Field(
            "county",
            say("县（市、区）"),
            lambda it: names.place(it.county_adcode) if it.county_adcode else say("未知"),
        ),
        Field("approved", say("批准时间"), lambda it: it.approved),
        Field("area", say("核准面积"), lambda it: it.area_ha, "number", unit=say("公顷")),
        Field("written", say("主导产业（原文）"), lambda it: "、".join(it.industries)),
        Field("industries", say("产业（可确定的）"), codes),
        Field("source", say("来源"), lambda it: context_source(it.source, words)),
    )
    return TableDefinition("zones", fields).of(rows, [field.id for field in fields])


def cluster_table(rows: Iterable[ListedCluster], words: Words) -> Table:
    """One row a cluster, with how much of its list is known."""
    say, names = words.say, words.names
    fields: tuple[Field[ListedCluster], ...] = (
        Field("name", say("名称"), lambda it: it.cluster.name),
        Field("cities", say("城市"), lambda it: words.join(map(names.city, it.cluster.cities))),
        Field(
            "county",
            say("县（市、区）"),
            lambda it: names.place(it.cluster.county_adcode) if it.cluster.county_adcode else "",
        ),
        Field("list", say("名单"), lambda it: list_name(it.list, words)),
        Field("known", say("名单所知"), lambda it: list_coverage(it.list, it.known, words)),
        Field("industries", say("产业（可确定的）"), lambda it: words.join(map(names.industry, it.codes))),
        Field("source", say("来源"), lambda it: f"{it.list.publisher} {it.list.source}"),
    )
    return TableDefinition("clusters", fields).of(rows, [field.id for field in fields])
