"""Places listed side by side, and the 等 that leaves their list open; a zone of a city is not the city."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.facts.places import PlaceMention, codes_of

_BETWEEN = re.compile(r"^\s*(?:市|县|区)?\s*(?:[、,和及与~-]|—+|以及)\s*$|^$")
_COUNT = r"[\d一二两三四五六七八九十]+个?"
AREAS = "(?:地区|地市|市县区?|县市区?|县区|市区?(?!场|政|民|域)|县(?!域)|区(?!块|域|位|间)|地(?!理|质|方|热|下|产|铁|块|标|缘))"
"""What a list of places may call them; 地理信息 and 区块链 are what they are named for."""
_ETC = re.compile(f"等(?:{_COUNT})?{AREAS}|{_COUNT}{AREAS}|等|地区|(?=[,:])")
_ZONE = re.compile(
    "(?:国家)?(?:高新(?:技术产业开发)?区|经(?:济技术)?开(?:发)?区|(?:经济|旅游|化工)?开发区|自贸(?:试验)?(?:片)?区|综合?保(?:税)?区|新区|片区|港(?!口|城|区))"
)


@dataclass(frozen=True)
class Group:
    """Places listed side by side.

    Attributes:
        codes: of the places, each once.
        start: where the first is named.
        end: behind the last and the words that close the list (等市, 三市).
        open: whether 等 follows.
    """

    codes: tuple[str, ...]
    start: int
    end: int
    open: bool


def groups_of(text: str, mentions: Sequence[PlaceMention]) -> list[Group]:
    """The groups of a sentence, apart from those of zones only."""
    named = [_without_zone(text, mention) for mention in mentions]
    groups = [_group(text, run) for run in _runs(text, named)]
    return [group for group in groups if group.codes]


def _without_zone(text: str, mention: PlaceMention) -> PlaceMention:
    zone = _ZONE.match(text, mention.end)
    return replace(mention, end=zone.end(), codes=()) if zone else mention


def _runs(text: str, mentions: Sequence[PlaceMention]) -> Iterator[list[PlaceMention]]:
    """Places with nothing but 、 between them."""
    run: list[PlaceMention] = []
    for mention in mentions:
        if run and not _BETWEEN.match(text[run[-1].end : mention.start]):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _group(text: str, run: list[PlaceMention]) -> Group:
    etc = _ETC.match(text, run[-1].end)
    end = etc.end() if etc else run[-1].end
    return Group(codes_of(run), run[0].start, end, bool(etc and etc[0].startswith("等")))
