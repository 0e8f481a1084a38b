"""An empty project that only notes what would be installed, and a machine without any browser."""

import os

import pytest

from tools import browser, console, database, environment


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project in a folder of its own; whatever would be started is only noted."""
    (tmp_path / "pyproject.toml").write_text("[project.optional-dependencies]\ntest = []\nbuild = []\n")
    (tmp_path / "constraints.txt").write_text("streamlit==1.67.0\n")
    venv = tmp_path / ".venv"
    monkeypatch.setattr(console, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "STAMP", venv / environment.STAMP.name)
    monkeypatch.setattr(environment, "LOCK", venv / environment.LOCK.name)
    return tmp_path


@pytest.fixture
def installs(project, monkeypatch):
    """The commands that a set-up would have run, in order."""
    commands = []

    def note(step, command, remedy):
        commands.append(command)
        if "venv" in command:
            python = environment.in_venv("python")
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()

    monkeypatch.setattr(console, "quietly", note)
    return commands


@pytest.fixture
def no_browser(project, monkeypatch, tmp_path):
    """A machine without any browser, and with an empty PATH of its own."""
    path = tmp_path / "path"
    path.mkdir()
    monkeypatch.setenv("PATH", str(path))
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in (browser.BROWSER_VARIABLE, database.DATABASE_VARIABLE, *browser.WINDOWS_FOLDERS):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(browser, "MAC_BROWSERS", ())
    monkeypatch.setattr(database, "DEBIAN_PROGRAMS", tmp_path / "postgresql")
    return path


@pytest.fixture
def place_program(no_browser):
    """Puts a program on the empty PATH, or into another folder."""

    def place(name, status=0, folder=no_browser):
        windows = os.name == "nt"
        program = folder / (f"{name}.bat" if windows else name)
        program.write_text(f"@exit /b {status}\n" if windows else f"#!/bin/sh\nexit {status}\n")
        program.chmod(0o755)
        return program

    return place
