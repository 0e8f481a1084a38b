"""One list on several sheets, a city each, say: those whose headings are the same go on with it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sitelists.layout.heading import ListHeading
from sitelists.model import SHEET_ROWS, ListRow
from sitelists.source.sheet import RawSheet

if TYPE_CHECKING:
    from sitelists.layout.listing import Listing


def goes_on(other: ListHeading, heading: ListHeading, sheet: RawSheet) -> bool:
    """Whether a sheet with other headings goes on with the list."""
    return not sheet.hidden and not sheet.headed and other.columns == heading.columns


def joined_listings(found: "Sequence[Listing]") -> "Listing":
    """One list of several; where a row stands under no heading, the name of its sheet is that."""
    same = [one for one in found if (one.unit, one.datum) == (found[0].unit, found[0].datum)]
    if len(same) < 2:
        return found[0]
    rows: list[ListRow] = []
    sections: list[str] = []
    for place, one in enumerate(same):
        rows += [row._replace(number=row.number + place * SHEET_ROWS) for row in one.rows]
        sections += [section or one.sheet for section in one.sections]
    return replace(
        same[0], rows=tuple(rows), sections=tuple(sections), above=(),
        skipped=tuple(number + place * SHEET_ROWS for place, one in enumerate(same) for number in one.skipped),
        notes=tuple(dict.fromkeys(note for one in same for note in one.notes)),
        sheets=tuple(one.sheet for one in same),
    )  # fmt: skip
