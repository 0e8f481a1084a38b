"""Puts new contents into a shape that stands in a deck; its place, size, letters and colours stay as people made them."""

from collections.abc import Sequence
from copy import deepcopy
from typing import cast

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.oxml.ns import qn
from pptx.parts.chart import ChartPart
from pptx.shapes.group import GroupShape
from pptx.table import Table, _Cell


def replace_text(body: etree._Element, text: str) -> None:
    """A text's lines, each in the letters of the paragraph that stood there, or of the last one."""
    paragraphs = list(body.iter(qn("a:p")))
    wanted = text.split("\n")
    for _ in range(len(wanted) - len(paragraphs)):
        paragraphs[-1].addnext(deepcopy(paragraphs[-1]))
        paragraphs = list(body.iter(qn("a:p")))
    for paragraph in paragraphs[len(wanted) :]:
        paragraph.getparent().remove(paragraph)
    for paragraph, line in zip(paragraphs, wanted, strict=False):
        _replace_line(paragraph, line)


def _replace_line(paragraph: etree._Element, line: str) -> None:
    runs = paragraph.findall(qn("a:r"))
    for run in runs[1:]:
        paragraph.remove(run)
    if runs:
        runs[0].find(qn("a:t")).text = line
        return
    if line:
        run = etree.Element(qn("a:r"))
        end = paragraph.find(qn("a:endParaRPr"))
        properties = etree.SubElement(run, qn("a:rPr"), dict(end.attrib) if end is not None else {})
        properties.tail = None
        etree.SubElement(run, qn("a:t")).text = line
        paragraph.insert(0 if paragraph.find(qn("a:pPr")) is None else 1, run)


def replace_row(table: Table, number: int, model: Table, row: Sequence[str]) -> None:
    """One row's texts, and where its citations lead as in the table ``model`` of today."""
    source = _row_of(model, row)
    for cell, text, new in zip(table.rows[number].cells, row, source, strict=True):
        if cell.text != text:
            replace_text(cell._tc.get_or_add_txBody(), text)
        _relink(cell, new)


def replace_table(table: Table, model: Table) -> None:
    """All rows with their fills; columns keep their widths where there are as many as before."""
    mine, theirs = table._tbl, deepcopy(model._tbl)
    if len(table.columns) == len(model.columns):
        theirs.replace(theirs.find(qn("a:tblGrid")), deepcopy(mine.find(qn("a:tblGrid"))))
    mine.getparent().replace(mine, theirs)


def is_painted(table: Table) -> bool:
    """Whether cells say something by their fills, which then follow the data as their texts do."""
    return bool(table._tbl.xpath("a:tr/a:tc/a:tcPr/a:solidFill | a:tr/a:tc/a:tcPr/a:pattFill"))


def add_row(table: Table, model: Table, row: Sequence[str]) -> None:
    """One more row at the end, in the letters of the last one."""
    last = table._tbl.tr_lst[-1]
    last.addnext(deepcopy(last))
    replace_row(table, len(table.rows) - 1, model, row)


def remove_row(table: Table, number: int) -> None:
    """One row less; a table keeps at least its head."""
    row = table._tbl.tr_lst[number]
    row.getparent().remove(row)


def replace_chart(chart: Chart, model: Chart) -> None:
    """Numbers, categories and the workbook behind them; the chart's looks stay."""
    data: CategoryChartData | XyChartData
    old, new = chart.plots[0], model.plots[0]
    if list(new.categories):
        data = CategoryChartData(number_format="General")
        data.categories = list(new.categories)
        for series in new.series:
            data.add_series(series.name, list(series.values))
        chart.replace_data(data)
    else:
        _replace_series(list(old.series), list(new.series))
    workbook = cast(ChartPart, model.part).chart_workbook.xlsx_part
    if workbook is not None:
        cast(ChartPart, chart.part).chart_workbook.update_from_xlsx_blob(workbook.blob)


def _replace_series(old: Sequence[object], new: Sequence[object]) -> None:
    """The points of a scatter chart, series by series."""
    for one, other in zip(old, new, strict=False):
        for axis in ("c:xVal", "c:yVal"):
            mine, theirs = (series._element.find(qn(axis)) for series in (one, other))  # type: ignore[attr-defined]  # untyped
            mine.getparent().replace(mine, deepcopy(theirs))


def replace_group(group: GroupShape, model: GroupShape) -> None:
    """The parts of a drawing; it stays where it was put, and grows or shrinks by what is drawn, not by the page."""
    mine, theirs = group._element, model._element
    old, new = (element.grpSpPr.find(qn("a:xfrm")) for element in (mine, theirs))
    wide = _ratio(old, "cx") * int(new.find(qn("a:chExt")).get("cx"))
    high = _ratio(old, "cy") * int(new.find(qn("a:chExt")).get("cy"))
    for part in list(mine)[2:]:
        mine.remove(part)
    for part in list(theirs)[2:]:
        mine.append(deepcopy(part))
    for name in ("a:chOff", "a:chExt"):
        place = old.find(qn(name))
        place.getparent().replace(place, deepcopy(new.find(qn(name))))
    old.find(qn("a:ext")).set("cx", str(round(wide)))
    old.find(qn("a:ext")).set("cy", str(round(high)))
    _describe(mine, theirs)


def _describe(mine: etree._Element, theirs: etree._Element) -> None:
    words = theirs.find(f".//{qn('p:cNvPr')}").get("descr")
    if words:
        mine.find(f".//{qn('p:cNvPr')}").set("descr", words)


def _ratio(place: etree._Element, edge: str) -> float:
    """How much larger a group is shown than it is drawn."""
    drawn = int(place.find(qn("a:chExt")).get(edge))
    return int(place.find(qn("a:ext")).get(edge)) / drawn if drawn else 1.0


def _row_of(table: Table, row: Sequence[str]) -> list[_Cell]:
    """The cells of the row with these texts."""
    found = (list(one.cells) for one in table.rows if [cell.text for cell in one.cells] == list(row))
    return next(found)


def _relink(cell: _Cell, model: _Cell) -> None:
    addresses = [run.hyperlink.address for paragraph in model.text_frame.paragraphs for run in paragraph.runs]
    runs = [run for paragraph in cell.text_frame.paragraphs for run in paragraph.runs]
    for run, address in zip(runs, addresses, strict=False):
        if (run.hyperlink.address or "") != (address or ""):
            run.hyperlink.address = address
