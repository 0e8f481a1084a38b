"""Files that are made to break something are refused in a line, before they are unpacked or opened."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from errors import UserError
from sitelists.checking import check_list
from sitelists.knowledge import ListKnowledge
from tests.sitelists.conftest import Checking, workbook

SMALL = workbook({"名录": [["名称", "区县"], ["甲园", "历下区"]]})


def edited(data: bytes, edit: Callable[[str, bytes], bytes], more: dict[str, bytes] | None = None) -> bytes:
    """A zipped file with its parts changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, edit(name, old.read(name)))
        for name, content in (more or {}).items():
            new.writestr(name, content)
    return stream.getvalue()


def same(name: str, content: bytes) -> bytes:
    return content


def test_a_bomb_is_refused_by_the_size_it_declares(
    checked: Checking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAN_ATLAS_SITES_MAX_MB", "1")
    bomb = edited(
        SMALL, lambda name, content: content + b" " * 13_000_000 if "sharedStrings" in name else content
    )
    with pytest.raises(UserError, match="解压后超过 12 MB"):
        checked(bomb, name="园区.xlsx")


def test_a_bomb_that_declares_less_than_it_is_is_refused(checked: Checking) -> None:
    bomb = bytearray(
        edited(SMALL, lambda name, content: content + b" " * 100_000 if "sharedStrings" in name else content)
    )
    at = bomb.find(b"xl/sharedStrings.xml", bomb.find(b"PK\x01\x02")) - 46
    bomb[at + 24 : at + 28] = (500).to_bytes(4, "little")
    with pytest.raises(UserError, match="损坏"):
        checked(bytes(bomb), name="园区.xlsx")


@pytest.mark.parametrize("cell", [b'r="XFD2"', b"s='0' r='XFD1048576'", b'r="A1048576"'])
def test_a_cell_far_away_is_refused_before_room_is_made_for_it(checked: Checking, cell: bytes) -> None:
    far = edited(
        SMALL, lambda name, content: content.replace(b'r="A2"', cell) if "sheet1" in name else content
    )
    with pytest.raises(UserError, match=r"超过 (300 列|200000 行)"):
        checked(far, name="园区.xlsx")


def test_too_many_rows_or_columns_of_text_are_refused(
    checked: Checking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAN_ATLAS_SITES_MAX_ROWS", "10")
    with pytest.raises(UserError, match=r"超过 10 行.*PLAN_ATLAS_SITES_MAX_ROWS"):
        checked("名称,区县", *["甲,历下区"] * 10)
    with pytest.raises(UserError, match="超过 300 列"):
        checked(",".join(["名称"] * 16_384))


def test_a_file_of_ten_gigabytes_is_refused_by_its_length(tmp_path: Path, known: ListKnowledge) -> None:
    path = tmp_path / "大.csv"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)
    with pytest.raises(UserError, match=r"大\.csv：文件超过 100 MB"):
        check_list(path, path.name, known)
    with pytest.raises(UserError, match="无法读取"):
        check_list(tmp_path, "文件夹", known)


def test_macros_links_and_formulas_are_ignored_and_said(checked: Checking) -> None:
    parts = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<x/>"}

    def with_formula(name: str, content: bytes) -> bytes:
        cell, formula = (
            b'<c r="C2"><f>WEBSERVICE("http://127.0.0.1/")</f><v>3</v></c></row></sheetData>',
            b"</row></sheetData>",
        )
        return content.replace(formula, cell) if "sheet1" in name else content

    found = checked(edited(SMALL, with_formula, parts), name="园区.xlsm")
    assert [site.name for site in found.sites] == ["甲园"]
    assert {
        "文件里有宏，没有运行",
        "文件链接到其他文件，没有打开，只用保存的值",
        "1 个公式没有计算，只用保存的值",
    } <= set(found.notes)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (SMALL[:900], "损坏"), (b"PK\x03\x04" + b"\0" * 100, "损坏"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "损坏"),
        (b"SQLite format 3\0" + b"\0" * 600, "损坏"), (b'{"type":"FeatureCollection","features":' + b"[" * 9000, "损坏"),
        (b"<kml><Document><Placemark><name>a</name>", "损坏"), (b"<OGRVRTDataSource><SrcDataSource>/etc/passwd</SrcDataSource>", "不是清单"),
        (b"<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kml>&x;</kml>", "不是清单"),
        (b"\x89PNG\r\n\x1a\n", "不是清单"), (bytes(range(128, 256)) * 4, "编码"), (b"\0\0\0\0", "空"),
        ('名称,区县\n"甲园'.encode() + b"x" * 200_000, "引号"),
    ],
)  # fmt: skip
def test_what_is_damaged_or_something_else_is_one_line(checked: Checking, data: bytes, word: str) -> None:
    with pytest.raises(UserError, match=word) as caught:
        checked(data, name="某.xlsx")
    assert "某.xlsx" in str(caught.value) and "\n" not in str(caught.value)


def test_null_characters_are_taken_out_and_said(checked: Checking) -> None:
    found = checked("名称,区县\n甲\0园,历下区".encode())
    assert [site.name for site in found.sites] == ["甲园"] and "删去了空字符（NUL）" in found.notes


def test_the_parts_of_a_zipped_shapefile_stay_in_their_folder(checked: Checking, tmp_path: Path) -> None:
    outside = tmp_path / "evil.shp"
    data = edited(SMALL, same)  # any zip
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(f"../../../../../../../..{outside}", data)
    with pytest.raises(UserError, match="没有要素"):
        checked(stream.getvalue(), name="园区.zip")
    assert not outside.exists()
