"""The tables of a report: designations, sites, promises, changes, agencies; every row cites its clause."""

from collections.abc import Iterable

from exports.report.blocks import Cell, Column, Table
from insight.change.city import CityChange, IndustryChange
from insight.cities.contacts import Contact
from insight.cities.places import NamedSite, site_cities
from insight.targets.promises import Promise, target_cities
from plans.records import Designation, Record
from wording.words import Words


def designation_table(records: Iterable[Designation], words: Words, *, cities: bool = False) -> Table:
    """One row a designation; ``cities`` adds whom it names."""
    say = words.say
    columns = [Column(say("产业"), 4), Column(say("类型与点名方式"), 6)]
    columns += [Column(say("城市"), 4)] if cities else []
    rows = []
    for record in records:
        how = words.join((words.names.kind(record.kind), words.designations.pairing(record)))
        explained = words.notes.designation(record)
        row = [Cell(words.join(map(words.names.industry, record.industry))), Cell(_lines(how, explained))]
        row += [Cell(words.join(map(words.names.city, record.places)))] if cities else []
        rows.append((*row, *_source(record, words)))
    return Table((*columns, *_source_columns(words)), tuple(rows))


def site_table(sites: Iterable[NamedSite], words: Words) -> Table:
    """One row a site, with how well its place is known and who says so."""
    say = words.say
    columns = (Column(say("名称"), 5), Column(say("类型"), 3), Column(say("位置"), 5))
    rows = [
        (
            Cell(words.names.of(site)),
            Cell(words.names.kind(site.kind)),
            Cell(_where(site, words)),
            *_mention(site, words),
        )
        for site in sites
    ]
    return Table((*columns, *_source_columns(words)), tuple(rows))


def promise_table(promises: Iterable[Promise], words: Words) -> Table:
    """One row a promise; several statements of the same one are said, quoted from the one shown."""
    say = words.say
    columns = (
        Column(say("指标"), 5),
        Column(say("目标值"), 3),
        Column(say("时限"), 2),
        Column(say("范围"), 4),
    )
    rows = [
        (
            Cell(
                _lines(
                    words.names.indicator(item.main), _repeated(item, words), words.notes.of(*item.statements)
                )
            ),
            Cell(words.numbers.amount(item.main)),
            Cell(words.numbers.when(item.main)),
            Cell(_scope(item, words)),
            *_source(item.main, words),
        )
        for item in promises
    ]
    return Table((*columns, *_source_columns(words)), tuple(rows))


def change_table(change: CityChange, words: Words) -> Table:
    """One row an industry: how it stands in the earlier and in the later plan."""
    say = words.say
    steps = {"added": say("后一份新点名"), "kept": say("两份都点名"), "unmentioned": say("后一份未再提及")}
    columns = (
        Column(say("产业"), 3),
        Column(say("对照"), 3),
        Column(words.names.plan(change.before), 5),
        Column(words.names.plan(change.after), 5),
    )
    rows = [
        (Cell(words.names.industry(item.industry)), Cell(steps[item.step]), *_sides(item, words))
        for item in change.industries
    ]
    return Table(columns, tuple(rows))


def contact_table(contacts: Iterable[Contact], words: Words) -> Table:
    """One row an agency with the clauses it leads and supports."""
    say = words.say
    columns = (Column(say("部门"), 4), Column(say("牵头"), 5), Column(say("配合"), 5))
    rows = [
        (
            Cell(words.names.agency(contact.agency)),
            Cell(words.join(map(words.names.citation, contact.leads)) or say("无")),
            Cell(words.join(map(words.names.citation, contact.supports)) or say("无")),
        )
        for contact in contacts
    ]
    return Table(columns, tuple(rows))


def _source_columns(words: Words) -> tuple[Column, Column]:
    return Column(words.say("原文"), 7, evidence=True), Column(words.say("出处"), 4)


def _source(record: Record, words: Words) -> tuple[Cell, Cell]:
    return Cell(_lines(f"“{record.evidence}”", words.citations.gloss(record))), Cell(
        words.names.citation(record), record.ref
    )


def _mention(site: NamedSite, words: Words) -> tuple[Cell, Cell]:
    if site.mentions:
        return _source(site.mentions[0], words)
    return Cell(words.say("所录条款没有点名，记载见所注来源。")), Cell("")


def _where(site: NamedSite, words: Words) -> str:
    say, place = words.say, site.place
    cities = words.join(map(words.names.place, site_cities(site, words.atlas)))
    source = words.either(place.source, place.source_en) if place else ""
    said = say("位置来源：{source}", source=source) if source else ""
    return _lines(cities, words.notes.precision(place), words.notes.place(place), said)


def _scope(item: Promise, words: Words) -> str:
    say, target = words.say, item.main
    cities = target_cities(target, words.atlas)
    if not cities:
        return say("全省（未分解到市）")
    names = words.join(map(words.names.place, cities))
    if len(cities) > 1:
        names = say("{cities}合计，未分解到市", cities=names)
    return _lines(names, words.notes.open_list(target))


def _repeated(item: Promise, words: Words) -> str:
    if len(item.statements) < 2:
        return ""
    where = words.join(dict.fromkeys(words.names.citation(target) for target in item.statements))
    counted = words.say("同一目标在{count}处出现，按一项计。", count=len(item.statements))
    return f"{counted}{where}" if words.chinese else f"{counted} {where}"


def _sides(item: IndustryChange, words: Words) -> tuple[Cell, Cell]:
    return _side(item.before, words), _side(item.after, words)


def _side(records: tuple[Designation, ...], words: Words) -> Cell:
    if not records:
        return Cell(words.say("未提及"))
    said = [
        f"{words.names.clause(record.clause)} {words.join((words.names.kind(record.kind), words.designations.pairing(record)))}"
        for record in records
    ]
    return Cell(_lines(*said, words.notes.of(*records)), records[0].ref)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
