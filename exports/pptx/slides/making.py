"""What every slide with a message has: its title, the view in small letters, the rows that find room, notes of the rest."""

from collections.abc import Iterable

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.pptx.box import SlideBox
from exports.pptx.colours import QUIET
from exports.pptx.drawing import add_text, describe
from exports.pptx.marks import mark_slide
from exports.pptx.measures import LEADING, Grid, table_grid
from exports.pptx.notes import write_notes
from exports.pptx.pages import fitting_rows
from exports.pptx.tables import add_grid
from exports.pptx.template import add_slide, area
from exports.report.report import Report
from layers.model import Quote
from wording.tables.model import Table

BODY = (16, 14)
"""Points of a table's letters that are read from the back of a room, the larger where all rows find room."""

GAP = 12
"""Points between two things on a slide."""

LINE = 14 * LEADING + GAP
"""Height of a line of words with the room around it."""


def open_slide(deck: Deck, name: str, title: str, report: Report) -> tuple[Slide, SlideBox]:
    """A slide with a message, and where its picture stands; ``name`` tells it from the deck's others."""
    slide = add_slide(deck, "Chart", {"Title": title, "View": report.imprint.subtitle})
    mark_slide(slide, name)
    box = area(deck, "Chart", "Contents")
    return slide, box._replace(top=box.top + 6, height=box.height - 6)


def add_table(slide: Slide, table: Table, box: SlideBox, report: Report) -> float:
    """As many rows as the box holds at a size one can read, and a line that says how many are not.

    Returns:
        The lower edge of what was added, in points.
    """
    grid = _sized(table, box)
    fitting = fitting_rows(grid, box.height)
    left = len(grid.rows) - fitting
    if left:
        fitting = fitting_rows(grid, box.height - LINE)
        left = len(grid.rows) - fitting
    shown = grid._replace(rows=grid.rows[:fitting])
    add_grid(slide.shapes, shown, box.left, box.top, table.id, report)
    bottom = box.top + shown.height
    if not left:
        return bottom
    line = box._replace(top=bottom + GAP / 2, height=14 * LEADING)
    text = report.words.say("另有{count}项未列出，见 Word 或 Excel。", count=left)
    add_line(slide, text, line, report)
    return line.bottom


def _sized(table: Table, box: SlideBox) -> Grid:
    """At the largest size at which all rows find room, else at the smallest."""
    for size in BODY:
        grid = table_grid(table, box.width, (size,))
        if grid.height <= box.height:
            return grid
    return grid


def add_line(slide: Slide, text: str, box: SlideBox, report: Report) -> None:
    """A line of quiet words, at the upper edge of the box."""
    shape = add_text(slide.shapes, text, box, size=14, leading=14 * LEADING, colour=QUIET)
    describe(shape, report.words.say("说明"))


def add_notes(slide: Slide, quotes: Iterable[Quote], report: Report) -> None:
    """The plans' words behind the slide, each once."""
    found = tuple(dict.fromkeys(quotes))
    if found:
        write_notes(slide, found, report)
