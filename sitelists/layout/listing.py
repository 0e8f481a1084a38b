"""The list on a sheet: its headings, its rows with their numbers, and what stands around them."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from errors import UserError
from language import Message, message
from sitelists.columns.fields import AREAS
from sitelists.columns.headings import datum_in, named_by
from sitelists.columns.units import unit_in
from sitelists.layout.heading import ListHeading, find_heading, merges_below
from sitelists.layout.joining import goes_on, joined_listings
from sitelists.layout.rows import RowKind, is_numbered, kind_of, only_areas, section_name
from sitelists.layout.upright import column_letters, upright
from sitelists.model import ListRow
from sitelists.source.sheet import RawSheet, SourceFile


@dataclass(frozen=True)
class Listing:
    """A list as it stands on its sheet.

    Attributes:
        sheet: the first one's name. sheets: of all that were read. columns: each heading's parts.
        rows: the sites', all of one length. sections: the heading that each stands under, or nothing.
        above: the lines before the headings. unit, datum: what a line above the list says of all areas and coordinates.
        hidden: columns that are. skipped: rows that are no sites, numbered as in Excel. notes: what was found and done.
    """

    sheet: str
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[ListRow, ...]
    sections: tuple[str, ...]
    above: tuple[str, ...]
    unit: str
    datum: str
    skipped: tuple[int, ...]
    notes: tuple[Message, ...]
    sheets: tuple[str, ...] = ()
    hidden: frozenset[int] = frozenset()


def choose_listing(
    file: SourceFile, name: str, sheet: str | None = None, given: Collection[str] = ()
) -> Listing:
    """The list of a file, on the sheet that looks most like one and on those that go on with it.

    Args:
        file: what was read.
        name: what messages call it.
        sheet: the sheet that somebody asks for.
        given: headings that somebody names.

    Raises:
        UserError: no such sheet, or nothing that looks like a list.
    """
    asked = [upright(raw) for raw in _asked(file, name, sheet)]
    sheets = [part for parts, _ in asked for part in parts]
    found = [(raw, heading) for raw in sheets if (heading := find_heading(raw, given))]
    if not found:
        raise no_headings(name)
    raw, heading = max(found, key=lambda item: (not item[0].hidden, (item[1].points + 1) * _size(*item)))
    alike = [(one, head) for one, head in found if one is raw or goes_on(head, heading, one)]
    listing = joined_listings([_listing(one, head) for one, head in alike])
    if not listing.rows:
        raise UserError(message("{name}：标题行下面没有数据。", name=name))
    said = [note for parts, about in asked if raw in parts for note in about]
    others = tuple(other.name for other, _ in found if other.name not in (listing.sheets or (raw.name,)))
    notes = _about_sheets(listing.sheets, len(file.sheets), others if sheet is None else ())
    return replace(listing, notes=(*file.notes, *said, *notes, *listing.notes))


def no_headings(name: str) -> UserError:
    """What is said of a file without headings that tell anything."""
    return UserError(
        message(
            "{name}：没有找到标题行。请让一行写明各列，如“名称、所在区县、经度、纬度、面积（亩）”，或另选工作表。",
            name=name,
        )
    )


def _asked(file: SourceFile, name: str, sheet: str | None) -> tuple[RawSheet, ...]:
    if sheet is None:
        return file.sheets
    chosen = tuple(raw for raw in file.sheets if raw.name == sheet)
    if not chosen:
        names = tuple(raw.name for raw in file.sheets if raw.name)
        problem = message(
            "{name}：没有工作表“{sheet}”。可用：{names}。", name=name, sheet=sheet[:40], names=names
        )
        raise UserError(problem)
    return chosen


def _size(raw: RawSheet, heading: ListHeading) -> int:
    """How much a list weighs beside others: rows count, but a long table of something else must not win."""
    return min(sum(map(bool, raw.rows[heading.last + 1 : heading.last + 201])), 200) + 3


def _about_sheets(read: tuple[str, ...], count: int, others: tuple[str, ...]) -> tuple[Message, ...]:
    notes: tuple[Message, ...] = ()
    if count > 1:
        notes += (message("读取工作表“{sheet}”", sheet=read),)
    if others:
        notes += (message("另有像清单的工作表：{names}（可另选）", names=others),)
    return notes


def _listing(raw: RawSheet, heading: ListHeading) -> Listing:
    above = [cell for row in raw.rows[: heading.first] for cell in row if cell]
    filled = _filled_down(raw, heading.last)
    notes = [
        message("合并单元格 {column} 向下填充", column=column_letters(column)) for column in sorted(filled)
    ]
    rows, sections, skipped = _sites(raw, heading)
    below = [raw.rows[number - 1] for number in skipped.get("note", ()) if not raw.headed]
    around = (*above, *(cell for row in below for cell in row if cell))
    if heading.first:
        notes.append(
            message("标题行在第{line}行，其上 {count} 行是题名", line=heading.first + 1, count=heading.first)
        )
    notes += [_skipped_note(kind, numbers) for kind, numbers in skipped.items() if kind != "blank"]
    return Listing(
        raw.name, heading.columns, rows, sections, tuple(above),
        next((unit for cell in around if _UNIT_SAID.search(cell) and (unit := unit_in(cell))), ""),
        next((datum for cell in around if (datum := datum_in(cell))), ""),
        tuple(sorted(number for kind, numbers in skipped.items() if kind != "blank" for number in numbers)),
        tuple(notes),
        (raw.name,) if raw.name else (),
        raw.hidden_columns,
    )  # fmt: skip


_KINDS: dict[RowKind, Message] = {
    "sum": message("合计行"), "note": message("说明行"), "section": message("分节标题"), "heading": message("重复的标题行"),
}  # fmt: skip
_UNIT_SAID = re.compile(r"单位|计量|(?:均|都|皆|一律)?(?:为|以|按)[^\d,,。;;]{0,3}(?:亩|公顷|平方米|平米|㎡)")
"""Words by which a line around the list says the unit of all areas."""
_SHOWN = 8
_FILLED = 2_000_000
"""Cells at most that merged ones are filled into; they may overlap."""


def _skipped_note(kind: RowKind, numbers: list[int]) -> Message:
    shown = tuple(map(str, numbers[:_SHOWN]))
    if len(numbers) > _SHOWN:
        return message(
            "略过{kind} {count} 行：第{rows}行等", kind=_KINDS[kind], count=len(numbers), rows=shown
        )
    return message("略过{kind} {count} 行：第{rows}行", kind=_KINDS[kind], count=len(numbers), rows=shown)


def _sites(
    raw: RawSheet, heading: ListHeading
) -> tuple[tuple[ListRow, ...], tuple[str, ...], dict[RowKind, list[int]]]:
    """The sites' rows, the section each is in, and the other rows by kind."""
    width, heads = len(heading.columns), raw.rows[heading.last]
    fields = [named_by(parts) if parts else None for parts in heading.columns]
    name = next((column for column, found in enumerate(fields) if found and found.field == "name"), None)
    areas = frozenset(column for column, found in enumerate(fields) if found and found.field in AREAS)
    several = sum(found is not None for found in fields) > 1 and not raw.headed
    rows, sections, section = [], [], _section_above(raw, heading)
    skipped: dict[RowKind, list[int]] = {}
    first = heading.last + (
        1 if raw.headed else 2
    )  # features are counted from 1, rows of a sheet with its headings
    for number, cells in enumerate(raw.rows[heading.last + 1 :], first):
        kind = kind_of(cells, heads, name, several)
        if kind == "site" and name is not None and not raw.headed and only_areas(cells, areas):
            kind = "sum"
        if kind == "site":
            rows.append(ListRow(number, tuple(cells[:width]) + ("",) * (width - len(cells))))
            sections.append(section)
            continue
        skipped.setdefault(kind, []).append(number)
        if kind == "section":
            section = section_name([cell for cell in cells if cell][-1])
    return tuple(rows), tuple(sections), skipped


def _section_above(raw: RawSheet, heading: ListHeading) -> str:
    """The first of several sections may be headed above the headings: 一、甲市."""
    filled = [cell for cell in raw.rows[heading.first - 1] if cell] if heading.first else []
    return section_name(filled[0]) if len(set(filled)) == 1 and is_numbered(filled[0]) else ""


def _filled_down(raw: RawSheet, row: int) -> set[int]:
    """Fills cells that are merged over rows; the columns in which that was done."""
    columns: set[int] = set()
    left = _FILLED
    for start, end in merges_below(raw.merges, row):
        text = (
            raw.rows[start[0]][start[1]]
            if start[0] < len(raw.rows) and start[1] < len(raw.rows[start[0]])
            else ""
        )
        span = raw.rows[start[0] + 1 : end[0] + 1] if text else []
        left -= len(span)
        if left < 0:
            break
        for below in span:
            below += [""] * (start[1] + 1 - len(below))
            below[start[1]] = text
            columns.add(start[1])
    return columns
