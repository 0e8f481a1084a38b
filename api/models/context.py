"""The entries of the tables of context: what is known of places besides the plans, never a promise."""

from typing import Literal

from pydantic import Field

from api.models.carried import DataSource, OfSource
from atlas.context.census import CensusCount, FunctionalZone
from atlas.context.economy import DevelopmentZone, RecognisedCluster
from atlas.context.transport import Airport, Station


class CensusBody(OfSource, CensusCount):
    """The people of one place, counted by the census."""

    source: DataSource  # type: ignore[assignment]  # the row has its code


class FunctionalZoneBody(OfSource, FunctionalZone):
    """The people of a functional zone that the census counts apart from the counties of its city."""

    source: DataSource  # type: ignore[assignment]  # the row has its code


class ZoneBody(OfSource, DevelopmentZone):
    """A development zone, known to its county at best."""

    source: DataSource  # type: ignore[assignment]  # the row has its code


class ClusterBody(OfSource, RecognisedCluster):
    """A recognised cluster of a list, with the cities that the list says it lies in."""

    list_title: str
    stage: Literal["published", "proposed", "reported"]
    known: str = Field(description="how much of its list is known")
    industry: tuple[str, ...] = Field(description="codes of the taxonomy, where that is certain")


class AirportBody(OfSource, Airport):
    """An airport."""

    source: DataSource  # type: ignore[assignment]  # the row has its code


class StationBody(OfSource, Station):
    """A railway station, known to its city."""

    source: DataSource  # type: ignore[assignment]  # the row has its code
