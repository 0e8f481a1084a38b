"""The shared words of all plans: industries, kinds, agencies, units, overlap groups, sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from datafiles.model import Model, Slug, Text
from datafiles.toml import read_toml, toml_fault
from errors import DataError, Fault, UserError
from language import message
from plans.taxonomy import misfits
from plans.types import UNCLASSIFIED
from plans.units import unit_of

T = TypeVar("T")
_ALIASES: TypeAdapter[tuple[str, ...]] = TypeAdapter(tuple[Text, ...])
Colour = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]


class Industry(Model):
    """One code of the taxonomy, which has two levels.

    Attributes:
        parent: the code it lies under; none for a code of the first level.
        aliases: the words plans use for it. aliases_en: other English ones.
        gbt4754, emerging: what it is or lies within in the national classifications of industries, where certain.
    """

    zh: Text
    en: Text
    symbol: Annotated[str, Field(min_length=1, max_length=1)]
    symbol_en: Annotated[str, Field(min_length=1, max_length=2)] | None = None
    colour: Colour
    aliases: tuple[Text, ...]
    aliases_en: tuple[Text, ...] = ()
    parent: Slug | None = None
    gbt4754: tuple[Text, ...] = ()
    emerging: tuple[Text, ...] = ()


NOT_CLASSIFIED = Industry(
    zh="未归类", en="Not classified", symbol="？", symbol_en="?", colour="#B9BEC3", aliases=()
)
"""What is shown of an industry that the taxonomy has no code for: grey, after all others."""

KindUse = Literal["designation", "site", "place"]
"""What has a kind: a designation or a site of a plan, a row of the table of sites."""


class Kind(Model):
    """One kind: the shape it has on the map, and what may be ``of`` it."""

    zh: Text
    en: Text
    shape: Text
    of: Annotated[tuple[KindUse, ...], Field(min_length=1)]


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
    """One source of data with its licence and the files (globs below ``data/``) it stands behind.

    Attributes:
        program: it belongs to the program (code, fonts, vocabularies); no fact that is shown rests on it.
    """

    title: Text
    title_en: Text
    producer: Text
    producer_en: Text | None = None
    date: Text
    licence: Text
    licence_en: Text
    program: bool = False
    files: tuple[Text, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Every vocabulary by code, in the order of its file.

    Attributes:
        agency_aliases: further names of agencies; they serve only to find them.
        listed: the codes of each file that could be read, those of faulty entries too.
    """

    industries: Mapping[str, Industry]
    kinds: Mapping[str, Kind]
    agencies: Mapping[str, str]
    agency_aliases: Mapping[str, tuple[str, ...]]
    units: Mapping[str, Unit]
    overlaps: Mapping[str, Overlap]
    attributes: Mapping[str, Term]
    sources: Mapping[str, Source]
    listed: Mapping[str, tuple[str, ...]]

    def kinds_of(self, use: KindUse) -> tuple[str, ...]:
        """The kinds that such a thing may be of, those of faulty entries too; none where the file is unreadable."""
        codes = self.listed.get("kinds", ())
        return tuple(code for code in codes if code not in self.kinds or use in self.kinds[code].of)

    @property
    def every_industry(self) -> dict[str, Industry]:
        """The taxonomy, then what stands for having no code of it."""
        return {**self.industries, UNCLASSIFIED: NOT_CLASSIFIED}

    def industry(self, code: str) -> Industry | None:
        """An entry of the taxonomy, or what stands for having none; none for an entry that could not be read."""
        return NOT_CLASSIFIED if code == UNCLASSIFIED else self.industries.get(code)

    def industry_called(self, text: str) -> str:
        """The code of an industry by its code or name in either language.

        Raises:
            UserError: no such industry; says which there are.
        """
        known = self.every_industry
        for code, entry in known.items():
            if text.casefold() in (code.casefold(), entry.zh.casefold(), entry.en.casefold()):
                return code
        raise UserError(
            message("没有产业“{name}”。可用：{industries}。", name=text[:40], industries=tuple(known))
        )

    def unit(self, written: str) -> Unit | None:
        """What a unit as a plan writes it is in English; none for a measure word that is not listed."""
        return unit_of(written, self.units)

    def colour(self, industry: str) -> str:
        """An industry's colour; none when the taxonomy could not be read."""
        found = self.industry(industry)
        return found.colour if found else "transparent"


def load_vocabulary(folder: Path) -> tuple[Vocabulary, list[Fault]]:
    """The TOML vocabularies of ``folder``; an unusable file or entry is left out, an unknown field alone is not read."""
    files = _Files(folder)
    words = Vocabulary(
        industries=files.table("industries", TypeAdapter(Industry)),
        kinds=files.table("kinds", TypeAdapter(Kind)),
        agencies=files.table("agencies", TypeAdapter(Text)),
        agency_aliases=files.table("agency_aliases", _ALIASES),
        units=files.table("units", TypeAdapter(Unit)),
        overlaps=files.table("overlaps", TypeAdapter(Overlap)),
        attributes=files.table("attributes", TypeAdapter(Term)),
        sources=files.table("sources", TypeAdapter(Source)),
        listed=MappingProxyType(files.listed),
    )
    return words, [*files.faults, *misfits(words.industries)]


class _Files:
    """The vocabularies' files, read one by one; what was wrong with them."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder they lie in."""
        self._folder = folder
        self.listed: dict[str, tuple[str, ...]] = {}
        self.faults: list[Fault] = []

    def table(self, name: str, adapter: TypeAdapter[T]) -> Mapping[str, T]:
        """The usable entries of one file."""
        file = f"{name}.toml"
        try:
            raw = read_toml(self._folder / file, file)
        except DataError as error:
            self.faults += error.faults
            return MappingProxyType({})
        self.listed[name] = tuple(raw)
        entries: dict[str, T] = {}
        for code, entry in raw.items():
            found, errors = _entry(adapter, entry)
            entries.update((code, item) for item in found)
            self.faults += [toml_fault(file, item, code, kept=bool(found)) for item in errors]
        return MappingProxyType(entries)


def _entry(adapter: TypeAdapter[T], entry: Any) -> tuple[tuple[T, ...], list[ErrorDetails]]:
    """The entry, if it can be used, and its errors; unknown fields alone do not make it unusable."""
    try:
        return (adapter.validate_python(entry),), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    unknown = {item["loc"][0] for item in errors if item["type"] == "extra_forbidden"}
    if len(unknown) < len(errors):
        return (), errors
    known = {key: value for key, value in entry.items() if key not in unknown}
    return (adapter.validate_python(known),), errors
