"""The project's habits that can be counted: sizes, opening lines, words that must not stand in code."""

import ast
from collections.abc import Iterator

from tests.architecture.source import Module, modules

FILE_LINES, FUNCTION_LINES = 300, 45
MODULES = modules()
TAGS = ("<div", "<span", "<p>", "<b>", "<br", "<table", "<script", "<style", "<svg", "</")


def texts(module: Module) -> Iterator[str]:
    """Every text that stands in a module, docstrings too."""
    nodes = (node for node in ast.walk(module.tree) if isinstance(node, ast.Constant))
    return (node.value for node in nodes if isinstance(node.value, str))


def caught(module: Module) -> set[str]:
    """The exceptions that a module catches, as written; an empty text for a bare ``except``."""
    handlers = (node for node in ast.walk(module.tree) if isinstance(node, ast.ExceptHandler))
    return {"" if node.type is None else ast.unparse(node.type) for node in handlers}


def test_no_file_is_too_long():
    lengths = {module.name: len(module.text.splitlines()) for module in MODULES}
    assert {name: length for name, length in lengths.items() if length > FILE_LINES} == {}


def test_no_function_is_too_long():
    lengths = {f"{module.name} {name}": lines for module in MODULES for name, lines in module.functions}
    assert {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES} == {}


def test_a_long_function_is_noticed(tmp_path):
    path = tmp_path / "x.py"
    path.write_text("def f():\n" + "    pass\n" * FUNCTION_LINES, encoding="utf-8")
    assert list(Module(path, tmp_path).functions) == [("f", FUNCTION_LINES + 1)]


def test_a_file_opens_with_what_it_knows():
    first = {module.name: (ast.get_docstring(module.tree) or "").split("\n")[0] for module in MODULES}
    assert [name for name, line in first.items() if len(line) <= 15] == []
    assert [module.name for module in MODULES if not module.text.startswith('"""')] == []


def test_no_error_is_swallowed_whole():
    swallowing = [module.name for module in MODULES if {"", "Exception", "BaseException"} & caught(module)]
    assert swallowing == []


def test_no_markup_stands_in_python():
    written = [
        (module.name, text)
        for module in modules("plans", "geo", "insight", "layers")
        for text in texts(module)
        if any(tag in text for tag in TAGS)
    ]
    assert written == []


def test_each_crs_is_named_once():
    assert [module.name for module in MODULES if "EPSG:4326" in texts(module)] == ["constants.py"]
