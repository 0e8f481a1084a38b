"""Another province's data folder at the command line: two folders at once, no profile, no plan, no groups."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.toy import PROVINCE


@pytest.mark.parametrize("command", [("check",), ("serve",), ("city", "甲甲")])
def test_two_folders_at_once_are_refused_in_one_line(
    run: Callable, toy: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    answer = run(*command, data=f"{toy}{os.pathsep}{tmp_path}")
    assert (answer.code, answer.out) == (1, "")
    assert str(toy) in answer.err and str(tmp_path) in answer.err and "一个省" in answer.err
    assert answer.err.count("\n") == 1


def test_without_a_profile_everything_else_is_said_and_the_profile_is_missed(
    run: Callable, toy_copy: Path
) -> None:
    (toy_copy / "province.toml").unlink()
    told = run("check", data=toy_copy)
    assert told.code == 1
    assert told.err == "province.toml：缺少省份说明，不知道是哪个省。请按说明文档写一份 province.toml。\n"
    city = run("city", "甲甲", data=toy_copy)
    assert city.code == 0 and city.out.startswith("甲甲市")


def test_a_province_without_groups_says_nothing_of_groups(run: Callable, toy_copy: Path) -> None:
    profile = PROVINCE[: PROVINCE.index("[groups]")]
    (toy_copy / "province.toml").write_text(profile, encoding="utf-8")
    text = run("balance", data=toy_copy)
    assert text.code == 0 and "圈" not in text.out and "组间" not in text.out
    found = json.loads(run("balance", "--format", "json", data=toy_copy).out)
    assert found["circles"] == []
    assert not [name for name in found["measures"] if name.startswith("theil-")]


def test_a_folder_that_waits_for_its_first_plan_answers_every_question(run: Callable, toy_copy: Path) -> None:
    shutil.rmtree(toy_copy / "plans")
    for command in (("check",), ("city", "甲甲"), ("balance",), ("balance", "--format", "json"), ("facts",)):
        answer = run(*command, data=toy_copy)
        assert "Traceback" not in answer.err and answer.code in (0, 1), command
    assert "NaN" not in run("balance", "--format", "json", data=toy_copy).out
