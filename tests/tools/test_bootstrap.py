"""The set-up commands on a fresh machine: what they start and what they say. No network."""

import subprocess
import sys

import pytest

from tools import bootstrap, browser, console, environment


def test_an_old_python_is_told_what_it_needs(monkeypatch, capsys):
    with pytest.raises(console.SetupError, match=r"Needs Python 3\.11 or later; this is 3\.9\.18"):
        environment.require_python((3, 9, 18))
    environment.require_python((3, 11, 0))
    environment.require_python((4, 0, 0))
    monkeypatch.setattr(environment, "OLDEST_PYTHON", (99, 0))
    assert bootstrap.main(["setup"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_ensurepip_it_names_the_package(project, monkeypatch, capsys):
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    assert bootstrap.main(["setup"]) == 1
    assert "apt-get install python3-venv" in capsys.readouterr().err
    assert not environment.STAMP.exists()


def test_an_unknown_extra_is_refused(installs, capsys):
    assert bootstrap.main(["setup", "biuld"]) == 1
    assert "“biuld”; it has test, build" in capsys.readouterr().err
    assert installs == []


@pytest.mark.parametrize("arguments", [[], ["serve"], ["--help"]])
def test_wrong_usage_is_2(arguments, capsys):
    assert bootstrap.main(arguments) == 2
    assert "Usage" in capsys.readouterr().err


@pytest.mark.parametrize(("linter", "status"), [(0, 5), (1, 1), (2, 2)])
def test_exit_codes_are_passed_on(installs, place_program, monkeypatch, linter, status):
    program = place_program("chromium")
    monkeypatch.setenv(browser.BROWSER_VARIABLE, str(program))
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command, cwd: linter)
    monkeypatch.setattr(console, "hand_over", lambda program, *arguments: 5)
    assert bootstrap.main(["test", "-k", "map"]) == status


def test_the_atlas_is_served_on_its_port(installs, monkeypatch):
    started = []
    monkeypatch.setattr(console, "hand_over", lambda *command: started.append(command) or 0)
    assert bootstrap.main(["run", "--port", "9000"]) == 0
    assert started[0][1:] == ("serve", "--port", "8501", "--port", "9000")


def test_starts_with_the_standard_library_alone_from_anywhere(tmp_path):
    command = [sys.executable, "-I", "-S", bootstrap.__file__]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")


def test_without_any_browser_it_says_what_to_do(no_browser, installs, monkeypatch, capsys):
    monkeypatch.setattr(environment, "ensure", lambda extras: None)
    assert bootstrap.main(["test"]) == 1
    assert installs == browser.browser_installers()
    last = capsys.readouterr().err.splitlines()[-1]
    assert "apt-get install chromium" in last
    assert "PLAN_ATLAS_CHROMIUM" in last
