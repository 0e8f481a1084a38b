"""Blocks of words around a map: broken into lines, put one below another, moved to their places."""

from collections.abc import Iterable
from typing import NamedTuple

from layers.layout.model import Caption, Swatch
from layers.layout.text_width import BOLD, REGULAR

_LEADING = 1.4  # distance of two lines, as a multiple of their size


class TextBlock(NamedTuple):
    """Captions and swatches as seen from the block's top left corner, and its height."""

    height: float
    captions: tuple[Caption, ...] = ()
    swatches: tuple[Swatch, ...] = ()

    def at(self, x: float, y: float) -> "TextBlock":
        """The block moved."""
        captions = tuple(item._replace(x=item.x + x, y=item.y + y) for item in self.captions)
        return TextBlock(
            self.height, captions, tuple(s._replace(x=s.x + x, y=s.y + y) for s in self.swatches)
        )


def paragraph(
    text: str, size: float, kind: str, width: float, *, left: float = 0, bold: bool = False
) -> TextBlock:
    """A text in lines between ``left`` and ``width``."""
    lines = (BOLD if bold else REGULAR).wrap(text, size, width - left)
    step = size * _LEADING
    captions = (Caption(line, left, step * (n + 0.5), size, kind, bold) for n, line in enumerate(lines))
    return TextBlock(step * len(lines), tuple(captions))


def stacked(blocks: Iterable[TextBlock]) -> TextBlock:
    """Blocks one below another."""
    placed, y = [], 0.0
    for block in blocks:
        placed.append(block.at(0, y))
        y += block.height
    return joined(placed, y)


def joined(blocks: Iterable[TextBlock], height: float) -> TextBlock:
    """Blocks in their places as one."""
    kept = tuple(blocks)
    captions = tuple(caption for block in kept for caption in block.captions)
    return TextBlock(height, captions, tuple(swatch for block in kept for swatch in block.swatches))
