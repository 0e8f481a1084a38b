"""Why an adcode is none of the province's: merged or renamed, of another province, or no code at all."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from constants import OWN_DATA
from datafiles.toml import read_toml
from geo.places import Former, Place, named
from language import Message, Name, message

if TYPE_CHECKING:
    from geo.area import Area

_KIND = re.compile("(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$")
_CHECK = message("请核对六位代码")


def division(adcode: str) -> Name:
    """The province-level division that the first two digits stand for, in both languages; empty for none.

    The table is the program's own, not the data folder's: it is the same whichever province that is about.
    """
    found = read_toml(OWN_DATA / "provinces.toml", "provinces.toml").get(adcode[:2])
    return Name(found["zh"], found["en"]) if found else Name("", "")


def other_divisions(own: str) -> tuple[str, ...]:
    """The Chinese names, full and short, of every province-level division but the one of an adcode."""
    table = read_toml(OWN_DATA / "provinces.toml", "provinces.toml")
    full = [names["zh"] for digits, names in table.items() if digits != own[:2]]
    return (*full, *(_KIND.sub("", name) for name in full))


def instead(code: str, place: "Place | Area | None") -> Message:
    """The remedy: another code, with the name of its place where that is known."""
    if place is None:
        return message("请改用 {code}", code=code)
    return message("请改用 {code} {place}", code=code, place=named(place))


def why_unknown(
    code: str,
    own: str,
    former: Iterable[Former] = (),
    place_of: "Callable[[str], Place | Area | None]" = lambda code: None,
) -> tuple[Message, Message]:
    """Problem and remedy for a code that is not among the province's.

    Args:
        code: six digits.
        own: any adcode of the province, empty where nothing says which it is.
        former: places that are no more.
        place_of: the place of today with a code, if there is one.
    """
    gone = next((place for place in former if place.adcode == code), None)
    if gone:
        problem = message(
            "{place}已于{year}年{change}", place=named(gone), year=gone.year, change=gone.changed
        )
        return problem, instead(gone.merged_into, place_of(gone.merged_into))
    there, here = division(code), division(own)
    if there and here and there != here:
        return message("这是{there}的代码，不是{here}的", there=there, here=here), _CHECK
    return message("没有这个行政区划代码"), _CHECK
