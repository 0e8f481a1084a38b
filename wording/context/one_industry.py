"""One industry in one city in lines: what plans say of it with their words, then what there is, each with its source."""

from collections.abc import Iterable

from insight.cities.attention import Attention
from insight.context.one_industry import IndustryInCity
from insight.targets.promises import Promise
from plans.records import Designation
from wording.context.city import cluster_pieces, why_here
from wording.context.pieces import ContextLine, Piece, spread
from wording.context.sources import context_source
from wording.words import Words

_MOST = 3
"""Things that a line tells of; how many more there are is said."""
_CITY_LINES = ("distances", "people")


def one_industry(
    found: IndustryInCity, words: Words, unnamed: str, *, quoted: bool = True
) -> tuple[ContextLine, ...]:
    """The lines that there is something to say in.

    Args:
        found: what is known.
        words: the reader's.
        unnamed: what is said of a city that is not named for it.
        quoted: whether with the plans' own words.
    """
    lines = (
        _named(found, words, unnamed, quoted), _sites(found, words), _own(found, words), _whole(found, words),
        _agencies(found, words), _zones(found, words), _clusters(found, words), _neighbours(found, words),
    )  # fmt: skip
    known = {line.id: line for line in why_here(found.context, words)}
    return (*filter(None, lines), *(known[id] for id in _CITY_LINES if id in known))


def _line(id: str, heading: str, texts: Iterable[str], words: Words, source: str = "") -> ContextLine | None:
    """The first texts; nothing where there are none."""
    every = list(texts)
    groups = [(Piece(text),) for text in every[:_MOST]]
    if (left := len(every) - _MOST) > 0:
        groups.append((Piece(words.say("另有{count}项", count=left)),))
    return ContextLine(id, heading, spread(groups, words.say("；")), source) if groups else None


def _plans(words: Words) -> str:
    return words.citations.dataset("plans")


def _named(found: IndustryInCity, words: Words, unnamed: str, quoted: bool) -> ContextLine | None:
    records = sorted(found.summary.attention.designations, key=lambda record: record.pairing != "each")
    texts = [_designation(record, words, quoted) for record in records] or [unnamed]
    return _line("named", words.say("规划点名"), texts, words, _plans(words))


def _designation(record: Designation, words: Words, quoted: bool) -> str:
    how = words.join((words.designations.pairing(record), words.names.kind(record.kind)))
    said = words.say("{how}，{where}", how=how, where=words.names.citation(record))
    return said + words.bracketed(f"“{record.evidence}”") if quoted and words.chinese else said


def _sites(found: IndustryInCity, words: Words) -> ContextLine | None:
    heading = words.say("规划点名的园区、平台和活动")
    names = (words.either(site.name, site.name_en or site.name) for site in found.summary.sites)
    return _line("sites", heading, names, words, _plans(words))


def _own(found: IndustryInCity, words: Words) -> ContextLine | None:
    """Promises to the city alone, then those to a group that it belongs to, said as such."""
    group = (
        words.say("{promise}（几市合计，未分解到市）", promise=_promise(item, words))
        for item in found.summary.group
    )
    texts = (*(_promise(item, words) for item in found.summary.own), *group)
    return _line("own", words.say("涉及本市的目标"), texts, words, _plans(words))


def _whole(found: IndustryInCity, words: Words) -> ContextLine | None:
    heading = words.say("{whole}目标，未分解到市", whole=words.names.province)
    texts = (_promise(item, words) for item in found.promises)
    return _line("province", heading, texts, words, _plans(words))


def _promise(promise: Promise, words: Words) -> str:
    main = promise.main
    given = {"indicator": words.names.indicator(main), "amount": words.numbers.amount(main)}
    return words.say(
        "{indicator} {amount}，{when}（{where}）",
        when=words.numbers.when(main), where=words.names.citation(main), **given,
    )  # fmt: skip


def _agencies(found: IndustryInCity, words: Words) -> ContextLine | None:
    names = (words.names.agency(agency) for agency in found.summary.leads)
    return _line("agencies", words.say("牵头部门"), names, words, _plans(words))


def _zones(found: IndustryInCity, words: Words) -> ContextLine | None:
    texts = [
        words.say("{zone}：{industries}", zone=match.zone.name, industries=words.join(match.written))
        for match in found.zones
    ]
    source = context_source(found.zones[0].zone.source, words) if found.zones else ""
    return _line("zones", words.say("主导产业含它的开发区"), texts, words, source)


def _clusters(found: IndustryInCity, words: Words) -> ContextLine | None:
    texts = ("".join(piece.text for piece in cluster_pieces(item, words)) for item in found.clusters)
    publishers = words.join(dict.fromkeys(item.list.publisher for item in found.clusters))
    return _line("clusters", words.say("认定的集群"), texts, words, publishers)


def _neighbours(found: IndustryInCity, words: Words) -> ContextLine | None:
    say = words.say
    texts = (
        say("{city}（{how}）", city=words.names.city(item.adcode), how=_how(item, words))
        for item in found.neighbours
    )
    return _line("neighbours", say("相邻市也因它被点名"), texts, words, _plans(words))


def _how(item: Attention, words: Words) -> str:
    return words.say("单独点名") if item.state == "each" else words.say("并列点名")
