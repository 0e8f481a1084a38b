"""The map as PNG at 300 dpi, exactly as wide as the report asks."""

from io import BytesIO

from PIL import Image

from exports.print.drawing import drawing
from exports.print.fonts import printable
from exports.print.palette import few_colours
from exports.print.typesetting import typeset
from exports.report.report import Report
from layers.layout.model import PageLayout

_DPI = 300
_POINTS = 72  # an inch


def write(report: Report) -> bytes:
    """The report's map, or its one picture, ``report.width`` pixels wide."""
    out = BytesIO()
    with Image.open(BytesIO(picture(report.sheet, report.view.lang, report.width))) as image:
        few_colours(image.convert("RGB")).save(out, "PNG", dpi=(_DPI, _DPI))
    return out.getvalue()


def picture(layout: PageLayout, lang: str, pixels: int) -> bytes:
    """A page as a plain PNG, ``pixels`` wide."""
    data = {"width": layout.width, "height": layout.height, "lang": lang, "title": printable(layout.title)}
    files = {"map.svg": drawing(layout, lang)}
    return typeset("layout.typ", data, files, "png", _POINTS * pixels / layout.width)
