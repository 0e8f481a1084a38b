"""Jiangsu with an invented plan: all nine files and the published site, with its names and nothing of another province."""

import io
import json
import re
import zipfile
from datetime import date
from html import unescape
from pathlib import Path

import pyogrio
import pytest
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from atlas.model import Atlas
from atlas.view import View
from exports import EXPORTS
from exports.report.report import Report
from exports.site.publishing import publish
from tests.exports import decks
from tests.province.made import OTHERS

MADE = date(2030, 1, 2)
SUZHOU = "320500"


def text_of(extension: str, content: bytes, folder: Path) -> str:
    """What a reader of the file sees as text; a picture has none."""
    if extension == "pptx":
        deck = decks.read(content)
        return " ".join((*decks.texts(deck), decks.notes(deck)))
    if extension == "xlsx":
        book = load_workbook(io.BytesIO(content), read_only=True)
        rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
        return " ".join(str(cell) for row in rows for cell in row if cell is not None)
    if extension == "pdf":
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if extension == "docx":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return re.sub("<[^>]+>", "", unescape(parts.read("word/document.xml").decode()))
    if extension == "gpkg":
        path = folder / "atlas.gpkg"
        path.write_bytes(content)
        tables = (pyogrio.read_dataframe(path, layer=name) for name, _ in pyogrio.list_layers(path))
        return " ".join(table.to_csv() for table in tables)
    return "" if extension == "png" else content.decode()


@pytest.mark.parametrize(("lang", "name", "city"), [("zh", "江苏", "苏州"), ("en", "Jiangsu", "Suzhou")])
@pytest.mark.parametrize("cities", [(), (SUZHOU,)], ids=["province", "city"])
def test_every_file_opens_and_is_about_jiangsu(
    jiangsu_atlas: Atlas, tmp_path: Path, lang: str, name: str, city: str, cities: tuple[str, ...]
) -> None:
    view = View(lang=lang, city=cities[0] if cities else None)
    report = Report(jiangsu_atlas, view, cities, made=MADE)
    wrong = []
    for extension, export in EXPORTS.items():
        text = text_of(extension, export.write(report), tmp_path)
        missing = extension != "png" and not (city in text and (name in text or extension in ("gpkg",)))
        strange = [word for word in OTHERS if word in text]
        if missing or strange:
            wrong.append((extension, "missing" if missing else "", strange))
    assert wrong == []


def test_the_picture_is_of_the_whole_province(jiangsu_atlas: Atlas) -> None:
    picture = Image.open(io.BytesIO(EXPORTS["png"].write(Report(jiangsu_atlas, View(), (), made=MADE))))
    assert picture.width == 2400
    assert picture.height > picture.width / 2


def test_geojson_has_every_prefecture_and_the_plans_records(jiangsu_atlas: Atlas) -> None:
    whole = json.loads(EXPORTS["geojson"].write(Report(jiangsu_atlas, View(), (), made=MADE)))
    text = json.dumps(whole, ensure_ascii=False)
    assert all(code in text for code in jiangsu_atlas.cities)
    assert "支持苏州市发展生物医药产业集群" in text


def test_the_site_has_a_page_a_city(
    jiangsu_atlas: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = {extension: EXPORTS[extension] for extension in ("svg", "html")}  # each file is looked at above
    monkeypatch.setattr("exports.site.downloads.EXPORTS", shown)
    files = publish(jiangsu_atlas, tmp_path / "site", MADE)
    pages = [path for path in files if path.suffix == ".html"]
    assert sum(path.stem == SUZHOU for path in pages) == 2  # in both languages
    strange = [
        (path.name, word) for path in pages for word in OTHERS if word in path.read_text(encoding="utf-8")
    ]
    assert strange == []
