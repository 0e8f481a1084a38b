"""Where a Chromium or Chrome is found, and how one is installed where there is none."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tools import console, environment

BROWSER_VARIABLE = "PLAN_ATLAS_CHROMIUM"
BROWSER_NAMES = (
    "chromium-headless-shell",  # the same engine without windows: a page takes three fifths of the processor's time
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
)  # fmt: skip
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


def find_browser() -> str | None:
    """The variable, then PATH, then where systems usually put browsers, then Playwright's own."""
    named = os.environ.get(BROWSER_VARIABLE)
    if named:
        found = shutil.which(named)
        if not found:
            raise console.SetupError(
                f"{BROWSER_VARIABLE} is “{named}”, which is no program. Mend or unset it."
            )
        return found
    return next((str(place) for place in browser_places() if starts(place)), None)


def browser_places() -> Iterator[str | Path]:
    yield from filter(None, map(shutil.which, BROWSER_NAMES))
    for programs in filter(None, map(os.environ.get, WINDOWS_FOLDERS)):
        yield from (Path(programs, browser) for browser in WINDOWS_BROWSERS)
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (folder / f"{name}.app" / "Contents" / "MacOS" / name for name in MAC_BROWSERS)
    yield from playwright_browser()


def playwright_browser() -> Iterator[str]:
    probe = (
        "from playwright.sync_api import sync_playwright as start\n"
        "with start() as playwright: print(playwright.chromium.executable_path)"
    )
    place = console.answer(environment.in_venv("python"), "-X", "utf8", "-c", probe)
    if place:
        yield place


def starts(browser: str | Path) -> bool:
    """Whether it is there and, on Linux, answers: Ubuntu's is a stub that asks for a snap."""
    if not Path(browser).is_file():
        return False
    return not sys.platform.startswith("linux") or console.answer(browser, "--version") is not None


def browser_installers() -> list[list[str]]:
    playwright = [str(environment.in_venv("python")), "-m", "playwright", "install"]
    if not is_root():
        return [[*playwright, "chromium"]]
    if not is_debian():
        return [[*playwright, "--with-deps", "chromium"]]
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return [[*apt, "update"], [*apt, "install", "-y", "chromium-headless-shell"]]


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def is_debian() -> bool:
    try:
        return "ID=debian" in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False


def install_browser() -> None:
    with environment.lock():
        for command in browser_installers():
            step = f"Installing a browser for the tests: {' '.join(command)}"
            console.quietly(step, command, NO_BROWSER)


def ensure_browser() -> str:
    found = find_browser()
    if not found:
        install_browser()
        found = find_browser()
    if not found:
        raise console.SetupError(NO_BROWSER)
    return found
