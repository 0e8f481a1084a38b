"""Makes the project's own environment on a fresh machine, then runs or tests the atlas.

Standard library only. Commands: ``run [args…]``, ``test [args…]``, ``setup [extra…]``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # started as a file, it has to find `tools`

from tools import browser, console, environment

PORT = "8501"

EVERYTHING = ("test", "build", "bench")  # no test is left out because a package is missing
SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadfile")  # a file's tests share servers and browsers


def run(arguments: list[str]) -> int:
    environment.ensure([])
    console.say(f"Serving the atlas at http://localhost:{PORT} (Ctrl+C ends it)")
    return console.hand_over(environment.in_venv("plan-atlas"), "serve", "--port", PORT, *arguments)


def test(arguments: list[str]) -> int:
    environment.ensure(EVERYTHING)
    os.environ[browser.BROWSER_VARIABLE] = browser.ensure_browser()
    console.say(f"Testing with {os.environ[browser.BROWSER_VARIABLE]}")
    python = environment.in_venv("python")
    fault = subprocess.call([str(python), "-m", "ruff", "check", "."], cwd=console.ROOT)
    return fault or console.hand_over(python, "-m", "pytest", *SIDE_BY_SIDE, *arguments)


def setup(extras: list[str]) -> int:
    import tomllib  # not at the top: an older Python must get as far as its message

    project = tomllib.loads((console.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    unknown = sorted(set(extras).difference(project["optional-dependencies"]))
    if unknown:
        known = ", ".join(project["optional-dependencies"])
        raise console.SetupError(f"pyproject.toml has no extra “{unknown[0]}”; it has {known}.")
    environment.ensure(extras or EVERYTHING)
    console.say("Set up")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {"run": run, "test": test, "setup": setup}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        console.say("Usage: bootstrap.py run [args…] | test [args…] | setup [extra…]")
        return 2
    try:
        environment.require_python()
        return COMMANDS[arguments[0]](arguments[1:])
    except console.SetupError as error:
        console.say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
