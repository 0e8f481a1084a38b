"""A report as a written brief: plain data in the order of print, the same for Word and for PDF."""

from typing import Any

from exports.files.plaintext import plain
from exports.report.blocks import Chapter, Fact, FactList
from exports.report.report import Report
from layers.layout.model import PageLayout
from layers.pictures.page import Picture
from wording.tables.model import Link, Table, Value, text_of

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
        "title": report.imprint.title,
        "subtitle": report.imprint.subtitle,
        "places": tuple(report.words.names.place(code) for code in report.cities),
        "tag": LANGUAGE_TAGS[report.view.lang],
        "view": FactList(tuple(Fact(label, value) for label, value in report.imprint.described)),
        "address": report.link("", **report.on_screen.to_params()),
        "map": "map" in report.sections,
        "alternative": _alternative(report),
        "foot": report.imprint.foot,
        "base_map": report.imprint.base_map,
        "chapters": (*report.chapters, *closing),
    }
    data: dict[str, Any] = _plain(contents, report)
    return data


def printed_width(layout: PageLayout, text_width: float = TEXT_WIDTH) -> float:
    """How wide the map is printed, in mm: as the text, or less where it would be too high."""
    return min(text_width, _FIGURE_HEIGHT * layout.width / layout.height)


def _alternative(report: Report) -> str:
    """The map in words: what it is of, and what every chapter says first."""
    leads = (f"{chapter.title}: {chapter.lead}" for chapter in report.chapters)
    return " ".join((report.imprint.title, report.imprint.subtitle, *leads))


def _plain(thing: Any, report: Report) -> Any:
    """Named tuples as dictionaries, tables as columns and rows of cells, texts cleaned."""
    if isinstance(thing, str):
        return plain(thing)
    if isinstance(thing, Table):
        return _table(thing, report)
    if isinstance(thing, Picture):
        width = printed_width(thing.layout)
        return {"kind": "Picture", "file": f"{thing.id}.svg", "width": width, "words": plain(thing.words)}
    if hasattr(thing, "_asdict"):
        return {"kind": type(thing).__name__, **_plain(thing._asdict(), report)}
    if isinstance(thing, dict):
        return {key: _plain(value, report) for key, value in thing.items()}
    if isinstance(thing, tuple):
        return [_plain(item, report) for item in thing]
    return thing


def _table(table: Table, report: Report) -> dict[str, Any]:
    columns = [
        {"head": plain(column.heading), "share": column.share, "evidence": column.kind == "evidence"}
        for column in table.columns
    ]
    rows = [[_cell(value, report) for value in cells] for cells in table.cells]
    return {"kind": "Table", "columns": columns, "rows": rows}


def _cell(value: Value, report: Report) -> dict[str, Any]:
    """A cell's lines, with the clause it cites and the address of that."""
    cited = value if isinstance(value, Link) else None
    return {
        "lines": plain(text_of(value)).split("\n"),
        "clause": cited.id if cited else "",
        "link": report.address(cited) if cited else "",
    }
