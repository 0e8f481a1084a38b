"""What is checked about the data and what came out: one value a check, with the figures behind it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Protocol

from atlas.files import sourced
from atlas.model import Atlas
from atlas.view import View
from insight.checks.context import census_check
from insight.checks.remarks import remarks
from insight.cities.places import NamedSite, named_sites
from plans.records import Target

_COUNTED = ("prefectures", "counties")


class CheckResult(Protocol):
    """What every check tells: whether it passed, and whether a failure stops a release."""

    required: ClassVar[bool]

    @property
    def passed(self) -> bool:
        """Whether all is as it should be."""


@dataclass(frozen=True)
class Readable:
    """Whether every data file could be read; ``faults``: how much is wrong in them."""

    faults: int
    required: ClassVar = True

    @property
    def passed(self) -> bool:
        return not self.faults


@dataclass(frozen=True)
class AreasComplete:
    """Whether there are as many prefectures and counties as the boundaries' own papers say, ``None`` where they do not."""

    prefectures: int
    counties: int
    stated_prefectures: int | None
    stated_counties: int | None
    required: ClassVar = True

    @property
    def passed(self) -> bool:
        return (self.prefectures, self.counties) == (self.stated_prefectures, self.stated_counties)


@dataclass(frozen=True)
class Seamless:
    """Whether the counties share their borders, without gaps and overlaps."""

    passed: bool
    required: ClassVar = True


@dataclass(frozen=True)
class OverlapsInSource:
    """That counties overlap as they do in the source, whose own papers say so; they are left as they are.

    Attributes:
        places: adcodes of all that overlap another. largest_km2: of the overlaps.
    """

    places: tuple[str, ...]
    largest_km2: float
    passed: ClassVar = False
    required: ClassVar = False


@dataclass(frozen=True)
class Sourced:
    """Whether every data file has a source and a licence; ``orphans``: those without, relative to the data folder."""

    covered: int
    orphans: tuple[str, ...]
    required: ClassVar = True

    @property
    def passed(self) -> bool:
        return not self.orphans


@dataclass(frozen=True)
class NoPlan:
    """That the atlas waits for its first plan; what needs one is not judged then."""

    passed: ClassVar = False
    required: ClassVar = False


@dataclass(frozen=True)
class OverlapsRepeated:
    """Whether each overlap group is stated more than once; ``single``: the codes of those that are not."""

    groups: int
    statements: int
    single: tuple[str, ...]
    required: ClassVar = True

    @property
    def passed(self) -> bool:
        return not self.single


@dataclass(frozen=True)
class SumsUp:
    """Whether the cities add up to the province; what does not is stated, nothing is adjusted.

    Attributes:
        indicator: its code. year: of the figures. cities: how many are added.
        total, province: their sum and the province's own figure, in the indicator's unit.
    """

    indicator: str
    year: int
    cities: int
    total: float
    province: float
    required: ClassVar = False

    @property
    def gap(self) -> float:
        """What the province has more than its cities."""
        return round(self.province - self.total, 2)

    @property
    def passed(self) -> bool:
        return not self.gap


@dataclass(frozen=True)
class SitesPlaced:
    """Whether every site that the plans name has a known place; ``missing``: those without."""

    missing: tuple[NamedSite, ...]
    required: ClassVar = False

    @property
    def passed(self) -> bool:
        return not self.missing


def check_data(atlas: Atlas) -> tuple[CheckResult, ...]:
    """Every check over the loaded data in the order in which they are shown."""
    missing = tuple(site for site in named_sites(atlas, View()) if not site.on_map)
    return (
        Readable(len(atlas.faults)),
        _areas(atlas),
        _seamless(atlas),
        _sourced(atlas),
        *([NoPlan()] if atlas.checked and not atlas.plans else []),
        _overlaps(atlas),
        *_sums(atlas),
        *census_check(atlas),
        SitesPlaced(missing),
        *remarks(atlas),
    )


def _areas(atlas: Atlas) -> AreasComplete:
    found = [len(atlas.boundaries.areas[level]) for level in _COUNTED]
    stated = atlas.sidecar("boundaries").counts
    return AreasComplete(*found, *(stated.get(level) for level in _COUNTED))


def _seamless(atlas: Atlas) -> Seamless | OverlapsInSource:
    ragged = atlas.boundaries.ragged
    overlaps = atlas.sidecar("boundaries").overlaps_km2
    if ragged and set(ragged) <= {code for pair in overlaps for code in pair.split("-")}:
        return OverlapsInSource(ragged, max(overlaps.values()))
    return Seamless(atlas.boundaries.seamless)


def _sourced(atlas: Atlas) -> Sourced:
    covered = sourced(atlas.hashes, atlas.vocabulary.sources)
    return Sourced(len(covered), tuple(name for name in atlas.hashes if name not in covered))


def _overlaps(atlas: Atlas) -> OverlapsRepeated:
    counts = Counter(target.overlap for target in atlas.records(Target) if target.overlap)
    single = tuple(code for code in atlas.vocabulary.overlaps if counts[code] < 2)
    return OverlapsRepeated(len(counts), sum(counts.values()), single)


def _sums(atlas: Atlas) -> Iterator[SumsUp]:
    for code, indicator in atlas.indicators.measures.items():
        years = {figure.year for figure in atlas.indicators.figures if figure.indicator == code}
        for year in sorted(years) if indicator.additive else ():
            if found := _sum(atlas, code, year):
                yield found


def _sum(atlas: Atlas, code: str, year: int) -> SumsUp | None:
    """Only where the province and all of its cities have a figure."""
    figures = (f for f in atlas.indicators.figures if (f.indicator, f.year) == (code, year))
    values = {figure.adcode: figure.value for figure in figures}
    cities = [values[adcode] for adcode in atlas.cities if adcode in values]
    province = values.get(atlas.province.adcode)
    if province is None or not cities or len(cities) < len(atlas.cities):
        return None
    return SumsUp(code, year, len(cities), round(sum(cities), 2), province)
