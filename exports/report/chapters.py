"""A report's chapters: what is told of one city, and of the province where no city was chosen."""

from collections.abc import Callable, Iterable, Mapping

from atlas.view import View
from exports.report.balance import balance_section
from exports.report.blocks import Block, Chapter, Fact, FactList, Heading, Paragraph, ReportSection
from exports.report.context import city_context_section, one_page_section, province_context_section
from exports.report.tables import change, designations, quotes, sites
from insight.change.city import city_change
from insight.change.usual import usual_plans
from insight.checks.gaps import gaps
from insight.cities.attention import chosen_designations
from insight.cities.contacts import contacts
from insight.cities.overview import Overview, overview
from insight.cities.places import named_sites
from insight.cities.summary import CitySummary, city_summary
from insight.targets.promises import Promise
from layers.pictures.matrix import matrix_picture
from layers.pictures.multiples import multiples_picture
from layers.pictures.page import Picture
from plans.records import Clause
from wording.not_named import counted, meaning, naming
from wording.tables.agencies import agency_table
from wording.tables.promises import promise_table
from wording.words import Words

SECTIONS = (
    "map", "matrix", "multiples", "designations", "parks", "targets", "change", "balance", "context", "agencies", "sources",
)  # fmt: skip
"""What a report usually holds, in this order unless another is asked for; the map opens it, the sources close it."""

TABLES = "tables"
"""Every row behind a deck's messages, on slides of their own where that is asked for; papers hold them anyway."""

ONE_PAGE = "onepage"
"""One industry in one city on one page, for who may invest there; where that is asked for."""

EVERY_SECTION = (*SECTIONS, ONE_PAGE, TABLES)
"""What a report may hold."""

PICTURES = ("matrix", "multiples")
"""Those of the province that are a picture."""


def city_chapter(words: Words, view: View, adcode: str, wanted: tuple[str, ...]) -> Chapter:
    """One prefecture under the view's filters.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    city, say = city_summary(words.atlas, adcode, view), words.say
    lead = naming(words, city.attention, view)
    sections = {
        ONE_PAGE: lambda: one_page_section(words, view, adcode),
        "designations": lambda: _named(city, words),
        "parks": lambda: _parks(city, words),
        "targets": lambda: _city_targets(city, words),
        "change": lambda: _change(adcode, words),
        "context": lambda: city_context_section(words, adcode),
        "agencies": lambda: _agencies(city.clauses, words),
    }
    circle = words.names.place(city.circle.adcode) if city.circle else ""
    chosen = _built(sections, wanted)
    if ONE_PAGE in (section.id for section in chosen):  # which has what it needs of them
        return Chapter(adcode, words.names.place(adcode), lead, chosen)
    facts = ReportSection("facts", say("基本情况"), (FactList(_figures(city, circle, words)),))
    return Chapter(adcode, words.names.place(adcode), lead, (facts, *chosen))


def province_chapter(words: Words, view: View, wanted: tuple[str, ...]) -> Chapter:
    """The province under the view's filters: who is named, where, what is promised for the whole."""
    seen, say = overview(words.atlas, view), words.say
    total = seen.named + len(seen.unnamed)
    lead = counted(words, _coverage(total, seen.named, words, view), view.plans)
    sections = {
        "matrix": lambda: _pictured("matrix", say("城市与产业"), matrix_picture(words, view), words),
        "multiples": lambda: _pictured("multiples", say("各产业小图"), multiples_picture(words, view), words),
        "designations": lambda: _all_named(seen, words, view),
        "parks": lambda: _all_parks(words, view),
        "targets": lambda: _targets_section(
            [(say("{whole}目标，未分解到市", whole=words.names.province), seen.promises)], words
        ),
        "balance": lambda: balance_section(words, view),
        "context": lambda: province_context_section(words),
        "agencies": lambda: _agencies(_clauses(words, view), words),
    }
    chosen = _built(sections, wanted)
    return Chapter("", words.atlas.province.name.text(words.lang), lead, chosen)


def _built(
    sections: Mapping[str, Callable[[], ReportSection | None]], wanted: tuple[str, ...]
) -> tuple[ReportSection, ...]:
    """The sections wanted, in the order given, that have something to tell."""
    made = (sections[name]() for name in wanted if name in sections)
    return tuple(section for section in made if section)


def _pictured(id: str, title: str, picture: Picture | None, words: Words) -> ReportSection:
    """A picture alone, or that there is nothing to draw."""
    nothing = Paragraph(words.say("所选条件下没有点名任何市。"), quiet=True)
    return ReportSection(id, title, (picture or nothing,))


def _coverage(total: int, named: int, words: Words, view: View) -> str:
    say = words.say
    if gaps(words.atlas, view.plans):
        return say("{total}市中见到{named}市被点名。", total=total, named=named)
    return say("{total}市中{named}市被点名", total=total, named=named)


def _figures(city: CitySummary, circle: str, words: Words) -> tuple[Fact, ...]:
    say = words.say
    names = words.atlas.group_names
    facts = [Fact(say("所属{group}", group=names.one), circle)] if circle and names else []
    for code, measure in words.atlas.indicators.measures.items():
        figure = city.figures.get(code)
        if figure is None:
            facts.append(Fact(words.names.of(measure), say("无数据")))
            continue
        second = " " + say("二手汇编") if figure.confidence == "secondary" else ""
        note = f"{say('{year}年', year=figure.year)}{second} {say('来源：')}{words.citations.source(figure)}"
        facts.append(Fact(words.names.of(measure), words.numbers.figure(figure), note))
    return tuple(facts)


def _named(city: CitySummary, words: Words) -> ReportSection:
    records = city.attention.designations
    nothing = Paragraph(words.say("所选条件下，所录条款没有点名该市。"), quiet=True)
    block = designations(words, records) if records else nothing
    return ReportSection("designations", words.say("被点名"), (block,), quotes(records, words))


def _all_named(seen: Overview, words: Words, view: View) -> ReportSection:
    say, records = words.say, chosen_designations(words.atlas, view)
    groups = (
        (say("单独点名"), seen.each),
        (say("仅并列点名"), seen.group),
        (meaning(words, view.plans), seen.unnamed),
    )
    facts = tuple(
        Fact(
            f"{label} {say('{count}市', count=len(codes))}",
            words.join(map(words.names.city, codes)) or say("无"),
        )
        for label, codes in groups
    )
    table = (designations(words, records, cities=True),) if records else ()
    return ReportSection("designations", say("被点名"), (FactList(facts), *table), quotes(records, words))


def _parks(city: CitySummary, words: Words) -> ReportSection:
    say = words.say
    blocks: list[Block] = []
    if city.sites:
        blocks.append(sites(words, city.sites))
    else:
        blocks.append(Paragraph(say("所选规划的所录条款没有点名该市的园区、平台或活动。"), quiet=True))
    if city.others:
        blocks += [
            Heading(say("另有记载：{count} 处", count=len(city.others))),
            Paragraph(say("所录条款没有点名，记载见所注来源。"), quiet=True),
            sites(words, city.others),
        ]
    mentions = [record for site in city.sites for record in site.mentions]
    return ReportSection("parks", say("园区、平台与活动"), tuple(blocks), quotes(mentions, words))


def _all_parks(words: Words, view: View) -> ReportSection:
    say, found = words.say, named_sites(words.atlas, view)
    nothing = Paragraph(say("所选规划的所录条款没有点名园区、平台或活动。"), quiet=True)
    mentions = [record for site in found for record in site.mentions]
    blocks = (sites(words, found) if found else nothing,)
    return ReportSection("parks", say("园区、平台与活动"), blocks, quotes(mentions, words))


def _city_targets(city: CitySummary, words: Words) -> ReportSection:
    say = words.say
    lists = [
        (say("本市目标"), city.own),
        (say("与其他城市共同的目标，未分解到市"), city.group),
        (say("相关产业的{whole}目标，未分解到市", whole=words.names.province), city.province),
    ]
    section = _targets_section(lists, words)
    if city.attention.designations:
        return section
    nothing = Paragraph(
        say(
            "所选条件下，所录条款没有点名该市，也就没有“相关产业”；{whole}目标不是该市的指标，未列入。",
            whole=words.names.province,
        ),
        quiet=True,
    )
    return section._replace(blocks=(*(section.blocks if city.own or city.group else ()), nothing))


def _targets_section(lists: list[tuple[str, tuple[Promise, ...]]], words: Words) -> ReportSection:
    say = words.say
    blocks: list[Block] = []
    for title, promises in lists:
        if promises:
            blocks += [Heading(title), promise_table(words, promises)]
        else:
            blocks.append(Paragraph(say("{name}：{value}", name=title, value=say("无")), quiet=True))
    records = [target for _, promises in lists for item in promises for target in item.statements]
    return ReportSection("targets", say("目标"), tuple(blocks), quotes(records, words))


def _change(adcode: str, words: Words) -> ReportSection:
    """The city in the usual two plans."""
    say, plans = words.say, usual_plans(words.atlas)
    if plans is None:
        nothing = Paragraph(say("没有可对照的两份规划。"), quiet=True)
        return ReportSection("change", say("规划之间的变化"), (nothing,))
    before, after = map(words.names.plan, plans)
    title = say("{before}与{after}对照", before=before, after=after)
    found = city_change(words.atlas, adcode, *plans)
    if not found.industries:
        nothing = Paragraph(say("这两份规划都没有点名该市，没有可对照的内容。"), quiet=True)
        return ReportSection("change", title, (nothing,))
    note = Paragraph(say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。"), quiet=True)
    records = [record for item in found.industries for record in (*item.before, *item.after)]
    return ReportSection("change", title, (note, change(words, adcode, found)), quotes(records, words))


def _agencies(clauses: Iterable[Clause], words: Words) -> ReportSection:
    say, found = words.say, contacts(clauses)
    if not found:
        return ReportSection("agencies", say("可联系的部门"), (Paragraph(say("没有相关条款。"), quiet=True),))
    note = Paragraph(say("以下省级部门牵头或配合上述内容所在的条款。"), quiet=True)
    return ReportSection("agencies", say("可联系的部门"), (note, agency_table(words, found)))


def _clauses(words: Words, view: View) -> tuple[Clause, ...]:
    """The clauses behind the designations and sites of the view."""
    mentions = [record for site in named_sites(words.atlas, view) for record in site.mentions]
    refs = {record.ref for record in (*chosen_designations(words.atlas, view), *mentions)}
    return tuple(clause for ref, clause in words.atlas.clause_by_ref.items() if ref in refs)
