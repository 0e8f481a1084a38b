"""What a record of each type says, as it is read: the contract's own fields, in the contract's order."""

from dataclasses import dataclass, fields
from typing import ClassVar

from plans.types import Pairing

ReadScope = str | tuple[str, ...]
"""``"province"``, or the codes of places."""


@dataclass(frozen=True)
class ClauseFacts:
    """A clause's headings and agencies."""

    type: ClassVar = "clause"
    heading: str
    section: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    open: bool


@dataclass(frozen=True)
class DesignationFacts:
    """Places named for industries as something."""

    type: ClassVar = "designation"
    places: tuple[str, ...]
    industries: tuple[str, ...]
    kind: str
    pairing: Pairing
    open: bool


@dataclass(frozen=True)
class TargetFacts:
    """A promised number or a reward."""

    type: ClassVar = "target"
    indicator: str
    value: float
    value_high: float | None
    unit: str
    comparator: str
    year: int | None
    cadence: str | None
    direction: str | None
    scope: ReadScope
    attributes: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class AchievedFacts:
    """A figure reached."""

    type: ClassVar = "achieved"
    indicator: str
    value: float
    unit: str
    year: int | None
    scope: ReadScope


@dataclass(frozen=True)
class SiteFacts:
    """A park, laboratory, company or the like."""

    type: ClassVar = "site"
    name: str
    kind: str
    places: tuple[str, ...]
    basis: str


@dataclass(frozen=True)
class ProgrammeFacts:
    """A named programme."""

    type: ClassVar = "programme"
    name: str


ReadFacts = ClauseFacts | DesignationFacts | TargetFacts | AchievedFacts | SiteFacts | ProgrammeFacts


def as_fields(facts: ReadFacts) -> dict[str, object]:
    """The fields as plain data: tuples as lists, whole numbers without a point."""
    return {field.name: _plain(getattr(facts, field.name)) for field in fields(facts)}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value
