"""The sites the plans name: parks, laboratories, companies, events, herbs; where, how precisely, says who."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from errors import Fault, on_line
from geo.boundaries import Boundaries
from geo.csv_table import read_table
from geo.places import Former
from geo.site_checks import KnownAreas, SiteRow, problems
from language import message

if TYPE_CHECKING:
    import shapely

COLUMNS = (
    "id", "name_zh", "name_en", "plan_names", "kind", "city_adcode", "county_adcode", "lon", "lat",
    "precision", "certainty", "source", "source_en", "note", "note_en",
)  # fmt: skip


@dataclass(frozen=True)
class SitePlace:
    """One row of a site table.

    Attributes:
        id: unique, kebab-case.
        name_zh: Chinese name.
        name_en: English name.
        plan_names: names exactly as the plans write them that this row stands for.
        kind: one of site_checks.KINDS.
        city_adcode: prefecture, empty where unknown.
        county_adcode: county, empty where unknown.
        at: longitude and latitude in degrees, CRS_GEOGRAPHIC; None where the place is unknown.
        precision: exact; county or city (the point stands for the whole of it only); unknown.
        certainty: sourced, inferred or unsourced.
        source: where the place is reported (Chinese).
        source_en: the same in English.
        note: remarks (Chinese).
        note_en: the same in English.
        uncertainty_m: radius in metres of the circle with the area of the county or city that the point
            stands for, sqrt(area / π); 0 for an exact point, None without a point.
    """

    id: str
    name_zh: str
    name_en: str
    plan_names: tuple[str, ...]
    kind: str
    city_adcode: str
    county_adcode: str
    at: tuple[float, float] | None
    precision: str
    certainty: str
    source: str
    source_en: str
    note: str
    note_en: str
    uncertainty_m: float | None

    @property
    def point(self) -> "shapely.Point | None":
        """The place as a geometry."""
        import shapely  # only for who draws

        return shapely.Point(self.at) if self.at else None


def load_sites(
    path: Path, boundaries: Boundaries, former: Iterable[Former] = ()
) -> tuple[tuple[SitePlace, ...], list[Fault]]:
    """Reads and checks a site table.

    Args:
        path: a UTF-8 CSV with the columns COLUMNS, coordinates in degrees (WGS 84), at most 100,000 rows.
        boundaries: against which codes and points are checked; an empty level is not checked.
        former: places that are no more, so that their codes are explained.

    Returns:
        The sound rows in file order, and every fault of the others with line, column, value and remedy.
    """
    rows, faults = read_table(path, COLUMNS)
    ground = KnownAreas.of(boundaries, former)
    shown = f"{path.parent.name}/{path.name}"
    sites: list[SitePlace] = []
    first: dict[str, int] = {}
    for line, row in rows:
        found = [
            Fault(shown, on_line(line, column), row[column][:60], problem, remedy)
            for column, problem, remedy in problems(row, ground)
        ]
        if row["id"] and first.setdefault(row["id"], line) != line:
            problem, remedy = message("与第{line}行重复", line=first[row["id"]]), message("请改用另一个 id")
            found.append(Fault(shown, on_line(line, "id"), row["id"][:60], problem, remedy))
        if not found:
            sites.append(_site(row, ground))
        faults.extend(found)
    return tuple(sites), faults


def _site(row: SiteRow, ground: KnownAreas) -> SitePlace:
    """A checked row as a record."""
    facts = {name: row[name] for name in COLUMNS if name not in ("lon", "lat", "plan_names")}
    names = tuple(name.strip() for name in row["plan_names"].split("|") if name.strip())
    at = (float(row["lon"]), float(row["lat"])) if row["lon"] else None
    return SitePlace(**facts, plan_names=names, at=at, uncertainty_m=_uncertainty(row, ground))


def _uncertainty(row: SiteRow, ground: KnownAreas) -> float | None:
    """Radius in metres of the circle as large as the area the point stands for."""
    if row["precision"] in ("exact", "unknown"):
        return 0.0 if row["precision"] == "exact" else None
    areas = ground.counties if row["precision"] == "county" else ground.cities
    area = areas.get(row[f"{row['precision']}_adcode"])
    return math.sqrt(area.area_km2 * 1e6 / math.pi) if area else None
