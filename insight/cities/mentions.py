"""What a city is named for, industry by industry, and who stands beside it in the same words."""

from dataclasses import dataclass

from atlas.model import Atlas
from insight.cities.attention import Attention, State
from plans.records import Designation


@dataclass(frozen=True)
class Mention:
    """One designation under one industry.

    Attributes:
        companions: the other prefectures that the same words name, in the order of the text.
        quoted_under: the industry under which a list by industry has its words already, else ``None``.
    """

    record: Designation
    companions: tuple[str, ...]
    quoted_under: str | None


@dataclass(frozen=True)
class NamedFor:
    """One industry that a city is named for; ``state`` is ``each`` if by itself at least once."""

    industry: str
    state: State
    mentions: tuple[Mention, ...]


def named_for(atlas: Atlas, named: Attention) -> tuple[NamedFor, ...]:
    """The industries of one city in the order of the taxonomy, each with its mentions."""
    quoted: dict[int, str] = {}
    found = []
    for code, state in named.industries.items():
        records = [record for record in named.designations if code in record.industry]
        mentions = tuple(_mention(record, code, named.adcode, atlas, quoted) for record in records)
        found.append(NamedFor(code, state, mentions))
    return tuple(found)


def companions(record: Designation, adcode: str, atlas: Atlas) -> tuple[str, ...]:
    """The prefectures a designation names (themselves or a county in them) beside ``adcode``."""
    cities = (atlas.prefecture_of(place) for place in record.places)
    return tuple(city for city in dict.fromkeys(cities) if city and city != adcode)


def _mention(record: Designation, code: str, adcode: str, atlas: Atlas, quoted: dict[int, str]) -> Mention:
    first = quoted.setdefault(id(record), code)
    return Mention(record, companions(record, adcode, atlas), first if first != code else None)
