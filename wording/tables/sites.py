"""Parks, platforms, companies and events: where each lies, who says so, and the clause that names it."""

from collections.abc import Iterable

from insight.cities.places import NamedSite, site_cities
from plans.records import Site
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table, Value, lines
from wording.tables.source import source_fields
from wording.words import Words

PLACED = ("name", "kind", "city", "precision", "source", "note", "evidence", "gloss", "plan", "clause")


def site_table(words: Words, sites: Iterable[NamedSite], columns: Iterable[str]) -> Table:
    """One row a site; those without a place say so."""
    return _definition(words).of(sites, columns)


def _definition(words: Words) -> TableDefinition[NamedSite]:
    say = words.say
    return TableDefinition(
        "sites",
        (
            Field("name", say("名称"), words.names.of, share=4),
            Field("kind", say("类型"), lambda site: words.names.kind(site.kind), share=2),
            Field("city", say("城市"), lambda site: _cities(site, words) or say("位置未知")),
            Field("precision", say("位置精度"), lambda site: words.notes.precision(site.place)),
            Field("source", say("位置来源"), lambda site: _source(site, words)),
            Field("note", say("说明"), lambda site: words.notes.place(site.place)),
            Field("where", say("位置"), lambda site: _where(site, words), share=8),
            Field("lon", say("经度（度）"), lambda site: _degrees(site, 0, words), kind="number"),
            Field("lat", say("纬度（度）"), lambda site: _degrees(site, 1, words), kind="number"),
            *source_fields(words, _record),
        ),
        records=lambda site: site.mentions,
    )


def _record(site: NamedSite) -> Site | None:
    return site.mentions[0] if site.mentions else None


def _cities(site: NamedSite, words: Words) -> str:
    return words.join(map(words.names.place, site_cities(site, words.atlas)))


def _source(site: NamedSite, words: Words) -> str:
    return words.either(site.place.source, site.place.source_en) if site.place else ""


def _where(site: NamedSite, words: Words) -> str:
    source = _source(site, words)
    cited = words.say("位置来源：{source}", source=source) if source else ""
    return lines(
        _cities(site, words), words.notes.precision(site.place), words.notes.place(site.place), cited
    )


def _degrees(site: NamedSite, axis: int, words: Words) -> Value:
    """Longitude or latitude (WGS 84) where a source gives it."""
    return site.place.at[axis] if site.place and site.place.at else words.say("无数据")
