"""When promises fall due: by stated year; yearly, two-year and undated ones apart, never guessed into a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from insight.targets.promises import Promise
from plans.records import Target

Due = int | Literal["per_year", "two_years", "none"]
_APART: tuple[Due, ...] = ("per_year", "two_years", "none")


@dataclass(frozen=True)
class Deadline:
    """One deadline.

    Attributes:
        due: a year, or ``per_year``, ``two_years``, ``none`` where the text states no year.
        promises: those counted here, each at the deadline of its main statement only.
        again: further statements, due here, of promises that are counted at another deadline.
    """

    due: Due
    promises: tuple[Promise, ...]
    again: tuple[Target, ...]


@dataclass(frozen=True)
class Timeline:
    """``years``: every year from the first stated to the last, empty ones too; ``apart``: the rest."""

    years: tuple[Deadline, ...]
    apart: tuple[Deadline, ...]


def timeline(promises: Iterable[Promise]) -> Timeline:
    """Where each promise falls due."""
    promises = tuple(promises)
    stated = [target.year for promise in promises for target in promise.statements if target.year]
    span = range(min(stated), max(stated) + 1) if stated else ()
    apart = tuple(_moment(due, promises) for due in _APART)
    return Timeline(
        years=tuple(_moment(year, promises) for year in span),
        apart=tuple(moment for moment in apart if moment.promises or moment.again),
    )


def due(target: Target) -> Due:
    """The stated year, else the cadence, else ``none``."""
    return target.year or target.cadence or "none"


def _moment(when: Due, promises: tuple[Promise, ...]) -> Deadline:
    here = tuple(promise for promise in promises if due(promise.main) == when)
    others = [promise for promise in promises if due(promise.main) != when]
    again = tuple(target for promise in others for target in promise.statements if due(target) == when)
    return Deadline(when, here, again)
