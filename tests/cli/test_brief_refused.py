"""``plan-atlas brief`` asked wrongly: one line says what is wrong, and nothing is written."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--city", "临忻"), "临沂"),
        (("--city", "市中区"), "枣庄市"),
        (("--city", "莱芜市"), "2019"),
        (("--city", ""), "六位代码"),
        (("--city", "济南", "--city", "山东省"), "all"),
        (("--format", "xml"), "pptx"),
        (("--lang", "fr"), "zh、en"),
        (("--plan", "health-1999"), "health-2024"),
        (("--industry", "炼金"), "生物医药"),
        (("--layers", "clouds"), "counties"),
        (("--layers", ""), "counties"),
        (("--section", "weather"), "targets"),
        (("--section", ""), "targets"),
        (("--base-url", "javascript:alert(1)"), "https://"),
        (("--city", "\x1b[31m"), "没有找到"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else "",
)
def test_what_is_wrong_is_one_line_and_nothing_is_written(
    ask: Callable, tmp_path: Path, arguments: tuple, said: str
) -> None:
    answer = ask("brief", *arguments, "-o", str(tmp_path / "a.pdf"))
    assert (answer.code, answer.out) == (1, "")
    (line,) = answer.err.splitlines()
    assert said in line
    assert line.isprintable()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (".", "是文件夹"),
        ("nowhere/a.pdf", "无法写入"),
        ("file/a.pdf", "无法写入"),
        ("a.doc", "docx"),
        ("a", "--format"),
        ("a.zip", "--format"),
        ("长" * 300 + ".pdf", "无法写入"),
    ],
)
def test_a_path_that_cannot_be_is_one_line(ask: Callable, tmp_path: Path, path: str, said: str) -> None:
    (tmp_path / "file").write_text("")
    answer = ask("brief", "-o", str(tmp_path / path))
    assert (answer.code, answer.out) == (1, "")
    (line,) = answer.err.splitlines()
    assert said in line
    assert [left.name for left in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has a folder closed even to root"
)
def test_a_folder_that_may_not_be_written_is_one_line(ask: Callable) -> None:
    answer = ask("brief", "-o", "/proc/a.pdf")
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)


@pytest.mark.parametrize(
    "arguments",
    [("brief",), ("brief", "--city"), ("brief", "-o", "a.png", "--width", "wide"), ("publish",)]
    + [("brief", "-o", "a.png", "--width", width) for width in ("0", "-5", "299", "10001", "²")],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(ask: Callable, arguments: tuple) -> None:
    answer = ask(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert "usage: plan-atlas" in answer.err
