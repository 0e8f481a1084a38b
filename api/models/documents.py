"""What the single documents look like."""

from typing import Any, Literal

from pydantic import Field

from api.models.carried import PlanSource
from api.models.context import ClusterBody, ZoneBody
from api.models.entries import AgencyBody, DesignationBody, NamingState, SiteBody, TargetBody
from datafiles.model import Model


class DocumentBody(Model):
    """What every document carries."""

    data_version: str
    lang: Literal["zh", "en"]
    licence: str
    sources: tuple[PlanSource, ...] = Field(description="the documents of the plans that it rests on")
    note: str = Field(description="what has to be known of all of it; may be empty")


class LandingBody(Model):
    """What there is."""

    title: str
    data_version: str
    description: str = Field(description="address of the OpenAPI description")
    documentation: str = Field(description="address of the list for people")
    lists: dict[str, str]
    documents: dict[str, str]


class FoundBody(Model):
    """One hit of a search."""

    name: str
    detail: str
    page: str = Field(description="of the app")
    params: dict[str, str] = Field(description="of that page")


class FoundGroup(Model):
    """Hits of one kind, the best first."""

    group: str
    items: tuple[FoundBody, ...]


class SearchBody(Model):
    """What a text may mean; the surest group first."""

    data_version: str
    lang: Literal["zh", "en"]
    q: str
    groups: tuple[FoundGroup, ...]


class PromiseBody(Model):
    """One promise with every statement of it, which must not be added up."""

    text: str
    overlap: str | None
    statements: tuple[TargetBody, ...]


class CityTargets(Model):
    """Promises by whom they bind; those of the whole province are never divided among cities."""

    own: tuple[PromiseBody, ...]
    group: tuple[PromiseBody, ...]
    province: tuple[PromiseBody, ...]


class CityBody(DocumentBody):
    """One prefecture's summary; unknown figures are null, never zero."""

    adcode: str
    name: str
    name_en: str
    circle: str | None
    named: NamingState
    naming: str = Field(description="how the plans name it, in a sentence")
    caveat: str | None
    industries: dict[str, NamingState]
    indicators: dict[str, dict[str, Any] | None]
    designations: tuple[DesignationBody, ...]
    sites: tuple[dict[str, Any], ...]
    other_sites: tuple[dict[str, Any], ...]
    targets: CityTargets
    lead_agencies: dict[str, tuple[str, ...]]


class IndustryPageBody(DocumentBody):
    """Everything the plans say of one industry; zones and clusters are context, never a promise."""

    code: str
    name: str
    parent: str | None
    under: tuple[str, ...]
    cities: dict[str, NamingState] = Field(
        description="adcode -> how it is named; a city that is missing is not named"
    )
    designations: tuple[DesignationBody, ...]
    promises: tuple[PromiseBody, ...]
    sites: tuple[SiteBody, ...]
    agencies: tuple[AgencyBody, ...]
    zones: tuple[ZoneBody, ...]
    clusters: tuple[ClusterBody, ...]


class ComparisonBody(DocumentBody):
    """Two plans, or two to four cities, side by side; unknown is null."""

    kind: Literal["plans", "cities"]
    compared: tuple[dict[str, str], ...]
    sections: dict[str, tuple[dict[str, Any], ...]]


class BalanceBody(DocumentBody):
    """How evenly the plans name the cities; what is not meaningful is null with its reason, never zero."""

    plans: tuple[str, ...]
    industries: tuple[str, ...]
    counting: dict[str, Any]
    caveat: str | None
    coverage: tuple[dict[str, Any], ...]
    measures: dict[str, dict[str, Any]]
    circles: tuple[dict[str, Any], ...]
    spatial: dict[str, Any]
    cities: tuple[dict[str, Any], ...]
    city_industry: tuple[dict[str, Any], ...]
    lorenz: tuple[tuple[float, float], ...]
    pairs: tuple[dict[str, Any], ...]
    relatedness: tuple[dict[str, Any], ...]
    specialisation: tuple[dict[str, Any], ...]
    bivariate: dict[str, dict[str, Any]]
