"""A file that a visitor has asked for on a page: how far it is, a button to stop it, in the end the download."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import streamlit as st

from errors import UserError
from exports import Export
from exports.files.bundle import bundle, file_name, one_a_city
from views.parts.html import plain
from views.parts.staying import visitor_stays
from views.serving.exporting.job import ExportJob
from views.serving.exporting.order import ordered
from views.serving.exporting.shared import POOL
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.report import Report

_LOOKED_AT = 1.0
"""Seconds between two looks at how far it is."""


@dataclass(eq=False)
class RequestedFile:
    """A report in a format, or one a city in a zip.

    Attributes:
        key: tells it from what is asked for under any other choice.
        reports: one a file; several are packed.
        whole: the report that gives the name.
    """

    key: object
    export: Export
    whole: "Report"
    reports: tuple["Report", ...]
    job: ExportJob

    @property
    def is_on_its_way(self) -> bool:
        """Whether it is still being made or waits for its turn."""
        return not self.job.result.done()

    @property
    def name(self) -> str:
        """What the file is called."""
        return file_name(self.whole, "zip" if self._is_packed else self.export.extension)

    @property
    def media_type(self) -> str:
        """As the web names it."""
        return "application/zip" if self._is_packed else self.export.media_type

    @cached_property
    def content(self) -> bytes:
        """What is in the file, once it is made.

        Raises:
            UserError: it could not be made.
        """
        files = dict(zip((report.cities for report in self.reports), self.job.result.result(), strict=True))
        if not self._is_packed:
            return files[self.whole.cities]
        return bundle(self.reports, self.export, write=lambda export, report: files[report.cities])

    @property
    def _is_packed(self) -> bool:
        return len(self.reports) > 1


def requested(key: object, report: "Report", export: Export, *, apart: bool) -> RequestedFile:
    """Have it made.

    Raises:
        ExportsBusy: too many files are being made.
    """
    reports = one_a_city(report) if apart else (report,)
    job = POOL.submit([ordered(export.extension, one) for one in reports], visitor_stays())
    return RequestedFile(key, export, report, reports, job)


def show_progress(file: RequestedFile, words: Words) -> None:
    """How far it is, looked at anew until it is over; the page is drawn anew then."""
    st.fragment(run_every=_LOOKED_AT)(_progress)(file, words)


def show_result(file: RequestedFile, words: Words) -> None:
    """The download, or why there is none."""
    if file.job.result.cancelled():
        st.caption(words.say("已取消，没有留下文件。"))
        return
    try:
        size = max(1, len(file.content) // 1000)
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        return
    label = words.say("下载 {name}（{size} kB）", name=file.name, size=f"{size:,}")
    st.download_button(
        plain(label), file.content, file.name, file.media_type, on_click="ignore", key="brief-download"
    )


def _progress(file: RequestedFile, words: Words) -> None:
    if not file.is_on_its_way:
        st.rerun()
    st.progress(len(file.job.files) / len(file.reports), plain(_how_far(file, words)))
    if st.button(words.say("取消"), key="brief-cancel"):
        file.job.result.cancel()
        st.rerun()


def _how_far(file: RequestedFile, words: Words) -> str:
    done, total, before = len(file.job.files), len(file.reports), POOL.ahead(file.job)
    said = words.say("正在制作…")
    if total > 1:
        (city,) = file.reports[min(done, total - 1)].cities
        said = words.say(
            "已制作 {done}/{total}，正在制作{city}", done=done, total=total, city=words.names.place(city)
        )
    return words.say("{said}（前面还有{count}份在等）", said=said, count=before) if before else said
