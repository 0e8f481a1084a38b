"""``plan-atlas brief``: what is asked for is written whole, for any city, in any format."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from exports import EXPORTS

LUNAN = ("枣庄市", "济宁市", "临沂市", "菏泽市")
STARTS = {
    "pptx": b"PK", "docx": b"PK", "xlsx": b"PK", "pdf": b"%PDF", "png": b"\x89PNG", "svg": b"<",
    "html": b"<!", "gpkg": b"SQLite format 3", "geojson": b"{",
}  # fmt: skip


def words_of(path: Path) -> str:
    """All words of a PDF, without blanks and breaks."""
    return "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


def slide_words(content: Path | io.BytesIO) -> str:
    """The words in the shapes and tables of a presentation's slides."""
    found = []
    for shape in (shape for slide in Presentation(content).slides for shape in slide.shapes):
        if shape.has_text_frame:
            found.append(shape.text_frame.text)
        elif shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


@pytest.mark.parametrize("form", EXPORTS)
def test_the_path_s_ending_names_the_format(ask: Callable, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"临沂.{form}"
    assert ask("brief", "--city", "临沂", "-o", str(path)) == (0, "", "")
    assert path.read_bytes().lstrip().startswith(STARTS[form])
    assert list(tmp_path.iterdir()) == [path]


def test_a_city_s_presentation_tells_of_that_city(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    assert ask("brief", "--city", "淄博", "-o", str(path)).code == 0
    words = slide_words(path)
    assert "淄博：" in words
    assert "医疗器械" in words


def test_a_format_may_stand_beside_any_name(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "brief.tmp"
    assert ask("brief", "--format", "GeoJSON", "-o", str(path)).code == 0
    assert json.loads(path.read_bytes())["type"] == "FeatureCollection"


def test_without_a_city_it_is_the_province(ask: Callable, tmp_path: Path) -> None:
    assert ask("brief", "-o", str(tmp_path / "a.pdf")).code == 0
    assert "16市中10市被点名" in words_of(tmp_path / "a.pdf")


def test_an_unnamed_city_is_told_of_as_such(ask: Callable, tmp_path: Path) -> None:
    assert ask("brief", "--city", "德州", "-o", str(tmp_path / "a.pdf")) == (0, "", "")
    assert "未点名不等于不支持" in words_of(tmp_path / "a.pdf")


def test_several_cities_in_one_file(ask: Callable, tmp_path: Path) -> None:
    assert ask("brief", "--city", "济南", "--city", "德州", "-o", str(tmp_path / "a.pdf")).code == 0
    words = words_of(tmp_path / "a.pdf")
    assert "济南市、德州市产业规划简报" in words


def test_a_zip_holds_one_file_a_city_of_the_circle(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "鲁南.zip"
    assert ask("brief", "--city", "鲁南经济圈", "--format", "pptx", "-o", str(path)) == (0, "", "")
    with ZipFile(path) as archive:
        names = archive.namelist()
        assert [name.split("_")[1] for name in names] == list(LUNAN)
        for name, city in zip(names, LUNAN, strict=True):
            assert f"{city[:2]}：" in slide_words(io.BytesIO(archive.read(name)))


def test_zip_may_be_asked_for_by_name(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "all.bin"
    assert ask("brief", "--city", "all", "--format", "geojson", "--zip", "-o", str(path)).code == 0
    with ZipFile(path) as archive:
        assert len(archive.namelist()) == 16


def test_a_county_is_its_city_and_that_is_said(ask: Callable, tmp_path: Path) -> None:
    for lang, told in (("zh", "平邑县属临沂市"), ("en", "Pingyi County lies in Linyi")):
        answer = ask("brief", "--city", "平邑", "--lang", lang, "-o", str(tmp_path / "a.svg"))
        assert answer.code == 0
        (line,) = answer.err.splitlines()
        assert told in line


def test_plan_and_industry_narrow_the_report(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    narrow = ("--plan", "health-2024", "--industry", "医疗器械", "--layers", "designations")
    assert ask("brief", *narrow, "-o", str(path)).code == 0
    found = json.loads(path.read_bytes())
    assert {feature["properties"]["layer"] for feature in found["features"]} == {"designations"}
    assert "医疗器械" in json.dumps(found["metadata"], ensure_ascii=False)


def test_only_the_sections_asked_for(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert ask("brief", "--city", "临沂", "--section", "agencies", "-o", str(path)).code == 0
    words = words_of(path)
    assert "可联系的部门" in words
    assert "园区、平台与活动" not in words


def test_the_width_of_a_picture(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    assert ask("brief", "--width", "600", "-o", str(path)).code == 0
    with Image.open(path) as picture:
        assert picture.width == 600


def test_links_lead_to_the_app_where_its_address_is_given(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    address = "https://atlas.example.cn"
    assert ask("brief", "--base-url", f"{address}/", "-o", str(path)).code == 0
    cells = (cell for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row)
    targets = [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target]
    assert any(target.startswith(f"{address}/clauses?clause=") for target in targets)


def test_the_same_request_gives_the_same_bytes(ask: Callable, tmp_path: Path) -> None:
    paths = [tmp_path / "1.zip", tmp_path / "2.zip"]
    for path in paths:
        assert ask("brief", "--city", "烟台", "--format", "docx", "-o", str(path)).code == 0
    one, other = (path.read_bytes() for path in paths)
    assert one == other


def test_characters_without_a_glyph_are_said_before_the_file_is_written(
    ask: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.report.report.Report.lost", "😀")
    answer = ask("brief", "-o", str(tmp_path / "a.svg"))
    assert answer.code == 0
    (line,) = answer.err.splitlines()
    assert "U+1F600" in line
