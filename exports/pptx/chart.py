"""The native chart of a deck: how many industries each named city is named for, by itself or only in a group."""

from collections.abc import Collection, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import NamedTuple, cast

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, ChartData, XyChartData
from pptx.chart.series import BarSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.parts.chart import ChartPart
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Pt
from xlsxwriter import Workbook

from exports.files.plaintext import plain
from exports.pptx.box import SlideBox
from exports.pptx.colours import BAR, INK, QUIET, WHITE, set_colour, solid_fill
from exports.pptx.drawing import describe
from exports.report.report import Report
from insight.cities.attention import attention

_HIDE_ZERO = "General;;;"


class Bar(NamedTuple):
    """One city with what is counted for it, told apart by how it is named."""

    city: str
    each: float
    group: float


def bars(report: Report, cities: Collection[str] | None = None) -> tuple[Bar, ...]:
    """The named cities, of ``cities`` alone where given, most industries first; one that is not named has no bar."""
    found = (
        Bar(
            report.words.names.city(code),
            *(list(item.industries.values()).count(s) for s in ("each", "group")),
        )
        for code, item in attention(report.atlas, report.view).items()
        if item.industries and (cities is None or code in cities)
    )
    return tuple(sorted(found, key=lambda bar: (-bar.each - bar.group, -bar.each)))


def add_chart(shapes: SlideShapes, ranked: Sequence[Bar], box: SlideBox, title: str, report: Report) -> None:
    """A stacked bar chart, ranked from the top, with its workbook inside."""
    names = (report.words.say("单独点名"), report.words.say("仅并列点名"))
    data = CategoryChartData(number_format="General")
    data.categories = [plain(bar.city) for bar in ranked]
    for name, values in zip(names, _columns(ranked), strict=True):
        data.add_series(name, values)
    kind = XL_CHART_TYPE.BAR_STACKED
    chart = add_described(shapes, kind, box, data, title, _in_words(ranked, names, report))
    set_workbook(chart, _workbook(ranked, names, report))
    _set_axes(chart)
    set_legend(chart)
    for series, hatched in zip(chart.plots[0].series, (False, True), strict=True):
        _set_series(series, hatched)


def add_described(
    shapes: SlideShapes,
    kind: XL_CHART_TYPE,
    box: SlideBox,
    data: CategoryChartData | XyChartData,
    name: str,
    words: str,
) -> Chart:
    """A chart whose frame has a name, and words for those who do not see it."""
    left, top, width, height = box.emu
    frame = shapes.add_chart(kind, left, top, width, height, cast(ChartData, data))
    describe(cast(GraphicFrame, frame), name, words)
    return cast(GraphicFrame, frame).chart


def set_workbook(chart: Chart, workbook: bytes) -> None:
    """Puts what opens on “Edit data” into the chart."""
    cast(ChartPart, chart.part).chart_workbook.update_from_xlsx_blob(workbook)


def _columns(ranked: Sequence[Bar]) -> tuple[list[float | None], list[float | None]]:
    """The values of both series; where there is nothing there is no value, not a zero."""
    return [bar.each or None for bar in ranked], [bar.group or None for bar in ranked]


def _in_words(ranked: Sequence[Bar], names: tuple[str, str], report: Report) -> str:
    return report.words.join(f"{bar.city} {names[0]} {bar.each} {names[1]} {bar.group}" for bar in ranked)


def _set_axes(chart: Chart) -> None:
    chart.font.size = Pt(12)
    set_colour(chart.font.color, INK)
    chart.has_title = False
    cities, counts = chart.category_axis, chart.value_axis
    cities.reverse_order, cities.has_major_gridlines = True, False
    set_colour(cities.format.line.color, QUIET)
    counts.minimum_scale, counts.major_unit = 0, 1
    counts.has_major_gridlines = counts.visible = False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    count_axes_up(chart)


def count_axes_up(chart: Chart) -> None:
    """The library numbers axes below zero, where the format allows only whole numbers from zero up."""
    space = chart._chartSpace
    numbers = {
        axis.get("val"): str(n)
        for n, axis in enumerate(space.xpath(".//c:catAx/c:axId | .//c:valAx/c:axId"), 1)
    }
    for reference in space.xpath(".//c:axId | .//c:crossAx"):
        reference.set("val", numbers[reference.get("val")])


def set_legend(chart: Chart) -> None:
    """Above the chart, on nothing of it."""
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False


def _set_series(series: BarSeries, hatched: bool) -> None:
    fill = series.format.fill
    if hatched:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        set_colour(fill.fore_color, BAR)
        set_colour(fill.back_color, WHITE)
    else:
        fill.solid()
        set_colour(fill.fore_color, BAR)
    set_colour(series.format.line.color, BAR)
    labels = series.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, _HIDE_ZERO, False
    labels.font.bold, labels.font.size = True, Pt(12)
    set_colour(labels.font.color, INK if hatched else WHITE)
    if hatched:
        _whiten(labels._element)


def _whiten(labels: etree._Element) -> None:
    """A number on hatching needs a ground of its own."""
    ground = etree.Element(qn("c:spPr"))
    ground.append(solid_fill(WHITE))
    labels.find(qn("c:numFmt")).addnext(ground)


def _workbook(ranked: Sequence[Bar], names: tuple[str, str], report: Report) -> bytes:
    """What opens on “Edit data”: texts as texts, and dated as the report, which the library's own is not."""
    file = BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"author": "Plan Atlas", "created": datetime.combine(report.made, time())})
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 1, names)
        for column, values in enumerate(_columns(ranked), 1):
            sheet.write_column(1, column, values)
        sheet.write_column(1, 0, [plain(bar.city) for bar in ranked])
    return file.getvalue()
