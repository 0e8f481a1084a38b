"""The map as PNG at 300 dpi, exactly as wide as the report asks."""

from io import BytesIO

from PIL import Image

from exports.print.drawing import drawing
from exports.print.fonts import printable
from exports.print.palette import few_colours
from exports.print.typesetting import typeset
from exports.report.report import Report
from layers.layout.model import Sheet

_DPI = 300
_POINTS = 72  # an inch


def write(report: Report) -> bytes:
    """The report's map, ``report.width`` pixels wide."""
    out = BytesIO()
    with Image.open(BytesIO(picture(report.sheet, report.view.lang, report.width))) as image:
        few_colours(image.convert("RGB")).save(out, "PNG", dpi=(_DPI, _DPI))
    return out.getvalue()


def picture(sheet: Sheet, lang: str, pixels: int) -> bytes:
    """A sheet as a plain PNG, ``pixels`` wide."""
    data = {"width": sheet.width, "height": sheet.height, "lang": lang, "title": printable(sheet.title)}
    files = {"map.svg": drawing(sheet, lang)}
    return typeset("sheet.typ", data, files, "png", _POINTS * pixels / sheet.width)
