"""The set-up commands on a fresh machine: what they start and what they say. No network."""

import json
import subprocess
import sys

import pytest

from tools import bootstrap, browser, checks, console, database, environment


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


@pytest.fixture
def steps(installs, place_program, monkeypatch):
    """The modules that testing or checking would have run; those whose name is in ``failing`` fail with its status."""
    ran, failing = [], {}

    def call(command, cwd):
        ran.append(command[2:])
        return failing.get(command[2], 0)

    monkeypatch.setenv(browser.BROWSER_VARIABLE, str(place_program("chromium")))
    monkeypatch.setenv(database.DATABASE_VARIABLE, str(place_program("initdb").parent))
    monkeypatch.setattr(checks.subprocess, "call", call)
    return ran, failing


def test_testing_lints_checks_types_and_runs_every_test(steps):
    ran, _ = steps
    assert bootstrap.main(["test"]) == 0
    assert [command[0] for command in ran] == ["ruff", "ruff", "mypy", "slipcover"]
    assert ran[-1][1:3] == ["-m", "pytest"]


def test_a_selection_of_tests_is_handed_to_pytest(steps):
    ran, _ = steps
    assert bootstrap.main(["test", "-k", "map"]) == 0
    assert (ran[-1][0], ran[-1][-2:]) == ("pytest", ["-k", "map"])


def test_checking_also_validates_the_data_and_takes_no_selection(steps, capsys):
    ran, _ = steps
    assert bootstrap.main(["check"]) == 0
    assert [command[0] for command in ran] == ["ruff", "ruff", "mypy", "cli", "pytest"]
    assert bootstrap.main(["check", "-k", "map"]) == 1
    assert "test does" in capsys.readouterr().err


@pytest.mark.parametrize(("step", "status"), [("ruff", 1), ("mypy", 2), ("slipcover", 5)])
def test_the_first_failure_ends_it_with_its_status(steps, step, status):
    ran, failing = steps
    failing[step] = status
    assert bootstrap.main(["test"]) == status
    assert ran[-1][0] == step


def test_the_coverage_is_one_line(project, monkeypatch, capsys):
    report = project / "coverage.json"
    monkeypatch.setattr(checks, "COVERAGE", report)
    checks.say_coverage()
    assert capsys.readouterr().err == ""
    found = {"covered_lines": 930, "missing_lines": 70, "percent_covered": 93.0}
    report.write_text(json.dumps({"summary": found}))
    checks.say_coverage()
    assert capsys.readouterr().err == "plan-atlas: Tests ran 93.0 % of 1000 lines\n"


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
