"""Why an adcode is none of the province's: merged or renamed, of another province, or no code at all."""

from collections.abc import Iterable

from constants import OWN_DATA
from datafiles.toml import read_toml
from geo.places import Former, named
from language import Message, Name, message

_CHECK = message("请核对六位代码")


def division(adcode: str) -> Name:
    """The province-level division that the first two digits stand for, in both languages; empty for none.

    The table is the program's own, not the data folder's: it is the same whichever province that is about.
    """
    found = read_toml(OWN_DATA / "provinces.toml", "provinces.toml").get(adcode[:2])
    return Name(found["zh"], found["en"]) if found else Name("", "")


def why_unknown(code: str, former: Iterable[Former], own: str) -> tuple[Message, Message]:
    """Problem and remedy for a code that is not among the province's.

    Args:
        code: six digits.
        former: places that are no more.
        own: any adcode of the province, empty where nothing says which it is.
    """
    gone = next((place for place in former if place.adcode == code), None)
    if gone:
        problem = message(
            "{place}已于{year}年{change}", place=named(gone), year=gone.year, change=gone.changed
        )
        return problem, message("请改用 {code}", code=gone.merged_into)
    there, here = division(code), division(own)
    if there and here and there != here:
        return message("这是{there}的代码，不是{here}的", there=there, here=here), _CHECK
    return message("没有这个行政区划代码"), _CHECK
