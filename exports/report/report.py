"""What somebody takes away: a view, the cities and sections wanted, and all that has to travel with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from atlas.model import Atlas
from atlas.view import View
from exports.files.address import page_address
from exports.print.fonts import missing
from exports.report.appearance import Appearance
from exports.report.balance import measured
from exports.report.blocks import Chapter, ReportSection, pictures, texts
from exports.report.chapters import SECTIONS, city_chapter, province_chapter
from exports.report.colophon import sources_section
from exports.report.imprint import Imprint
from insight.balance.report import Balance
from layers import LAYERS, layers_of, paper_layers, usual_layers
from layers.layout.compose import compose
from layers.layout.model import PageLayout
from layers.model import Layer
from layers.pictures.page import Picture, framed
from wording.tables.model import Link, LinkedPage
from wording.words import Words

_PARAMETERS: dict[LinkedPage, str] = {"city": "city", "clauses": "clause"}
"""What a page calls the id of the thing it shows."""


class _Layers(Mapping[str, Layer]):
    """The layers of one view: those that the province has data for; any other that is asked for is empty."""

    def __init__(self, atlas: Atlas, view: View) -> None:
        self._atlas, self._view, self._builders = atlas, view, layers_of(atlas)
        self._built: dict[str, Layer] = {}

    def __getitem__(self, name: str) -> Layer:
        if name not in self._built:
            self._built[name] = LAYERS[name](self._atlas, self._view)
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._builders)

    def __len__(self) -> int:
        return len(self._builders)


@dataclass(frozen=True)
class Report:
    """One report, the same for every format.

    Attributes:
        atlas, view: what is told, under which filters, layers and language.
        cities: adcodes of the prefectures with a chapter of their own; none: the province's chapter.
        sections: ids out of ``SECTIONS``. made: the date printed on it.
        base_url: address of the running app for links, "" for none. width: of a PNG in pixels.
        appearance: how it looks and who signs.
    """

    atlas: Atlas
    view: View = field(default_factory=View)
    cities: tuple[str, ...] = ()
    sections: tuple[str, ...] = SECTIONS
    made: date = field(default_factory=date.today)
    base_url: str = ""
    width: int = 2400
    appearance: Appearance = field(default_factory=Appearance)

    @cached_property
    def words(self) -> Words:
        """The reader's language."""
        return Words(self.atlas, self.view.lang)

    @cached_property
    def layers(self) -> Mapping[str, Layer]:
        """Every layer under the view, from the bottom to the top; each is built when it is first asked for."""
        return _Layers(self.atlas, self.view)

    @cached_property
    def imprint(self) -> Imprint:
        """What stands above and below."""
        return Imprint(self.words, self.view, self.cities, self.made, self.layers, self.appearance)

    @cached_property
    def balance(self) -> Balance:
        """How evenly the view's plans name the cities."""
        return measured(self.atlas, self.view)

    @cached_property
    def layout(self) -> PageLayout:
        """The map laid out on paper."""
        return compose(
            self.layers,
            self.view.layers,
            self.atlas.boundaries,
            title=self.imprint.title,
            subtitle=self.imprint.subtitle,
            foot=self.imprint.foot,
            selected=self.outlined,
            lang=self.view.lang,
        )

    @cached_property
    def figure(self) -> PageLayout:
        """The map for a page that has title and foot lines of its own, 760 points wide."""
        return compose(
            self.layers,
            self.view.layers,
            self.atlas.boundaries,
            title="",
            selected=self.outlined,
            lang=self.view.lang,
            width=760,
        )

    @cached_property
    def picture(self) -> Picture | None:
        """The first picture asked for instead of the map."""
        return None if "map" in self.sections else next(pictures(self.chapters), None)

    @cached_property
    def sheet(self) -> PageLayout:
        """What a format with room for one drawing shows: the map, or the picture asked for instead of it."""
        if self.picture is None:
            return self.layout
        drawn = self.picture.layout
        return framed(drawn, drawn.title, self.imprint.subtitle, self.imprint.foot)

    @property
    def on_screen(self) -> View:
        """The view as a screen opens it: with the layers usual there, where the report has those usual on paper."""
        if self.view.layers != paper_layers(self.atlas):
            return self.view
        return replace(self.view, layers=usual_layers(self.atlas))

    @property
    def outlined(self) -> tuple[str, ...]:
        """The cities outlined on the map: those chosen, but not all of them, which would single out none."""
        return self.cities if len(self.cities) < len(self.atlas.cities) else ()

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """One a city, or the province's."""
        if not self.cities:
            return (province_chapter(self.words, self.view, self.sections),)
        return tuple(city_chapter(self.words, self.view, code, self.sections) for code in self.cities)

    @cached_property
    def closing(self) -> tuple[ReportSection, ...]:
        """What stands once at the end: the sources, where they are wanted."""
        if "sources" not in self.sections:
            return ()
        return (sources_section(self.words, self.view, self.imprint.failed),)

    def link(self, page: str, **params: str) -> str:
        """The address of a page of the running app; "" where no base address is known."""
        return (
            f"{self.base_url.rstrip('/')}/{page_address(self.view.lang, page, **params)}"
            if self.base_url
            else ""
        )

    def address(self, link: Link) -> str:
        """Where a link of a table leads; "" where no base address is known."""
        return self.link(link.page, **{_PARAMETERS[link.page]: link.id})

    @cached_property
    def lost(self) -> str:
        """Characters of the texts that the project's font lacks: printed formats show 〓 in their place."""
        headings = (self.imprint.title, self.imprint.subtitle, *self.imprint.foot, *self.figure.texts)
        return missing("".join((*headings, *texts(self.chapters), *texts(self.closing))))
