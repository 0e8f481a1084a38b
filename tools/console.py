"""How a tool speaks, starts other programs and gives up; standard library only."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SetupError(Exception):
    """Something a person has to do first; the message says what."""


def say(step: str) -> None:
    print(f"plan-atlas: {step}", file=sys.stderr, flush=True)


def quietly(step: str, command: list[str], remedy: str, env: Mapping[str, str] | None = None) -> None:
    """Runs one step (``env``: in this environment); its own output is shown only when it fails."""
    say(step)
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
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
