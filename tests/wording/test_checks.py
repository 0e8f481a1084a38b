"""The checks say the same in both languages, and notice what is wrong."""

import dataclasses
import re
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.sidecars import Sidecar
from language import LANGUAGES
from wording.checks import Check, run_checks, unmet
from wording.words import Words


def numbers(text: str) -> set[str]:
    """The numbers in a text, which do not depend on the language."""
    return set(re.findall(r"\d[\d,.]*\d|\d", text))


def test_real_data_pass_every_required_check(real_atlas: Atlas) -> None:
    checks = run_checks(real_atlas)
    assert all(check.passed for check in checks if check.required)
    assert [check.detail for check in checks if not check.passed and "22.93" in check.detail]


def test_english_has_the_same_checks_with_the_same_figures(real_atlas: Atlas) -> None:
    chinese, english = run_checks(real_atlas), run_checks(real_atlas, lang="en")
    assert [(c.passed, c.required) for c in chinese] == [(c.passed, c.required) for c in english]
    for one, other in zip(chinese, english, strict=True):
        assert numbers(one.title + one.detail) <= numbers(other.title + other.detail)


def test_sums_are_judged_only_where_every_city_has_a_figure(toy_atlas: Atlas) -> None:
    (check,) = [check for check in run_checks(toy_atlas) if "产值" in check.title]
    assert (check.title, check.passed) == ("2030年产值：2市之和等于全省", True)
    figures = tuple(f for f in toy_atlas.indicators.figures if f.adcode != "370200")
    fewer = dataclasses.replace(
        toy_atlas, indicators=dataclasses.replace(toy_atlas.indicators, figures=figures)
    )
    assert not any("产值" in check.title for check in run_checks(fewer))


def test_areas_are_counted_against_what_the_boundaries_papers_say(toy_atlas: Atlas) -> None:
    def check(**counts: int) -> Check:
        return run_checks(dataclasses.replace(toy_atlas, sidecars={"boundaries": Sidecar({}, counts)}))[1]

    assert check(prefectures=2, counties=4) == Check("2市4县齐全", True, True, "2 市 4 县")
    assert check(prefectures=3, counties=4) == Check("3市4县齐全", False, True, "2 市 4 县")
    assert not check().passed and "[counts]" in check().detail


def test_a_site_without_a_place_is_named(toy: Path, toy_atlas: Atlas) -> None:
    (check,) = [check for check in run_checks(toy_atlas) if "位置" in check.title]
    assert (check.passed, check.required, check.detail) == (False, False, "无处会")


@pytest.mark.parametrize("name", ["stray.txt", "plans/notes.md"])
def test_a_file_without_a_source_is_named(toy_copy: Path, name: str) -> None:
    (toy_copy / name).write_text("?", "utf-8")
    (check,) = [c for c in run_checks(load_atlas(toy_copy)) if "来源和许可" in c.title]
    assert (check.passed, check.required, check.detail) == (False, True, name)


def test_a_promise_stated_once_is_no_overlap(toy: Path, toy_atlas: Atlas) -> None:
    alone = dataclasses.replace(toy_atlas, plans=toy_atlas.plans[:1])
    (check,) = [check for check in run_checks(alone) if "重复目标" in check.title]
    assert (check.passed, check.detail) == (False, "twice")


def test_only_a_required_check_fails_and_others_state_what_is_so(toy_atlas: Atlas) -> None:
    required, passed = Check("甲", False, True, ""), Check("乙", True, True, "")
    informative = Check("丙", False, False, "")
    assert unmet((informative, passed, required), Words(toy_atlas)) == "未通过：甲；如实说明：丙"
    assert unmet((informative,), Words(toy_atlas, "en")) == "Stated as it is: 丙"
    assert unmet((passed,), Words(toy_atlas)) == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_real_check_is_said_to_have_failed(real_atlas: Atlas, lang: str) -> None:
    words = Words(real_atlas, lang)
    told = unmet(run_checks(real_atlas, lang), words)
    assert told.startswith(words.say("如实说明")) and words.say("未通过") not in told
