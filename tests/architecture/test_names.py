"""Names: one thing has one name, and no name stands for two things."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tests.architecture.source import Module, modules

ALSO = ("benchmarks", "tools")
METHODS = 15
"""Public methods and properties of one class at most."""


def types_of(tree: ast.Module) -> Iterator[str]:
    """The public classes and the aliases of types that a module defines."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        for target in node.targets if isinstance(node, ast.Assign) else ():
            if isinstance(target, ast.Name) and target.id[0].isupper() and not target.id.isupper():
                yield target.id


def shared(found: Iterable[Module]) -> dict[str, list[str]]:
    """Names of types that more than one module defines, with these modules."""
    places: dict[str, list[str]] = defaultdict(list)
    for module in found:
        for name in types_of(module.tree):
            if not name.startswith("_"):
                places[name].append(module.name)
    return {name: where for name, where in places.items() if len(where) > 1}


def test_no_two_types_have_one_name():
    assert shared((*modules(), *modules(*ALSO))) == {}


def test_a_second_type_of_a_name_is_noticed(tmp_path):
    for package, text in (
        ("geo", "class Area:\n    pass"),
        ("layers", "Area = tuple[int, int]"),
        ("atlas", "AREA = 1"),
    ):
        (tmp_path / f"{package}.py").write_text(text, encoding="utf-8")
    written = [Module(path, tmp_path) for path in sorted(tmp_path.iterdir())]
    assert shared(written) == {"Area": ["geo.py", "layers.py"]}


def test_no_class_does_everything():
    wide = {
        f"{module.name} {node.name}": count
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and (count := len(methods_of(node))) > METHODS
    }
    assert wide == {}


def methods_of(node: ast.ClassDef) -> list[str]:
    """The public methods and properties that a class itself defines."""
    names = (item.name for item in node.body if isinstance(item, ast.FunctionDef))
    return [name for name in names if not name.startswith("_")]


def test_a_class_that_does_everything_is_noticed():
    made = "class Many:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(METHODS + 1))
    (node,) = ast.parse(made + "    def _own(self): ...\n").body
    assert isinstance(node, ast.ClassDef) and len(methods_of(node)) == METHODS + 1
