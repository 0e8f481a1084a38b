"""A report's chapter on one county: what is known of it, what plans say of it and of its city, its sites."""

from atlas.view import View
from exports.report.blocks import Block, Chapter, Fact, FactList, Paragraph, ReportSection
from exports.report.tables import designations, quotes, sites
from insight.context.county import CountyPage, county_page
from wording.context.county import county_lines
from wording.not_named import naming
from wording.words import Words


def county_chapter(words: Words, adcode: str) -> Chapter:
    """One county under all plans.

    Raises:
        KeyError: not a county of the atlas.
    """
    page = county_page(words.atlas, adcode)
    sections = (_background(page, words), _named(page, words), _city(page, words), _sites(page, words))
    lead = words.names.place(page.place.prefecture)
    return Chapter(adcode, words.names.place(adcode), lead, tuple(filter(None, sections)))


def _background(page: CountyPage, words: Words) -> ReportSection | None:
    facts = tuple(Fact(line.heading, line.text, line.source) for line in county_lines(page, words))
    if not facts:
        return None
    note = words.say("人口、开发区、集群和距离是背景资料，不是规划的承诺，不计入点名。")
    return ReportSection("context", words.say("背景"), (Paragraph(note, quiet=True), FactList(facts)))


def _named(page: CountyPage, words: Words) -> ReportSection:
    nothing = Paragraph(words.say("所录规划没有点名该县。未点名不等于不支持。"), quiet=True)
    block = designations(words, page.own) if page.own else nothing
    return ReportSection("designations", words.say("规划说到该县"), (block,), quotes(page.own, words))


def _city(page: CountyPage, words: Words) -> ReportSection:
    say, city = words.say, page.place.prefecture
    blocks: tuple[Block, ...] = (Paragraph(naming(words, page.city, View())),)
    if page.city.industries:
        names = words.join(map(words.names.industry, page.city.industries))
        blocks = (Paragraph(names), Paragraph(say("点名的是市，规划没有说由哪个县承担。"), quiet=True))
    return ReportSection("city", say("规划说到{city}", city=words.names.place(city)), blocks)


def _sites(page: CountyPage, words: Words) -> ReportSection | None:
    if not page.sites:
        return None
    records = (record for site in page.sites for record in site.mentions)
    title = words.say("园区、平台与活动")
    return ReportSection("parks", title, (sites(words, page.sites),), quotes(records, words))
