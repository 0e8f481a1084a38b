"""What an order means over an atlas: names looked up, everything unknown in it said at once, then the report."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from atlas.model import Atlas
from errors import UserError
from exports import EXPORTS, Export
from exports.orders.file import OrderRefused
from exports.orders.model import BriefOrder
from exports.report import order as named
from exports.report.appearance import Appearance
from exports.report.chapters import ONE_PAGE
from language import Message, message

if TYPE_CHECKING:
    from exports.report.report import Report

T = TypeVar("T")

PAPERS, TEMPLATED = ("docx", "pdf"), ("docx", "pptx")
"""Formats with a style of paper, and those that an office's own template is for."""


class Meant(NamedTuple):
    """The report, its format, and what was understood otherwise than it was written."""

    report: "Report"
    export: Export
    notes: tuple[Message, ...]


def meant(
    order: BriefOrder, atlas: Atlas, *, template: bytes | None = None, base_url: str = "", width: int = 2400
) -> Meant:
    """The report of an order.

    Args:
        order: with its format.
        atlas: what its names are looked up in.
        template: the office's own, as ``template_file`` hands it on.
        base_url: of the report.
        width: of a PNG in pixels.

    Raises:
        OrderRefused: with everything that is unknown or does not go together.
    """
    towns, problems = _looked_up(order, atlas)
    problems += unfit(order, template)
    if problems:
        raise OrderRefused(problems)
    notes = (note for found in towns for note in found.notes)
    report = _report(order, atlas, towns, template)
    return Meant(
        replace(report, base_url=base_url, width=width),
        EXPORTS[order.format],
        (*notes, *remarks(order, template)),
    )


def _looked_up(order: BriefOrder, atlas: Atlas) -> tuple[list[named.Cities], list[UserError]]:
    """The cities that each name means, and every name of the order that is unknown."""
    problems: list[UserError] = []

    def each(names: Iterable[str], look_up: Callable[[str], T]) -> list[T]:
        return [found for name in names if (found := _tried(look_up, name, problems)) is not None]

    towns = each(order.cities, lambda name: named.chosen_cities(atlas, [name]))
    each(order.plans, lambda name: named.chosen_view(atlas, order.lang, plans=[name]))
    each(order.industries, lambda name: named.chosen_view(atlas, order.lang, industries=[name]))
    each(order.kinds, lambda name: named.chosen_kinds(atlas, [name]))
    each(order.layers or (), lambda name: named.chosen_view(atlas, order.lang, layers=name))
    each(order.sections, lambda name: named.chosen_sections([name]))
    return towns, problems


def _report(order: BriefOrder, atlas: Atlas, towns: list[named.Cities], template: bytes | None) -> "Report":
    from exports.report.report import Report

    codes = {code for found in towns for code in found.codes}
    cities = tuple(code for code in atlas.cities if code in codes)
    layers = None if order.layers is None else ",".join(order.layers) or "none"
    view = named.chosen_view(atlas, order.lang, cities, order.plans, order.industries, layers)
    return Report(
        atlas,
        replace(view, kinds=named.chosen_kinds(atlas, order.kinds)),
        cities,
        named.chosen_sections(order.sections),
        order.date or date.today(),
        appearance=Appearance(
            order.title, order.subtitle, order.signature, order.style, order.size, template
        ),
    )


def _tried(look_up: Callable[[str], T], name: str, problems: list[UserError]) -> T | None:
    try:
        return look_up(name)
    except UserError as error:
        problems.append(error)
        return None


def unfit(order: BriefOrder, template: bytes | None) -> list[UserError]:
    """What does not go together."""
    found = []
    if order.format not in EXPORTS:
        known = tuple(EXPORTS)
        found.append(message("没有格式“{name}”。可用的有：{known}。", name=order.format[:40], known=known))
    if order.style == "official" and order.lang != "zh":
        found.append(message("公文样式（GB/T 9704）只用于中文。请选中文，或选报告样式。"))
    if template and order.format in EXPORTS and order.format not in TEMPLATED:
        found.append(message("模板只用于 PowerPoint 和 Word。请改格式，或不用模板。"))
    if ONE_PAGE in order.sections and (len(order.industries) != 1 or not order.cities):
        found.append(message("一页纸讲一个产业在一个市的情况。请选一个产业和至少一个市。"))
    return [UserError(text) for text in found]


def remarks(order: BriefOrder, template: bytes | None) -> list[Message]:
    """What of an order has no effect on its format, or another one than one might think."""
    found = []
    if order.style == "official" and order.format == "pdf":
        found.append(
            message(
                "PDF 以图谱自带的字体排印；要方正小标宋、仿宋、黑体、楷体，请用 Word 文档，在装有这些字体的电脑上打开。"
            )
        )
    if order.style == "official" and order.format not in PAPERS:
        found.append(message("公文样式只用于 Word 和 PDF，这个格式不受影响。"))
    if order.size == "4:3" and order.format == "pptx" and template:
        found.append(message("页面大小随模板。"))
    return found
