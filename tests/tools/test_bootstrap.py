"""The set-up on a fresh machine: when it installs, which browser it finds, what it says. No network."""

import json
import os
import re
import subprocess
import sys
import threading
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import bootstrap

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project in a folder of its own; whatever would be started is only noted."""
    (tmp_path / "pyproject.toml").write_text("[project.optional-dependencies]\ntest = []\nbuild = []\n")
    (tmp_path / "constraints.txt").write_text("streamlit==1.67.0\n")
    venv = tmp_path / ".venv"
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", venv)
    monkeypatch.setattr(bootstrap, "STAMP", venv / bootstrap.STAMP.name)
    monkeypatch.setattr(bootstrap, "LOCK", venv / bootstrap.LOCK.name)
    return tmp_path


@pytest.fixture
def installs(project, monkeypatch):
    """The commands that a set-up would have run, in order."""
    commands = []

    def note(step, command, remedy):
        commands.append(command)
        if "venv" in command:
            place_file(bootstrap.in_venv("python"))

    monkeypatch.setattr(bootstrap, "quietly", note)
    return commands


@pytest.fixture
def no_browser(project, monkeypatch, tmp_path):
    """A machine without any browser, and with an empty PATH of its own."""
    path = tmp_path / "path"
    path.mkdir()
    monkeypatch.setenv("PATH", str(path))
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in (bootstrap.BROWSER_VARIABLE, *bootstrap.WINDOWS_FOLDERS):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(bootstrap, "MAC_BROWSERS", ())
    return path


def place_file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    return path


def place_program(folder: Path, name: str, status: int = 0) -> Path:
    windows = os.name == "nt"
    program = folder / (f"{name}.bat" if windows else name)
    program.write_text(f"@exit /b {status}\n" if windows else f"#!/bin/sh\nexit {status}\n")
    program.chmod(0o755)
    return program


def pip_targets(commands: list[list[str]]) -> list[str]:
    return [command[-1] for command in commands if "pip" in command]


# --- the stamp


def test_installs_once_with_the_pins(installs):
    bootstrap.ensure(["test"])
    bootstrap.ensure(["test"])
    assert pip_targets(installs) == [".[test]"]
    assert installs[-1][-4:] == ["-c", "constraints.txt", "-e", ".[test]"]
    assert "venv" in installs[0]


def test_running_needs_nothing_after_testing(installs):
    bootstrap.ensure(["test"])
    bootstrap.ensure([])
    assert pip_targets(installs) == [".[test]"]


def test_testing_after_running_adds_its_packages(installs):
    bootstrap.ensure([])
    bootstrap.ensure(["test"])
    bootstrap.ensure(["build"])
    assert pip_targets(installs) == [".", ".[test]", ".[build,test]"]


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_installs_again_when_a_declaration_changes(installs, project, name):
    bootstrap.ensure([])
    with (project / name).open("a") as file:
        file.write("# changed\n")
    bootstrap.ensure([])
    assert pip_targets(installs) == [".", "."]


def test_installs_again_for_another_python(installs, monkeypatch):
    bootstrap.ensure([])
    monkeypatch.setattr(sys, "version", "3.99.0 (another one)")
    assert bootstrap.stamped_extras() is None


def test_installs_again_when_the_project_was_moved(installs, project, monkeypatch):
    bootstrap.ensure([])
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    for name in ("pyproject.toml", "constraints.txt"):
        (elsewhere / name).write_bytes((project / name).read_bytes())
    monkeypatch.setattr(bootstrap, "ROOT", elsewhere)
    assert not bootstrap.is_installed([])


def test_installs_again_when_the_environment_is_gone(installs):
    bootstrap.ensure([])
    bootstrap.in_venv("python").unlink()
    assert not bootstrap.is_installed([])


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"extras": []}', '{"fingerprint": 1, "extras": null}'])
def test_a_damaged_stamp_counts_as_none(installs, text):
    bootstrap.ensure([])
    bootstrap.STAMP.write_text(text)
    assert bootstrap.stamped_extras() is None


@pytest.mark.parametrize("end", [KeyboardInterrupt, bootstrap.SetupError])
def test_an_interrupted_install_leaves_no_stamp(installs, monkeypatch, end):
    bootstrap.ensure([])

    def interrupted(step, command, remedy):
        raise end("stopped")

    monkeypatch.setattr(bootstrap, "quietly", interrupted)
    with pytest.raises(end):
        bootstrap.ensure(["test"])
    assert not bootstrap.STAMP.exists()


def test_a_change_during_the_install_is_seen_by_the_next(installs, project, monkeypatch):
    note = bootstrap.quietly

    def changed(step, command, remedy):
        note(step, command, remedy)
        (project / "constraints.txt").write_text("streamlit==1.68.0\n")

    monkeypatch.setattr(bootstrap, "quietly", changed)
    bootstrap.ensure([])
    assert not bootstrap.is_installed([])


def test_two_at_once_install_once(installs):
    threads = [threading.Thread(target=bootstrap.ensure, args=([],)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pip_targets(installs) == ["."]


def test_what_another_python_left_is_removed(installs, project):
    old = place_file(project / ".venv" / "lib" / "old.py")
    bootstrap.ensure([])
    assert not old.exists()
    assert json.loads(bootstrap.STAMP.read_text())["extras"] == []


# --- the browser


@pytest.mark.parametrize("name", bootstrap.BROWSER_NAMES)
def test_finds_a_browser_on_the_path(no_browser, name):
    program = place_program(no_browser, name)
    assert Path(bootstrap.find_browser()) == program


def test_chromium_comes_before_chrome(no_browser):
    place_program(no_browser, "google-chrome")
    program = place_program(no_browser, "chromium")
    assert Path(bootstrap.find_browser()) == program


def test_the_variable_comes_first(no_browser, tmp_path, monkeypatch):
    place_program(no_browser, "chromium")
    mine = place_program(tmp_path, "mine")
    monkeypatch.setenv(bootstrap.BROWSER_VARIABLE, str(mine))
    assert Path(bootstrap.find_browser()) == mine


def test_a_wrong_variable_is_named(no_browser, monkeypatch):
    place_program(no_browser, "chromium")
    monkeypatch.setenv(bootstrap.BROWSER_VARIABLE, "/no/such/browser")
    with pytest.raises(bootstrap.SetupError, match="PLAN_ATLAS_CHROMIUM is “/no/such/browser”"):
        bootstrap.find_browser()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such stubs")
def test_a_stub_that_does_not_start_is_passed_over(no_browser):
    place_program(no_browser, "chromium-browser", status=1)
    assert bootstrap.find_browser() is None
    program = place_program(no_browser, "google-chrome")
    assert Path(bootstrap.find_browser()) == program


def test_finds_the_usual_windows_place(no_browser, tmp_path, monkeypatch):
    chrome = tmp_path / "Programs" / "Google" / "Chrome" / "Application" / "chrome.exe"
    monkeypatch.setenv("ProgramFiles", str(tmp_path / "Programs"))
    assert chrome in list(map(Path, bootstrap.browser_places()))


def test_finds_the_usual_mac_place(no_browser, monkeypatch):
    monkeypatch.setattr(bootstrap, "MAC_BROWSERS", ("Google Chrome",))
    chrome = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    assert chrome in list(map(Path, bootstrap.browser_places()))


def test_finds_the_one_that_playwright_installed(no_browser, monkeypatch):
    program = place_program(no_browser, "of-playwright")
    monkeypatch.setattr(bootstrap, "playwright_browser", lambda: iter([str(program)]))
    assert bootstrap.find_browser() == str(program)


@pytest.mark.parametrize(
    ("root", "debian", "commands"),
    [
        (True, True, [["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]]),
        (True, False, [["-m", "playwright", "install", "--with-deps", "chromium"]]),
        (False, True, [["-m", "playwright", "install", "chromium"]]),
        (False, False, [["-m", "playwright", "install", "chromium"]]),
    ],
)
def test_installs_a_browser_in_the_machines_own_way(monkeypatch, root, debian, commands):
    monkeypatch.setattr(bootstrap, "is_root", lambda: root)
    monkeypatch.setattr(bootstrap, "is_debian", lambda: debian)
    found = bootstrap.browser_installers()
    assert [command[-len(tail) :] for command, tail in zip(found, commands, strict=True)] == commands


def test_a_browser_is_installed_only_when_none_is_found(no_browser, installs):
    program = place_program(no_browser, "chromium")
    assert Path(bootstrap.ensure_browser()) == program
    assert installs == []


def test_without_any_browser_it_says_what_to_do(no_browser, installs, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "ensure", lambda extras: None)
    assert bootstrap.main(["test"]) == 1
    assert installs == bootstrap.browser_installers()
    last = capsys.readouterr().err.splitlines()[-1]
    assert "apt-get install chromium" in last
    assert "PLAN_ATLAS_CHROMIUM" in last


# --- the commands and what they say


def test_an_old_python_is_told_what_it_needs(monkeypatch, capsys):
    with pytest.raises(bootstrap.SetupError, match=r"Needs Python 3\.11 or later; this is 3\.9\.18"):
        bootstrap.require_python((3, 9, 18))
    bootstrap.require_python((3, 11, 0))
    bootstrap.require_python((4, 0, 0))
    monkeypatch.setattr(bootstrap, "OLDEST_PYTHON", (99, 0))
    assert bootstrap.main(["setup"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_ensurepip_it_names_the_package(project, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)
    assert bootstrap.main(["setup"]) == 1
    assert "apt-get install python3-venv" in capsys.readouterr().err
    assert not bootstrap.STAMP.exists()


def test_a_failed_step_shows_its_output_and_the_remedy(project, capfd):
    command = [sys.executable, "-c", "print('the reason'); raise SystemExit(3)"]
    with pytest.raises(bootstrap.SetupError, match="the remedy"):
        bootstrap.quietly("A step", command, "the remedy")
    assert capfd.readouterr().err.split("\n")[:2] == ["plan-atlas: A step", "the reason"]


def test_a_good_step_is_one_line(project, capfd):
    bootstrap.quietly("A step", [sys.executable, "-c", "print('noise')"], "the remedy")
    assert capfd.readouterr() == ("", "plan-atlas: A step\n")


def test_a_missing_program_is_a_failed_step(project):
    with pytest.raises(bootstrap.SetupError, match="the remedy"):
        bootstrap.quietly("A step", ["/no/such/program"], "the remedy")


def test_an_unknown_extra_is_refused(installs, capsys):
    assert bootstrap.main(["setup", "biuld"]) == 1
    assert "“biuld”; it has test, build" in capsys.readouterr().err
    assert installs == []


@pytest.mark.parametrize("arguments", [[], ["serve"], ["--help"]])
def test_wrong_usage_is_2(arguments, capsys):
    assert bootstrap.main(arguments) == 2
    assert "Usage" in capsys.readouterr().err


@pytest.mark.parametrize(("linter", "status"), [(0, 5), (1, 1), (2, 2)])
def test_exit_codes_are_passed_on(installs, no_browser, monkeypatch, linter, status):
    program = place_program(no_browser, "chromium")
    monkeypatch.setenv(bootstrap.BROWSER_VARIABLE, str(program))
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command, cwd: linter)
    monkeypatch.setattr(bootstrap, "hand_over", lambda program, *arguments: 5)
    assert bootstrap.main(["test", "-k", "map"]) == status


def test_the_atlas_is_served_on_its_port(installs, monkeypatch):
    started = []
    monkeypatch.setattr(bootstrap, "hand_over", lambda *command: started.append(command) or 0)
    assert bootstrap.main(["run", "--port", "9000"]) == 0
    assert started[0][1:] == ("serve", "--port", "8501", "--port", "9000")


def test_starts_with_the_standard_library_alone():
    command = [sys.executable, "-I", "-S", str(REPOSITORY / "tools" / "bootstrap.py")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")


# --- the declarations


def pins() -> dict[str, str]:
    lines = (REPOSITORY / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def declared() -> list[Requirement]:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [
        Requirement(line)
        for line in chain(project["dependencies"], *project["optional-dependencies"].values())
    ]


def needed_by(name: str) -> list[Requirement]:
    """What an installed package needs on any system; nothing for one that is not installed."""
    try:
        lines = requires(name) or []
    except PackageNotFoundError:
        return []
    found = map(Requirement, lines)
    systems = ("linux", "win32", "darwin")
    return [one for one in found if not one.marker or any(map(one.marker.evaluate, map(system, systems)))]


def system(name: str) -> dict[str, str]:
    names = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}
    return {"extra": "", "sys_platform": name, "platform_system": names[name]}


def test_pins_are_exact_and_sorted():
    assert all(re.fullmatch(r"[\d.]+(post\d+)?", version) for version in pins().values())
    assert list(pins()) == sorted(pins(), key=str.lower)


def test_every_declared_package_is_pinned_within_its_bounds():
    pinned = {canonicalize_name(name): version for name, version in pins().items()}
    for one in declared():
        version = pinned.get(canonicalize_name(one.name))
        assert version and version in one.specifier, f"constraints.txt has {version} for {one}"


@pytest.mark.parametrize("name", sorted(pins()))
def test_what_comes_with_a_pinned_package_is_pinned(name):
    pinned = set(map(canonicalize_name, pins()))
    assert {canonicalize_name(one.name) for one in needed_by(name)} <= pinned
