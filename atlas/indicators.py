"""Population, output and ageing by place and year, every number with unit and source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import Field, TypeAdapter

from datafiles.cells import Amount, Cited, PlaceCode, Year, number, percent_problem
from datafiles.model import Model, Text
from datafiles.rows import Cells, Problem, TableRow, columns, read_rows
from datafiles.toml import checked_toml
from errors import Fault
from geo.gazetteer import Gazetteer
from geo.unknown_code import why_unknown
from language import Name, message


class Indicator(Model):
    """What one indicator code means.

    Attributes:
        additive: whether the cities' values add up to the province's.
        above_zero: whether it is never nought, like the people of a city: then a nought is no figure.
    """

    zh: Text
    en: Text
    unit: Text
    unit_en: Text
    additive: bool
    note: Text
    note_en: Text
    above_zero: bool = False
    beside_measures: Text | None = None
    beside_measures_en: Text | None = None


class Figure(TableRow):
    """One number: ``value`` in ``unit`` for one place and year, according to ``source``; English where known."""

    adcode: PlaceCode
    name: str
    indicator: str
    year: Year
    value: Amount
    unit: str
    source: Cited
    confidence: Literal["confirmed", "secondary"]
    source_en: str = Field(default="", exclude=True)


COLUMNS = columns(Figure)
_KEY = ("indicator", "adcode", "year")
_MEASURES: TypeAdapter[dict[str, Indicator]] = TypeAdapter(dict[str, Indicator])
_ENGLISH: TypeAdapter[dict[str, Text]] = TypeAdapter(dict[str, Text])


@dataclass(frozen=True)
class Indicators:
    """All figures; ``measures`` says what each indicator code means."""

    figures: tuple[Figure, ...]
    measures: Mapping[str, Indicator]

    def latest(self, adcode: str, indicator: str) -> Figure | None:
        """The most recent figure of an indicator for a place; ``None`` when nobody has one."""
        found = [f for f in self.figures if f.adcode == adcode and f.indicator == indicator]
        return max(found, key=lambda figure: figure.year, default=None)


def load_indicators(folder: Path, gazetteer: Gazetteer) -> tuple[Indicators, list[Fault]]:
    """``indicators.toml`` and ``indicators.csv``; a faulty row is left out and reported.

    Without ``sources.toml`` the sources are shown as the rows write them.
    """
    known, faults = checked_toml(folder / "indicators.toml", "indicators/indicators.toml", _MEASURES, {})
    measures = MappingProxyType(known)
    english, found = _sources(folder / "sources.toml")
    rows, wrong = read_rows(
        folder / "indicators.csv", Figure, _KEY, lambda cells: _problems(cells, measures, gazetteer)
    )
    figures = (row.model_copy(update={"source_en": english.get(row.source, "")}) for row in rows)
    return Indicators(tuple(figures), measures), [*faults, *found, *wrong]


def _sources(path: Path) -> tuple[dict[str, str], list[Fault]]:
    """English by the source as the rows name it."""
    if not path.exists() and not path.is_symlink():
        return {}, []
    return checked_toml(path, "indicators/sources.toml", _ENGLISH, {})


def _problems(cells: Cells, measures: Mapping[str, Indicator], gazetteer: Gazetteer) -> Iterator[Problem]:
    """What the row names that is not there, and a unit that is not the indicator's."""
    if gazetteer.has_prefectures and gazetteer.get(cells["adcode"]) is None:
        own = gazetteer.province.adcode if gazetteer.province else ""
        yield Problem("adcode", *why_unknown(cells["adcode"], own, gazetteer.former, gazetteer.get))
    measure = measures.get(cells["indicator"])
    if measure is None:
        yield Problem("indicator", message("没有这个指标"), message("请先写入 indicators.toml"))
    elif cells["unit"] != measure.unit:
        yield Problem("unit", message("单位不符"), message("应为 {unit}", unit=measure.unit))
    elif measure.above_zero and number(cells["value"]) == 0:
        remedy = message("没有数据请删去该行，有则请填实际的数")
        yield Problem("value", message("{name}不会是 0", name=Name(measure.zh, measure.en)), remedy)
    if found := percent_problem(cells["value"], cells["unit"]):
        yield Problem("value", *found)
