"""The native balance charts of a deck: cities ranked by what is counted, and the Lorenz curve."""

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO

from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.chart.series import XySeries
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Pt
from xlsxwriter import Workbook

from exports.pptx.box import SlideBox
from exports.pptx.chart import Bar, add_described, count_axes_up, set_legend, set_workbook
from exports.pptx.colours import BAR, HAIRLINE, INK, QUIET, DeckColour, set_colour
from exports.report.report import Report
from insight.balance.lorenz import Points
from layers.charts.lorenz import lorenz_words

_EQUAL: Points = ((0.0, 0.0), (1.0, 1.0))


def counted_bars(report: Report) -> tuple[Bar, ...]:
    """The named cities, most first; a city for which nothing is counted has no bar."""
    found = report.balance
    return tuple(
        Bar(report.words.names.city(code), round(found.alone[code], 3), round(count - found.alone[code], 3))
        for code, count in found.ranked
        if count
    )


def add_lorenz(shapes: SlideShapes, box: SlideBox, title: str, report: Report) -> None:
    """The curve and the line of equality as a scatter chart with its workbook inside."""
    say, points = report.words.say, report.balance.curve
    series = ((say("点名的累计份额"), points), (say("各市一样"), _EQUAL))
    data = XyChartData(number_format="0%")
    for name, values in series:
        added = data.add_series(name)
        for x, y in values:
            added.add_data_point(x, y)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES
    chart = add_described(shapes, kind, box, data, title, lorenz_words(points, report.words))
    set_workbook(chart, _workbook(series, report))
    _set_axes(chart, say("市的累计份额（由少到多）"), say("点名的累计份额"))
    set_legend(chart)
    curve, equal = chart.plots[0].series
    _draw(curve, BAR, dashed=False)
    _draw(equal, QUIET, dashed=True)


def _set_axes(chart: Chart, across: str, up: str) -> None:
    chart.has_title, chart.font.size = False, Pt(12)
    set_colour(chart.font.color, INK)
    for axis, title in ((chart.category_axis, across), (chart.value_axis, up)):
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 1, 0.25
        axis.has_major_gridlines, axis.has_title = True, True
        set_colour(axis.major_gridlines.format.line.color, HAIRLINE)
        axis.axis_title.text_frame.text = title
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = Pt(12)
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0%", False
    count_axes_up(chart)


def _draw(series: XySeries, colour: DeckColour, *, dashed: bool) -> None:
    line = series.format.line
    set_colour(line.color, colour)
    line.width = Pt(1.5 if dashed else 2.25)
    series.marker.style = XL_MARKER_STYLE.NONE if dashed else XL_MARKER_STYLE.CIRCLE
    if dashed:
        line.dash_style = MSO_LINE.DASH
    else:
        series.marker.size = 6
        series.marker.format.fill.solid()
        set_colour(series.marker.format.fill.fore_color, colour)


def _workbook(series: Sequence[tuple[str, Points]], report: Report) -> bytes:
    """What opens on “Edit data”, each series below the last one as the chart refers to it."""
    file = BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"author": "Plan Atlas", "created": datetime.combine(report.made, time())})
        sheet, row = book.add_worksheet("Sheet1"), 0
        for name, points in series:
            sheet.write_string(row, 1, name)
            sheet.write_column(row + 1, 0, [x for x, _ in points])
            sheet.write_column(row + 1, 1, [y for _, y in points])
            row += len(points) + 2
    return file.getvalue()
