"""One file to be made: everything that a process needs to know to make it."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from atlas.view import View
from errors import UserError
from exports import EXPORTS
from language import message
from views.caching.stamps import Stamp, code_now, data_now, name_of

if TYPE_CHECKING:
    from exports.report.appearance import Appearance
    from exports.report.report import Report

_MAKERS = code_now("exports")


class ExportOrder(NamedTuple):
    """A file: its format, what its report tells, and the state of the data that this was said for."""

    extension: str
    view: View
    cities: tuple[str, ...]
    sections: tuple[str, ...]
    made: date
    base_url: str
    appearance: "Appearance"
    data: Stamp
    width: int

    @property
    def tag(self) -> str:
        """Changes with all of that and with the code that makes files; in one line of letters and digits."""
        return sha256(f"{name_of(self.data, _MAKERS)} {self!r}".encode()).hexdigest()[:32]


def ordered(extension: str, report: "Report") -> ExportOrder:
    """The report as a file, from the data as they are now."""
    return ExportOrder(
        extension,
        report.view,
        report.cities,
        report.sections,
        report.made,
        report.base_url,
        report.appearance,
        data_now(),
        report.width,
    )


class DataChanged(UserError):
    """The data are no longer those that the file was ordered for."""

    def __init__(self) -> None:
        super().__init__(message("数据刚刚更新过，这个文件没有做。请再导出一次。"))

    def __reduce__(self) -> tuple[type["DataChanged"], tuple[()]]:
        return DataChanged, ()


def written(order: ExportOrder) -> bytes:
    """The file.

    Raises:
        DataChanged: the data were changed since it was ordered.
    """
    from views.caching import cache

    if order.data != data_now():
        raise DataChanged
    told = (order.view, order.cities, order.sections, order.base_url, order.made)
    report = cache.report(*told, replace(order.appearance, template=None))  # which is too large to be kept
    if order.width != report.width:
        report = replace(report, width=order.width)
    if order.appearance.template:
        report = replace(report, appearance=order.appearance)
    return EXPORTS[order.extension].write(report)
