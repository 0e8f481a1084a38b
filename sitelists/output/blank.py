"""An empty list to fill in: headings that are recognised, choices for places and industries, a line about each column."""

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from geo.places import named
from language import Message, Name, message, sayer
from sitelists.knowledge import ListKnowledge
from sitelists.output.celltext import cell_text

_ROWS = 2000
"""Rows below the headings that have choices."""
_HEAD = {"bold": True, "bg_color": "#E8EDF2", "bottom": 1, "text_wrap": True, "valign": "top"}
_ABOUT = {"text_wrap": True, "valign": "top"}
_DATUMS = ("WGS84", "CGCS2000", "GCJ-02", "BD-09")


class _Column(NamedTuple):
    """A column: its field, its heading, what is written into it, its width in characters."""

    field: str
    heading: Message
    about: Message
    width: int


_COLUMNS = (
    _Column("id", message("项目编号"), message("同一处每次相同；更新名单时按它对上原来的记录。"), 12),
    _Column("name", message("场地名称"), message("必填。"), 26),
    _Column("city", message("所在市"), message("从列表中选。"), 12),
    _Column("county", message("所在区县"), message("从列表中选；有坐标时用来核对点是否落在这个县。"), 14),
    _Column("address", message("详细地址"), message("没有坐标时按县或开发区定位，并写明精度。"), 28),
    _Column("lon", message("经度"), message("十进制度或度分秒；没有就空着。"), 12),
    _Column("lat", message("纬度"), message("十进制度或度分秒；没有就空着。"), 12),
    _Column("datum", message("坐标系类型"), message("高德、腾讯选 GCJ-02，百度选 BD-09，GPS 选 WGS84。"), 12),
    _Column("industry", message("主导产业"), message("几个产业用顿号分开；列表之外的词照原样保留。"), 20),
    _Column("area", message("占地面积（亩）"), message("只写数字。"), 12),
    _Column("vacant", message("可用面积（亩）"), message("只写数字；没有就写 0，不知道就空着。"), 12),
    _Column("status", message("状态"), message("如：在建、可招商、已满。"), 12),
    _Column("contact", message("联系人"), message("只有有权限的人看得到，不进公开的导出。"), 16),
    _Column("updated", message("更新日期"), message("写成 2024-05-01 的样子。"), 14),
)  # fmt: skip


def blank_workbook(known: ListKnowledge, lang: str) -> bytes:
    """An XLSX with an empty list, its explanations and its choices, each on a sheet.

    Args:
        known: the province whose cities, counties and industries can be chosen.
        lang: of the headings and explanations.
    """
    say, stream = sayer(lang), BytesIO()
    with Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheets = [
            book.add_worksheet(say(name))
            for name in (message("场地名单"), message("填写说明"), message("可选项"))
        ]
        head, about = book.add_format(_HEAD), book.add_format(_ABOUT)
        choices = _choices(known, lang)
        _write_list(sheets[0], choices, head, lang)
        _write_about(sheets[1], about, lang)
        _write_choices(sheets[2], choices, head, lang)
        sheets[2].hide()
    return stream.getvalue()


def _choices(known: ListKnowledge, lang: str) -> dict[str, Sequence[str]]:
    """What can be chosen in a column, by its field."""
    places = [place for place in known.gazetteer.places if place.level in ("prefecture", "county")]
    names = {
        level: list(dict.fromkeys(named(place).text(lang) for place in places if place.level == level))
        for level in ("prefecture", "county")
    }
    industries = [Name(one.zh, one.en).text(lang) for one in known.industries.values()]
    return {"city": names["prefecture"], "county": names["county"], "datum": _DATUMS, "industry": industries}


def _write_list(sheet: Worksheet, choices: dict[str, Sequence[str]], head: Format, lang: str) -> None:
    say = sayer(lang)
    sheet.freeze_panes(1, 0)
    at = {field: index for index, field in enumerate(choices)}
    for index, column in enumerate(_COLUMNS):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, say(column.heading), head)
        sheet.write_comment(0, index, say(column.about))
        if found := choices.get(column.field):
            letter = chr(65 + at[column.field])
            source = f"='{say(message('可选项'))}'!${letter}$2:${letter}${len(found) + 1}"
            sheet.data_validation(
                1, index, _ROWS, index, {"validate": "list", "source": source, "error_type": "warning"}
            )


def _write_about(sheet: Worksheet, about: Format, lang: str) -> None:
    """A line a column in one cell each, so that nobody takes this sheet for a list."""
    say = sayer(lang)
    sheet.set_column(0, 0, 80)
    for line, column in enumerate(_COLUMNS):
        text = say(message("{heading}：{about}", heading=column.heading, about=column.about))
        sheet.write_string(line, 0, text, about)


def _write_choices(sheet: Worksheet, choices: dict[str, Sequence[str]], head: Format, lang: str) -> None:
    headings = {column.field: sayer(lang)(column.heading) for column in _COLUMNS}
    for index, (field, found) in enumerate(choices.items()):
        sheet.set_column(index, index, 22)
        sheet.write_string(0, index, headings[field], head)
        for line, text in enumerate(found, 1):
            sheet.write_string(line, index, cell_text(text))
