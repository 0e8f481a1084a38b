"""Native tables of a deck: hairlines between rows, citations that lead to the running app."""

from collections.abc import Iterable

from lxml import etree
from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.shapetree import SlideShapes
from pptx.table import Table, _Cell
from pptx.util import Emu

from exports.pptx.box import EMU, SlideBox
from exports.pptx.colours import HAIRLINE, INK, QUIET, ThemeColour, solid_fill
from exports.pptx.drawing import describe, write_text
from exports.pptx.measures import LEADING, PADDING, Grid, SizedRow
from exports.report.report import Report

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own name for a table without lines and fills."""


def add_grid(shapes: SlideShapes, grid: Grid, left: float, top: float, name: str, report: Report) -> None:
    """One table with its upper left corner at ``left``, ``top`` points; ``name`` is said as its alt text."""
    rows = [row for row in (grid.head, *grid.rows) if row]
    box = SlideBox(left, top, sum(grid.widths), grid.height)
    frame = shapes.add_table(len(rows), len(grid.widths), *box.emu)
    describe(frame, name, name)
    table = plain_table(frame)
    table.first_row, table.first_col, table.horz_banding = grid.head is not None, grid.head is None, False
    for number, width in enumerate(grid.widths):
        table.columns[number].width = Emu(round(width * EMU))
    for number, row in enumerate(rows):
        table.rows[number].height = Emu(round(row.height * EMU))
        _fill(table.rows[number].cells, row, grid, report)


def _fill(cells: Iterable[_Cell], row: SizedRow, grid: Grid, report: Report) -> None:
    is_head = row is grid.head
    for number, (cell, content) in enumerate(zip(cells, row.cells, strict=True)):
        names_row = grid.head is None and number != 1  # of a key figure only the value itself is in full ink
        link = report.link("clauses", clause=content.clause) if content.clause else ""
        colour = QUIET if names_row else INK
        leading = row.size * LEADING
        write_text(
            cell.text_frame,
            content.text,
            size=row.size,
            bold=is_head,
            colour=colour,
            leading=leading,
            link=link,
        )
        cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = Emu(PADDING * EMU)
        underline(cell, INK if is_head else HAIRLINE, 1 if is_head else 0.5)


def plain_table(frame: GraphicFrame) -> Table:
    """A frame's table without the lines and fills of a style."""
    table: Table = frame.table
    table._tbl.find(f"{qn('a:tblPr')}/{qn('a:tableStyleId')}").text = _NO_STYLE
    return table


def underline(cell: _Cell, colour: ThemeColour, weight: float) -> None:
    """A line below a cell, ``weight`` points thick."""
    line = etree.Element(qn("a:lnB"), w=str(round(weight * EMU)))
    line.append(solid_fill(colour))
    cell._tc.get_or_add_tcPr().insert(0, line)
