"""No test hangs on the machine's speed: each wait is for a condition, and how long at most stands in one place."""

import ast
from collections.abc import Iterator

from constants import ROOT
from tests.architecture.source import Module, module_at

LIMITS = {"timeout", "default_timeout"}
PAUSES = {"sleep", "wait_for_timeout"}
CLOCKS = {"time.time", "time.perf_counter", "time.monotonic", "time.process_time"}
BETWEEN_LOOKS = {"tests/browser/looking.py", "tests/patience.py"}
TESTS = [module_at(path) for path in sorted((ROOT / "tests").rglob("*.py"))]


def calls(module: Module) -> Iterator[ast.Call]:
    """Every call in a module."""
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    """What is called, without what it belongs to."""
    return ast.unparse(call.func).rpartition(".")[2]


def own_limits(module: Module) -> list[str]:
    """Calls that are given a limit of their own, a number."""
    limited = ((call, word) for call in calls(module) for word in call.keywords if word.arg in LIMITS)
    return [ast.unparse(call) for call, word in limited if isinstance(word.value, ast.Constant)]


def found(source: str, tmp_path) -> Module:
    path = tmp_path / "test_it.py"
    path.write_text(source, encoding="utf-8")
    return Module(path, tmp_path)


def test_how_long_a_test_waits_at_most_stands_in_one_place():
    assert {module.name: own for module in TESTS if (own := own_limits(module))} == {}


def test_a_limit_of_its_own_is_noticed(tmp_path):
    module = found("box.wait_for(timeout=500)\nrun(timeout=SECONDS)", tmp_path)
    assert own_limits(module) == ["box.wait_for(timeout=500)"]


def test_no_test_waits_for_time():
    pausing = {module.name for module in TESTS for call in calls(module) if name_of(call) in PAUSES}
    assert pausing == BETWEEN_LOOKS


def test_no_test_looks_at_a_clock():
    looking = {module.name for module in TESTS if CLOCKS & module.attributes}
    assert looking == BETWEEN_LOOKS
