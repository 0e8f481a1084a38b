"""Parameters that many addresses have: language, filters by code as in the pages' addresses, paging."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

MOST, USUAL = 1000, 100
"""Entries of one page at most, and of JSON unless asked for."""

_Codes = Annotated[str, Field(max_length=400)]


class AnyQuery(BaseModel):
    """What every address takes; anything else is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lang: Literal["zh", "en"] = Field("zh", description="of names, sentences and problems")


class PagedQuery(AnyQuery):
    """A list, a page at a time."""

    limit: int | None = Field(
        None, ge=1, le=MOST, description=f"entries of one page: {USUAL} of JSON, {MOST} of CSV and GeoJSON"
    )
    offset: int = Field(
        0, ge=0, le=1_000_000, description="entries before the first; `next` in the answer has it"
    )


class FilteredQuery(AnyQuery):
    """What the pages filter by, too; several codes are parted by commas."""

    plan: _Codes = Field("", description="ids of plans; none: every plan that is recorded in full")
    industry: _Codes = Field("", description="codes of the taxonomy")


class KindQuery(FilteredQuery):
    """The same, and kinds."""

    kind: _Codes = Field("", description="kinds of designations and sites")


class RecordQuery(PagedQuery, FilteredQuery):
    """Records of the plans."""

    clause: str = Field("", max_length=80, description="one clause, as `plan/clause`")
    agency: _Codes = Field("", description="agencies that lead or support the clause")
    city: str = Field(
        "", max_length=80, description="a prefecture by name or code: what names it or a county in it"
    )
    county: str = Field("", max_length=80, description="a county by name or code")


Shape = Literal["point", "area"]
"""Of places in GeoJSON: where their names stand, or what they fill."""


class ShapeQuery(AnyQuery):
    """How places are drawn."""

    shape: Shape = Field(
        "point", description="of places in GeoJSON: where their names stand, or what they fill"
    )
