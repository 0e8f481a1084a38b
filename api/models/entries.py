"""The entries of each list: the records' own fields and what they carry."""

from typing import Literal

from pydantic import Field

from api.models.carried import EveryEntry, OfPlan, OfSource, PlanSource
from datafiles.model import Model
from plans.records import Achieved, Clause, Designation, Programme, Site, Target

NamingState = Literal["each", "collective", "none"]
"""How a city is named: by itself at least once, only in a group, not at all."""


class ClauseEntryBody(OfPlan, Clause):
    """A clause; with its agencies one by one."""

    heading: str
    records: dict[str, int] = Field(description="type of record -> how many it carries")


class DesignationBody(OfPlan, Designation):
    """Cities named for industries; those of a `collective` one are named as a group, never one by one."""

    place_names: tuple[str, ...]


class TargetBody(OfPlan, Target):
    """A promised number with the words around it; statements of one `overlap` group count once, never add them up."""

    amount: str
    when: str


class AchievedBody(OfPlan, Achieved):
    """A figure reported as already reached; never a target."""


class SiteLocation(Model):
    """Where a cited source puts a site."""

    city: str | None
    county: str | None
    lon: float | None
    lat: float | None
    precision: Literal["exact", "county", "city", "unknown"]
    certainty: Literal["sourced", "inferred", "unsourced"]
    source: str | None


class SiteBody(OfPlan, Site):
    """A named park, laboratory, platform, centre, base, event or company."""

    location: tuple[SiteLocation, ...]


class ProgrammeBody(OfPlan, Programme):
    """A named programme, project, brand or standard."""


class PlanBody(EveryEntry):
    """A plan."""

    title: str
    short: str
    series: str | None
    years: tuple[int, ...]
    coverage: Literal["full", "partial"]
    review: str = Field(description="who stands for its records")
    clauses: int
    records: dict[str, int] = Field(description="type of record -> how many")
    source: PlanSource


class AgencyBody(EveryEntry):
    """An agency with the clauses that it leads and supports, as `plan/clause`."""

    name: str
    leads: tuple[str, ...]
    supports: tuple[str, ...]


class IndustryBody(EveryEntry):
    """A code of the taxonomy; how many cities and promises the plans recorded in full have for it."""

    name: str
    parent: str | None
    aliases: tuple[str, ...]
    gbt4754: tuple[str, ...]
    cities_each: int
    cities_collective: int
    promises: int


class AreaBody(OfSource):
    """A place of the boundaries."""

    name: str
    name_zh: str
    name_en: str
    level: Literal["prefecture", "county"]
    parent: str | None
    label_lon: float
    label_lat: float
    area_km2: float


class PrefectureBody(AreaBody):
    """A prefecture, and how the plans chosen name it; `unknown`: not named in what was read of them."""

    circle: str | None
    named: Literal["each", "collective", "none", "unknown"]
    industries: dict[str, NamingState]
    clauses: tuple[str, ...] = Field(description="that name it, as `plan/clause`")


class OwnSiteBody(OfSource):
    """A site of a list that the office brought; context, never a promise. Contact data are left out."""

    name: str
    kind: str
    city: str | None
    county: str | None
    lon: float | None
    lat: float | None
    precision: Literal["exact", "county", "city", "unknown"]
    address: str
    industry: tuple[str, ...]
    industry_words: tuple[str, ...]
    area_ha: float | None
    vacant_ha: float | None
    status: str
    updated: str
