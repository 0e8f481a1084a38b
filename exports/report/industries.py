"""A report's chapter on one industry: cities, the plans' words, promises, agencies, and apart from them zones and clusters."""

from exports.report.blocks import Chapter, Fact, FactList, Paragraph, ReportSection
from exports.report.tables import designations, quotes, sites
from insight.industries.page import IndustryPage, industry_page
from wording.compare.lines import state_texts
from wording.context.city import cluster_pieces
from wording.context.sources import context_source
from wording.not_named import caveat
from wording.tables.agencies import agency_table
from wording.tables.promises import promise_table
from wording.words import Words


def industry_chapter(words: Words, code: str) -> Chapter:
    """One industry under all plans; parts that have nothing are left out."""
    page = industry_page(words.atlas, code)
    sections = (
        _named(page, words), _change(page, words), _promises(page, words), _sites(page, words),
        _agencies(page, words), _zones(page, words), _clusters(page, words),
    )  # fmt: skip
    return Chapter(code, words.names.industry(code), _lead(page, words), tuple(filter(None, sections)))


def _lead(page: IndustryPage, words: Words) -> str:
    say = words.say
    if not page.cities:
        return caveat(words) or say("所录规划没有因它点名任何市。未点名不等于不支持。")
    how = {"each": say("单独点名"), "group": say("并列点名")}
    named = (
        say("{city}（{how}）", city=words.names.city(item.adcode), how=how[item.state])
        for item in page.cities
    )
    return say("{count}市被点名：", count=len(page.cities)) + words.join(named)


def _named(page: IndustryPage, words: Words) -> ReportSection | None:
    if not page.designations:
        return None
    table = designations(words, page.designations, cities=True)
    return ReportSection("designations", words.say("怎样点名"), (table,), quotes(page.designations, words))


def _change(page: IndustryPage, words: Words) -> ReportSection | None:
    if not page.pair or not page.steps:
        return None
    say = words.say
    before, after = map(words.names.plan, page.pair)
    facts = (
        Fact(words.names.city(step.city), " → ".join(state_texts((step.before, step.after), words, page.pair)))
        for step in page.steps
    )  # fmt: skip
    note = Paragraph(say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。"), quiet=True)
    title = say("{before}与{after}对照", before=before, after=after)
    return ReportSection("change", title, (note, FactList(tuple(facts))))


def _promises(page: IndustryPage, words: Words) -> ReportSection | None:
    if not page.promises:
        return None
    records = (record for promise in page.promises for record in promise.statements)
    table = promise_table(words, page.promises)
    return ReportSection("targets", words.say("目标"), (table,), quotes(records, words))


def _sites(page: IndustryPage, words: Words) -> ReportSection | None:
    if not page.sites:
        return None
    records = (record for site in page.sites for record in site.mentions)
    title = words.say("园区、平台与活动")
    return ReportSection("parks", title, (sites(words, page.sites),), quotes(records, words))


def _agencies(page: IndustryPage, words: Words) -> ReportSection | None:
    if not page.contacts:
        return None
    return ReportSection("agencies", words.say("可联系的部门"), (agency_table(words, page.contacts),))


def _zones(page: IndustryPage, words: Words) -> ReportSection | None:
    if not page.zones:
        return None
    say = words.say
    facts = (
        Fact(
            match.zone.name,
            words.join(match.written),
            " ".join(words.names.place(code) for code in (match.zone.city_adcode, match.zone.county_adcode) if code),
        )
        for match in page.zones
    )  # fmt: skip
    zone = page.zones[0].zone
    title = say("{year}年目录中的开发区：{count}处", year=zone.year, count=len(page.zones))
    source = Paragraph(say("来源：") + context_source(zone.source, words), quiet=True)
    return ReportSection("zones", title, (_apart(words), FactList(tuple(facts)), source))


def _clusters(page: IndustryPage, words: Words) -> ReportSection | None:
    if not page.clusters:
        return None
    facts = (
        Fact(
            words.join(map(words.names.city, item.cluster.cities)),
            "".join(piece.text for piece in cluster_pieces(item, words)),
            item.list.publisher,
        )
        for item in page.clusters
    )
    title = words.say("认定的集群：{count}个", count=len(page.clusters))
    return ReportSection("clusters", title, (_apart(words), FactList(tuple(facts))))


def _apart(words: Words) -> Paragraph:
    return Paragraph(words.say("以下是背景资料，不是规划的承诺，不计入点名。"), quiet=True)
