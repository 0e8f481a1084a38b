"""The tables behind a report as an Excel workbook: filters, bare numbers, and every text as text."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exports.files.plaintext import cell_text
from exports.report.about import about
from exports.report.report import Report
from exports.xlsx.looks import looks
from exports.xlsx.sheet import LINE_HEIGHT, row_height, write_table
from exports.xlsx.tables import Tables
from wording.not_named import meant
from wording.tables.model import Table

_LAYERS = ("prefectures", "designations", "sites")
_TITLE_CHARACTERS = 90  # a page header of Excel holds 255, every & in it twice
_A4, _PAGE = 9, 190  # paper, and how many characters across it are still read; a wider sheet takes more pages


class Tab(NamedTuple):
    """One sheet: its name, how it is to be read, and its table."""

    name: str
    note: str
    table: Table


def write(report: Report) -> bytes:
    """A workbook with a sheet to read first; the same report gives the same bytes."""
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        made = datetime(report.made.year, report.made.month, report.made.day)
        book.set_properties(
            {
                "title": cell_text(report.imprint.title),
                "subject": cell_text(report.imprint.subtitle),
                "created": made,
            }
        )
        formats = looks(book)
        tabs = _tabs(report)
        _write_cover(book.add_worksheet(report.words.say("说明")), tabs, report, formats)
        for tab in tabs:
            _write_tab(book.add_worksheet(tab.name), tab, report, formats)
    return stream.getvalue()


def _tabs(report: Report) -> list[Tab]:
    """The sheets of the sections wanted; the cities are always there, the balance of all of them only for all."""
    say, tables = report.words.say, Tables(report)
    repeated = say("同一承诺在几处写到，只算一项；各处原话都保留，任何合计都不相加。")
    divided = say("{whole}目标和几市合计的目标都未分解到市。", whole=report.words.names.province)
    apart = say("各市处数不能相加：一句话可以并列点名几个市。未点名不等于不支持。")
    counted = f"{apart} {report.imprint.caveat}".rstrip()
    unknown = say("没有的数不补、不推算，写作“无数据”。")
    note = say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。")
    context = say("人口、开发区、集群和距离是背景资料，不是规划的承诺，不计入点名。")
    built: dict[str, Callable[[], Tab]] = {
        "targets": lambda: Tab(say("目标"), f"{repeated} {divided}", tables.targets()),
        "designations": lambda: Tab(say("点名"), counted, tables.designations()),
        "parks": lambda: Tab(say("园区"), say("位置未知的也列出。"), tables.sites()),
        "cities": lambda: Tab(say("城市"), f"{counted} {unknown}", tables.named_cities()),
        "change": lambda: Tab(say("变化"), note, tables.change()),
        "balance": lambda: Tab(say("均衡"), meant(report.words, report.view.plans), tables.balance()),
        "people": lambda: Tab(say("背景·人口"), context, tables.people()),
        "zones": lambda: Tab(say("背景·开发区"), context, tables.zones()),
        "clusters": lambda: Tab(say("背景·集群"), context, tables.clusters()),
        "sources": lambda: Tab(say("来源"), say("文件、数据的出处与许可。"), tables.sources()),
    }
    wanted = {*tables.of_context, *report.sections, "cities"} - ({"balance"} if report.cities else set())
    return [build() for section, build in built.items() if section in wanted]


def _write_cover(sheet: Worksheet, tabs: list[Tab], report: Report, looks: dict[str, Format]) -> None:
    """Title, what the sheets hold, and what has to travel with the data."""
    sheet.hide_gridlines(2)
    widths = (30, 110)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, cell_text(report.imprint.title), looks["title"])
    sheet.set_row(0, 2 * LINE_HEIGHT)
    for row, tab in enumerate(tabs, 2):
        sheet.set_row(row, row_height((tab.name, tab.note), widths))
        sheet.write_url(row, 0, f"internal:'{tab.name}'!A1", looks["link"], tab.name)
        sheet.write_string(row, 1, tab.note, looks["text"])
    for row, (label, value) in enumerate(about(report, _LAYERS)[1:], len(tabs) + 3):
        sheet.set_row(row, row_height((label, value), widths))
        sheet.write_string(row, 0, cell_text(label), looks["text"])
        sheet.write_string(row, 1, cell_text(value), looks["text"])
    _set_up(sheet, report)


def _write_tab(sheet: Worksheet, tab: Tab, report: Report, looks: dict[str, Format]) -> None:
    """The tab's table; a sheet without rows says so."""
    if not tab.table.rows:
        nothing = report.words.say("所选条件下没有内容。请放宽规划、产业或类型。")
        sheet.write_string(0, 0, nothing, looks["text"])
        sheet.set_column(0, 0, 60)
        _set_up(sheet, report)
        return
    width = write_table(sheet, tab.table, looks, report.address)
    _set_up(sheet, report, pages=ceil(width / _PAGE))


def _set_up(sheet: Worksheet, report: Report, pages: int = 1) -> None:
    """For paper: across, as wide as so many pages, with title, date, base-map line and page numbers."""
    title = cell_text(report.imprint.title)[:_TITLE_CHARACTERS].replace("&", "&&")
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(pages, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
    sheet.set_header(f"&L{title}&R{report.made.isoformat()}")
    sheet.set_footer(f"&L&7{report.imprint.base_map}&R&P / &N")
