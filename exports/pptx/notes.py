"""Speaker notes: the plans' words behind a slide, small enough to stay on their printed page."""

from collections.abc import Iterable

from pptx.slide import Slide
from pptx.util import Pt

from exports.files.plaintext import plain
from exports.pptx.box import SlideBox
from exports.pptx.placeholders import fitting
from exports.report.report import Report
from layers.model import Quote

_SIZES = (12, 11, 10, 9, 8, 7, 6)
"""Points that are tried one after another until everything finds room."""


def write_notes(slide: Slide, quotes: Iterable[Quote], report: Report) -> None:
    """The quotations below the slide's picture on its page of notes."""
    notes, box = [_note(quote, report) for quote in quotes], _room(slide)
    kept = next(
        (count for count in range(len(notes), 0, -1) if box is None or _fits(notes[:count], box)), len(notes)
    )
    left = len(notes) - kept
    more = [report.words.say("其余{count}条原文见 Word 或 Excel。", count=left)] if left else []
    write_text_notes(slide, "\n\n".join((*notes[:kept], *more)))


def _room(slide: Slide) -> SlideBox | None:
    """Where notes stand on their page; ``None`` where the template has no place for them."""
    placeholder = slide.notes_slide.notes_placeholder
    return SlideBox.of(placeholder) if placeholder is not None else None


def _fits(notes: list[str], box: SlideBox) -> bool:
    """Whether notes and one line more stay on their page in letters that can be read."""
    text = "\n\n".join((*notes, ""))
    return fitting(plain(text), box, (_SIZES[-1], 0)) > 0


def write_text_notes(slide: Slide, words: str) -> None:
    """A text below the slide's picture on its page of notes."""
    page = slide.notes_slide
    if page.notes_text_frame is None or page.notes_placeholder is None:
        return
    text = plain(words)
    size = Pt(fitting(text, SlideBox.of(page.notes_placeholder), _SIZES))
    page.notes_text_frame.text = text
    for paragraph in page.notes_text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = size


def _note(quote: Quote, report: Report) -> str:
    """One quotation as a speaker wants it: the words, what they say, where they stand, who leads."""
    lead = f"{report.words.say('牵头：')}{quote.lead}" if quote.lead else ""
    source = " · ".join(part for part in (quote.citation, lead) if part)
    return "\n".join(part for part in (f"“{quote.evidence}”", quote.gloss, source) if part)
