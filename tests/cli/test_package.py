"""``plan-atlas package``: a folder or one zip, and nothing of somebody else's touched."""

from collections.abc import Callable
from pathlib import Path
from zipfile import is_zipfile

from atlas.model import Atlas
from exports.package.packaging import DESCRIPTOR


def test_package_writes_where_it_is_told(ask: Callable, tmp_path: Path) -> None:
    answer = ask("package", str(tmp_path / "data"))
    assert (answer.code, answer.err) == (0, "") and answer.out.startswith(f"{tmp_path / 'data'}：")
    assert (tmp_path / "data" / DESCRIPTOR).is_file()


def test_package_as_one_zip_in_english(ask: Callable, tmp_path: Path) -> None:
    answer = ask("package", "--zip", str(tmp_path / "data.zip"), "--lang", "en")
    assert answer.code == 0 and " files" in answer.out and is_zipfile(tmp_path / "data.zip")


def test_package_leaves_a_folder_of_somebody_else_alone(ask: Callable, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    answer = ask("package", str(tmp_path))
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (1, "", 1)
    assert [left.name for left in tmp_path.iterdir()] == ["mine.txt"]


def test_the_version_is_the_program_s_and_the_data_s(ask: Callable, real_atlas: Atlas) -> None:
    answer = ask("--version")
    assert answer.code == 0 and answer.out.startswith("plan-atlas 0.")
    assert f"数据版本 {real_atlas.edition.latest.version}" in answer.out and real_atlas.version in answer.out
    assert "Data version" in ask("--lang", "en", "--version").out
