"""The parameters of each list."""

from typing import Annotated, Literal

from pydantic import Field

from api.queries.asked import FilteredQuery, KindQuery, PagedQuery, RecordQuery, Shape, ShapeQuery

_SORT = Field(description="`plan`: the order of the plans; `-` turns the order round")


class PlanQuery(PagedQuery):
    """Plans."""

    sort: Literal["issued", "-issued"] = "issued"


class ClauseQuery(RecordQuery):
    """Clauses."""

    sort: Annotated[Literal["plan", "-plan"], _SORT] = "plan"


class ProgrammeQuery(RecordQuery):
    """Programmes."""

    sort: Annotated[Literal["plan", "-plan", "name", "-name"], _SORT] = "plan"


class DesignationQuery(RecordQuery, ShapeQuery):
    """Designations."""

    kind: str = Field("", max_length=400, description="kinds of designations")
    pairing: Literal["each", "collective"] | None = Field(None, description="how its places are named")
    sort: Annotated[Literal["plan", "-plan", "kind", "-kind"], _SORT] = "plan"


class FigureQuery(RecordQuery, ShapeQuery):
    """What targets and achieved figures have in common."""

    year: str = Field("", max_length=400, description="years that the sentence states")
    unit: str = Field("", max_length=400, description="units as written")
    scope: str = Field("", max_length=40, description="`province`, `city`")
    sort: Annotated[
        Literal["plan", "-plan", "year", "-year", "value", "-value", "indicator", "-indicator"], _SORT
    ] = "plan"


class TargetQuery(FigureQuery):
    """Targets."""

    kind: Literal["target", "reward"] = Field(
        "target", description="a reward is paid to somebody and no target"
    )
    overlap: str = Field("", max_length=80, description="an overlap group: the statements of one promise")


class SiteQuery(RecordQuery):
    """Sites of the plans."""

    kind: str = Field("", max_length=400, description="kinds of sites")
    sort: Annotated[Literal["plan", "-plan", "name", "-name", "kind", "-kind"], _SORT] = "plan"


class AgencyQuery(PagedQuery, FilteredQuery):
    """Agencies."""

    agency: str = Field("", max_length=400, description="short names")
    sort: Literal["leads", "-leads", "name", "-name"] = Field(
        "leads", description="`leads`: who leads most first"
    )


class IndustryQuery(PagedQuery):
    """Industries."""

    sort: Literal["taxonomy", "-taxonomy"] = "taxonomy"


class PrefectureQuery(PagedQuery, KindQuery):
    """Prefectures."""

    shape: Shape = Field("area", description="in GeoJSON: where its name stands, or what it fills")
    sort: Literal["adcode", "-adcode", "name", "-name", "area", "-area"] = "adcode"


class CountyQuery(PagedQuery):
    """Counties."""

    city: str = Field("", max_length=80, description="the prefecture they lie in")
    shape: Shape = Field("area", description="in GeoJSON: where its name stands, or what it fills")
    sort: Literal["adcode", "-adcode", "name", "-name", "area", "-area"] = "adcode"


class ContextQuery(PagedQuery):
    """A table of context."""

    city: str = Field("", max_length=80, description="a prefecture by name or code")
    sort: Literal["table", "-table"] = Field("table", description="`table`: the order of the table")


class EconomyQuery(ContextQuery):
    """Zones and clusters."""

    industry: str = Field("", max_length=400, description="codes of the taxonomy, or of what lies under them")


class OwnSiteQuery(PagedQuery):
    """The office's own sites."""

    city: str = Field("", max_length=80, description="a prefecture by name or code")
    industry: str = Field("", max_length=400, description="codes of the taxonomy")
    sort: Literal["list", "-list", "name", "-name", "area", "-area"] = Field(
        "list", description="`list`: as brought"
    )
