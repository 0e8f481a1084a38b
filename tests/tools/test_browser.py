"""Which browser is found on which machine, and how one is installed. No network."""

import sys
from pathlib import Path

import pytest

from tools import browser, console


@pytest.mark.parametrize("name", browser.BROWSER_NAMES)
def test_finds_a_browser_on_the_path(place_program, name):
    program = place_program(name)
    assert Path(browser.find_browser()) == program


def test_chromium_comes_before_chrome(place_program):
    place_program("google-chrome")
    program = place_program("chromium")
    assert Path(browser.find_browser()) == program


def test_the_variable_comes_first(place_program, tmp_path, monkeypatch):
    place_program("chromium")
    mine = place_program("mine", folder=tmp_path)
    monkeypatch.setenv(browser.BROWSER_VARIABLE, str(mine))
    assert Path(browser.find_browser()) == mine


def test_a_wrong_variable_is_named(place_program, monkeypatch):
    place_program("chromium")
    monkeypatch.setenv(browser.BROWSER_VARIABLE, "/no/such/browser")
    with pytest.raises(console.SetupError, match="PLAN_ATLAS_CHROMIUM is “/no/such/browser”"):
        browser.find_browser()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such stubs")
def test_a_stub_that_does_not_start_is_passed_over(place_program):
    place_program("chromium-browser", status=1)
    assert browser.find_browser() is None
    program = place_program("google-chrome")
    assert Path(browser.find_browser()) == program


def test_finds_the_usual_windows_place(no_browser, tmp_path, monkeypatch):
    chrome = tmp_path / "Programs" / "Google" / "Chrome" / "Application" / "chrome.exe"
    monkeypatch.setenv("ProgramFiles", str(tmp_path / "Programs"))
    assert chrome in list(map(Path, browser.browser_places()))


def test_finds_the_usual_mac_place(no_browser, monkeypatch):
    monkeypatch.setattr(browser, "MAC_BROWSERS", ("Google Chrome",))
    chrome = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    assert chrome in list(map(Path, browser.browser_places()))


def test_finds_the_one_that_playwright_installed(place_program, monkeypatch):
    program = place_program("of-playwright")
    monkeypatch.setattr(browser, "playwright_browser", lambda: iter([str(program)]))
    assert browser.find_browser() == str(program)


@pytest.mark.parametrize(
    ("root", "debian", "commands"),
    [
        (True, True, [["apt-get", "update"], ["apt-get", "install", "-y", "chromium-headless-shell"]]),
        (True, False, [["-m", "playwright", "install", "--with-deps", "chromium"]]),
        (False, True, [["-m", "playwright", "install", "chromium"]]),
        (False, False, [["-m", "playwright", "install", "chromium"]]),
    ],
)
def test_installs_a_browser_in_the_machines_own_way(monkeypatch, root, debian, commands):
    monkeypatch.setattr(browser, "is_root", lambda: root)
    monkeypatch.setattr(browser, "is_debian", lambda: debian)
    found = browser.browser_installers()
    assert [command[-len(tail) :] for command, tail in zip(found, commands, strict=True)] == commands


def test_a_browser_is_installed_only_when_none_is_found(place_program, installs):
    program = place_program("chromium")
    assert Path(browser.ensure_browser()) == program
    assert installs == []
