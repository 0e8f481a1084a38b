"""A list from its file to checked rows: everything wrong is found at once, good rows do not wait for bad ones."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from language import Message, message
from sitelists.cells.industries import ListIndustries
from sitelists.columns.recognise import recognise
from sitelists.columns.sexagesimal import joined
from sitelists.columns.unit_missing import unit_missing
from sitelists.knowledge import ListKnowledge
from sitelists.layout.listing import Listing, choose_listing, no_headings
from sitelists.model import CheckedList, CheckedRow, DatumFit, ListColumn, SiteFinding
from sitelists.own_site import OwnSite
from sitelists.placing.by_row import read_by_row
from sitelists.placing.containment import Containment
from sitelists.placing.coordinates import FileCoordinates, file_coordinates, refuse_impossible
from sitelists.placing.datums import DATUM_NAMES, datum_called, to_wgs84
from sitelists.placing.declared import DeclaredPlace
from sitelists.placing.fit import datum_fit, fit_warning, lacking_zone, with_zones, zone_warning
from sitelists.placing.named_zones import ZoneNames
from sitelists.placing.places import DeclaredPlaceReader, known_names
from sitelists.placing.points import Placing, RowPlace, about_places
from sitelists.placing.stated import set_aside_imprecise, stated_datum
from sitelists.placing.titled import titled_city
from sitelists.placing.zones import read_zones, survey_system, unsaid
from sitelists.source.reading import read_source
from sitelists.twice import made_ids, twice
from sitelists.values import RowValues

_PLACE_FIELDS = ("adcode", "city", "county", "place", "address")


def check_list(
    source: Path | bytes,
    name: str,
    known: ListKnowledge,
    *,
    datum: str | None = None,
    sheet: str | None = None,
    columns: Mapping[str, str] | None = None,
    source_name: str = "",
) -> CheckedList:
    """Reads and checks an office's list of sites.

    Args:
        source: where the file lies, or its bytes.
        name: what messages call it.
        known: the province.
        datum: of the coordinates, as a person declares it: wgs84, cgcs2000, gcj02, bd09 or EPSG:NNNN; ``None`` for
            what the file says of itself, else WGS 84.
        sheet: which one; ``None`` for the one that looks most like a list.
        columns: heading to field, where a person decides otherwise; see ``recognise``.
        source_name: what the sites say they come from; the file's name if left out.

    Raises:
        UserError: the file cannot be read or holds no list; there is no such datum, sheet, heading or field.
    """
    declared = datum_called(datum) if datum else ""
    file = read_source(source, name)
    listing = choose_listing(file, name, sheet, tuple(columns or ()))
    industries = ListIndustries(known.industries)
    found, notes = recognise(listing, columns, known_names(known.gazetteer), industries.knows)
    if not any(column.field for column in found):
        raise no_headings(name)
    used, said = stated_datum(declared, file, listing, found)
    check = _Check(known, listing, found, used or "wgs84", source_name or name, said=bool(used))
    return check.run(name, (*listing.notes, *notes, *said))


class _Check:
    """One list's way through all checks."""

    def __init__(
        self,
        known: ListKnowledge,
        listing: Listing,
        columns: tuple[ListColumn, ...],
        datum: str,
        source: str,
        said: bool,
    ) -> None:
        self.known, self.rows, self.columns, self.datum, self.source = (
            known,
            listing.rows,
            columns,
            datum,
            source,
        )
        self.listing, self.said = listing, said
        self.by_field = {column.field: column for column in reversed(columns) if column.field}
        self.findings: list[SiteFinding] = list(unit_missing(self.by_field, self.rows))

    def run(self, name: str, notes: tuple[Message, ...]) -> CheckedList:
        """Everything, in the order of the argument: places, points, values, repetitions."""
        area = Containment(self.known.boundaries)
        declared = self._declared()
        found = file_coordinates(joined(self.rows, self.columns), self.by_field)
        by_row = () if self.said else read_by_row(self.rows, self.by_field.get("datum"), found)
        self.said = self.said or bool(by_row)
        self.datum, zones = read_zones(found, self.datum, self.listing, self.said)
        self.findings += unsaid(found, self.said)
        notes = (*notes, *by_row, *zones)
        if not self.said and not found.systems and {"lon", "coordinates"} & set(self.by_field):
            notes += (message("没有声明坐标系，按 WGS 84 读取"),)
        notes += set_aside_imprecise(self.rows, self.by_field, found)
        codes = [place.sure for place in declared]
        fit = datum_fit(codes, found.x, found.y, self.datum, found.metres, area)
        lost = lacking_zone(found.x, self.datum)
        if lost.any():
            fit = with_zones(fit, codes, found.x, found.y, lost, survey_system(self.listing), area)
        if self.datum in DATUM_NAMES:
            refuse_impossible(self.rows, self.by_field, found)
        lon, lat = to_wgs84(found.x, found.y, self.datum)
        placing = Placing(self.rows, self.by_field, area)
        self.findings += [
            *found.findings,
            *placing.mismatches(declared, lon, lat),
            *placing.nowhere(declared),
            *(zone_warning(fit) if lost.any() else fit_warning(fit, self.datum)),
        ]
        places = placing.placed(declared, found, lon, lat)
        sites = self._sites(found, places)
        return self._sorted(name, sites, fit, (*notes, *about_places(found, places)))

    def _declared(self) -> list[DeclaredPlace]:
        """Every row's declared place; what is wrong with it is found on the way."""
        reader = DeclaredPlaceReader(self.known.gazetteer, ZoneNames(self.known.zones, self.known.gazetteer))
        columns = [(name, self.by_field[name].index) for name in _PLACE_FIELDS if name in self.by_field]
        places = []
        title = titled_city(self.known.gazetteer, (*self.listing.above, self.listing.sheet))
        for row, section in zip(self.rows, self.listing.sections, strict=True):
            around = {"section": section, "title": title}
            place = reader.read({name: row.cells[index] for name, index in columns} | around)
            places.append(place)
            for fault in place.problems:
                column = self.by_field[fault.field]
                value = row.cells[column.index][:60]
                self.findings.append(
                    SiteFinding(
                        row.number,
                        column.heading,
                        column.index,
                        value,
                        fault.problem,
                        fault.remedy,
                        fault.waits,
                    )
                )
        return places

    def _sites(self, found: FileCoordinates, places: Sequence[RowPlace]) -> list[OwnSite]:
        """Every row as a site, good or not."""
        name, ids = self.by_field.get("name"), self.by_field.get("id")
        names = [row.cells[name.index] if name else "" for row in self.rows]
        self.findings += twice(self.rows, names, places, ids, name)
        made = made_ids(names, places, [row.cells[ids.index] if ids else "" for row in self.rows])
        reader = RowValues(self.columns, ListIndustries(self.known.industries), self.findings)
        return [
            _site(
                id,
                reader.read(row),
                place,
                (*texts, found.systems.get(index, self.datum)) if texts[0] else ("", "", ""),
                self.source,
            )
            for index, (id, row, place, texts) in enumerate(
                zip(made, self.rows, places, found.texts, strict=True)
            )
        ]

    def _sorted(
        self, name: str, sites: Sequence[OwnSite], fit: DatumFit, notes: tuple[Message, ...]
    ) -> CheckedList:
        """Good rows, waiting rows, faults and warnings."""
        order = sorted(self.findings, key=lambda finding: (finding.row or 0, finding.index or 0))
        bad = {finding.row for finding in order if finding.waits}
        rows = [CheckedRow(site, row) for site, row in zip(sites, self.rows, strict=True)]
        return CheckedList(
            file=name,
            sheet=self.listing.sheet,
            sheets=self.listing.sheets,
            rows=tuple(one for one in rows if one.row.number not in bad),
            waiting=tuple(one for one in rows if one.row.number in bad),
            faults=tuple(finding for finding in order if finding.waits),
            warnings=tuple(finding for finding in order if not finding.waits),
            columns=self.columns,
            datum=self.datum,
            fit=fit,
            notes=notes,
            skipped=self.listing.skipped,
        )


def _site(
    id: str, values: dict[str, Any], place: RowPlace, texts: tuple[str, str, str], source: str
) -> OwnSite:
    return OwnSite(
        id=id, city=place.city, county=place.county, lon=place.lon, lat=place.lat,
        precision=place.precision, uncertainty_m=place.uncertainty_m,
        file_x=texts[0], file_y=texts[1], datum=texts[2], source=source, **values,
    )  # fmt: skip
