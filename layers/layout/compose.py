"""The publication map: layers laid out on a page with title, legend, scale, north arrow and sources."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import shapely

from geo.area import Area
from geo.boundaries import Boundaries
from language import Say, sayer
from layers.layout.areas import SELECTED, legend, outlines
from layers.layout.canvas import NO_NORTH, NO_SCALE, Canvas
from layers.layout.map import MapContent, draw
from layers.layout.model import Caption, LegendPart, PageLayout
from layers.layout.page import PageFrame, PageTexts, lay_out
from layers.layout.projection import extent, flat, flattening
from layers.layout.text_width import REGULAR
from layers.model import Entry, Layer, Style

_EMPTY_SHAPE = 9 / 16  # height of the frame in widths where there is no province to give it


def compose(
    layers: Mapping[str, Layer],
    shown: tuple[str, ...],
    boundaries: Boundaries,
    *,
    title: str,
    subtitle: str = "",
    foot: tuple[str, ...] = (),
    selected: tuple[str, ...] = (),
    lang: str = "zh",
    width: float = 960,
    height: float | None = None,
) -> PageLayout:
    """Lays out the map.

    Args:
        layers: from the bottom to the top.
        shown: ids of those drawn.
        boundaries: the shapes of all levels; without any the page says so.
        title: above the map, broken into lines like subtitle and foot.
        subtitle: below the title.
        foot: below everything.
        selected: adcodes of the prefectures outlined.
        lang: of the legend.
        width: of the page in points.
        height: of the page in points; None takes what a map in the full width needs.

    Returns:
        The page as large as asked, or larger in the same proportions where a legible map needs that.
    """
    say, chosen = sayer(lang), [layers[name] for name in layers if name in shown]
    known = [code for code in selected if code in boundaries.areas["prefectures"]]
    words = PageTexts(title, subtitle, foot, (*_outlined(known, boundaries, lang), *legend(chosen)))
    flattened = flattening(boundaries)
    shapes = flat(boundaries, flattened)
    bounds = extent(shapes)
    if bounds is None:
        return _without_map(words, lay_out(words, width, height, _EMPTY_SHAPE), say)
    ground = MapContent(shapes, bounds, chosen, _counties(boundaries, lang), flattened)
    canvas, words, page = _settled(ground, words, say, width, height)
    return _painted(_empty_page(words, page), canvas, known)


def _painted(layout: PageLayout, canvas: Canvas, selected: Sequence[str]) -> PageLayout:
    """The page with the map in its frame."""
    return replace(
        layout,
        areas=tuple(canvas.areas),
        lines=tuple(canvas.lines),
        symbols=tuple(canvas.symbols),
        badges=tuple(canvas.badges),
        labels=tuple(canvas.labels),
        selected=outlines(selected, canvas.shapes),
        scale=canvas.scale,
        north=canvas.north,
        metres=canvas.projection.metres,
    )


def _empty_page(words: PageTexts, page: PageFrame) -> PageLayout:
    """The page with an empty frame."""
    return PageLayout(
        width=page.width,
        height=page.height,
        frame=page.frame,
        title=words.title,
        subtitle=words.subtitle,
        foot=words.foot,
        areas=(),
        lines=(),
        symbols=(),
        badges=(),
        labels=(),
        selected=(),
        legend=words.legend,
        scale=NO_SCALE,
        north=NO_NORTH,
        metres=0.0,
        captions=page.captions,
        swatches=page.swatches,
    )


def _without_map(words: PageTexts, page: PageFrame, say: Say) -> PageLayout:
    """The page, saying in its frame why there is no map."""
    left, top, right, bottom = page.frame
    text = say("没有可用的行政区划边界数据，无法绘制地图。")
    x = (left + right - REGULAR.width(text, 15)) / 2
    notice = Caption(text, x, (top + bottom) / 2, 15, "notice")
    return _empty_page(words, page._replace(captions=(*page.captions, notice)))


def _settled(
    ground: MapContent, words: PageTexts, say: Say, width: float, height: float | None
) -> tuple[Canvas, PageTexts, PageFrame]:
    """The map and its page: names without room go to the legend, which may leave the map less room.

    What has once yielded does so again: such things only grow in number, so this comes to an end.
    """
    west, south, east, north = ground.extent
    shape = (north - south) / (east - west)
    page = lay_out(words, width, height, shape)
    yielded: frozenset[tuple[str, str]] = frozenset()
    while True:
        canvas = draw(ground, page.frame, yielded)
        full = words._replace(legend=(*words.legend, *_listed(canvas, say)))
        settled = lay_out(full, width, height, shape)
        if settled.frame == page.frame:
            return canvas, full, settled
        page, yielded = settled, frozenset((*(item.key for item in canvas.nameless), *canvas.dropped))


def _outlined(codes: Sequence[str], boundaries: Boundaries, lang: str) -> list[LegendPart]:
    """What the dark outline means, where there is one."""
    say = sayer(lang)
    names = say("、").join(_name(boundaries.areas["prefectures"][code], lang) for code in codes)
    return [LegendPart(say("所选城市"), (Entry(names, SELECTED),))] if names else []


def _counties(boundaries: Boundaries, lang: str) -> list[tuple[str, str, shapely.Point]]:
    """Code, name and label place of every county."""
    return [
        (code, _name(area, lang), shapely.Point(area.label_lon, area.label_lat))
        for code, area in boundaries.areas["counties"].items()
    ]


def _name(area: Area, lang: str) -> str:
    return area.name_short if lang == "zh" else area.name_en


def _listed(canvas: Canvas, say: Say) -> list[LegendPart]:
    """The names that stand as numbers on the map, and how many stand nowhere."""
    entries = [
        Entry(f"{number} {item.entry.label}", item.entry.style._replace(approximate=""))
        for number, item in enumerate(canvas.nameless, start=1)
    ]
    if canvas.dropped:
        text = say("另有{count}处名称或符号因版面所限未标出", count=len(canvas.dropped))
        entries.append(Entry(text, Style(weight=0)))
    return [LegendPart(say("图上编号"), tuple(entries))] if entries else []
