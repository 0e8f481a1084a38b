"""The written brief as a PDF: typeset, tagged, with bookmarks and a vector map whose labels can be searched."""

from typing import Any

from exports.print.drawing import drawing
from exports.print.fonts import printable
from exports.print.typesetting import typeset, typeset_pages
from exports.report.blocks import pictures
from exports.report.brief import TEXT_WIDTH, brief, printed_width
from exports.report.official import TEXT_WIDTH as OFFICIAL_WIDTH
from exports.report.official import official
from exports.report.report import Report


def write(report: Report) -> bytes:
    """The report as a PDF (A4); a character that the font lacks is printed as 〓 and named on the first page."""
    template, contents, files = _set(report)
    return typeset(template, contents, files, made=report.made)


def pages(report: Report, ppi: float = 60) -> tuple[bytes, ...]:
    """The same pages as PNG pictures."""
    return typeset_pages(*_set(report), ppi)


def _set(report: Report) -> tuple[str, dict[str, Any], dict[str, bytes]]:
    """The template of the style wanted, what it prints, and its drawings."""
    is_official, files = report.appearance.style == "official", {}
    contents = _printable(official(report) if is_official else brief(report))
    width = OFFICIAL_WIDTH if is_official else TEXT_WIDTH
    if contents["map"]:
        contents["map_width"] = printed_width(report.figure, width)
        files["map.svg"] = drawing(report.figure, report.view.lang)
    for picture in pictures(report.chapters):
        files[f"{picture.id}.svg"] = drawing(picture.layout, report.view.lang)
    if not is_official:
        contents["foot"] += _lost(report)
        return "brief.typ", contents, files
    contents["blocks"] += [{"kind": "Note", "text": line} for line in _lost(report)]
    return "official.typ", contents, files


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
