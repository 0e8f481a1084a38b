"""The map as SVG: a drawing whose text stays text."""

from exports.print.drawing import svg_text
from exports.report.report import Report


def write(report: Report) -> bytes:
    """The report's map, or its one picture, UTF-8."""
    return svg_text(report.sheet, report.view.lang).encode()
