"""Which province-level division an adcode belongs to, by its first two digits."""

from constants import OWN_DATA
from datafiles.toml import read_toml
from language import Name


def division(adcode: str) -> Name:
    """The division's name in both languages; empty for a code of none.

    The table is the program's own, not the data folder's: it is the same whichever province that is about.
    """
    found = read_toml(OWN_DATA / "provinces.toml", "provinces.toml").get(adcode[:2])
    return Name(found["zh"], found["en"]) if found else Name("", "")
