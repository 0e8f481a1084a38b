"""The province's profile as one frozen value: its names, groups of prefectures, map, words for reading texts."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, field_validator

from datafiles.faults import Wrong
from datafiles.model import Model, Slug, Text
from geo.equal_area import DegreeBox
from geo.places import Place, folded
from language import Name, message
from plans.fields import PlanId
from reader.local_words import CityList, LocalWords

ProvinceCode = Annotated[str, Field(pattern=r"^\d{2}0000$")]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
_PROVINCE = Name("全省", "province")
_KINDS = {"市": Name("全市", "municipality"), "区": Name("全区", "region")}
"""By how the names of municipalities, and of autonomous and special administrative regions, end."""
_NO_BOX = message("不是一个范围"), message("请依次写西、南、东、北，以度为单位")


class BaseMapLine(Model):
    """The line that map rules ask for on every map, in both languages."""

    line: Text
    line_en: Text


class MapView(Model):
    """What the map opens on (west, south, east, north in degrees), and the equal-area projection in metres.

    What is not given follows from the boundaries.
    """

    extent: tuple[Longitude, Latitude, Longitude, Latitude] | None = None
    projection: Text | None = None

    @field_validator("extent", mode="before")
    @classmethod
    def _has_four_sides(cls, extent: object) -> object:
        if isinstance(extent, tuple) and len(extent) != 4:
            raise Wrong(*_NO_BOX)
        return extent

    @field_validator("extent")
    @classmethod
    def _is_a_box(cls, extent: DegreeBox | None) -> DegreeBox | None:
        if extent and not (extent[0] < extent[2] and extent[1] < extent[3]):
            raise Wrong(*_NO_BOX)
        return extent


class CityGroup(Model):
    """One group of prefectures, by its id."""

    id: Slug
    name: Text
    name_en: Text
    prefectures: CityList
    source: Text


class CityGroups(Model):
    """CityGroups that together hold every prefecture once, and what they are called.

    Attributes:
        title: of all of them together. name, short: what one of them is called, in full and inside words such
            as 圈内; plural_en, short_plural_en: the English of several, where it is not just with an “s”.
    """

    title: Text
    title_en: Text
    name: Text
    name_en: Text
    short: Text | None = None
    short_en: Text | None = None
    plural_en: Text | None = None
    short_plural_en: Text | None = None
    members: Annotated[tuple[CityGroup, ...], Field(min_length=1)]


class ProvinceNames(Model):
    """What stands before the sections of the file; each missing one is reported and made up for."""

    adcode: ProvinceCode | None = None
    name: Text | None = None
    short: Text | None = None
    name_en: Text | None = None
    short_en: Text | None = None
    title: Text | None = None
    title_en: Text | None = None
    compare: Annotated[tuple[PlanId, ...], Field(min_length=2, max_length=2)] | None = None


@dataclass(frozen=True)
class Province:
    """The whole profile; what is not there or could not be used is empty.

    Attributes:
        adcode: six digits; empty where nothing says which province it is.
        name, short, title: in both languages; the title is that of everything made of the data.
        compare: ids of the usual two plans, the earlier first; none where the file names none.
        base_map: the line that map rules ask for, in both languages.
        map: extent and projection as far as the file gives them. groups: of prefectures, ``None`` without any.
        words: for reading texts of this province.
    """

    adcode: str
    name: Name
    short: Name
    title: Name
    compare: tuple[str, ...]
    base_map: Name
    map: MapView
    groups: CityGroups | None
    words: LocalWords

    @property
    def named(self) -> Name:
        """The full name in Chinese and the short one in English, as sentences name it."""
        return Name(str(self.name), self.short.en)

    @property
    def whole(self) -> Name:
        """All of it, as against its cities, as a label."""
        return Name(str(self.inside), f"Whole {self.inside.en}")

    @property
    def inside(self) -> Name:
        """All of it inside a sentence, by the kind of province its name says it is."""
        return next((kind for ending, kind in _KINDS.items() if self.name.endswith(ending)), _PROVINCE)

    @property
    def slug(self) -> str:
        """The name in file names: lower-case Latin letters."""
        letters = folded(self.short.en)
        return letters if letters.isascii() and letters else "province"

    @property
    def place(self) -> Place | None:
        """The province as a place; ``None`` where nothing says which it is."""
        if not (self.adcode and self.name):
            return None
        pinyin = folded(self.short.en)
        return Place(self.adcode, str(self.name), str(self.short), self.short.en, pinyin, "province", "")

    @property
    def members(self) -> tuple[CityGroup, ...]:
        """The groups of prefectures; none where there are none."""
        return self.groups.members if self.groups else ()
