"""Tables about own sites: the sites themselves, what is wrong with a list, what a list changes."""

from collections.abc import Iterable

from sitelists.difference import SiteDifference
from sitelists.model import CheckedList, SiteFinding, row_on_sheet
from sitelists.own_site import OwnSite
from wording.own_sites.fields import SITE_FIELDS, SiteNames
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Column, Row, Table
from wording.words import Words

USUAL = ("name", "kind", "place", "industry", "area", "vacant", "status", "precision", "source", "updated")
WITH_CONTACT = (*USUAL, "contact")


def own_site_table(words: Words, sites: Iterable[OwnSite], columns: Iterable[str]) -> Table:
    """One row a site; what a list does not say stays empty."""
    say, names = words.say, SiteNames(words)
    fields: tuple[Field[OwnSite], ...] = (
        Field("name", say("名称"), lambda site: site.name, share=4),
        Field("kind", say("类型"), lambda site: site.kind),
        Field("place", say("位置"), lambda site: names.place(site.city, site.county)),
        Field("industry", say("产业"), lambda site: names.industries(site.industry, site.industry_words)),
        Field("area", say("面积（公顷）"), lambda site: _rounded(site.area_ha), kind="number"),
        Field("vacant", say("可用面积（公顷）"), lambda site: _rounded(site.vacant_ha), kind="number"),
        Field("status", say("状态"), lambda site: site.status),
        Field("precision", say("位置精度"), lambda site: names.precision(site.precision)),
        Field("source", say("来源"), lambda site: site.source),
        Field("updated", say("更新日期"), lambda site: site.updated),
        Field("contact", say("联系方式"), lambda site: site.contact),
    )
    return TableDefinition("own-sites", fields).of(sites, columns)


def finding_table(words: Words, found: CheckedList, findings: Iterable[SiteFinding]) -> Table:
    """One row a thing that is wrong: where, what, how to mend it."""
    say = words.say
    fields: tuple[Field[SiteFinding], ...] = (
        Field("sheet", say("工作表"), lambda it: found.sheet_of(it.row), shown=bool(found.sheet)),
        Field("row", say("行"), lambda it: str(row_on_sheet(it.row)[1]) if it.row else say("整份")),
        Field("column", say("列"), lambda it: it.column),
        Field("value", say("值"), lambda it: it.value),
        Field("problem", say("问题"), lambda it: say(it.problem), share=5),
        Field("remedy", say("改法"), lambda it: say(it.remedy), share=5),
        Field("waits", say("结果"), lambda it: say("该行待改") if it.waits else say("提醒，照常导入")),
    )
    return TableDefinition("site-findings", fields).of(findings, tuple(field.id for field in fields))


def change_table(words: Words, changes: SiteDifference) -> Table:
    """One row a site that a list adds, changes or no longer has."""
    say = words.say
    columns = (Column("change", say("变化")), Column("name", say("名称")), Column("fields", say("改动的项")))
    rows = [Row({"change": say("新增"), "name": site.name, "fields": ""}) for site in changes.added]
    for one in changes.changed:
        fields = words.join(say(SITE_FIELDS.get(name, name)) for name in one.fields)
        rows.append(Row({"change": say("改动"), "name": one.after.name, "fields": fields}))
    rows += [Row({"change": say("移去"), "name": site.name, "fields": ""}) for site in changes.gone]
    return Table("site-changes", columns, tuple(rows))


def _rounded(hectares: float | None) -> float | None:
    return None if hectares is None else round(hectares, 2)
