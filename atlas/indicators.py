"""Population, output and ageing by place and year, every number with unit and source."""

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pydantic import TypeAdapter, ValidationError

from atlas.number_check import number_problem
from constants import PROVINCE
from errors import DataError, Fault, on_line
from geo.csv_table import read_table
from geo.gazetteer import Gazetteer
from language import message
from plans.faults import said
from plans.records import Model, Text
from plans.vocabulary import read_toml

COLUMNS = ("adcode", "name", "indicator", "year", "value", "unit", "source", "confidence")
_FILE = "indicators/indicators.csv"


class Indicator(Model):
    """What one indicator code means; ``additive`` when the cities' values add up to the province's."""

    zh: Text
    en: Text
    unit: Text
    unit_en: Text
    additive: bool
    note: Text
    note_en: Text


@dataclass(frozen=True)
class Figure:
    """One number: ``value`` in ``unit`` for one place and year, according to ``source``; English where known."""

    adcode: str
    indicator: str
    year: int
    value: float
    unit: str
    source: str
    source_en: str
    confidence: str


@dataclass(frozen=True)
class Indicators:
    """All figures; ``measures`` says what each indicator code means."""

    figures: tuple[Figure, ...]
    measures: MappingProxyType

    def latest(self, adcode: str, indicator: str) -> Figure | None:
        """The most recent figure of an indicator for a place; ``None`` when nobody has one."""
        found = [f for f in self.figures if f.adcode == adcode and f.indicator == indicator]
        return max(found, key=lambda figure: figure.year, default=None)


def load_indicators(folder: Path, gazetteer: Gazetteer) -> tuple[Indicators, list[Fault]]:
    """``indicators.toml`` and ``indicators.csv``; a faulty row is left out and reported."""
    faults: list[Fault] = []
    measures = _measures(folder / "indicators.toml", faults)
    english = _sources(folder / "sources.toml", faults)
    rows, found = read_table(folder / "indicators.csv", COLUMNS)
    faults += found
    figures: dict[tuple, Figure] = {}
    for line, row in rows:
        found = _row_faults(line, row, measures, gazetteer)
        key = (row["adcode"], row["indicator"], row["year"])
        if not found and key in figures:
            problem, remedy = message("同一地区同一年份重复"), message("请只保留一行")
            found = [_fault(line, row, "indicator", problem, remedy)]
        faults += found
        if not found:
            figures[key] = _figure(row, english)
    return Indicators(tuple(figures.values()), measures), faults


def _measures(path: Path, faults: list[Fault]) -> MappingProxyType:
    try:
        raw = read_toml(path, "indicators/indicators.toml")
        return MappingProxyType(TypeAdapter(dict[str, Indicator]).validate_python(raw))
    except DataError as error:
        faults += error.faults
    except ValidationError as error:
        faults += [_toml_fault("indicators.toml", item) for item in error.errors(include_url=False)]
    return MappingProxyType({})


def _sources(path: Path, faults: list[Fault]) -> dict[str, str]:
    """English by the source as the rows name it; without the file they are shown as written."""
    if not path.exists():
        return {}
    try:
        return TypeAdapter(dict[str, Text]).validate_python(read_toml(path, "indicators/sources.toml"))
    except DataError as error:
        faults += error.faults
    except ValidationError as error:
        faults += [_toml_fault("sources.toml", item) for item in error.errors(include_url=False)]
    return {}


def _toml_fault(name: str, item: dict) -> Fault:
    return Fault(f"indicators/{name}", ".".join(map(str, item["loc"])), "", *said(item))


def _row_faults(line: int, row: dict, measures: MappingProxyType, gazetteer: Gazetteer) -> list[Fault]:
    faults = []
    if (
        any(p.level == "prefecture" for p in gazetteer.places)
        and row["adcode"] != PROVINCE
        and gazetteer.get(row["adcode"]) is None
    ):
        faults.append(_fault(line, row, "adcode", message("没有这个行政区划代码"), message("请核对代码")))
    measure = measures.get(row["indicator"])
    if measure is None:
        problem, remedy = message("没有这个指标"), message("请先写入 indicators.toml")
        faults.append(_fault(line, row, "indicator", problem, remedy))
    elif row["unit"] != measure.unit:
        remedy = message("应为 {unit}", unit=measure.unit)
        faults.append(_fault(line, row, "unit", message("单位不符"), remedy))
    if not (row["year"].isdecimal() and 1949 <= int(row["year"]) <= 2100):
        faults.append(_fault(line, row, "year", message("不是年份"), message("请写四位年份")))
    if problem := number_problem(row["value"], row["unit"]):
        faults.append(_fault(line, row, "value", *problem))
    if not row["source"].strip():
        faults.append(
            _fault(line, row, "source", message("没有来源"), message("请写明来源；没有来源的数不收"))
        )
    if row["confidence"] not in ("confirmed", "secondary"):
        remedy = message("可用：{names}", names=("confirmed", "secondary"))
        faults.append(_fault(line, row, "confidence", message("不在允许取值之内"), remedy))
    return faults


def _figure(row: dict[str, str], english: dict[str, str]) -> Figure:
    return Figure(
        row["adcode"], row["indicator"], int(row["year"]), float(row["value"]),
        row["unit"], row["source"], english.get(row["source"], ""), row["confidence"],
    )  # fmt: skip


def _fault(line: int, row: dict[str, str], column: str, problem: str, remedy: str) -> Fault:
    return Fault(_FILE, on_line(line, column), row[column][:60], problem, remedy)
