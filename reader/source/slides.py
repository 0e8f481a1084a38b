"""A deck to its text: slide by slide the shapes from top to bottom, tables row by row, and the notes."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.etree import LxmlError

from errors import UserError
from language import message
from reader.source.packed_size import refuse_unpacked
from reader.source.transcript import Transcript

_FAULTS = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, zipfile.BadZipFile, zlib.error, LxmlError, NotImplementedError,
    RuntimeError, EOFError, OSError,
)  # fmt: skip


def slides_text(data: bytes, name: str) -> Transcript:
    """The text of a deck.

    Raises:
        UserError: not a readable deck, or one that unpacks beyond the limit.
    """
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    try:
        refuse_unpacked(data, name)
        return _transcript(Presentation(io.BytesIO(data)))
    except (PythonPptxError, *_FAULTS) as error:
        problem = message("{name}：不是可读的演示文稿（.pptx）。请用原来的软件打开并另存。", name=name)
        raise UserError(problem) from error


def _transcript(deck: Any) -> Transcript:
    out = Transcript()
    for slide in deck.slides:
        for shape in _in_order(slide.shapes):
            _read(shape, out)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            _lines(slide.notes_slide.notes_text_frame.text, out)
    return out


def _in_order(shapes: Iterable[Any]) -> Iterator[Any]:
    """As they are looked at: from the top, on one height from the left; groups opened."""
    for shape in sorted(shapes, key=lambda one: (one.top or 0, one.left or 0)):
        if hasattr(shape, "shapes"):
            yield from _in_order(shape.shapes)
        else:
            yield shape


def _read(shape: Any, out: Transcript) -> None:
    if getattr(shape, "has_table", False):
        for row in shape.table.rows:
            out.row(cell.text_frame.text for cell in row.cells)
    elif shape.has_text_frame:
        _lines(shape.text_frame.text, out)


def _lines(text: str, out: Transcript) -> None:
    for line in text.replace("\v", "\n").split("\n"):
        if line.strip():
            out.line(line)
