"""Which part of a chapter stands on which slide and where: by estimated heights, so that nothing runs off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from exports.pptx.measures import Grid, SizedParagraph, WrittenBlock, measured, paragraph
from exports.report.blocks import Chapter, Paragraph, ReportSection
from layers.model import Quote
from layers.pictures.page import Picture
from wording.tables.model import RecordKey

_GAP = 8  # points between two things on a slide


class Placed(NamedTuple):
    """A thing and its upper edge in points."""

    top: float
    thing: SizedParagraph | Grid


@dataclass
class SlideContent:
    """One slide's contents; ``lead`` stands on a chapter's first. ``titles`` are those of its sections."""

    chapter: str
    lead: str = ""
    titles: list[str] = field(default_factory=list)
    continued: bool = False
    things: list[Placed] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)


def chapter_pages(chapter: Chapter, width: float, top: float, bottom: float) -> list[SlideContent]:
    """A chapter's slides: the first one opens with its lead, a short section joins the one before.

    What there is nothing of is said on the first slide, a line each, so that no slide is made for it.
    """
    lead = paragraph(chapter.lead, "lead", width)
    flow = _Flow(width, top, bottom)
    flow.open(SlideContent(chapter.title, chapter.lead), below=lead.height + _GAP)
    parts = [_part(section, width) for section in chapter.sections if _told(section) and not remark(section)]
    if remarks := "\n".join(filter(None, map(remark, chapter.sections))):
        parts.insert(1, _Part("", (), (paragraph(remarks, "quiet", width),), ()))
    for part, following in zip_longest(parts, parts[1:]):
        flow.add(part, following)
    return flow.pages


class _Part(NamedTuple):
    """A section as things to be placed; ``heading`` is its title where it has to be told from others."""

    title: str
    heading: tuple[SizedParagraph, ...]
    things: tuple[SizedParagraph | Grid, ...]
    quotes: tuple[Quote, ...]


def remark(section: ReportSection) -> str:
    """The line of a section that has nothing to show; "" of any other."""
    match section.blocks:
        case (Paragraph(text, quiet=True),):
            return f"{section.title} · {text}"
    return ""


def _told(section: ReportSection) -> tuple[WrittenBlock, ...]:
    """Its blocks but for pictures, which have slides of their own."""
    return tuple(block for block in section.blocks if not isinstance(block, Picture))


def _part(section: ReportSection, width: float) -> _Part:
    heading = (paragraph(section.title, "title", width),) if section.title else ()
    things = tuple(measured(block, width) for block in _told(section))
    return _Part(section.title, heading, things, section.quotes)


class _Flow:
    """Fills one slide after the other."""

    def __init__(self, width: float, top: float, bottom: float) -> None:
        self.width, self.top, self.bottom = width, top, bottom
        self.pages: list[SlideContent] = []

    @property
    def page(self) -> SlideContent:
        return self.pages[-1]

    def open(self, page: SlideContent, below: float = 0) -> None:
        """Goes on with a new slide, ``below`` points under its upper edge."""
        self.pages.append(page)
        self.y = self.top + below

    def add(self, part: _Part, following: _Part | None = None) -> None:
        """Places a section: below the last one where it fits whole, else on slides of its own.

        Its title stands above it only where ``following``, or what stands on the slide already, needs telling apart.
        """
        if self.page.titles and not self._fits(self.y, part):
            self.open(SlideContent(self.page.chapter))
        if (
            self.page.titles
            or self.page.things
            or (following and following.title and self._fits(self.top, part, following))
        ):
            for heading in part.heading:
                self._place(heading)
        if part.title:
            self.page.titles.append(part.title)
        start = len(self.pages) - 1
        for thing, after in zip_longest(part.things, part.things[1:]):
            self._add(thing, after, part.title)
        _share(part.quotes, self.pages[start:])

    def _fits(self, y: float, *parts: _Part) -> bool:
        """Whether parts with their titles find room from ``y`` on."""
        heights = [thing.height + _GAP for part in parts for thing in (*part.heading, *part.things)]
        return y + sum(heights) - _GAP <= self.bottom

    def _turn(self, title: str) -> None:
        self.open(SlideContent(self.page.chapter, titles=[title], continued=True))

    def _place(self, thing: SizedParagraph | Grid) -> None:
        self.page.things.append(Placed(self.y, thing))
        self.y += thing.height + _GAP

    def _add(self, thing: SizedParagraph | Grid, following: SizedParagraph | Grid | None, title: str) -> None:
        """A heading goes with what follows; a table is cut between rows and repeats its head."""
        if isinstance(thing, SizedParagraph):
            needed = thing.height + (_GAP + _start(following) if following and thing.role == "heading" else 0)
            if self.y + needed > self.bottom:
                self._turn(title)
            self._place(thing)
            return
        rest = thing
        while rest.rows:
            if self.y + _start(rest) > self.bottom and self.page.things:
                self._turn(title)
            fitting = fitting_rows(rest, self.bottom - self.y)
            self._place(rest._replace(rows=rest.rows[:fitting]))
            rest = rest._replace(rows=rest.rows[fitting:])


def _start(thing: SizedParagraph | Grid) -> float:
    """What of a thing has to stand on the slide it begins on."""
    return thing.height if isinstance(thing, SizedParagraph) else thing._replace(rows=thing.rows[:1]).height


def fitting_rows(grid: Grid, height: float) -> int:
    """How many rows fit into ``height`` points, at least one."""
    fitting = 1
    while fitting < len(grid.rows) and grid._replace(rows=grid.rows[: fitting + 1]).height <= height:
        fitting += 1
    return fitting


def _share(quotes: Iterable[Quote], pages: Sequence[SlideContent]) -> None:
    """Each quotation goes to the slide whose row rests on it, or to the section's first."""
    shown = [_records(page) for page in pages]
    for quote in quotes:
        found = (
            page
            for page, own in zip(pages, shown, strict=True)
            if RecordKey(quote.ref, quote.evidence) in own
        )
        next(found, pages[0]).quotes.append(quote)


def _records(page: SlideContent) -> set[RecordKey]:
    grids = (placed.thing for placed in page.things if isinstance(placed.thing, Grid))
    return {record for grid in grids for row in grid.rows for record in row.records}
