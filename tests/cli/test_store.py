"""The commands about the store and its drafts, from a plan's text to the map and back to files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.store.connecting import close_all

TEXT = """示例行动计划（2030年）
一、重点任务
1.建设示例园区。支持临沂市、淄博市建设中医药产业集群。到2030年,建成示例园区7个。牵头单位：省商务厅
2.培育企业。培育企业20家以上。牵头单位：省科技厅
"""
HEADER = (
    "short=示例",
    "document.title=通知",
    "document.issuer=机关",
    "document.issued=2030-01-15",
    "document.found=示例",
)


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the store will be."""
    path = tmp_path / "kept" / "store.sqlite"
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(path))
    yield path
    close_all()


def test_from_a_text_to_the_map_and_back_to_files(ask: Callable, tmp_path: Path, place: Path) -> None:
    assert (ask("drafts", "list").out, place.exists()) == ("没有草稿。\n", False)
    assert ask("store", "check").out == f"还没有录入库，第一次写入时建：{place}\n"
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    assert (
        ask("drafts", "add", str(tmp_path / "plan.txt"), "--plan", "example-2030", "--by", "张三").code == 0
    )
    assert "待核对 6，已定 0（张三" in ask("drafts", "list").out
    refused = ask("drafts", "accept", "1")
    assert (refused.code, refused.err.count("\n")) == (1, 1) and "header、r1、r2" in refused.err
    assert ask("drafts", "accept", "1", "--records", "high", "--by", "张三").out.startswith("已收下 ")
    assert ask("drafts", "reject", "1/r2", "--why", "方向不明", "--by", "李四").code == 0
    ask("drafts", "accept", "1", "--records", "medium", "--by", "张三")
    settings = [part for setting in HEADER for part in ("--set", setting)]
    assert ask("drafts", "accept", "1", *settings, "--by", "张三").out == "已收下规划 example-2030，第 1 版\n"
    shown = ask("drafts", "show", "1").out
    assert "r2  拒绝  designation  1" in shown and "places=[" in shown
    assert '"by": "李四"' in ask("drafts", "show", "1", "--format", "json").out
    assert "草稿 1，收下的规划 1" in ask("store", "check").out
    assert ask("store", "export", str(tmp_path / "out")).code == 0
    written = (tmp_path / "out" / "plans" / "example-2030.yaml").read_text("utf-8")
    assert "by: 张三、李四" in written and "coverage: partial" in written
    assert ask("store", "backup", str(tmp_path / "backup")).code == 0
    assert ask("store", "restore", str(tmp_path / "backup"), "--replace").out.count("\n") == 2
    assert ask("store", "import", str(tmp_path / "out")).out == "收下规划 1 份，场地 0 处\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("drafts", "show", "9"), ("drafts", "accept", "x"), ("drafts", "reject", "9/r1"),
        ("drafts", "add", "none.txt"), ("store", "backup", "b"), ("store", "restore", "none"),
        ("store", "import", "none"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_line(ask: Callable, place: Path, arguments: tuple[str, ...]) -> None:
    answer = ask(*arguments)
    assert (answer.code, answer.err.count("\n"), place.exists()) == (1, 1, False)


def test_a_reader_s_commands_write_nothing(
    ask: Callable, place: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "张三=reviewer")
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    answer = ask("drafts", "add", str(tmp_path / "plan.txt"), "--by", "李四")
    assert answer.code == 1 and "没有这个权限" in answer.err and not place.exists()


def test_init_says_where_it_is(ask: Callable, place: Path) -> None:
    assert ask("store", "init").out == f"已建录入库：{place}\n"
    assert ask("store", "init", "--lang", "zh").out == f"录入库已在：{place}\n"
