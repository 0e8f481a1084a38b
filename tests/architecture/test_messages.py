"""What is wrong with data or a request is said through messages, so that it can be said in English, too."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.source import modules

HAN = re.compile(r"[\u4e00-\u9fff]")
WRAPPED = {"message", "say"}
SAYS_SO = re.compile(r"(^|_)(fault|unusable|refused)$|^(Fault|UserError|DataError|__init__)$")
MODULES = modules()


def name_of(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def assigned(function: ast.AST) -> dict[str, list[ast.expr]]:
    """What each name of a function is set to; of ``a, b = x, y`` each its own."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            pairs = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = zip(target.elts, node.value.elts, strict=True)
            for one, value in pairs:
                if isinstance(one, ast.Name):
                    found.setdefault(one.id, []).append(value)
    return found


def bare(node: ast.AST, names: dict[str, list[ast.expr]]) -> Iterator[str]:
    """Chinese in an expression, and in what its names are set to, that stands outside of a message."""
    if isinstance(node, ast.Call) and name_of(node) in WRAPPED:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and HAN.search(node.value):
        yield node.value
    elif isinstance(node, ast.Name):
        rest = {name: values for name, values in names.items() if name != node.id}
        for value in names.get(node.id, ()):
            yield from bare(value, rest)
    else:
        for child in ast.iter_child_nodes(node):
            yield from bare(child, names)


def bare_texts(tree: ast.AST) -> list[str]:
    """Chinese that reaches a fault or a refusal without being a message."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return [
        text
        for function in functions
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and SAYS_SO.search(name_of(call))
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        for text in bare(argument, assigned(function))
    ]


def test_faults_and_refusals_are_messages():
    assert {module.name: texts for module in MODULES if (texts := bare_texts(module.tree))} == {}


def test_the_places_that_say_so_are_found():
    found = {
        module.package
        for module in MODULES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and SAYS_SO.search(name_of(node))
    }
    assert {"geo", "plans", "insight", "exports", "cli"} <= found


def test_what_is_no_message_is_noticed(subtests: pytest.Subtests):
    cases = [
        ("raise UserError('没有')", ["没有"]), ("raise UserError(f'没有{a}')", ["没有"]), ("raise UserError(message('没有'))", []),
        ("x = Fault(a, '第1行', '', message('没有'), '请改')", ["第1行", "请改"]), ("raise UserError('no')", []),
        ("told = f'没有{a}'\n    raise UserError(told)", ["没有"]), ("told = message('没有')\n    raise UserError(told)", []),
        ("p, r = message('没有'), '请改'\n    faults.append(fault(a, p, remedy=r))", ["请改"]),
        ("super().__init__('没有' if a else message('有'))", ["没有"]), ("told = told + '没有'\n    return _fault(told)", ["没有"]),
        ("print('没有')", []),
    ]  # fmt: skip
    for body, found in cases:
        with subtests.test(body=body):
            assert bare_texts(ast.parse(f"def f():\n    {body}")) == found
