"""What every entry carries besides what it says: where it stands, who says it, under which licence, of which data."""

from typing import Any, Generic, Literal, TypeVar

from pydantic import Field

from datafiles.model import Model

T = TypeVar("T")


class PlanSource(Model):
    """The document that a record comes from."""

    document: str
    number: str | None
    issuer: str
    issued: str = Field(description="date, or year and month")
    found: str = Field(description="where its text was found")
    url: str | None = Field(description="its address, where known")


class DataSource(Model):
    """Who says what is known besides the plans."""

    title: str
    producer: str = Field(description="empty where the title says it")
    date: str
    url: str | None = Field(description="its address, where known")


class EveryEntry(Model):
    """What every entry of a list carries."""

    id: str
    url: str = Field(description="of the entry itself")
    licence: str
    data_version: str = Field(description="changes with any of the data")


class OfPlan(EveryEntry):
    """What a record of a plan carries besides its own fields."""

    heading: str | None = Field(description="of its clause")
    plan_title: str
    coverage: Literal["full", "partial"] = Field(description="how far the plan was read")
    lead_agencies: tuple[str, ...] = Field(description="that lead its clause, as the plans name them")
    industry: tuple[str, ...] = Field(
        description="codes of the taxonomy; none where it has none for what is named"
    )
    said: str = Field(description="what a reader has to know, in the language asked for; may be empty")
    source: PlanSource


class OfSource(EveryEntry):
    """What is known besides the plans carries."""

    source: DataSource


class ListedPage(Model, Generic[T]):
    """One page of a list."""

    data_version: str
    lang: Literal["zh", "en"]
    total: int = Field(description="entries on all pages")
    offset: int
    limit: int
    note: str = Field(description="what has to be known of the whole list; may be empty")
    links: dict[str, str] = Field(description="`self`, and `prev`, `next` where there are such pages")
    items: tuple[T, ...]


class PlaceFeature(Model):
    """One entry as a feature; `precision` is among its properties."""

    type: Literal["Feature"]
    id: str
    geometry: dict[str, Any] | None = Field(
        description="WGS 84; null where no place is known or the whole province is meant"
    )
    properties: dict[str, Any] = Field(description="the entry without nesting, and `precision`")


class FeaturePage(Model):
    """One page of a list as GeoJSON (RFC 7946)."""

    type: Literal["FeatureCollection"]
    data_version: str
    lang: Literal["zh", "en"]
    total: int
    offset: int
    limit: int
    note: str
    links: dict[str, str]
    features: tuple[PlaceFeature, ...]
