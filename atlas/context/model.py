"""Everything known of places besides the plans, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from atlas.context.census import CensusCount, CensusGap, FunctionalZone
from atlas.context.economy import ClusterList, DevelopmentZone, RecognisedCluster
from atlas.context.transport import Airport, Station
from datafiles.model import Model, Text


class ContextSource(Model):
    """Who says so, in both languages, where that is, under which licence."""

    zh: Text
    en: Text
    url: Text
    licence: Text


@dataclass(frozen=True)
class PlaceContext:
    """The tables of ``data/context``; whatever could not be read is empty.

    Attributes:
        census: counts by place. functional_zones: counted apart from the counties. gaps: known differences.
        zones: development zones. lists, clusters: recognised clusters. airports, stations: as far as known.
        words: an industry as a list writes it -> its codes, where that is certain.
        sources: what the tables' source columns name.
    """

    census: tuple[CensusCount, ...] = ()
    functional_zones: tuple[FunctionalZone, ...] = ()
    gaps: tuple[CensusGap, ...] = ()
    zones: tuple[DevelopmentZone, ...] = ()
    lists: tuple[ClusterList, ...] = ()
    clusters: tuple[RecognisedCluster, ...] = ()
    airports: tuple[Airport, ...] = ()
    stations: tuple[Station, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, ContextSource] = field(default_factory=dict)

    @cached_property
    def people(self) -> dict[str, CensusCount]:
        """The census by adcode."""
        return {count.adcode: count for count in self.census}

    @cached_property
    def list_by_id(self) -> dict[str, ClusterList]:
        return {item.id: item for item in self.lists}

    def codes_of(self, written: str) -> tuple[str, ...]:
        """The taxonomy's codes of an industry as a list writes it; none where that is not certain."""
        return self.words.get(written, ())
