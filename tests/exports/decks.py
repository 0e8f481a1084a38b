"""Written decks, opened again: their slides, shapes, tables, notes."""

from collections.abc import Iterator
from io import BytesIO

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from exports.pptx.deck import write
from exports.report.report import Report


def read(file: bytes) -> Deck:
    """A deck from its file."""
    return Presentation(BytesIO(file))


def opened(report: Report) -> Deck:
    """The report as a deck, read back."""
    return read(write(report))


def map_group(deck: Deck) -> GroupShape:
    """The one group on the first slide."""
    (group,) = (shape for shape in deck.slides[0].shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP)
    return group


def outlines(group: GroupShape) -> dict[str, BaseShape]:
    """The freeforms of the map by name."""
    found = [shape for shape in group.shapes if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM]
    named = {shape.name: shape for shape in found}
    assert len(named) == len(found)
    return named


def alternative(shape: BaseShape) -> str:
    """What is said of a shape to those who do not see it."""
    return shape._element.xpath(".//p:cNvPr")[0].get("descr", "")


def tables(slide: Slide) -> list[list[list[str]]]:
    """The texts of a slide's tables, row by row."""
    found = [shape.table for shape in slide.shapes if shape.has_table]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in found]


def titled(deck: Deck, title: str) -> list[Slide]:
    """The slides whose title has these words."""
    return [slide for slide in deck.slides if title in slide.shapes.title.text_frame.text]


def notes(deck: Deck) -> str:
    """All notes of a deck."""
    return "\n".join(
        slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide
    )


def texts(deck: Deck) -> Iterator[str]:
    """Every text on the slides, those of groups and tables included."""
    for slide in deck.slides:
        for paragraph in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t"):
            yield paragraph.text or ""
