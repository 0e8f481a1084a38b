"""``plan-atlas brief --order``: what was ordered is made again; options stand before it; a template is the office's own."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pptx import Presentation

from atlas.store.roles import Actor, NotAllowed
from atlas.store.store import open_store
from tests.exports.officefiles import deck_template, paper_template

ORDER = """
cities = ["平邑县"]
sections = ["designations", "sources"]
title = "某汇报"
signature = "某委"
date = 2031-02-03
format = "docx"
"""


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "order.toml"
    path.write_text(ORDER, encoding="utf-8")
    return path


def test_an_order_names_its_file_itself(
    ask: Callable, order: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = ask("brief", "--order", "order.toml")
    assert answer.code == 0
    assert "平邑县属临沂市" in answer.err
    made = tmp_path / answer.out.strip()
    assert made.name == "山东产业规划图谱_临沂市_2031-02-03.docx"
    lines = [paragraph.text for paragraph in Document(str(made)).paragraphs]
    assert lines[0] == "某汇报"
    assert "某委" in lines


def test_an_order_of_the_store_is_made_by_its_name(
    ask: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(tmp_path / "store.sqlite"))
    actor, orders = Actor("张三", "editor"), open_store().orders
    orders.keep(actor, "季度汇报", 'title = "从前的"\nformat = "docx"')
    orders.keep(actor, "季度汇报", ORDER)
    with pytest.raises(NotAllowed):
        orders.keep(Actor("李四", "reader"), "季度汇报", "")
    path = tmp_path / "a.docx"
    assert ask("brief", "--order", "季度汇报", "-o", str(path)).code == 0
    assert Document(str(path)).paragraphs[0].text == "某汇报"


def test_options_stand_before_the_order(ask: Callable, order: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    template = tmp_path / "office.pptx"
    template.write_bytes(deck_template())
    answer = ask(
        "brief", "--order", str(order), "--city", "德州", "--title", "德州汇报", "--template", str(template), "-o", str(path)
    )  # fmt: skip
    assert answer.code == 0
    assert "改用版式“标题和内容”" in answer.err
    first, *others = Presentation(BytesIO(path.read_bytes())).slides
    assert first.shapes.title.text_frame.text == "德州汇报"
    assert others


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--template", "paper.docx", "-o", "a.pptx"), "不是 PowerPoint 文件"),
        (("--template", "nowhere.pptx", "-o", "a.pptx"), "读不到"),
        (("--template", "paper.docx", "-o", "a.pdf"), "模板只用于"),
        (("--order", "nowhere.toml"), "读不到"),
        (("--style", "official", "--lang", "en", "-o", "a.docx"), "GB/T 9704"),
    ],
)
def test_what_cannot_be_is_one_line_and_nothing_is_written(
    ask: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple, said: str
) -> None:
    (tmp_path / "paper.docx").write_bytes(paper_template())
    monkeypatch.chdir(tmp_path)
    answer = ask("brief", *arguments)
    assert (answer.code, answer.out) == (1, "")
    (line,) = answer.err.splitlines()
    assert said in line
    assert [left.name for left in tmp_path.iterdir()] == ["paper.docx"]


def test_without_an_order_a_path_is_needed(ask: Callable) -> None:
    answer = ask("brief", "--city", "临沂")
    assert answer.code == 2
    assert "--order FILE" in answer.err
