"""Sites of an office's own, which no plan names: they are context and never count as attention."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

SitePrecision = Literal["exact", "county", "city", "unknown"]


@dataclass(frozen=True, slots=True)
class OwnSite:
    """One site of a list that somebody brought.

    Attributes:
        id: unique in its source: that of its list, else made from name and county, so that it stays.
        name, kind, address, status, contact, updated: as the list says.
        city, county: adcodes, empty where unknown.
        lon, lat: degrees, CRS_GEOGRAPHIC; none where the place is unknown.
        file_x, file_y, datum: the coordinates as the list has them, and what they refer to.
        precision: exact; county or city (the point stands for the whole of it only); unknown.
        industry: codes of the taxonomy. industry_words: as written.
        area_ha, vacant_ha: hectares; of a building, of its floors.
        source: the list it stands in.
        further: what else the list says, by heading.
        uncertainty_m: radius in metres of the circle as large as what the point stands for; 0 for an exact one.
    """

    id: str
    name: str
    source: str
    kind: str = ""
    city: str = ""
    county: str = ""
    lon: float | None = None
    lat: float | None = None
    file_x: str = ""
    file_y: str = ""
    datum: str = ""
    precision: SitePrecision = "unknown"
    address: str = ""
    industry: tuple[str, ...] = ()
    industry_words: tuple[str, ...] = ()
    area_ha: float | None = None
    vacant_ha: float | None = None
    status: str = ""
    contact: str = ""
    updated: str = ""
    further: Mapping[str, str] = field(default_factory=dict)
    uncertainty_m: float | None = None

    def as_dict(self) -> dict[str, Any]:
        """Plain data that ``own_site`` takes back."""
        return asdict(self)


def own_site(fields: Mapping[str, Any]) -> OwnSite:
    """The site again; lists of JSON as tuples."""
    values: dict[str, Any] = {
        name: tuple(one) if isinstance(one, list) else one for name, one in fields.items()
    }
    return OwnSite(**values)
