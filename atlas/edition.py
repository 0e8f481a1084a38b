"""Which version of the data this is in people's words, and the licences that go with every copy of them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, field_validator

from datafiles.faults import Wrong
from datafiles.model import Model, Text
from datafiles.reading import read_text
from datafiles.toml import checked_toml
from errors import DataError, Fault
from language import message

_FILE, _LICENCE = "versions.toml", "LICENCE.md"


class Release(Model):
    """One version of the data: year and month (and a number, where a month has several), its day, what changed."""

    version: Annotated[str, Field(pattern=r"^\d{4}\.\d{2}(\.\d+)?$")]
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    changes: Annotated[tuple[Text, ...], Field(min_length=1)]
    changes_en: Annotated[tuple[Text, ...], Field(min_length=1)]

    @field_validator("date")
    @classmethod
    def _is_a_day(cls, text: str) -> str:
        try:
            date.fromisoformat(text)
        except ValueError as error:
            raise Wrong(message("不是日期"), message("请写成 2026-01-31 的样子")) from error
        return text


class _Releases(Model):
    """The file: the newest version first."""

    release: tuple[Release, ...]

    @field_validator("release")
    @classmethod
    def _newest_first(cls, found: tuple[Release, ...]) -> tuple[Release, ...]:
        days = [release.date for release in found]
        if days != sorted(days, reverse=True) or len({release.version for release in found}) < len(found):
            problem = message("版本重复，或没有从新到旧排列")
            raise Wrong(problem, message("请把最新的写在最前，每个版本一节"))
        return found


@dataclass(frozen=True)
class Edition:
    """What a copy of the data says of itself.

    Attributes:
        releases: the versions, newest first; none where the folder has no list of them.
        licence: the text of its licences; empty where there is none.
    """

    releases: tuple[Release, ...] = ()
    licence: str = ""

    @property
    def latest(self) -> Release | None:
        """The version that this is."""
        return next(iter(self.releases), None)


def load_edition(folder: Path) -> tuple[Edition, list[Fault]]:
    """``versions.toml`` and ``LICENCE.md``; a province need not have the first, the catalogue of sources names the second."""
    path, releases, faults = folder / _FILE, _Releases(release=()), list[Fault]()
    if path.exists() or path.is_symlink():
        releases, faults = checked_toml(path, _FILE, TypeAdapter(_Releases), releases)
    return Edition(releases.release, _licence(folder / _LICENCE)), faults


def _licence(path: Path) -> str:
    """Its text; that it is not there or cannot be read is said where all files are looked through."""
    try:
        return read_text(path, _LICENCE)
    except DataError:
        return ""
