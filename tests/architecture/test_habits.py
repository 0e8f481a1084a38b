"""The habits of the house that can be counted: sizes, opening lines, words that must not stand in code."""

import ast

import pytest

from tests.architecture.source import Module, modules

FILE_LINES, FUNCTION_LINES = 300, 45
MODULES = modules()
each = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)


@each
def test_no_file_is_too_long(module):
    assert len(module.text.splitlines()) <= FILE_LINES


@each
def test_no_function_is_too_long(module):
    assert [name for name, lines in module.functions if lines > FUNCTION_LINES] == []


def test_a_long_function_is_noticed(tmp_path):
    path = tmp_path / "x.py"
    path.write_text("def f():\n" + "    pass\n" * FUNCTION_LINES, encoding="utf-8")
    assert list(Module(path, tmp_path).functions) == [("f", FUNCTION_LINES + 1)]


@each
def test_a_file_opens_with_what_it_knows(module):
    first = (ast.get_docstring(module.tree) or "").split("\n")[0]
    assert len(first) > 15
    assert module.text.startswith('"""')


@each
def test_no_error_is_swallowed_whole(module):
    handlers = [node for node in ast.walk(module.tree) if isinstance(node, ast.ExceptHandler)]
    caught = ["" if node.type is None else ast.unparse(node.type) for node in handlers]
    assert not {"", "Exception", "BaseException"} & set(caught)


@pytest.mark.parametrize(
    "module", modules("plans", "geo", "insight", "layers"), ids=lambda module: module.name
)
def test_no_markup_stands_in_python(module):
    texts = [node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant)]
    tags = ("<div", "<span", "<p>", "<b>", "<br", "<table", "<script", "<style", "<svg", "</")
    assert [text for text in texts if isinstance(text, str) and any(tag in text for tag in tags)] == []


@each
def test_each_crs_is_named_once(module):
    words = [node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant)]
    assert module.name == "constants.py" or "EPSG:4326" not in words
