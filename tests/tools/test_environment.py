"""When the environment is installed, and when not again. No network."""

import json
import sys
import threading

import pytest

from tools import console, environment


def pip_targets(commands: list[list[str]]) -> list[str]:
    return [command[-1] for command in commands if "pip" in command]


def test_installs_once_with_the_pins(installs):
    environment.ensure(["test"])
    environment.ensure(["test"])
    assert pip_targets(installs) == [".[test]"]
    assert installs[-1][-4:] == ["-c", "constraints.txt", "-e", ".[test]"]
    assert "venv" in installs[0]


def test_running_needs_nothing_after_testing(installs):
    environment.ensure(["test"])
    environment.ensure([])
    assert pip_targets(installs) == [".[test]"]


def test_testing_after_running_adds_its_packages(installs):
    environment.ensure([])
    environment.ensure(["test"])
    environment.ensure(["build"])
    assert pip_targets(installs) == [".", ".[test]", ".[build,test]"]


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_installs_again_when_a_declaration_changes(installs, project, name):
    environment.ensure([])
    with (project / name).open("a") as file:
        file.write("# changed\n")
    environment.ensure([])
    assert pip_targets(installs) == [".", "."]


def test_installs_again_for_another_python(installs, monkeypatch):
    environment.ensure([])
    monkeypatch.setattr(sys, "version", "3.99.0 (another one)")
    assert environment.stamped_extras() is None


def test_installs_again_when_the_project_was_moved(installs, project, monkeypatch):
    environment.ensure([])
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    for name in ("pyproject.toml", "constraints.txt"):
        (elsewhere / name).write_bytes((project / name).read_bytes())
    monkeypatch.setattr(console, "ROOT", elsewhere)
    assert not environment.is_installed([])


def test_installs_again_when_the_environment_is_gone(installs):
    environment.ensure([])
    environment.in_venv("python").unlink()
    assert not environment.is_installed([])


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"extras": []}', '{"fingerprint": 1, "extras": null}'])
def test_a_damaged_stamp_counts_as_none(installs, text):
    environment.ensure([])
    environment.STAMP.write_text(text)
    assert environment.stamped_extras() is None


@pytest.mark.parametrize("end", [KeyboardInterrupt, console.SetupError])
def test_an_interrupted_install_leaves_no_stamp(installs, monkeypatch, end):
    environment.ensure([])

    def interrupted(step, command, remedy):
        raise end("stopped")

    monkeypatch.setattr(console, "quietly", interrupted)
    with pytest.raises(end):
        environment.ensure(["test"])
    assert not environment.STAMP.exists()


def test_a_change_during_the_install_is_seen_by_the_next(installs, project, monkeypatch):
    note = console.quietly

    def changed(step, command, remedy):
        note(step, command, remedy)
        (project / "constraints.txt").write_text("streamlit==1.68.0\n")

    monkeypatch.setattr(console, "quietly", changed)
    environment.ensure([])
    assert not environment.is_installed([])


def test_two_at_once_install_once(installs):
    threads = [threading.Thread(target=environment.ensure, args=([],)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pip_targets(installs) == ["."]


def test_what_another_python_left_is_removed(installs, project):
    old = project / ".venv" / "lib" / "old.py"
    old.parent.mkdir(parents=True)
    old.touch()
    environment.ensure([])
    assert not old.exists()
    assert json.loads(environment.STAMP.read_text())["extras"] == []
