"""What a written report consists of, whatever its format: chapters, sections, paragraphs, figures, tables, pictures."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from layers.model import Quote
from layers.pictures.page import Picture
from wording.tables.model import Table, text_of


class Paragraph(NamedTuple):
    """One paragraph; a ``quiet`` one explains or qualifies what stands around it."""

    text: str
    quiet: bool = False


class Heading(NamedTuple):
    """A heading below a section's own."""

    text: str


class Fact(NamedTuple):
    """One figure with its year and source in ``note``; an unknown value says so in words."""

    label: str
    value: str
    note: str = ""


class FactList(NamedTuple):
    """Key figures, one a line."""

    facts: tuple[Fact, ...]


Block = Paragraph | Heading | FactList | Table | Picture


class ReportSection(NamedTuple):
    """One part of a chapter; ``quotes`` are the plans' words behind its blocks, each once."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    quotes: tuple[Quote, ...] = ()


class Chapter(NamedTuple):
    """One city (``code`` its adcode) or the province (``code`` empty)."""

    code: str
    title: str
    lead: str
    sections: tuple[ReportSection, ...]


def texts(thing: object) -> Iterator[str]:
    """Every text inside chapters, sections and blocks."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Table):
        yield from (column.heading for column in thing.columns)
        yield from (text_of(value) for cells in thing.cells for value in cells)
    elif isinstance(thing, Picture):
        yield from (*thing.layout.texts, thing.words)
    elif isinstance(thing, Iterable):
        for part in thing:
            yield from texts(part)


def pictures(chapters: Iterable[Chapter]) -> Iterator[Picture]:
    """The pictures of chapters, in the order of print."""
    blocks = (block for chapter in chapters for section in chapter.sections for block in section.blocks)
    return (block for block in blocks if isinstance(block, Picture))
