"""Makes the project's own environment on a fresh machine, then runs, checks or tests the atlas.

Standard library only. Commands: ``run [args…]``, ``check``, ``test [args…]``, ``setup [extra…]``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # started as a file, it has to find `tools`

from tools import browser, checks, console, database, environment

PORT = "8501"

EVERYTHING = ("test", "province", "build", "bench")  # no test is left out because a package is missing
FOR_WORKING = (*EVERYTHING, "dev")


def run(arguments: list[str]) -> int:
    environment.ensure([])
    console.say(f"Serving the atlas at http://localhost:{PORT} (Ctrl+C ends it)")
    return console.hand_over(environment.in_venv("plan-atlas"), "serve", "--port", PORT, *arguments)


def test(arguments: list[str]) -> int:
    environment.ensure(EVERYTHING)
    os.environ[browser.BROWSER_VARIABLE] = browser.ensure_browser()
    os.environ[database.DATABASE_VARIABLE] = database.ensure_database()
    console.say(
        f"Testing with {os.environ[browser.BROWSER_VARIABLE]} and {os.environ[database.DATABASE_VARIABLE]}"
    )
    return checks.whole(arguments)


def check(arguments: list[str]) -> int:
    if arguments:
        raise console.SetupError("check takes no arguments; test does.")
    environment.ensure(["test"])
    return checks.quick()


def setup(extras: list[str]) -> int:
    import tomllib  # not at the top: an older Python must get as far as its message

    project = tomllib.loads((console.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    unknown = sorted(set(extras).difference(project["optional-dependencies"]))
    if unknown:
        known = ", ".join(project["optional-dependencies"])
        raise console.SetupError(f"pyproject.toml has no extra “{unknown[0]}”; it has {known}.")
    environment.ensure(extras or FOR_WORKING)
    console.say("Set up")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {"run": run, "check": check, "test": test, "setup": setup}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        console.say("Usage: bootstrap.py run [args…] | check | test [args…] | setup [extra…]")
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
