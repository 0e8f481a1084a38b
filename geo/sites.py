"""The sites the plans name: parks, laboratories, companies, events, herbs; where, how precisely, says who."""

import math
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from datafiles.cells import PlaceCodeOrBlank, number
from datafiles.faults import Wrong
from datafiles.rows import TableRow, columns, read_rows
from errors import Fault
from geo.boundaries import Boundaries
from geo.places import Former
from geo.site_checks import RANGES, KnownAreas, problems
from language import message

if TYPE_CHECKING:
    import shapely

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _kebab(text: str) -> str:
    if not _KEBAB.fullmatch(text):
        problem = message("只能由小写字母、数字和连字符组成")
        raise Wrong(problem, message("请改成如 pingyi-honeysuckle-park 的形式"))
    return text


def _degrees(column: str) -> BeforeValidator:
    """Decimal degrees, or nothing."""

    def read(text: str) -> float | None:
        value = number(text)
        if text and value is None:
            problem = message("{name}不是数字", name=RANGES[column][2])
            raise Wrong(problem, message("请填写十进制度数，如 117.63"))
        return value

    return BeforeValidator(read)


def _parted(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|") if name.strip())


Filled = Annotated[str, Field(min_length=1)]


class SitePlace(TableRow):
    """One row of a site table.

    Attributes:
        id: unique, kebab-case.
        name_zh, name_en: Chinese and English name.
        plan_names: names exactly as the plans write them that this row stands for.
        kind: what it is: a park, a laboratory, a growing area …
        city_adcode, county_adcode: prefecture and county, empty where unknown.
        lon, lat: degrees, CRS_GEOGRAPHIC; None where the place is unknown.
        precision: exact; county or city (the point stands for the whole of it only); unknown.
        certainty: how the place is known.
        source, source_en: where the place is reported, in Chinese and English.
        note, note_en: remarks, in Chinese and English.
        uncertainty_m: radius in metres of the circle with the area of the county or city that the point
            stands for, sqrt(area / π); 0 for an exact point, None without a point.
    """

    id: Annotated[Filled, AfterValidator(_kebab)]
    name_zh: Filled
    name_en: str
    plan_names: Annotated[tuple[str, ...], BeforeValidator(_parted)]
    kind: Filled
    city_adcode: PlaceCodeOrBlank
    county_adcode: PlaceCodeOrBlank
    lon: Annotated[float | None, _degrees("lon")]
    lat: Annotated[float | None, _degrees("lat")]
    precision: Literal["exact", "county", "city", "unknown"]
    certainty: Literal["sourced", "inferred", "unsourced"]
    source: str
    source_en: str
    note: str
    note_en: str
    uncertainty_m: float | None = Field(default=None, exclude=True)

    @property
    def at(self) -> tuple[float, float] | None:
        """Longitude and latitude in degrees, CRS_GEOGRAPHIC; None where the place is unknown."""
        return None if self.lon is None or self.lat is None else (self.lon, self.lat)

    @property
    def point(self) -> "shapely.Point | None":
        """The place as a geometry."""
        import shapely  # only for who draws

        return shapely.Point(self.at) if self.at else None


COLUMNS = columns(SitePlace)


def load_sites(
    path: Path, boundaries: Boundaries, former: Iterable[Former] = (), kinds: tuple[str, ...] = ()
) -> tuple[tuple[SitePlace, ...], list[Fault]]:
    """Reads and checks a site table.

    Args:
        path: a UTF-8 CSV with the columns COLUMNS, coordinates in degrees (WGS 84), at most 100,000 rows.
        boundaries: against which codes and points are checked; an empty level is not checked.
        former: places that are no more, so that their codes are explained.
        kinds: those that a place may be of; without any they are not checked.

    Returns:
        The sound rows in file order, and every fault of the others with line, column, value and remedy.
    """
    ground = KnownAreas.of(boundaries, former)
    rows, faults = read_rows(path, SitePlace, ("id",), lambda cells: problems(cells, ground, kinds))
    return tuple(row.model_copy(update={"uncertainty_m": _uncertainty(row, ground)}) for row in rows), faults


def _uncertainty(site: SitePlace, ground: KnownAreas) -> float | None:
    """Radius in metres of the circle as large as the area the point stands for."""
    if site.precision in ("exact", "unknown"):
        return 0.0 if site.precision == "exact" else None
    area = (
        ground.counties.get(site.county_adcode)
        if site.precision == "county"
        else ground.cities.get(site.city_adcode)
    )
    return math.sqrt(area.area_km2 * 1e6 / math.pi) if area else None
