"""“Why here?” in lines: named for what, with which zones, clusters, people, airports and neighbours."""

from collections.abc import Iterator

from insight.context.city import CityContext, NamedWithZones
from insight.context.distances import AirportAway
from insight.context.industries import ListedCluster
from insight.context.shares import PeopleShare
from plans.records import Designation
from wording.context.measures import share_name
from wording.context.pieces import ContextLine, Piece, spread
from wording.context.sources import context_source, list_coverage, list_name
from wording.words import Words

_SHOWN = 6
_NEED = ("age_60plus", "age_80plus", "age_0_4", "urban")
_NEAREST = 3


def why_here(found: CityContext, words: Words, unnamed: str = "") -> tuple[ContextLine, ...]:
    """The lines that there is something to say in.

    Args:
        found: what is known of the city.
        words: the reader's.
        unnamed: what is said of a city that is not named.
    """
    lines = (_named(found, words, unnamed), _zones(found, words), _clusters(found, words))
    return tuple(filter(None, (*lines, _people(found, words), _distances(found, words))))


def _named(found: CityContext, words: Words, unnamed: str) -> ContextLine | None:
    say, heading = words.say, words.say("规划点名")
    if not found.named:
        return ContextLine("named", heading, (Piece(unnamed),), "") if unnamed else None
    groups = [_industry(item, words) for item in found.named[:_SHOWN]]
    pieces = spread(groups, say("；"))
    if rest := len(found.named) - _SHOWN:
        pieces += (Piece(say("；另有{count}个产业，见下", count=rest)),) if rest > 0 else ()
    return ContextLine("named", heading, pieces, words.citations.dataset("plans"))


def _industry(item: NamedWithZones, words: Words) -> Iterator[Piece]:
    how = words.say("单独点名") if item.named.state == "each" else words.say("并列点名")
    yield Piece(words.names.industry(item.named.industry), "industry", item.named.industry)
    yield Piece(words.say("（{how}，", how=how))
    first: Designation = item.named.mentions[0].record
    yield Piece(words.names.citation(first), "clauses", first.ref)
    yield Piece(words.say("）"))


def _zones(found: CityContext, words: Words) -> ContextLine | None:
    if not found.zones:
        return None
    say = words.say
    national = sum(zone.level == "national" for zone in found.zones)
    total = say("{count}处开发区，其中国家级{national}处", count=len(found.zones), national=national)
    groups: list[tuple[Piece, ...]] = [(Piece(total),)]
    with_zones = [item for item in found.named if item.zones and not _said_below(item, found, words)]
    groups += [_matching(item, words) for item in with_zones[:_SHOWN]]
    if not with_zones:
        groups.append(_leading(found, words))
    zone = found.zones[0]
    source = context_source(zone.source, words)
    return ContextLine(
        "zones", say("开发区（{year}年目录）", year=zone.year), spread(groups, say("；")), source
    )


def _said_below(item: NamedWithZones, found: CityContext, words: Words) -> bool:
    """Whether the zones of an industry are those of one under it that the city is named for, too."""
    table = words.atlas.vocabulary.industries
    return any(
        table[other.named.industry].parent == item.named.industry and len(other.zones) == len(item.zones)
        for other in found.named
        if other.named.industry in table
    )


def _matching(item: NamedWithZones, words: Words) -> tuple[Piece, ...]:
    name = Piece(words.names.industry(item.named.industry), "industry", item.named.industry)
    zones = words.join(match.zone.name for match in item.zones)
    counted = words.say("的{count}处：{zones}", count=len(item.zones), zones=zones)
    return Piece(words.say("主导产业含")), name, Piece(counted)


def _leading(found: CityContext, words: Words) -> tuple[Piece, ...]:
    """The industries that most of its zones have, for a city whose zones have none that it is named for."""
    groups = (
        (Piece(words.names.industry(code), "industry", code), Piece(words.say("（{count}处）", count=count)))
        for code, count in found.leading
    )
    return (Piece(words.say("主导产业最多的是")), *spread(groups, words.say("、")))


def _clusters(found: CityContext, words: Words) -> ContextLine | None:
    if not words.atlas.context.clusters:
        return None
    heading = words.say("认定的集群")
    if not found.clusters:
        none = words.say("已知的名单中没有该市的集群；有的名单只见部分，没有列出不等于没有。")
        return ContextLine("clusters", heading, (Piece(none),), "")
    groups = (cluster_pieces(item, words) for item in found.clusters[:_SHOWN])
    pieces = spread(groups, words.say("；"))
    if (rest := len(found.clusters) - _SHOWN) > 0:
        pieces += (Piece(words.say("；另有{count}个，见下", count=rest)),)
    publishers = dict.fromkeys(item.list.publisher for item in found.clusters)
    return ContextLine("clusters", heading, pieces, words.join(publishers))


def cluster_pieces(item: ListedCluster, words: Words) -> tuple[Piece, ...]:
    """A cluster with its list and how much of that is known."""
    page = ("industry", item.codes[0]) if item.codes else ("", "")
    known = list_coverage(item.list, item.known, words)
    listed = words.say("{list}，{known}", list=list_name(item.list, words), known=known)
    return Piece(item.cluster.name, *page), Piece(words.bracketed(listed))


def _people(found: CityContext, words: Words) -> ContextLine | None:
    if found.people is None:
        return None
    shown = [item for item in found.shares if item.measure in _NEED]
    groups = [(Piece(words.say("常住人口{count}人", count=f"{found.people.residents:,}")),)]
    if found.apart:
        apart = sum(zone.residents for zone in found.apart)
        said = words.say(
            "其中{people}人在{count}个单列功能区，不在县的数内", people=f"{apart:,}", count=len(found.apart)
        )
        groups.append((Piece(said),))
    groups += [(Piece(share_ranked(item, words)),) for item in shown]
    heading = words.say("人口与需求（{year}年普查）", year=found.people.year)
    return ContextLine(
        "people", heading, spread(groups, words.say("；")), context_source(found.people.source, words)
    )


def share_ranked(item: PeopleShare, words: Words) -> str:
    """A share with its rank among the places of its level, highest first."""
    name, value = share_name(item.measure, words), f"{item.percent:.2f}%"
    if not item.rank:
        return words.say("{name}{value}", name=name, value=value)
    return words.say(
        "{name}{value}，从高到低第{rank}（共{of}）", name=name, value=value, rank=item.rank, of=item.of
    )


def _distances(found: CityContext, words: Words) -> ContextLine | None:
    if not found.airports and not found.neighbours:
        return None
    groups: list[tuple[Piece, ...]] = []
    sources = [_method(words)]
    if found.airports:
        pieces, source = airport_pieces(found.airports[0], words)
        groups, sources = [pieces], [source]
    for city in found.neighbours[:_NEAREST]:
        distance = words.say("{km}公里", km=f"{city.km:.0f}")
        groups.append((Piece(words.names.city(city.adcode), "city", city.adcode), Piece(" " + distance)))
    if found.stations:
        groups.append((Piece(words.say("铁路车站{count}个（只知站名）", count=len(found.stations))),))
        sources.append(context_source(found.stations[0].source, words))
    return ContextLine("distances", words.say("距离"), spread(groups, words.say("；")), words.join(sources))


def airport_pieces(away: AirportAway, words: Words) -> tuple[tuple[Piece, ...], str]:
    """The nearest airport with its distance, and who says where it lies and how that was measured."""
    say, airport = words.say, away.airport
    name = words.either(airport.name_zh, airport.name_en)
    known = say("最近的机场是{name}，{km}公里", name=name, km=f"{away.km:.0f}")
    noted = say("（{year}年的来源记为没有定期航班）", year=airport.year) if airport.scheduled == "no" else ""
    source = words.join((context_source(airport.source, words), _method(words)))
    return (Piece(known + noted),), source


def _method(words: Words) -> str:
    return words.say("从图上的地名点起算的大地线直线距离，不是路程；只计省内机场")
