"""What a published site offers to download: the province in every format, each city as a brief."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from exports import EXPORTS, Export
from exports.report.report import Report

_OF_A_CITY = ("pdf", "docx")


class Download(NamedTuple):
    """A file of the site; ``city`` is empty for the whole province."""

    path: str
    export: Export
    lang: str
    city: str = ""


def downloads(reports: dict[str, Report]) -> tuple[Download, ...]:
    """All files to be made, by language the province's first."""
    brief = [EXPORTS[extension] for extension in _OF_A_CITY if extension in EXPORTS]
    return tuple(item for lang, report in reports.items() for item in _of(lang, report, brief))


def _of(lang: str, report: Report, brief: list[Export]) -> Iterator[Download]:
    for export in EXPORTS.values():
        yield Download(f"downloads/{report.atlas.province.slug}-{lang}.{export.extension}", export, lang)
    for code in report.atlas.cities:
        for export in brief:
            yield Download(f"downloads/{code}-{lang}.{export.extension}", export, lang, code)


def by_thing(items: tuple[Download, ...]) -> dict[tuple[str, Export], list[Download]]:
    """The files by city ("" for the province) and format: each is the same in several languages."""
    found: dict[tuple[str, Export], list[Download]] = {}
    for item in items:
        found.setdefault((item.city, item.export), []).append(item)
    return found


def contents(items: tuple[Download, ...], reports: dict[str, Report]) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file; the files of one city share what is drawn for them."""
    of_cities: dict[tuple[str, str], Report] = {}
    for item in items:
        report = reports[item.lang]
        if item.city:
            named = replace(report, cities=(item.city,), view=replace(report.view, city=item.city))
            report = of_cities.setdefault((item.lang, item.city), named)
        yield item.path, item.export.write(report)
