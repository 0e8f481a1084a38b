"""What a step shows when it goes well and when it fails."""

import sys

import pytest

from tools import console


def test_a_failed_step_shows_its_output_and_the_remedy(project, capfd):
    command = [sys.executable, "-c", "print('the reason'); raise SystemExit(3)"]
    with pytest.raises(console.SetupError, match="the remedy"):
        console.quietly("A step", command, "the remedy")
    assert capfd.readouterr().err.split("\n")[:2] == ["plan-atlas: A step", "the reason"]


def test_a_good_step_is_one_line(project, capfd):
    console.quietly("A step", [sys.executable, "-c", "print('noise')"], "the remedy")
    assert capfd.readouterr() == ("", "plan-atlas: A step\n")


def test_a_missing_program_is_a_failed_step(project):
    with pytest.raises(console.SetupError, match="the remedy"):
        console.quietly("A step", ["/no/such/program"], "the remedy")
