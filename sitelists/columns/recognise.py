"""What each column of a list holds: by its heading, else by its values; a person's word counts before both."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from errors import UserError
from language import Message, message
from sitelists.columns.by_values import by_values, holds_coordinates
from sitelists.columns.fields import AREAS, FIELDS, SEVERAL
from sitelists.columns.headings import Named, named_by
from sitelists.columns.sexagesimal import parted
from sitelists.columns.units import HECTARES, unit_in
from sitelists.layout.listing import Listing
from sitelists.model import ListColumn

FURTHER = "-"
"""Given for a column that is to be kept under its heading only."""
_SEPARATOR = "/"
_PART_OF = re.compile(r"其中|of which|thereof", re.I)


def recognise(
    listing: Listing,
    given: Mapping[str, str] | None = None,
    place_names: Iterable[str] = (),
    is_industry: Callable[[str], bool] = lambda text: False,
) -> tuple[tuple[ListColumn, ...], tuple[Message, ...]]:
    """Every column with the field it holds, and notes on those that were in doubt.

    Args:
        listing: the list.
        given: heading to field (or ``field:unit``, or ``-``), as a person says.
        place_names: short names of places, by which a column without a telling heading is recognised.
        is_industry: whether a text is an industry of the taxonomy, for the same.

    Raises:
        UserError: a heading or field in ``given`` that there is not.
    """
    headings = [_SEPARATOR.join(parts) for parts in listing.columns]
    said = _given(headings, given or {})
    proposed = {
        index: named
        for index, parts in enumerate(listing.columns)
        if parts and index not in said and (named := named_by(parts))
    }
    for index, named in list(proposed.items()):
        if named.field in ("lon", "lat"):
            for part in parted(headings, index):
                proposed.pop(part, None)
    chosen, notes = _each_once(headings, proposed, {found.field for found in said.values()})
    columns = {index: _column(listing, headings, index, named) for index, named in chosen.items()} | said
    columns |= _of_which(columns)
    columns |= _with_points(columns, listing)
    free = [index for index in range(len(headings)) if index not in columns]
    known = {column.field for column in columns.values()}
    for index, field in by_values(listing.rows, free, known, place_names, is_industry).items():
        columns[index] = ListColumn(index, headings[index], field, "content", "")
    every = tuple(columns.get(index, ListColumn(index, heading)) for index, heading in enumerate(headings))
    shown, hidden = _without_private(every, listing)
    return shown, (*notes, *hidden)


def _with_points(columns: Mapping[int, ListColumn], listing: Listing) -> dict[int, ListColumn]:
    """Columns of places that have points in their cells, where no other has any."""
    if {column.field for column in columns.values()} & {"lon", "coordinates"}:
        return {}
    places = [column for column in columns.values() if column.field in ("address", "place")]
    return {
        column.index: replace(column, field="coordinates", sure="content")
        for column in places
        if column.sure != "given" and holds_coordinates(listing.rows, column.index)
    }


def _without_private(
    every: Sequence[ListColumn], listing: Listing
) -> tuple[tuple[ListColumn, ...], list[Message]]:
    """The columns, those that are hidden and private without their headings, and what is said of these."""
    private = [column for column in every if column.index in listing.hidden and _is_private(column)]
    notes = [message("隐藏的列“{heading}”没有采用", heading=column.heading) for column in private]
    return tuple(ListColumn(c.index, "") if c in private else c for c in every), notes


def _is_private(column: ListColumn) -> bool:
    """Whether a hidden column stays out: what an office hides is not to be kept under its heading, or contacts."""
    return bool(column.heading) and column.field in ("", "contact") and column.sure != "given"


def _column(listing: Listing, headings: Sequence[str], index: int, named: Named) -> ListColumn:
    unit = named.unit or (listing.unit if named.field in AREAS else "")
    return ListColumn(index, headings[index], named.field, named.sure, unit)


def _of_which(columns: Mapping[int, ListColumn]) -> dict[int, ListColumn]:
    """An area that is said to be a part of the one before it has its unit: 面积（亩）, 其中：空闲."""
    found: dict[int, ListColumn] = {}
    unit = ""
    for index, column in sorted(columns.items()):
        if column.field in AREAS and column.unit:
            unit = column.unit
        elif column.field in AREAS and unit and _PART_OF.search(column.heading):
            found[index] = replace(column, unit=unit)
    return found


def _each_once(
    headings: Sequence[str], proposed: Mapping[int, Named], taken: set[str]
) -> tuple[dict[int, Named], list[Message]]:
    """Of several columns for one field the surest, then the one whose heading says it best, then the first."""
    chosen: dict[int, Named] = {}
    notes: list[Message] = []
    order = sorted(proposed, key=lambda i: (proposed[i].sure != "certain", proposed[i].rank, i))
    for index in order:
        named = proposed[index]
        if named.field in SEVERAL and named.field not in taken:
            chosen[index] = named
        elif named.field in taken or any(other.field == named.field for other in chosen.values()):
            notes.append(
                message("列“{heading}”未用作 {field}，按原样保留", heading=headings[index], field=named.field)
            )
        else:
            chosen[index] = named
    fields = {named.field: index for index, named in chosen.items()}
    if {"lon", "lat", "coordinates"} <= set(fields):  # one of the two ways is enough
        del chosen[fields["coordinates"]]
    return dict(sorted(chosen.items())), notes


def _given(headings: Sequence[str], given: Mapping[str, str]) -> dict[int, ListColumn]:
    """The columns that a person named."""
    found: dict[int, ListColumn] = {}
    for heading, text in given.items():
        field, _, written = text.partition(":")
        unit = unit_in(written) if written else ""
        if field not in (*FIELDS, FURTHER):
            problem = message(
                "没有字段“{field}”。可用：{fields}。", field=field[:40], fields=(*FIELDS, FURTHER)
            )
            raise UserError(problem)
        if written and (not unit or field not in AREAS):
            problem = message(
                "“{text}”：不是面积单位。可用：{units}。", text=text[:40], units=tuple(HECTARES)
            )
            raise UserError(problem)
        index = _index_of(heading, headings)
        found[index] = ListColumn(index, headings[index], "" if field == FURTHER else field, "given",
                                  unit or (unit_in(headings[index]) if field in AREAS else ""))  # fmt: skip
    return found


def _index_of(heading: str, headings: Sequence[str]) -> int:
    """The column of a heading as a person writes it: whole, its last part, or its number as #3."""
    plain = "".join(heading.split())
    forms = ["".join(text.split()) for text in headings]
    for index, text in enumerate(forms):
        if text == plain or heading == f"#{index + 1}":
            return index
    ends = [index for index, text in enumerate(forms) if text.split(_SEPARATOR)[-1] == plain]
    if len(ends) == 1:
        return ends[0]
    names = tuple(text for text in headings if text)
    raise UserError(message("没有列“{heading}”。有：{names}。", heading=heading[:40], names=names))
