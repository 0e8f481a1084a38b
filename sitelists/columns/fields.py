"""The fields that a column may hold, with the headings they are recognised by."""

from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from datafiles.toml import read_toml

_FILE = Path(__file__).with_name("headings.toml")

SEVERAL = ("contact", "industry")
"""Fields that more than one column may hold; their values are joined."""
AREAS = ("area", "vacant")
"""Fields with a unit."""


class FieldWords(NamedTuple):
    """The headings of one field: whole ones in order of preference, parts, and parts that rule it out.

    ``below`` are whole ones that count only where a heading above has one of ``over``.
    """

    whole: tuple[str, ...]
    part: tuple[str, ...]
    never: tuple[str, ...]
    over: tuple[str, ...]
    below: tuple[str, ...]


def _read() -> dict[str, FieldWords]:
    found = read_toml(_FILE, _FILE.name)
    return {
        name: FieldWords(*(tuple(item.get(key, ())) for key in FieldWords._fields))
        for name, item in found.items()
    }


WORDS = MappingProxyType(_read())
FIELDS = tuple(WORDS)
"""Every field, those with narrow words before those with wide ones."""
