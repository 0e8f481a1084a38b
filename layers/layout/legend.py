"""A page's legend in columns: a sample beside each entry, each layer's entries under its title."""

from collections.abc import Iterable, Sequence

from layers.layout.blocks import TextBlock, joined, paragraph, stacked
from layers.layout.model import LegendPart, Swatch
from layers.model import Style

BETWEEN = 16.0
"""Points between two columns."""

_SIZE = 13.0
_SAMPLE, _MIDDLE = 30.0, 11.0  # points from an entry's left edge to its words, and to its sample's middle
_APART = 7.0  # points between two parts
_NARROWEST = 150.0  # points: a narrower column breaks too many entries
_WORTH = 0.97  # of the height: what one more column must at least make of it


def lowest(parts: Sequence[LegendPart], width: float) -> TextBlock:
    """As few columns as make the legend low: one more must be worth it."""
    best = columns(parts, width, 1)
    for count in range(2, int((width + BETWEEN) // (_NARROWEST + BETWEEN)) + 1):
        block = columns(parts, width, count)
        best = block if block.height < best.height * _WORTH else best
    return best


def columns(parts: Iterable[LegendPart], width: float, count: int) -> TextBlock:
    """The parts one after another, in columns as even as their order allows."""
    each = (width - (count - 1) * BETWEEN) / count
    pieces = [piece for part in parts for piece in _pieces(part, each)]
    filled = _filled(pieces, _even(pieces, count))
    placed = [stacked(column).at(number * (each + BETWEEN), 0) for number, column in enumerate(filled)]
    return joined(placed, max((block.height for block in placed), default=0.0))


def _pieces(part: LegendPart, width: float) -> list[TextBlock]:
    """What a column may not break: the heading with two entries, then each entry, then a gap."""
    heading = paragraph(part.title, _SIZE, "heading", width, bold=True)
    entries = [_entry(entry.label, entry.style, width) for entry in part.entries]
    return [stacked([heading, *entries[:2]]), *entries[2:], TextBlock(_APART)]


def _entry(label: str, style: Style, width: float) -> TextBlock:
    words = paragraph(label, _SIZE, "entry", width, left=_SAMPLE)
    return words._replace(swatches=tuple(Swatch(_MIDDLE, line.y, style) for line in words.captions[:1]))


def _even(pieces: Sequence[TextBlock], count: int) -> float:
    """A height, nearly the least, at which the pieces fill no more than ``count`` columns."""
    heights = [piece.height for piece in pieces]
    height = max([sum(heights) / count, *heights])
    while len(_filled(pieces, height)) > count:
        height += 4
    return height


def _filled(pieces: Iterable[TextBlock], height: float) -> list[list[TextBlock]]:
    """Columns filled one after another up to a height; none begins with a gap."""
    filled: list[list[TextBlock]] = []
    left = 0.0
    for piece in pieces:
        if not filled or piece.height > left + 0.001:
            if not piece.captions:
                continue
            filled.append([])
            left = height
        filled[-1].append(piece)
        left -= piece.height
    return filled
