"""What each folder of data says of itself in its ``SOURCE.toml``: producer, licence, date, hashes of its files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field, ValidationError

from atlas.files import Hashes
from datafiles.model import Model
from datafiles.toml import read_toml, toml_fault
from errors import DataError, Fault
from language import message

NAME = "SOURCE.toml"
_WITH_ONE = ("boundaries", "context", "fonts", "indicators", "outcomes", "sites")
_WITH_HASHES = ("boundaries", "fonts")
_MISSING = message("缺少数据来源说明文件"), message("请恢复该文件，写明来源、日期和许可")
_REMADE = message("请按 SOURCE.toml 首行所写的程序重新生成")


class SidecarTables(Model):
    """The tables of a sidecar that the program itself reads; whatever else it says is for people."""

    model_config = ConfigDict(extra="ignore")

    sha256: dict[str, str] | None = None
    counts: dict[str, int] = Field(default_factory=dict)
    overlaps_km2: dict[str, float] = Field(default_factory=dict)


@dataclass(frozen=True)
class Sidecar:
    """One ``SOURCE.toml``: all that it says, and its tables.

    Attributes:
        facts: every entry as written. counts: areas by level.
        overlaps_km2: of two counties (``330102-330105``), as the source has them.
    """

    facts: Mapping[str, Any] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    overlaps_km2: Mapping[str, float] = field(default_factory=dict)


Sidecars = Mapping[str, Sidecar]
"""Folder to what its sidecar says."""


def load_sidecars(folder: Path, hashes: Hashes) -> tuple[Sidecars, list[Fault]]:
    """The sidecars of the folders below ``folder``, and every file that is not the one that its sidecar describes.

    A sidecar that cannot be read is left out and reported, a file that was changed since is used and reported.
    """
    found: dict[str, Sidecar] = {}
    faults: list[Fault] = []
    for name in _WITH_ONE:
        if not (folder / name).is_dir():
            continue
        if not (folder / name / NAME).exists():
            faults.append(Fault(f"{name}/{NAME}", "", "", *_MISSING))
            continue
        try:
            facts = read_toml(folder / name / NAME, f"{name}/{NAME}")
        except DataError as error:
            faults += error.faults
            continue
        tables, wrong = _tables(name, facts)
        faults += [*wrong, *_changed(name, tables.sha256 or {}, hashes)]
        found[name] = Sidecar(facts, tables.counts, tables.overlaps_km2)
    return found, faults


def _tables(folder: str, facts: Mapping[str, Any]) -> tuple[SidecarTables, list[Fault]]:
    name = f"{folder}/{NAME}"
    try:
        tables = SidecarTables.model_validate(facts)
    except ValidationError as error:
        return SidecarTables(), [toml_fault(name, item) for item in error.errors(include_url=False)]
    if tables.sha256 is None and folder in _WITH_HASHES:
        return tables, [Fault(name, "sha256", "", message("没有 [sha256] 一节"), _REMADE)]
    return tables, []


def _changed(folder: str, stated: Mapping[str, str], hashes: Hashes) -> Iterator[Fault]:
    """The files that are gone, and those that are not as they were when their hash was taken."""
    for file, value in stated.items():
        name = f"{folder}/{file}"
        if name not in hashes:
            yield Fault(name, "", "", message("文件缺失"), message("请恢复该文件"))
        elif hashes[name] not in ("", value):
            problem = message("与 SOURCE.toml 记录的 sha256 不符：文件改动后没有重新生成")
            yield Fault(name, "", "", problem, _REMADE, kept=True)
