"""A page around its map: title above, legend below or beside the map, foot lines at the bottom, all inside the margins."""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from layers.layout.blocks import TextBlock, joined, paragraph, stacked
from layers.layout.legend import BETWEEN, columns, lowest
from layers.layout.model import Caption, LegendPart, Swatch
from layers.layout.projection import Box

PADDING = 16.0
"""Between the frame and the province, in points."""

_MARGIN, _GAP = 24.0, 12.0
_TITLE, _SUBTITLE, _FOOT = 24.0, 15.0, 12.0
_PANEL = 190.0  # points: width of a legend's column beside the map
_PANELS = (1, 2, 3)
_LEGIBLE = 520.0  # points: edge of a square as large as the smallest map in which names find room
_GROWTHS = [1.2**step for step in range(16)]
_STEEPEST = 0.8  # height of the frame in widths where the page's height is open
_LOWEST = 4 * PADDING  # height of the frame on a page too small for anything


class PageTexts(NamedTuple):
    """What stands around the map."""

    title: str
    subtitle: str
    foot: tuple[str, ...]
    legend: tuple[LegendPart, ...]


class PageFrame(NamedTuple):
    """A page with its frame and everything around it in place."""

    width: float
    height: float
    frame: Box
    captions: tuple[Caption, ...]
    swatches: tuple[Swatch, ...]


def lay_out(words: PageTexts, width: float, height: float | None, shape: float) -> PageFrame:
    """The arrangement with the largest map, on a page at least as large as asked.

    A page too small for a map that can be read becomes larger in both directions alike.

    Args:
        words: what stands around the map.
        width: of the page in points.
        height: of the page in points; None takes what a map in the full width needs.
        shape: height of the province in widths.
    """
    for growth in _GROWTHS:
        wide, high = width * growth, height and height * growth
        pages = [_below(words, wide, high, shape)]
        if high is not None:
            pages += _beside(words, wide, high)
        fitting = [page for page in pages if high is None or page.height <= high + 0.001]
        best = max(fitting or pages[:1], key=lambda page: _map_size(page, shape))
        if fitting and _map_size(best, shape) >= _LEGIBLE:
            break
    return best


def _map_size(page: PageFrame, shape: float) -> float:
    """The edge of a square as large as the province's box, in points."""
    left, top, right, bottom = page.frame
    return min(right - left - 2 * PADDING, (bottom - top - 2 * PADDING) / shape) * math.sqrt(shape)


def _below(words: PageTexts, width: float, height: float | None, shape: float) -> PageFrame:
    """The map in the full width, the legend in columns under it; higher than asked where both need more."""
    inner = width - 2 * _MARGIN
    head, foot, legend = _head(words, inner), _foot(words, inner), lowest(words.legend, inner)
    gap = _GAP if legend.captions else 0.0
    around = 2 * _MARGIN + head.height + gap + legend.height + foot.height
    natural = (inner - 2 * PADDING) * min(shape, _STEEPEST) + 2 * PADDING
    frame = natural if height is None else max(height - around, _LOWEST)
    top = _MARGIN + head.height
    bottom = top + frame
    blocks = (
        head.at(_MARGIN, _MARGIN),
        legend.at(_MARGIN, bottom + gap),
        foot.at(_MARGIN, bottom + gap + legend.height),
    )
    return _page(width, around + frame, (_MARGIN, top, width - _MARGIN, bottom), blocks)


def _beside(words: PageTexts, width: float, height: float) -> Iterator[PageFrame]:
    """The legend at the right of the map, in as many columns as leave room for it."""
    inner = width - 2 * _MARGIN
    head, foot = _head(words, inner), _foot(words, inner)
    for count in _PANELS:
        panel = count * _PANEL + (count - 1) * BETWEEN
        legend, right = columns(words.legend, panel, count), width - _MARGIN - panel - _GAP
        top, bottom = _MARGIN + head.height, height - _MARGIN - foot.height
        if legend.height <= bottom - top and right > width / 2:
            blocks = (head.at(_MARGIN, _MARGIN), legend.at(right + _GAP, top), foot.at(_MARGIN, bottom))
            yield _page(width, height, (_MARGIN, top, right, bottom), blocks)


def _page(width: float, height: float, frame: Box, blocks: Iterable[TextBlock]) -> PageFrame:
    whole = joined(blocks, height)
    return PageFrame(width, height, frame, whole.captions, whole.swatches)


def _head(words: PageTexts, width: float) -> TextBlock:
    title = paragraph(words.title, _TITLE, "title", width, bold=True)
    subtitle = paragraph(words.subtitle, _SUBTITLE, "subtitle", width)
    return stacked([title, subtitle, TextBlock(_GAP if words.title or words.subtitle else 0.0)])


def _foot(words: PageTexts, width: float) -> TextBlock:
    lines = [paragraph(line, _FOOT, "foot", width) for line in words.foot]
    return stacked([TextBlock(_GAP), *lines]) if lines else TextBlock(0.0)
