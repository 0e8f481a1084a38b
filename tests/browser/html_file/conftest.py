"""The interactive file in a browser without network: written once, opened from disk, at a desk and on a phone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from atlas.model import Atlas
from atlas.view import View
from exports.html.page import write
from exports.html.share import share
from exports.report.report import Report
from layers import paper_layers
from tests.browser.opened import Opened, opening
from tests.exports.spoilt import spoilt_atlas

MADE = date(2026, 11, 21)
STRICT = "<!doctype html><meta charset=utf-8><title>intranet</title><h1>intranet</h1>"


@pytest.fixture(scope="session")
def folder(real_atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in both languages, one of a city, one of hostile data, and a page with a strict frame."""
    place = tmp_path_factory.mktemp("files")
    hostile, layers = spoilt_atlas(place / "data"), paper_layers(real_atlas)
    for name, report in {
        "zh": Report(real_atlas, View(layers=layers), made=MADE),
        "en": Report(real_atlas, View(layers=layers, lang="en"), made=MADE),
        "city": Report(real_atlas, View(layers=layers), ("371400",), made=MADE),
        "hostile": Report(hostile, View(layers=layers), made=MADE),
    }.items():
        (place / f"{name}.html").write_bytes(write(report))
    snippet = share(View(), "https://atlas.example.cn", "图谱", file="zh.html").file_iframe
    (place / "framed.html").write_text(STRICT + snippet, "utf-8")
    return place


@pytest.fixture
def file(engine: Browser, folder: Path) -> Iterator[Opened]:
    """A desk."""
    with opening(engine, folder) as opened:
        yield opened


@pytest.fixture
def phone(engine: Browser, folder: Path) -> Iterator[Opened]:
    """A phone held upright."""
    size = {"width": 390, "height": 844}
    with opening(engine, folder, viewport=size, has_touch=True, is_mobile=True) as opened:
        yield opened
