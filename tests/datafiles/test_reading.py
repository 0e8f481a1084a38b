"""Files that cannot be read, and the fault each gives."""

import os
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from datafiles.reading import read_bytes, read_text
from datafiles.toml import checked_toml, read_toml
from errors import DataError


def a_folder(path: Path) -> None:
    path.mkdir()


def a_loop(path: Path) -> None:
    path.symlink_to(path)


def below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"")


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (None, "文件缺失"), (a_folder, "这里应是文件，却是文件夹"), (a_loop, "链接指向自己"),
        (below_a_file, "文件缺失"),
    ],
)  # fmt: skip
def test_what_is_no_file_is_named_with_a_remedy(tmp_path, damage, problem):
    path = tmp_path / "folder" / "x.toml"
    path.parent.mkdir()
    if damage:
        damage(path)
    with pytest.raises(DataError) as caught:
        read_bytes(path, "folder/x.toml")
    (fault,) = caught.value.faults
    assert (fault.file, fault.problem) == ("folder/x.toml", problem)
    assert fault.remedy


def test_a_file_that_the_system_keeps_from_us(tmp_path, monkeypatch):
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DataError, match="没有读取权限"):
        read_bytes(tmp_path, "x.csv")


def test_what_is_not_utf8_is_told_with_line_and_bytes(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes("a\n中".encode("gb18030"))
    with pytest.raises(DataError) as caught:
        read_text(path, "x.csv")
    (fault,) = caught.value.faults
    assert (fault.place, fault.value, fault.problem) == ("第2行", "d6", "不是 UTF-8 编码")
    assert "Excel" in fault.remedy


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("", "", "文件是空的"), (" \n", "", "文件是空的"), ("a = 1\nb =", "文件末尾", "TOML 语法有误"),
        ("a = 1\n= b", "第2行第1列", "TOML 语法有误"),
        (f"a = {'[' * 5000}", "", "嵌套过深"), (f"a = {'9' * 5000}", "", "TOML 语法有误"),
    ],
)  # fmt: skip
def test_toml_that_is_none(tmp_path, text, place, problem):
    (tmp_path / "x.toml").write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        read_toml(tmp_path / "x.toml", "x.toml")
    (fault,) = caught.value.faults
    assert (fault.place, fault.problem) == (place, problem)


def test_toml_that_lists_nothing_on_purpose(tmp_path):
    (tmp_path / "x.toml").write_text("# none yet\n", "utf-8")
    assert read_toml(tmp_path / "x.toml", "x.toml") == {}


def test_a_checked_file_with_all_its_faults(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text('a = 1\nb = "x"\nc = "y"\n', "utf-8")
    found, faults = checked_toml(path, "x.toml", TypeAdapter(dict[str, int]), {})
    assert found == {}
    assert [(fault.place, fault.value) for fault in faults] == [("b", "x"), ("c", "y")]
