"""A folder for another province: which there are, one made whole or not at all, what is asked for if missing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from geo.building import package


def test_every_province_is_listed_and_the_current_one_marked(ask: Callable) -> None:
    rows = json.loads(ask("province", "list", "--format", "json").out)
    assert len(rows) == 34
    assert [row["name"] for row in rows if row["current"]] == ["山东省"]
    hubei = next(row for row in rows if row["adcode"] == "420000")
    assert (hubei["name_en"], hubei["prefectures"], hubei["counties"]) == ("Hubei Province", 17, 99)


def test_the_list_as_text_in_both_languages(ask: Callable) -> None:
    assert "320000 江苏省 · 13 市 95 县" in ask("province", "list").out.splitlines()
    english = ask("province", "list", "--lang", "en").out
    assert "370000 Shandong Province · 16 prefectures, 136 counties (the current data folder)" in english


@pytest.mark.parametrize("name", ["澳门", "澳门特别行政区", "Macao", "aomen", "820000"])
def test_a_province_is_named_as_one_likes(ask: Callable, tmp_path: Path, name: str) -> None:
    answer = ask("province", "new", name, str(tmp_path / "new"))
    assert (answer.code, answer.err) == (0, "")
    assert "1 市 0 县，还没有规划" in answer.out
    assert 'name = "澳门特别行政区"' in (tmp_path / "new" / "province.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("江", "江苏省（320000）"), ("浙江市", "浙江省（330000）"), ("Shandnog", "山东省（370000）"),
        ("shanxi", "山西省（140000）还是陕西省（610000）"), ("", "plan-atlas province list"), ("杭州", "没有找到省份“杭州”"),
    ],
)  # fmt: skip
def test_an_unknown_or_ambiguous_name_is_told_with_what_may_be_meant(
    ask: Callable, tmp_path: Path, name: str, told: str
) -> None:
    answer = ask("province", "new", name, str(tmp_path / "new"))
    assert answer.code == 1
    assert told in answer.err
    assert len(answer.err.splitlines()) == 1
    assert not (tmp_path / "new").exists()


def test_what_stands_in_a_folder_is_not_touched(ask: Callable, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    answer = ask("province", "new", "澳门", str(tmp_path))
    assert answer.code == 1
    assert "不是空文件夹" in answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_folder_is_whole_or_not_there(
    ask: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> dict[str, bytes]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("atlas.new_province.files.new_files", fails)
    answer = ask("province", "new", "澳门", str(tmp_path / "new"))
    assert answer.code == 1
    assert "No space left" in answer.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [("list",), ("new", "浙江", "somewhere")])
def test_the_packages_are_asked_for_by_name(
    ask: Callable, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr(package, "find_spec", lambda name: None)
    answer = ask("province", *arguments)
    assert answer.code == 1
    assert "pip install 'plan-atlas[province]'" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_another_version_of_the_data_is_refused(ask: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "version", lambda name: "0.2.0")
    answer = ask("province", "list")
    assert answer.code == 1
    assert "0.1.0" in answer.err and "0.2.0" in answer.err
