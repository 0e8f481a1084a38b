"""``plan-atlas refresh``: the deck gets today's data, the deck as it was is kept, a line says each change."""

from pathlib import Path

import pytest

from cli.main import main


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("deck") / "枣庄.pptx"
    assert main(["brief", "--city", "枣庄", "-o", str(path), "--date", "2026-01-31"]) == 0
    return path


def test_it_is_renewed_in_place_and_kept_as_it_was(made, tmp_path, capsys):
    deck = tmp_path / made.name
    deck.write_bytes(made.read_bytes())
    assert main(["refresh", str(deck), "--date", "2026-02-28"]) == 0
    kept, line = capsys.readouterr().out.splitlines()
    assert kept == f"原来的文件留在 {tmp_path / '枣庄.1.pptx'}"
    assert (
        line.startswith("已更新 · 第1、2、3、4页 · 页脚")
        and "2026-01-31 → " in line
        and line.endswith("2026-02-28")
    )
    assert (tmp_path / "枣庄.1.pptx").read_bytes() == made.read_bytes() != deck.read_bytes()


def test_another_file_needs_no_copy(made, tmp_path, capsys):
    out = tmp_path / "new.pptx"
    assert main(["refresh", str(made), "-o", str(out), "--date", "2026-01-31"]) == 0
    assert capsys.readouterr().out == "没有变化\n"
    assert out.exists() and list(tmp_path.iterdir()) == [out]


def test_no_deck_is_a_line_and_nothing_is_written(tmp_path, capsys):
    other = tmp_path / "note.pptx"
    other.write_text("讲稿", encoding="utf-8")
    assert main(["refresh", str(other)]) == 1
    assert capsys.readouterr().err.startswith("不是可读的演示文稿")
    assert list(tmp_path.iterdir()) == [other]
