"""Reports as files: what each is called, one a city, many in one zip."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports import Export

if TYPE_CHECKING:
    from exports.report.report import Report

Progress = Callable[[int, int], None]
"""Called with how many files are made, and of how many."""

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_LONGEST = 60
_READABLE = 0o644 << 16


def file_name(report: "Report", extension: str) -> str:
    """E.g. ``某省产业规划图谱_某市_2026-11-21.pptx``; without what file systems refuse."""
    words = report.words
    whom = words.names.whole
    if len(report.cities) == 1:
        whom = words.names.place(report.cities[0])
    elif report.cities:
        whom = words.say("{count}市", count=len(report.cities))
    what = report.picture.layout.title if report.picture and len(report.sections) == 1 else ""
    parts = (report.atlas.province.title.text(words.lang), whom, what, str(report.made))
    return "_".join(_FORBIDDEN.sub("", part)[:_LONGEST] for part in parts if part) + f".{extension}"


def one_a_city(report: "Report") -> tuple["Report", ...]:
    """The report taken apart, one for each of its cities; itself where it has none."""
    return tuple(
        replace(report, cities=(code,), view=replace(report.view, city=code)) for code in report.cities
    ) or (report,)


def bundle(
    reports: tuple["Report", ...],
    export: Export,
    progress: Progress = lambda done, total: None,
    write: Callable[[Export, "Report"], bytes] = Export.write,
) -> bytes:
    """A zip of the reports in their order; the same reports give the same bytes.

    Args:
        reports: one a file, each of other cities.
        export: the format of all.
        progress: told before each file and at the end.
        write: makes one file.
    """
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for done, report in enumerate(reports):
            progress(done, len(reports))
            entry = ZipInfo(file_name(report, export.extension), report.made.timetuple()[:6])
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, _READABLE
            archive.writestr(entry, write(export, report))
    progress(len(reports), len(reports))
    return packed.getvalue()
