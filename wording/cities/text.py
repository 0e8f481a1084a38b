"""One city's summary as text, for a terminal or a memo."""

from collections.abc import Iterator

from atlas.view import View
from insight.cities.places import NamedSite
from insight.cities.summary import CitySummary
from insight.targets.promises import Promise
from plans.records import Designation
from wording.not_named import caveat, not_named_by
from wording.words import Words


def city_text(city: CitySummary, words: Words) -> str:
    """The summary under headings, one fact a line with its citation."""
    return "\n".join(_lines(city, words))


def _lines(city: CitySummary, words: Words) -> Iterator[str]:
    say, place = words.say, city.place
    circle = words.names.place(city.circle.adcode) if city.circle else ""
    names = words.either(f"{place.name_zh} {place.name_en}", place.name_en)
    yield say("{names}（{code}）{circle}", names=names, code=place.adcode, circle=circle).rstrip()
    for name, measure in words.atlas.indicators.measures.items():
        figure = city.figures.get(name)
        known = words.numbers.figure(figure) + words.bracketed(str(figure.year)) if figure else say("无数据")
        yield "  " + say("{name}：{value}", name=words.names.of(measure), value=known)
    named = [_designation(record, words) for record in city.attention.designations]
    yield from _section(say("被点名"), named, not_named_by(words, place, View()))
    if named and (unread := caveat(words)):
        yield f"  {unread}"
    yield from _section(say("园区、平台与活动"), [_site(site, words) for site in city.sites], say("无"))
    yield from _section(say("本市目标"), [_promise(item, words) for item in city.own], say("无"))
    group = say("与其他城市共同的目标，未分解到市")
    yield from _section(group, [_promise(item, words) for item in city.group], say("无"))
    province = say("相关产业的{whole}目标，未分解到市", whole=words.names.province)
    yield from _section(province, [_promise(item, words) for item in city.province], say("无"))
    leads = [
        say(
            "{name}：{value}",
            name=words.names.agency(agency),
            value=words.join(map(words.names.citation, clauses)),
        )
        for agency, clauses in city.leads.items()
    ]
    yield from _section(say("牵头部门"), leads, say("无"))


def _section(title: str, lines: list[str], nothing: str) -> Iterator[str]:
    yield ""
    yield title
    yield from (f"  {line}" for line in lines or [nothing])


def _designation(record: Designation, words: Words) -> str:
    industries = words.join(words.names.industry(code) for code in record.industry)
    gloss = words.citations.gloss(record)
    return words.say(
        "{name}（{how}）“{evidence}”{gloss} {citation} {explained}",
        name=industries, how=words.join((words.names.kind(record.kind), words.designations.pairing(record))),
        evidence=record.evidence, gloss=words.bracketed(gloss) if gloss else "",
        citation=words.names.citation(record), explained=words.notes.designation(record),
    ).rstrip()  # fmt: skip


def _site(site: NamedSite, words: Words) -> str:
    how = words.join((words.names.kind(site.kind), words.notes.precision(site.place)))
    cited = words.names.citation(site.mentions[0])
    line = words.say("{name}（{how}）{citation}", name=words.names.of(site), how=how, citation=cited)
    return words.say("；").join(filter(None, (line, words.notes.place(site.place))))


def _promise(item: Promise, words: Words) -> str:
    target, count = item.main, len(item.statements)
    twice = words.say("同一目标在{count}处出现，按一项计。", count=count) if item.group else ""
    more = words.sentences((twice, words.notes.open_list(target), words.notes.of(*item.statements)))
    return words.say(
        "{name} {amount}（{when}）{citation} {notes}",
        name=words.names.indicator(target), amount=words.numbers.amount(target), when=words.numbers.when(target),
        citation=words.names.citation(target), notes=more,
    ).rstrip()  # fmt: skip
