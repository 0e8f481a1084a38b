"""The last slide: the plans' documents, the data with their licences, and in the notes the checks that did not pass."""

from itertools import count

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.pptx.box import SlideBox
from exports.pptx.measures import Grid, table_grid
from exports.pptx.notes import write_text_notes
from exports.pptx.pages import fitting_rows
from exports.pptx.slides.making import open_slide
from exports.pptx.tables import add_grid
from exports.report.report import Report
from wording.tables.model import Table
from wording.tables.sources import data_sources, documents, source_table

_SIZES = (12, 11, 10, 9, 8)
"""Points of its letters: what is looked up, not read from the back of a room."""


def add_sources(deck: Deck, report: Report) -> None:
    """One slide where all of it finds room at a size one can read, else several; without the program's own sources."""
    words, view = report.words, report.view
    plans = [plan.id for plan in report.atlas.chosen(view.plans)]
    lines = (*documents(words, plans), *data_sources(words, program=False))
    title = words.say("来源：{plans}份规划文件，{data}项数据", plans=len(plans), data=len(lines) - len(plans))
    table = source_table(words, lines, ("data", "origin", "date", "licence"))
    slide, box = open_slide(deck, "sources", title, report)
    _add_checks(slide, report)
    grid = _sized(table, box)
    for number in count(2):
        fitting = fitting_rows(grid, box.height)
        add_grid(slide.shapes, grid._replace(rows=grid.rows[:fitting]), box.left, box.top, title, report)
        grid = grid._replace(rows=grid.rows[fitting:])
        if not grid.rows:
            return
        slide, box = open_slide(deck, f"sources{number}", words.say("{title}（续）", title=title), report)


def _sized(table: Table, box: SlideBox) -> Grid:
    for size in _SIZES:
        grid = table_grid(table, box.width, (size,))
        if grid.height <= box.height:
            break
    return grid


def _add_checks(slide: Slide, report: Report) -> None:
    """What did not pass, in the notes."""
    words = report.words
    checks = [
        words.say("{name}：{value}", name=check.title, value=check.detail) for check in report.imprint.failed
    ]
    if checks:
        write_text_notes(slide, "\n\n".join((words.say("未通过或需说明的检查"), *checks)))
