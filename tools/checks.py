"""What a change has to pass: the whole of it, or what is quick enough to be run between two edits."""

from __future__ import annotations

import json
import subprocess

from tools import console, environment

STATIC = (("ruff", "check", "--quiet", "."), ("ruff", "format", "--check", "--quiet", "."), ("mypy",))
DATA = ("cli", "check")
QUICK_TESTS = (
    "tests/architecture",
    "tests/datafiles",
    "tests/plans",
    "tests/language",
    "tests/geo",
    "tests/insight",
    "tests/wording",
)
# A file's tests share servers and browsers. The files keep their order: those of one long test, which would else come last, begin early.
SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
COVERAGE = console.ROOT / ".cache" / "coverage.json"  # as pyproject.toml tells slipcover


def quick() -> int:
    """The linter, the types, the data and the tests that take seconds."""
    return first_failure(*STATIC, DATA, ("pytest", "--quiet", *SIDE_BY_SIDE, *QUICK_TESTS))


def whole(arguments: list[str]) -> int:
    """The linter, the types and every test; a selection's coverage would say nothing and is not counted."""
    if arguments:
        return first_failure(*STATIC, ("pytest", *SIDE_BY_SIDE, *arguments))
    COVERAGE.parent.mkdir(exist_ok=True)
    COVERAGE.unlink(missing_ok=True)
    status = first_failure(*STATIC, ("slipcover", "-m", "pytest", *SIDE_BY_SIDE))
    say_coverage()
    return status


def first_failure(*steps: tuple[str, ...]) -> int:
    """Runs modules of the project's own Python one after another until one fails; its exit status, or 0."""
    for step in steps:
        console.say(" ".join(step))
        status = subprocess.call([str(environment.in_venv("python")), "-m", *step], cwd=console.ROOT)
        if status:
            return status
    return 0


def say_coverage() -> None:
    """The part of the project's lines that the tests ran; nothing where they did not get that far."""
    if COVERAGE.exists():
        found = json.loads(COVERAGE.read_text(encoding="utf-8"))["summary"]
        lines = found["covered_lines"] + found["missing_lines"]
        console.say(f"Tests ran {found['percent_covered']:.1f} % of {lines} lines")
