"""The map of a deck as native shapes: one outline an area, symbols, labels and scale in one group, the legend beside."""

from collections.abc import Iterator
from dataclasses import dataclass

from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from exports.pptx.box import SlideBox
from exports.pptx.drawing import describe
from exports.pptx.pen import Pen
from exports.report.report import Report
from layers.layout.compose import compose
from layers.layout.model import PageLayout, PointSymbol

_SCALES = (0.75, 0.62)
"""The page is laid out larger and drawn smaller, so that its letters suit a slide: 11 points a city's name, or 9."""

_HIGH = 0.8
"""Share of the height that a map with its legend beside it has at least."""


def add_map(slide: Slide, box: SlideBox, report: Report) -> None:
    """Draws the map and its legend into the box; their own margin brings them into line with the title."""
    layout = _laid_out(report, box)
    pen = Pen(slide.shapes, box.left, box.top, min(box.width / layout.width, box.height / layout.height))
    drawing = _Drawing(pen, layout, report)
    parts = [*drawing.areas(), *drawing.lines(), *drawing.points(), *drawing.labels(), *drawing.furniture()]
    if parts:
        group = slide.shapes.add_group_shape(parts)
        describe(group, report.words.say("地图"), f"{report.imprint.title} {report.imprint.subtitle}")
    drawing.legend()


def _laid_out(report: Report, box: SlideBox) -> PageLayout:
    """The page at the first scale at which the legend finds room beside the map."""
    for scale in _SCALES:
        layout = compose(
            report.layers,
            report.view.layers,
            report.atlas.boundaries,
            title="",
            selected=report.cities,
            lang=report.view.lang,
            width=box.width / scale,
            height=box.height / scale,
        )
        if layout.frame[3] - layout.frame[1] > _HIGH * layout.height:
            break
    return layout


@dataclass(frozen=True)
class _Drawing:
    """A page being drawn, from the bottom to the top; every shape is named, and described as on the screen."""

    pen: Pen
    layout: PageLayout
    report: Report

    def areas(self) -> Iterator[BaseShape]:
        """One outline an area, the chosen cities last, so that nothing covers their dark lines."""
        drawn = {area.key for area in self.layout.areas}
        areas = [*self.layout.areas, *(area for area in self.layout.selected if area.key not in drawn)]
        upper = {area.key: number for number, area in enumerate(areas)}
        chosen = {upper[area.key]: area.style for area in self.layout.selected}
        for number, area in sorted(enumerate(areas), key=lambda item: item[0] in chosen):
            style = area.style
            if number in chosen:
                style = style._replace(stroke=chosen[number].stroke, weight=chosen[number].weight)
            shape = self.pen.area((ring for part in area.parts for ring in part), style)
            describe(shape, self.report.words.names.place(area.key), self._card(area.layer, area.key))
            yield shape

    def lines(self) -> Iterator[BaseShape]:
        """Leaders, the stars of shared targets and the plates of their labels."""
        for line in self.layout.lines:
            plate = bool(line.style.fill)
            shape = (
                self.pen.area([line.path], line.style) if plate else self.pen.stroke(line.path, line.style)
            )
            name = self.report.layers[line.layer].table["label"].get(line.key, line.key)
            describe(shape, name, self._card(line.layer, line.key))
            yield shape

    def points(self) -> Iterator[BaseShape]:
        """Symbols of sites, then badges of industries."""
        sites = ((symbol, self._card(symbol.layer, symbol.key)) for symbol in self.layout.symbols)
        badges = ((badge, self._industry(badge)) for badge in self.layout.badges)
        for symbol, words in (*sites, *badges):
            for shape in self.pen.symbol(symbol.x, symbol.y, symbol.style):
                describe(shape, symbol.name, words)
                yield shape

    def labels(self) -> Iterator[BaseShape]:
        """Names in boxes of their own, so that they can be moved."""
        for label in self.layout.labels:
            shape = self.pen.label(label)
            describe(shape, label.text)
            yield shape

    def furniture(self) -> Iterator[BaseShape]:
        """Scale bar and north arrow: in the group, so that the bar stays true when the map is scaled."""
        bar, north, letter = self.layout.scale, self.layout.north, self.report.words.say("北")
        if not bar.length:
            return
        shapes = (
            (self.pen.bar(bar.x, bar.y, bar.length), bar.label),
            (self.pen.words(bar.label, bar.x + bar.length / 2, bar.y - 13, 15), bar.label),
            (self.pen.arrow(north.x, north.y - 8, north.turn), letter),
            (self.pen.words(letter, north.x, north.y + 12, 15), letter),
        )
        for shape, name in shapes:
            describe(shape, name)
            yield shape

    def legend(self) -> None:
        """Samples drawn as what they stand for, each beside its words; outside the group."""
        name = self.report.words.say("图例")
        for swatch in self.layout.swatches:
            for shape in self.pen.sample(*swatch):
                describe(shape, name)
        for caption in self.layout.captions:
            describe(self.pen.caption(caption), caption.text)

    def _industry(self, badge: PointSymbol) -> str:
        """Which industry a badge is for, and whether the city is named for it by itself."""
        say = self.report.words.say
        how = say("单独点名") if badge.state == "each" else say("并列点名")
        return self.report.words.join((badge.name, self.report.words.names.industry(badge.industry), how))

    def _card(self, layer: str, key: str) -> str:
        """What the screen's tooltip says."""
        layers = self.report.layers
        card = layers[layer].table["card"].get(key) if layer in layers else None
        return self.report.words.join((card.title, *card.lines)) if card else ""
