"""Places by name: what a place is called in Chinese, English and pinyin, and what it was called before."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from datafiles.cells import PlaceCode, Year
from datafiles.model import Text
from datafiles.rows import TableRow, columns, no_rule, read_rows
from errors import Fault
from language import Name, message

if TYPE_CHECKING:
    from geo.area import Area

KIND_EN = re.compile(r"( Autonomous)? (City|County|District|Province|Banner)$")
CITY_KINDS_EN = {"盟": "League", "州": "Prefecture", "区": "Prefecture"}
"""Of prefectures by the last character of their Chinese name, where they are no cities: 自治州, 地区, 盟."""
CHANGES = {"并入": message("并入"), "改设": message("改设"), "更名": message("更名")}


@dataclass(frozen=True)
class Place:
    """One administrative place.

    Attributes:
        adcode: 6 digits, or a circle's id.
        name_zh: full name, e.g. 安吉县.
        name_short: as on a label, e.g. 安吉; 市中区 and 理县 stay whole.
        name_en: e.g. Pingyi County.
        pinyin: lower-case letters of the short name.
        level: province, circle, prefecture or county.
        prefecture: adcode of the prefecture it lies in (its own for a prefecture), else empty.
    """

    adcode: str
    name_zh: str
    name_short: str
    name_en: str
    pinyin: str
    level: str
    prefecture: str


class Former(TableRow):
    """A place that is no more: merged into, made into or renamed to another, in that year."""

    adcode: PlaceCode
    name_zh: Text
    name_en: str
    pinyin: str
    merged_into: PlaceCode
    year: Year
    change: str
    source: str

    @property
    def level(self) -> str:
        """Prefecture or county, by the code."""
        return "prefecture" if self.adcode.endswith("00") else "county"

    @property
    def changed(self) -> str:
        """What became of it, as a message; a word not known here as it is written."""
        return CHANGES.get(self.change, self.change)


FORMER_COLUMNS = columns(Former)


def named(place: "Place | Former | Area") -> Name:
    """The full name in both languages."""
    return Name(place.name_zh, place.name_en)


def folded(text: str) -> str:
    """A name as it is compared: width, case, tone marks, spaces, apostrophes and punctuation do not count."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if char.isalnum())


def own_names(place: Place | Former) -> set[str]:
    """Every folded name of the place itself: code, Chinese and English with and without the kind, pinyin."""
    bare = place.name_zh[:-1]
    chinese = {place.name_zh, bare if len(bare) > 1 else place.name_zh}
    english = {place.name_en, KIND_EN.sub("", place.name_en)}
    if len(place.name_zh) == 2:  # 莒县: Juxian County, but also written Ju County
        english.add(place.name_en.replace("xian County", " County"))
    if place.level == "province":
        english.add(f"{place.name_en} Province")
    if place.level == "prefecture":
        english.add(f"{place.name_en} {CITY_KINDS_EN.get(place.name_zh[-1], 'City')}")
    short = {place.name_short} if isinstance(place, Place) else set()
    return {folded(name) for name in {place.adcode, place.pinyin, *chinese, *english, *short}}


def full_names(place: Place | Former, inside: Place | None, province: Place | None) -> set[str]:
    """The names with what the place lies in before them (甲省乙市丙县) or, in English, after them."""
    own = own_names(place)
    around = own_names(province) - {province.adcode} if province else set()
    if inside is not None and inside.adcode != place.adcode:
        before = ("", *(name for name in around if not name.isascii()))
        around |= {outer + name for name in own_names(inside) for outer in before}
    return own | {outer + name for outer in around for name in own} | {
        name + outer for outer in around if outer.isascii() for name in own if name.isascii()
    }  # fmt: skip


def load_former(path: Path) -> tuple[tuple[Former, ...], list[Fault]]:
    """Former places from ``former.csv`` (columns FORMER_COLUMNS): the sound rows and every fault."""
    rows, faults = read_rows(path, Former, ("adcode",), no_rule)
    return tuple(rows), faults
