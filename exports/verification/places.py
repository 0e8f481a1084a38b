"""Where a stretch of a draft's text stands in its Word document: the runs that hold it, divided at its ends."""

import re
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn

_P, _R, _T = qn("w:p"), qn("w:r"), qn("w:t")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PARTS = re.compile(r"[^\n\t]+")
XmlElement = Any
"""Of lxml, which has no types here."""


class DocumentPlaces:
    """Finds stretches of the text as read in a document's body.

    Attributes:
        is_complete: whether everything that was looked for was found.
    """

    def __init__(self, body: XmlElement, text: str) -> None:
        """Takes the body and the text that was read from it."""
        self._text, self.is_complete = text, True
        self._paragraphs = [(paragraph, _paragraph_text(paragraph)) for paragraph in body.iter(_P)]

    def runs(self, start: int, end: int) -> list[XmlElement]:
        """The runs with the longest part of a stretch between breaks and tabs; none where it is not found."""
        part = max(
            _PARTS.finditer(self._text, start, end), key=lambda found: len(found[0].strip()), default=None
        )
        words = part[0].strip() if part else ""
        place = self._place(words, part.start() if part else start) if words else None
        if place is None:
            self.is_complete = False
            return []
        paragraph, at = place
        _divide(paragraph, at)
        _divide(paragraph, at + len(words))
        return _within(paragraph, at, at + len(words))

    def _place(self, words: str, start: int) -> tuple[XmlElement, int] | None:
        """The paragraph and the character there: of several places the one that is as far on in the text."""
        before = _count(self._text, words, start)
        places = [
            (paragraph, found.start())
            for paragraph, text in self._paragraphs
            for found in re.finditer(re.escape(words), text)
        ]
        return places[min(before, len(places) - 1)] if places else None


def _count(text: str, words: str, end: int) -> int:
    return len(re.findall(re.escape(words), text[:end]))


def _runs(paragraph: XmlElement) -> list[XmlElement]:
    """A paragraph's own runs; those of text boxes in it belong to other paragraphs."""
    return [run for run in paragraph.iter(_R) if next(run.iterancestors(_P)) is paragraph]


def _run_text(run: XmlElement) -> str:
    return "".join(child.text or "" for child in run if child.tag == _T)


def _paragraph_text(paragraph: XmlElement) -> str:
    return "".join(map(_run_text, _runs(paragraph)))


def _divide(paragraph: XmlElement, at: int) -> None:
    """Makes a run end at a character of the paragraph, where the run around it holds nothing but one text."""
    done = 0
    for run in _runs(paragraph):
        text = _run_text(run)
        if done < at < done + len(text):
            texts = [child for child in run if child.tag == _T]
            if len(texts) == 1 and all(child.tag in (_T, qn("w:rPr")) for child in run):
                second = deepcopy(run)
                run.addnext(second)
                _set(texts[0], text[: at - done])
                _set(second.find(_T), text[at - done :])
            return
        done += len(text)


def _set(element: XmlElement, text: str) -> None:
    element.text = text
    element.set(_SPACE, "preserve")


def _within(paragraph: XmlElement, start: int, end: int) -> list[XmlElement]:
    """The runs that hold any character of a stretch."""
    found, done = [], 0
    for run in _runs(paragraph):
        size = len(_run_text(run))
        if size and done < end and start < done + size:
            found.append(run)
        done += size
    return found
