"""People, output and age of the cities in one common year, for measures that need them all."""

from collections import Counter
from dataclasses import dataclass

from atlas.model import Atlas

POPULATION, OUTPUT, AGED = "resident_population", "gdp", "share_60plus"


@dataclass(frozen=True)
class CityFigures:
    """One indicator of one year.

    Attributes:
        indicator: its code. year: the year, ``None`` where no city has a figure.
        values: prefecture adcode -> figure in the indicator's unit; ``None`` where nobody has one.
    """

    indicator: str
    year: int | None
    values: dict[str, float | None]

    @property
    def missing(self) -> tuple[str, ...]:
        """The prefectures without a figure."""
        return tuple(code for code, value in self.values.items() if value is None)


def column(atlas: Atlas, indicator: str) -> CityFigures:
    """The year that most prefectures have a figure for, the latest of several; years are never mixed."""
    cities = atlas.cities
    figures = [f for f in atlas.indicators.figures if f.indicator == indicator and f.adcode in cities]
    years = Counter(figure.year for figure in figures)
    year = max(years, key=lambda year: (years[year], year), default=None)
    known = {figure.adcode: figure.value for figure in figures if figure.year == year}
    return CityFigures(indicator, year, {code: known.get(code) for code in cities})


def output_per_head(atlas: Atlas) -> dict[str, float | None]:
    """Prefecture adcode -> gross domestic product per resident in 万元; ``None`` without both figures."""
    people, output = column(atlas, POPULATION).values, column(atlas, OUTPUT).values
    return {code: _per_head(output[code], many) for code, many in people.items()}


def _per_head(made: float | None, many: float | None) -> float | None:
    return made * 1e4 / many if many and made is not None else None
