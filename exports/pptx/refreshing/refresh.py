"""Brings today's data into a deck: what is still as the atlas wrote it is written anew, what people wrote is listed."""

import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from lxml.etree import LxmlError
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from atlas.model import Atlas
from errors import UserError
from exports.files.package import settled
from exports.pptx.contents import NOTES, Contents, contents_of, marked_shapes
from exports.pptx.deck import write
from exports.pptx.marks import unmarked_name
from exports.pptx.refreshing.elements import differing_lines, renewed
from exports.pptx.refreshing.model import DeckChange, Refreshed
from exports.pptx.refreshing.replacing import replace_text
from exports.pptx.remembered import Remembered, contents_by_id, remember, remembered_of
from language import message

_LARGEST = 200_000_000
"""Bytes that a deck may unpack to."""


def refresh(file: bytes, atlas: Atlas, made: date) -> Refreshed:
    """The deck with today's data, and what changed.

    Raises:
        UserError: no deck, one too large, or one that the atlas did not make.
    """
    deck = _opened(file)
    remembered = remembered_of(deck)
    report = remembered.report(atlas, made, file)
    today = Presentation(BytesIO(write(report)))
    changes = tuple(_Refresh(deck, today, remembered).changes())
    said = contents_by_id(today)
    remember(deck, report, {**remembered.contents, **said})
    out = BytesIO()
    deck.save(out)
    return Refreshed(settled(out.getvalue()), changes)


class _Refresh:
    """One deck on its way from what it said to what today's data say."""

    def __init__(self, deck: Deck, today: Deck, remembered: Remembered) -> None:
        self.deck, self.was = deck, remembered.contents
        self.models = {id: shape for slide in today.slides for id, shape in marked_shapes(slide)}
        self.now = contents_by_id(today)
        self.seen: set[str] = set()

    def changes(self) -> Iterator[DeckChange]:
        for number, slide in enumerate(self.deck.slides, 1):
            for id, shape in list(marked_shapes(slide)):
                self.seen.add(id)
                yield from self._shape(number, id, shape)
            yield from self._notes(number, slide)
            _number_shapes(slide)
        yield from self._added()

    def _shape(self, number: int, id: str, shape: BaseShape) -> Iterator[DeckChange]:
        was, now = self.was.get(id), self.now.get(id)
        if was is None or was == now:
            return
        name = _name(shape)
        stands = contents_of(shape)
        if now is None:
            yield DeckChange("moved on", number, name, _shown(was), "")
            return
        yield from (
            change._replace(slide=number, element=name)
            for change in renewed(shape, self.models[id], was, now, stands)
        )

    def _notes(self, number: int, slide: Slide) -> Iterator[DeckChange]:
        id = f"{slide.name}.{NOTES}"
        was, now = self.was.get(id), self.now.get(id)
        if not slide.name or was is None or was == now or not slide.has_notes_slide:
            return
        frame = slide.notes_slide.notes_text_frame
        stands = frame.text if frame is not None else ""
        if now is None:
            yield DeckChange("moved on", number, NOTES, _shown(was), "")
        elif frame is None or stands != was:
            yield DeckChange("rewritten", number, NOTES, *differing_lines(stands, now))
        else:
            replace_text(frame._txBody, now)
            yield DeckChange("renewed", number, NOTES, *differing_lines(was, now))

    def _added(self) -> Iterator[DeckChange]:
        """What today's deck has and the one that was made did not have; what people deleted is not brought back."""
        for id, shape in self.models.items():
            if id not in self.was:
                yield DeckChange("new", 0, _name(shape), "", _shown(self.now[id]))


def _opened(file: bytes) -> Deck:
    try:
        with zipfile.ZipFile(BytesIO(file)) as package:
            size = sum(entry.file_size for entry in package.infolist())
        if size > _LARGEST:
            limit = _LARGEST // 1_000_000
            raise UserError(message("演示文稿解压后超过 {limit} MB。", limit=limit))
        return Presentation(BytesIO(file))
    except (
        PythonPptxError,
        LxmlError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        OSError,
        NotImplementedError,
    ) as error:
        text = message(
            "不是可读的演示文稿（.pptx）：可能已损坏，或设有密码。请用原来的软件打开，去掉密码后另存。"
        )
        raise UserError(text) from error


def _number_shapes(slide: Slide) -> None:
    """Shapes that came in have numbers of their own deck."""
    used: set[str] = set()
    for properties in slide._element.iter(qn("p:cNvPr")):
        if properties.get("id") in used:
            properties.set("id", str(max(map(int, used)) + 1))
        used.add(properties.get("id"))


def _name(shape: BaseShape) -> str:
    return unmarked_name(shape)


def _shown(contents: Contents) -> str:
    """Contents on one line."""
    return " / ".join(_words(contents))


def _words(contents: Any) -> Iterator[str]:
    if isinstance(contents, list):
        for part in contents:
            yield from _words(part)
    elif contents not in (None, ""):
        yield str(contents)
