"""Notes on figures, mentions and places travel with them into every format that has words, in both languages."""

import json
import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from atlas.view import View
from exports import EXPORTS
from exports.report.chapters import TABLES
from exports.report.report import Report
from exports.site.package import published_package
from exports.site.pages import Pages
from layers import LAYERS
from tests.exports.webpage import WebPage
from tests.exports.written import MADE

NOTES = {
    "zh": ("（20种伴手礼），文本未明", "不能连成一列", "2019年并入济南市", "即此项目；总投资5亿元"),
    "en": (
        "(20 kinds of souvenir)",
        "never in one series",
        "was merged into Jinan in 2019",
        "is taken to be this project",
    ),
}
"""Parts of the notes on two targets, on a mention of cities, on a park whose place is inferred."""


def squeezed(text: str) -> str:
    """Without blanks and hyphens, which every format puts where it likes."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def office(parts: str) -> Callable[[bytes], str]:
    """Reads the words of an Office file's parts."""

    def read(file: bytes) -> str:
        with ZipFile(BytesIO(file)) as package:
            names = [name for name in package.namelist() if re.match(parts, name)]
            return "".join(re.sub(r"<[^>]+>", "", package.read(name).decode()) for name in names)

    return read


def html(file: bytes) -> str:
    """The lines that the panels of an interactive page consist of."""
    (data,) = WebPage(file).data
    return WebPage("\n".join(json.loads(data)["lines"]).encode()).text


def pdf(file: bytes) -> str:
    """The words of a PDF."""
    return "".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)


READ = {
    "docx": office(r"word/document\.xml"),
    "pptx": office(r"ppt/slides/slide\d+\.xml"),
    "xlsx": office(r"xl/sharedStrings\.xml"),
    "html": html,
    "pdf": pdf,
}


def report(atlas, lang: str, plans: tuple[str, ...], **fields: object) -> Report:
    return Report(atlas, View(plans=plans, lang=lang, layers=tuple(LAYERS)), made=MADE, **fields)


@pytest.mark.parametrize("lang", NOTES)
@pytest.mark.parametrize("extension", READ)
def test_every_format_with_words_has_them(real_atlas, extension, lang):
    plans = ("health-2022", "health-2024", "dev-2018")
    made = report(real_atlas, lang, plans, sections=("designations", "parks", "targets", TABLES))
    found = squeezed(READ[extension](EXPORTS[extension].write(made)))
    assert [part for part in NOTES[lang] if squeezed(part) not in found] == []


@pytest.mark.parametrize("lang", NOTES)
def test_the_features_of_a_map_have_them(real_atlas, lang):
    """The map draws places and named cities; targets of the whole province are on none."""
    made = report(real_atlas, lang, ("health-2022", "dev-2018"))
    found = squeezed(EXPORTS["geojson"].write(made).decode())
    assert [part for part in NOTES[lang][2:] if squeezed(part) not in found] == []


@pytest.mark.parametrize("lang", NOTES)
def test_the_site_s_page_of_targets_has_them(real_atlas, lang):
    pages = Pages(report(real_atlas, lang, ("health-2024", "dev-2018")), (), published_package(real_atlas))
    section = pages._targets().sections[0]
    said = squeezed("".join(str(value) for block in section.blocks for row in block.cells for value in row))
    assert [part for part in NOTES[lang][:2] if squeezed(part) not in said] == []
