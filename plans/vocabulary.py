"""The shared words of all plans: industries, kinds, agencies, units, overlap groups, sources."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from errors import DataError, Fault, at_column
from language import message
from plans.faults import said
from plans.records import Model, Text

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Colour = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]


class Industry(Model):
    """One code of the taxonomy; ``aliases`` are the words plans use for it, ``aliases_en`` other English ones."""

    zh: Text
    en: Text
    symbol: Annotated[str, Field(min_length=1, max_length=1)]
    symbol_en: Annotated[str, Field(min_length=1, max_length=2)] | None = None
    colour: Colour
    aliases: tuple[Text, ...]
    aliases_en: tuple[Text, ...] = ()


class Kind(Model):
    """One kind of designation or site and the shape it has on the map."""

    zh: Text
    en: Text
    shape: Text


class Unit(Model):
    """A unit's English and the factor from the plan's unit to it."""

    en: str
    factor: float


class Overlap(Model):
    """A promise stated more than once; it counts once."""

    zh: Text
    en: Text
    reason: Text
    reason_en: Text


class Term(Model):
    """A word the plans use, in both languages."""

    zh: Text
    en: Text


class Source(Model):
    """One source of data with its licence and the files (globs below ``data/``) it stands behind."""

    title: Text
    title_en: Text
    producer: Text
    producer_en: Text | None = None
    date: Text
    licence: Text
    licence_en: Text
    files: tuple[Text, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Every vocabulary by code, in the order of its file; ``listed`` has faulty entries' codes too.

    ``agency_aliases`` are further names of agencies: they serve only to find them.
    """

    industries: MappingProxyType[str, Industry]
    kinds: MappingProxyType[str, Kind]
    agencies: MappingProxyType[str, str]
    agency_aliases: MappingProxyType[str, tuple[str, ...]]
    units: MappingProxyType[str, Unit]
    overlaps: MappingProxyType[str, Overlap]
    attributes: MappingProxyType[str, Term]
    sources: MappingProxyType[str, Source]
    listed: MappingProxyType[str, frozenset[str]]

    def colour(self, industry: str) -> str:
        """An industry's colour; none when the taxonomy could not be read."""
        found: Industry | None = self.industries.get(industry)
        return found.colour if found else "transparent"


_MODELS = {
    "industries": Industry,
    "kinds": Kind,
    "agencies": Text,
    "agency_aliases": tuple[Text, ...],
    "units": Unit,
    "overlaps": Overlap,
    "attributes": Term,
    "sources": Source,
}


def load_vocabulary(folder: Path) -> tuple[Vocabulary, list[Fault]]:
    """The TOML vocabularies of ``folder``; an unusable file or entry is left out, an unknown field alone is not read."""
    faults: list[Fault] = []
    raw = {name: _read(folder / f"{name}.toml", faults) for name in _MODELS}
    tables = {name: _table(name, raw[name], model, faults) for name, model in _MODELS.items()}
    listed = MappingProxyType({name: frozenset(entries) for name, entries in raw.items()})
    return Vocabulary(**tables, listed=listed), faults


def read_toml(path: Path, name: str) -> dict[str, Any]:
    """The file as a dictionary with lists as tuples.

    Raises:
        DataError: not readable, not UTF-8 or not TOML (with line and column).
    """
    try:
        return {key: _tuples(value) for key, value in tomllib.loads(path.read_text("utf-8")).items()}
    except OSError as error:
        problem = message("无法读取（{reason}）", reason=error.strerror)
        raise DataError([Fault(name, "", "", problem, message("请恢复该文件"))]) from error
    except UnicodeDecodeError as error:
        problem, remedy = message("不是 UTF-8 编码"), message("请另存为 UTF-8")
        raise DataError([Fault(name, "", "", problem, remedy)]) from error
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        place = at_column(int(at[1]), int(at[2])) if at else message("文件末尾")
        problem, remedy = message("TOML 语法有误"), message("请检查引号、等号和方括号")
        raise DataError([Fault(name, place, "", problem, remedy)]) from error


def _read(path: Path, faults: list[Fault]) -> dict[str, Any]:
    try:
        return read_toml(path, path.name)
    except DataError as error:
        faults += error.faults
        return {}


def _table(name: str, raw: dict[str, Any], model: Any, faults: list[Fault]) -> MappingProxyType[str, Any]:
    """The usable entries; ``model`` is what pydantic reads each as."""
    adapter: TypeAdapter[Any] = TypeAdapter(model)
    table = {}
    for code, entry in raw.items():
        read, errors = _entry(adapter, entry)
        if read is not None:
            table[code] = read
        faults += [_fault(f"{name}.toml", code, item, kept=read is not None) for item in errors]
    return MappingProxyType(table)


def _entry(adapter: TypeAdapter[Any], entry: Any) -> tuple[Any, "list[ErrorDetails]"]:
    """The entry, ``None`` if it cannot be used, and its errors; unknown fields alone do not make it unusable."""
    try:
        return adapter.validate_python(entry), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    unknown = {item["loc"][0] for item in errors if item["type"] == "extra_forbidden"}
    if len(unknown) < len(errors):
        return None, errors
    return adapter.validate_python({key: value for key, value in entry.items() if key not in unknown}), errors


def _fault(name: str, code: str, item: "ErrorDetails", kept: bool) -> Fault:
    place = ".".join(map(str, ("", code, *item["loc"]))).lstrip(".")
    value = "" if isinstance(item["input"], dict) else str(item["input"])[:60]
    return Fault(name, place, value, *said(item), kept)


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(value) if isinstance(value, list) else value
