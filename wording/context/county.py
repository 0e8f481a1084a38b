"""What is known of a county, in lines."""

from insight.context.county import CountyPage
from wording.context.city import airport_pieces, cluster_pieces, share_ranked
from wording.context.pieces import ContextLine, Piece, spread
from wording.context.sources import context_source
from wording.words import Words


def county_lines(page: CountyPage, words: Words) -> tuple[ContextLine, ...]:
    """People with ranks, zones, clusters, airports, as far as there are any."""
    lines = (_people(page, words), _zones(page, words), _clusters(page, words), _airport(page, words))
    return tuple(filter(None, lines))


def _people(page: CountyPage, words: Words) -> ContextLine | None:
    if page.people is None:
        return None
    say = words.say
    groups = [(Piece(say("常住人口{count}人", count=f"{page.people.residents:,}")),)]
    groups += [(Piece(share_ranked(item, words)),) for item in page.shares]
    if page.apart:
        city, zones = words.names.place(page.place.prefecture), words.join(zone.name for zone in page.apart)
        groups.append((Piece(say("不含{city}单列的功能区：{zones}", city=city, zones=zones)),))
    heading, source = say("人口与需求（{year}年普查）", year=page.people.year), page.people.source
    return ContextLine("people", heading, spread(groups, say("；")), context_source(source, words))


def _zones(page: CountyPage, words: Words) -> ContextLine | None:
    if not page.zones:
        return None
    say = words.say
    groups = (
        (Piece(zone.name), Piece(words.bracketed(words.join(zone.industries) or say("目录未列主导产业"))))
        for zone in page.zones
    )
    heading, source = say("开发区（{year}年目录）", year=page.zones[0].year), page.zones[0].source
    return ContextLine("zones", heading, spread(groups, say("；")), context_source(source, words))


def _clusters(page: CountyPage, words: Words) -> ContextLine | None:
    if not page.clusters:
        return None
    publishers = dict.fromkeys(item.list.publisher for item in page.clusters)
    pieces = spread((cluster_pieces(item, words) for item in page.clusters), words.say("；"))
    return ContextLine("clusters", words.say("认定的集群"), pieces, words.join(publishers))


def _airport(page: CountyPage, words: Words) -> ContextLine | None:
    if not page.airports:
        return None
    pieces, source = airport_pieces(page.airports[0], words)
    return ContextLine("distances", words.say("距离"), pieces, source)
