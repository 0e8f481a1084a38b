"""How a report looks and is signed: own title and subtitle, signature line, style of paper, size of slides, template."""

from dataclasses import dataclass
from typing import Literal, get_args

PaperStyle = Literal["report", "official"]
"""``official`` sets Word and PDF as China's standard for official documents (GB/T 9704) asks."""

SlideSize = Literal["16:9", "4:3"]

PAPER_STYLES: tuple[PaperStyle, ...] = get_args(PaperStyle)
SLIDE_SIZES: tuple[SlideSize, ...] = get_args(SlideSize)


@dataclass(frozen=True)
class Appearance:
    """What somebody chose of it; empty texts leave the usual ones.

    Attributes:
        title, subtitle: instead of those that say whom and what it is about. signature: who signs, in one line.
        style: of papers. size: of slides.
        template: an office's own Word or PowerPoint file, as ``exports.files.template`` hands it on.
    """

    title: str = ""
    subtitle: str = ""
    signature: str = ""
    style: PaperStyle = "report"
    size: SlideSize = "16:9"
    template: bytes | None = None
