"""The written brief as a PDF: typeset, tagged, with bookmarks and a vector map whose labels can be searched."""

from typing import Any

from exports.print.drawing import drawing
from exports.print.fonts import printable
from exports.print.typesetting import typeset
from exports.report.brief import brief, printed_width
from exports.report.report import Report


def write(report: Report) -> bytes:
    """The report as a PDF (A4); a character that the font lacks is printed as 〓 and named on the first page."""
    contents, files = _printable(brief(report)), {}
    contents["foot"] += _lost(report)
    if contents["map"]:
        contents["map_width"] = printed_width(report.figure)
        files["map.svg"] = drawing(report.figure, report.view.lang)
    return typeset("brief.typ", contents, files, made=report.made)


def _lost(report: Report) -> list[str]:
    if not report.lost:
        return []
    codes = report.words.join(f"U+{ord(character):04X}" for character in report.lost)
    return [report.words.say("以下字符字体未收，印作〓：{codes}", codes=codes)]


def _printable(thing: Any) -> Any:
    """Every text in plain data as the font can print it."""
    if isinstance(thing, str):
        return printable(thing)
    if isinstance(thing, dict):
        return {key: _printable(value) for key, value in thing.items()}
    if isinstance(thing, list):
        return [_printable(item) for item in thing]
    return thing
