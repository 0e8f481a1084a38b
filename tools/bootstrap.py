"""Makes the project's own environment on a fresh machine, then runs or tests the atlas.

Standard library only. Commands: ``run [args…]``, ``test [args…]``, ``setup [extra…]``.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "plan-atlas-stamp.json"
LOCK = VENV / "plan-atlas.lock"
OLDEST_PYTHON = (3, 11)
PORT = "8501"

BROWSER_VARIABLE = "PLAN_ATLAS_CHROMIUM"
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
WINDOWS_BROWSERS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
MAC_BROWSERS = ("Google Chrome", "Chromium", "Microsoft Edge")
NO_BROWSER = (
    "The browser tests need Chromium or Chrome, and none could be found or installed. Install one "
    f"(Debian: apt-get install chromium), or set {BROWSER_VARIABLE} to its path; then start the tests again."
)


class SetupError(Exception):
    """Something a person has to do first; the message says what."""


def say(step: str) -> None:
    print(f"plan-atlas: {step}", file=sys.stderr, flush=True)


def quietly(step: str, command: list[str], remedy: str) -> None:
    """Runs one step; its own output is shown only when it fails."""
    say(step)
    try:
        done = subprocess.run(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    except OSError as error:
        raise SetupError(f"{error}. {remedy}") from error
    if done.returncode:
        print(done.stdout.decode(errors="replace"), file=sys.stderr)
        raise SetupError(remedy)


def answer(*command: str | Path) -> str | None:
    """What the command prints; None if it is not there, fails or takes a minute."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout.strip()


def hand_over(program: Path, *arguments: str) -> int:
    """Lets the program take this process's place (Windows cannot: there it is waited for)."""
    command = [str(program), *arguments]
    if os.name == "nt":
        return subprocess.call(command, cwd=ROOT)
    os.chdir(ROOT)
    os.execv(command[0], command)


# --- the environment


def require_python(version: tuple[int, ...] = tuple(sys.version_info[:3])) -> None:
    if version[:2] < OLDEST_PYTHON:
        raise SetupError(
            f"Needs Python 3.11 or later; this is {'.'.join(map(str, version))} ({sys.executable}). "
            "Start it with a newer one: make PYTHON=python3.13 run, or py -3.13 tools\\bootstrap.py run."
        )


def in_venv(name: str) -> Path:
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def fingerprint() -> str:
    """Changes with whatever would make an installed environment wrong."""
    digest = hashlib.sha256(f"{sys.version}\n{ROOT}\n".encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def stamped_extras() -> set[str] | None:
    """The extras that are installed and up to date; None when nothing is."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        current = stamp["fingerprint"] == fingerprint() and in_venv("python").exists()
        return set(stamp["extras"]) if current else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def is_installed(extras: Iterable[str]) -> bool:
    done = stamped_extras()
    return done is not None and done.issuperset(extras)


def ensure(extras: Iterable[str]) -> None:
    """Installs the project with these extras unless the stamp says that it is done."""
    if is_installed(extras):
        return
    with lock():
        if not is_installed(extras):  # another run may have done it meanwhile
            install({*extras, *(stamped_extras() or ())})


def install(extras: set[str]) -> None:
    """The stamp goes first and comes last: an interrupted install leaves none."""
    stamp = json.dumps({"fingerprint": fingerprint(), "extras": sorted(extras)})
    STAMP.unlink(missing_ok=True)
    make_venv()
    project = f".[{','.join(sorted(extras))}]" if extras else "."
    pip = [str(in_venv("python")), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    quietly(
        f"Installing the packages of constraints.txt ({project}); the first time takes a minute or two",
        [*pip, "-c", "constraints.txt", "-e", project],
        "pip could not install the packages: see its output above. Is a package index within reach?",
    )
    write_stamp(stamp)


def write_stamp(stamp: str) -> None:
    part = STAMP.with_suffix(".part")
    part.write_text(stamp, encoding="utf-8")
    part.replace(STAMP)


def make_venv() -> None:
    if venv_works():
        return
    no_venv = (
        "This Python cannot make a virtual environment (its ensurepip is missing or broken). "
        "On Debian or Ubuntu, as root: apt-get install python3-venv. Then start again."
    )
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(no_venv)
    empty_venv()
    quietly("Making .venv", [sys.executable, "-m", "venv", str(VENV)], no_venv)


def venv_works() -> bool:
    """Whether .venv has pip and is of the Python that runs this."""
    probe = "import pip, sys; print(sys.version_info[:2])"
    return answer(in_venv("python"), "-c", probe) == str(sys.version_info[:2])


def empty_venv() -> None:
    """Removes what another Python left there; only the lock that is held stays."""
    for child in VENV.iterdir():
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child)
        elif child != LOCK:
            child.unlink()


@contextmanager
def lock() -> Iterator[None]:
    """One set-up at a time; the system frees the lock when its holder ends, however it ends."""
    VENV.mkdir(exist_ok=True)
    with LOCK.open("w") as handle:
        if not claim(handle):
            say("Waiting for another set-up to end")
            while not claim(handle):
                time.sleep(0.5)
        yield


def claim(handle: IO[str]) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


# --- the browser


def find_browser() -> str | None:
    """The variable, then PATH, then where systems usually put browsers, then Playwright's own."""
    named = os.environ.get(BROWSER_VARIABLE)
    if named:
        found = shutil.which(named)
        if not found:
            raise SetupError(f"{BROWSER_VARIABLE} is “{named}”, which is no program. Mend or unset it.")
        return found
    return next((str(place) for place in browser_places() if starts(place)), None)


def browser_places() -> Iterator[str | Path]:
    yield from filter(None, map(shutil.which, BROWSER_NAMES))
    for folder in filter(None, map(os.environ.get, WINDOWS_FOLDERS)):
        yield from (Path(folder, browser) for browser in WINDOWS_BROWSERS)
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (folder / f"{name}.app" / "Contents" / "MacOS" / name for name in MAC_BROWSERS)
    yield from playwright_browser()


def playwright_browser() -> Iterator[str]:
    probe = (
        "from playwright.sync_api import sync_playwright as start\n"
        "with start() as playwright: print(playwright.chromium.executable_path)"
    )
    place = answer(in_venv("python"), "-X", "utf8", "-c", probe)
    if place:
        yield place


def starts(browser: str | Path) -> bool:
    """Whether it is there and, on Linux, answers: Ubuntu's is a stub that asks for a snap."""
    there = Path(browser).is_file()
    return there and (not sys.platform.startswith("linux") or answer(browser, "--version") is not None)


def browser_installers() -> list[list[str]]:
    playwright = [str(in_venv("python")), "-m", "playwright", "install"]
    if not is_root():
        return [[*playwright, "chromium"]]
    if not is_debian():
        return [[*playwright, "--with-deps", "chromium"]]
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return [[*apt, "update"], [*apt, "install", "-y", "chromium"]]


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def is_debian() -> bool:
    try:
        return "ID=debian" in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False


def ensure_browser() -> str:
    found = find_browser()
    if not found:
        with lock():
            for command in browser_installers():
                quietly(f"Installing a browser for the tests: {' '.join(command)}", command, NO_BROWSER)
        found = find_browser()
    if not found:
        raise SetupError(NO_BROWSER)
    return found


# --- the commands


def run(arguments: list[str]) -> int:
    ensure([])
    say(f"Serving the atlas at http://localhost:{PORT} (Ctrl+C ends it)")
    return hand_over(in_venv("plan-atlas"), "serve", "--port", PORT, *arguments)


def test(arguments: list[str]) -> int:
    ensure(["test"])
    os.environ[BROWSER_VARIABLE] = ensure_browser()
    say(f"Testing with {os.environ[BROWSER_VARIABLE]}")
    fault = subprocess.call([str(in_venv("python")), "-m", "ruff", "check", "."], cwd=ROOT)
    return fault or hand_over(in_venv("python"), "-m", "pytest", *arguments)


def setup(extras: list[str]) -> int:
    import tomllib  # not at the top: an older Python must get as far as its message

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    unknown = sorted(set(extras).difference(project["optional-dependencies"]))
    if unknown:
        known = ", ".join(project["optional-dependencies"])
        raise SetupError(f"pyproject.toml has no extra “{unknown[0]}”; it has {known}.")
    ensure(extras or ["test"])
    say("Set up")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {"run": run, "test": test, "setup": setup}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        say("Usage: bootstrap.py run [args…] | test [args…] | setup [extra…]")
        return 2
    try:
        require_python()
        return COMMANDS[arguments[0]](arguments[1:])
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
