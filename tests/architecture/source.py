"""The project's modules as syntax trees: what they import, how long they and their functions are."""

import ast
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from constants import PACKAGES, ROOT

SINGLES = ("app", "constants", "errors")


class Module:
    """One Python file of the project."""

    def __init__(self, path: Path, root: Path = ROOT) -> None:
        """Names the file from the project's root on."""
        self.path, self.name = path, path.relative_to(root).as_posix()

    @property
    def package(self) -> str:
        """The folder it lies in, or its own name."""
        return self.name.split("/")[0].removesuffix(".py")

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def tree(self) -> ast.Module:
        """Parsed anew: all trees together would take hundreds of megabytes for as long as the tests run."""
        return ast.parse(self.text)

    @cached_property
    def imports(self) -> tuple[tuple[str, str], ...]:
        """Each imported module and, of ``from … import``, the name, also inside functions."""
        return tuple(found for node in ast.walk(self.tree) for found in _imported(node))

    @cached_property
    def imported_packages(self) -> set[str]:
        """The first part of every imported module."""
        return {module.split(".")[0] for module, _ in self.imports}

    @cached_property
    def attributes(self) -> set[str]:
        """Every ``name.attribute`` that stands in the code."""
        nodes = (node for node in ast.walk(self.tree) if isinstance(node, ast.Attribute))
        return {f"{node.value.id}.{node.attr}" for node in nodes if isinstance(node.value, ast.Name)}

    @property
    def functions(self) -> Iterator[tuple[str, int]]:
        """Every function's name and number of lines."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node.name, node.end_lineno - node.lineno + 1


def _imported(node: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Import):
        yield from ((alias.name, "") for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from (("." * node.level + (node.module or ""), alias.name) for alias in node.names)


@cache
def module_at(path: Path) -> Module:
    """One file, the same for every test that asks."""
    return Module(path)


def modules(*packages: str) -> list[Module]:
    """The modules of some packages (none named: of the whole project but tools, tests and benchmarks)."""
    paths = [path for package in packages or PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    paths += [path for name in packages or SINGLES if (path := ROOT / f"{name}.py").exists()]
    return [module_at(path) for path in paths]
