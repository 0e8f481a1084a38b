"""Wrong usage, nonsense and serving: never a traceback, one line, the right exit status."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unicodedata import category

import pytest

from errors import UserError
from tests.patience import SECONDS

NONSENSE = {
    "long": "很" * 10_000,
    "control": "\x01\x1b[31m\x7f",
    "line feed": "济\n阴",
    "emoji": "😀👩‍👩‍👧‍👦",
    "braces": "{0}{name}%s%(x)s",
    "markup": "<script>alert(1)</script>",
}


@pytest.mark.parametrize("text", NONSENSE.values(), ids=NONSENSE)
@pytest.mark.parametrize(
    "command", [("city", "--"), ("facts", "--place"), ("facts", "--plan")], ids=lambda c: " ".join(c)
)
def test_nonsense_is_one_short_line(ask: Callable, command: tuple, text: str) -> None:
    name, option = command
    given = (name, option, text) if option == "--" else (name, f"{option}={text}")
    answer = ask(*given)
    assert (answer.code, answer.out) == (1, "")
    (line,) = answer.err.splitlines()
    assert len(line) < 300
    assert not [char for char in line if category(char) == "Cc"], "they would steer the terminal"


@pytest.mark.skipif(os.name == "nt", reason="arguments are text on Windows")
@pytest.mark.parametrize("command", [("city",), ("facts", "--plan")], ids=" ".join)
def test_bytes_that_are_no_text_are_one_line(run: Callable, command: tuple) -> None:
    answer = run(*command, b"\xff\xfe")
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("city",),
        ("city", "济南", "--format", "xml"),
        ("facts", "--format", "xlsx"),
        ("check", "now"),
        ("serve", "--port", "0"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "eighty"),
        ("serve", "--port", "²"),
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(ask: Callable, arguments: tuple) -> None:
    answer = ask(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert "usage: plan-atlas" in answer.err


@pytest.mark.parametrize("command", ["serve", "check", "facts", "city"])
def test_every_command_explains_itself(ask: Callable, command: str) -> None:
    answer = ask(command, "--help")
    assert answer.code == 0
    assert f"usage: plan-atlas {command}" in answer.out


def test_the_installed_command_is_the_same_program() -> None:
    program = Path(sys.executable).parent / "plan-atlas"
    done = subprocess.run([program, "city", "371200"], capture_output=True, encoding="utf-8", timeout=SECONDS)
    assert (done.returncode, done.stdout) == (1, "")
    assert "2019" in done.stderr


def test_a_wrong_base_map_is_said_before_serving(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", "mercator")
    answer = run("serve", "--port", "8599")
    assert answer.code == 1
    (line,) = answer.err.splitlines()
    assert "mercator" in line
    assert "tianditu" in line


def test_a_wrong_configured_address_is_said_before_serving(
    ask: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def started(address: str, port: int) -> None:
        raise UserError("serving began")

    monkeypatch.setattr("cli.serve._refuse_if_taken", started)
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", "atlas")
    answer = ask("serve")
    assert answer.code == 1
    assert "PLAN_ATLAS_BASE_URL" in answer.err


def test_a_port_in_use_is_said(run: Callable) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = run("serve", "--port", str(port), "--address", "127.0.0.1")
    assert answer.code == 1
    assert str(port) in answer.out + answer.err
    assert "Traceback" not in answer.err


def test_an_address_that_is_not_ours_is_said(run: Callable) -> None:
    answer = run("serve", "--port", "8599", "--address", "192.0.2.1")
    assert answer.code == 1
    assert "192.0.2.1" in answer.err
    assert "Traceback" not in answer.err


def test_data_that_are_not_there_leave_the_commands_standing(run: Callable, tmp_path: Path) -> None:
    for command in (("facts",), ("city", "济南"), ("facts", "--plan", "health-2024")):
        answer = run(*command, data=tmp_path / "nowhere")
        assert "Traceback" not in answer.err
        assert "plan-atlas check" in answer.err
