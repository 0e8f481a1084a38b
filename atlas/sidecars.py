"""What each folder of data says of itself: its ``SOURCE.toml``, with producer, licence and date."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from datafiles.listing import data_files
from datafiles.toml import read_toml
from errors import DataError, Fault

NAME = "SOURCE.toml"
Sidecars = Mapping[str, Mapping[str, Any]]
"""Folder to what its sidecar says."""


def load_sidecars(folder: Path) -> tuple[Sidecars, list[Fault]]:
    """The sidecars of the folders below ``folder``; an unreadable one is left out and reported."""
    found: dict[str, Mapping[str, Any]] = {}
    faults: list[Fault] = []
    for path in data_files(folder, f"*/{NAME}"):
        try:
            found[path.parent.name] = read_toml(path, f"{path.parent.name}/{NAME}")
        except DataError as error:
            faults += error.faults
    return found, faults
