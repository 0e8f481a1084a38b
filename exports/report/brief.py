"""A report as a written brief: plain data in the order of print, the same for Word and for PDF."""

from typing import Any

from exports.files.plaintext import plain
from exports.report.blocks import Cell, Chapter, Fact, FactList
from exports.report.report import Report
from layers.layout.model import PageLayout

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en-US"}

TEXT_WIDTH = 170
"""Of an A4 page between margins of 20 mm, in mm."""

_FIGURE_HEIGHT = 178  # mm at most: title, view and foot lines stand on the same page


def brief(report: Report) -> dict[str, Any]:
    """What is printed, from the title to the last source; free of the control characters XML refuses.

    Chapters, sections and blocks are dictionaries of their fields and their ``kind`` (the class's name);
    what closes the report is one more chapter.
    """
    closing = tuple(
        Chapter("", section.title, "", (section._replace(title=""),)) for section in report.closing
    )
    contents = {
        "title": report.title,
        "subtitle": report.subtitle,
        "places": tuple(report.words.names.place(code) for code in report.cities),
        "tag": LANGUAGE_TAGS[report.view.lang],
        "view": FactList(tuple(Fact(label, value) for label, value in report.described)),
        "address": report.link("", **report.view.to_params()),
        "map": "map" in report.sections,
        "alternative": _alternative(report),
        "foot": report.foot,
        "base_map": report.base_map,
        "chapters": (*report.chapters, *closing),
    }
    return _plain(contents, report)


def printed_width(layout: PageLayout) -> float:
    """How wide the map is printed, in mm: as the text, or less where it would be too high."""
    return min(TEXT_WIDTH, _FIGURE_HEIGHT * layout.width / layout.height)


def _alternative(report: Report) -> str:
    """The map in words: what it is of, and what every chapter says first."""
    leads = (f"{chapter.title}: {chapter.lead}" for chapter in report.chapters)
    return " ".join((report.title, report.subtitle, *leads))


def _plain(thing: Any, report: Report) -> Any:
    """Named tuples as dictionaries, cells as lines with the address of what they cite, texts cleaned."""
    if isinstance(thing, str):
        return plain(thing)
    if isinstance(thing, Cell):
        link = report.link("clauses", clause=thing.clause) if thing.clause else ""
        return {"lines": plain(thing.text).split("\n"), "clause": thing.clause, "link": link}
    if hasattr(thing, "_asdict"):
        return {"kind": type(thing).__name__, **_plain(thing._asdict(), report)}
    if isinstance(thing, dict):
        return {key: _plain(value, report) for key, value in thing.items()}
    if isinstance(thing, tuple):
        return [_plain(item, report) for item in thing]
    return thing
