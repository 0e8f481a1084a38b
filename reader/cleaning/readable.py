"""A file's text as far as it is read: cut where it is too long, doubted where nobody could read it, cleaned."""

from functools import partial

from language import message
from reader.cleaning.clean import Cleaner
from reader.cleaning.script import ordinary_share
from reader.journal import Journal
from reader.mapped import Mapped
from reader.output.trace import notes_text
from reader.source.formats import SourceText
from reader.source.limits import CHARACTERS

READABLE = 0.6


def readable(source: SourceText, cleaner: Cleaner, journal: Journal) -> Mapped:
    """The clean text; its characters know their places in the source."""
    journal.step("decode", lambda: f"{source.format} {source.encoding} {len(source.decoded)} 字")
    journal.notes += source.notes
    text = _cut(source.text, journal)
    if ordinary_share(text.text) < READABLE:
        journal.note("unreadable", text, 0, len(text.text), message("多为生僻字，编码可能有误"))
    for step, after, notes in cleaner.steps(text):
        journal.notes += notes
        journal.step(f"clean/{step}", partial(notes_text, notes))
        text = after
    clean = text.text
    journal.step("clean", lambda: clean)
    return text


def _cut(text: Mapped, journal: Journal) -> Mapped:
    if len(text.text) <= CHARACTERS:
        return text
    why = message("只读前 {count} 字", count=CHARACTERS)
    journal.note("unreadable", text, CHARACTERS, len(text.text), why)
    return Mapped(text.text[:CHARACTERS], text.starts[:CHARACTERS], text.ends[:CHARACTERS])
