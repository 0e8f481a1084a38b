"""Who is named for what as a native table: solid where a city stands alone, hatched where it stands in a group."""

from collections.abc import Sequence

from pptx.enum.dml import MSO_PATTERN
from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Emu

from exports.pptx.box import EMU, SlideBox
from exports.pptx.colours import INK, WHITE, set_colour
from exports.pptx.drawing import describe, write_text
from exports.pptx.measures import LEADING, PADDING
from exports.pptx.slides.making import LINE, add_line, add_notes, open_slide
from exports.pptx.tables import plain_table, underline
from exports.print.tints import mixed
from exports.report.report import Report
from insight.cities.attention import Attention, State, attention, chosen_designations
from layers.cards import quote
from wording.headlines import province as headlines
from wording.not_named import meaning

_SIZES = (14, 12, 11, 10, 9, 8)


def add_matrix(deck: Deck, report: Report) -> None:
    """The named cities, most industries first, under the industries; whom nobody names stands in a line below."""
    words, found = report.words, attention(report.atlas, report.view)
    named = sorted((item for item in found.values() if item.industries), key=lambda it: -len(it.industries))
    if not named:
        return
    codes = [code for code in report.atlas.industry_codes if any(code in it.industries for it in named)]
    slide, box = open_slide(deck, "matrix", headlines.matrix(words, found, report.view), report)
    _add_grid(slide, named, codes, box._replace(height=box.height - LINE), report)
    silent = words.join(words.names.city(code) for code, item in found.items() if not item.industries)
    if silent:
        text = words.say("{name}：{value}", name=meaning(words, report.view.plans), value=silent)
        add_line(slide, text, box._replace(top=box.bottom - LINE / 2, height=LINE), report)
    add_notes(slide, (quote(it, words) for it in chosen_designations(report.atlas, report.view)), report)


def _add_grid(
    slide: Slide, named: Sequence[Attention], codes: Sequence[str], box: SlideBox, report: Report
) -> None:
    words, say = report.words, report.words.say
    height = box.height / (len(named) + 2)
    size = next((it for it in _SIZES if it * LEADING + 2 * PADDING <= height), _SIZES[-1])
    frame = slide.shapes.add_table(len(named) + 2, len(codes) + 2, *box.emu)
    describe(frame, say("城市与产业"), headlines.matrix(words, {it.adcode: it for it in named}, report.view))
    table = plain_table(frame)
    widths = [1.3, *[1.0] * len(codes), 0.8]
    for number, width in enumerate(widths):
        table.columns[number].width = Emu(round(width / sum(widths) * box.width * EMU))
    for row in table.rows:
        row.height = Emu(round(height * EMU))
    head = ["", *(words.names.industry(code) for code in codes), say("产业数")]
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        _write(cell, text, min(size, 12), bold=True)
        underline(cell, INK, 1)
    for row, item in zip(list(table.rows)[1:], named, strict=False):
        cells = list(row.cells)
        _write(cells[0], words.names.city(item.adcode), size, bold=True)
        for cell, code in zip(cells[1:-1], codes, strict=True):
            _fill(cell, item.industries.get(code, "none"), code, size, report)
        _write(cells[-1], str(len(item.industries)), size)
    counts = [str(sum(code in item.industries for item in named)) for code in codes]
    for cell, text in zip(list(table.rows)[-1].cells, [say("市数"), *counts, ""], strict=True):
        _write(cell, text, size, bold=True)


def _fill(cell: _Cell, state: State, industry: str, size: float, report: Report) -> None:
    """A state in colour, pattern and word; nothing where the plans name nothing."""
    say, colour = report.words.say, report.atlas.vocabulary.colour(industry)
    if state == "none":
        _write(cell, "", size)
        cell.fill.background()
        return
    if state == "each":
        cell.fill.solid()
        set_colour(cell.fill.fore_color, _light(colour))
    else:
        cell.fill.patterned()
        cell.fill.pattern = MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
        set_colour(cell.fill.fore_color, _light(colour))
        set_colour(cell.fill.back_color, WHITE)
    _write(cell, say("单独") if state == "each" else say("并列"), size)


def _write(cell: _Cell, text: str, size: float, *, bold: bool = False) -> None:
    write_text(cell.text_frame, text, size=size, bold=bold, leading=size * LEADING, align="c")
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Emu(PADDING * EMU)
    cell.margin_top = cell.margin_bottom = Emu(0)


def _light(colour: str) -> str:
    """Light enough for dark letters."""
    return mixed(colour, "#FFFFFF", 0.55)
