"""Outcomes: every kind of row that is refused, and a verdict only where the definition is the same."""

import csv
from pathlib import Path

import pytest

from atlas.outcomes import COLUMNS, load_outcomes
from constants import DATA
from insight.targets.outcomes import TargetOutcome, target_outcomes
from tests.tables import by_heading
from wording.tables.outcomes import outcome_table
from wording.words import Words

GOOD = {
    "plan": "toy-2030", "clause": "goal", "indicator": "产值", "year": "2030", "comparator": ">", "value": "120",
    "unit": "亿元", "definition": "same", "source": "公报", "source_en": "Bulletin", "confidence": "confirmed",
    "note": "", "note_en": "",
}  # fmt: skip


def write(folder: Path, *rows: dict) -> None:
    """Writes the file as a user would, with nothing defused."""
    with (folder / "outcomes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def load(tmp_path, toy_atlas):
    """Writes rows (changes to a good one) and loads them."""

    def run(*changes):
        folder = tmp_path / "outcomes"
        folder.mkdir(exist_ok=True)
        write(folder, *(GOOD | change for change in changes))
        return load_outcomes(folder, toy_atlas.plans)

    return run


@pytest.fixture
def stand(load, toy_atlas):
    """The standing of one outcome of the promise of 100 or more, with the promise's comparator changed."""

    def run(comparator, said, value, definition="same"):
        outcomes, faults = load({"comparator": said, "value": str(value), "definition": definition})
        assert faults == []
        (found,) = target_outcomes(toy_atlas, outcomes)
        target = found.target.model_copy(update={"comparator": comparator})
        return TargetOutcome(target, found.outcome).standing

    return run


def test_a_good_row(load, toy_atlas):
    outcomes, faults = load({})
    assert faults == []
    (found,) = target_outcomes(toy_atlas, outcomes)
    assert (found.target.value, found.outcome.value, found.standing) == (100, 120, "met")


@pytest.mark.parametrize(
    ("change", "column", "problem"),
    [
        ({"plan": "toy-2032"}, "indicator", "没有这个目标"),
        ({"clause": "9"}, "indicator", "没有这个目标"),
        ({"indicator": ""}, "indicator", "没有这个目标"),
        ({"clause": "m1", "indicator": "奖励"}, "indicator", "是奖励，不是目标"),
        ({"unit": "万元"}, "unit", "与目标的单位不符"),
        ({"unit": ""}, "unit", "与目标的单位不符"),
        ({"year": "22"}, "year", "不是年份"),
        ({"year": "2022年"}, "year", "不是年份"),
        ({"year": "２０２２"}, "year", "不是年份"),
        ({"value": ""}, "value", "不是数字"),
        ({"value": "5,600"}, "value", "不是数字"),
        ({"value": "-5"}, "value", "应为非负数"),
        ({"value": "nan"}, "value", "不是数字"),
        ({"comparator": "左右"}, "comparator", "不在允许的取值之内"),
        ({"definition": ""}, "definition", "不在允许的取值之内"),
        ({"confidence": "sure"}, "confidence", "不在允许的取值之内"),
        ({"source": ""}, "source", "没有来源"),
        ({"source_en": ""}, "source_en", "没有来源"),
        ({"note": "说明"}, "note", "只有一种语言的说明"),
    ],
)
def test_a_bad_row_is_left_out_and_told(load, change, column, problem):
    outcomes, (fault,) = load(change)
    assert outcomes == ()
    assert (fault.file, fault.place, fault.problem) == ("outcomes/outcomes.csv", f"第2行 {column}", problem)
    assert fault.remedy


def test_the_same_outcome_twice_keeps_the_first(load):
    outcomes, (fault,) = load({}, {"value": "130"})
    assert ([item.value for item in outcomes], fault.place) == ([120], "第3行 indicator")


def test_a_percentage_over_a_hundred(tmp_path, real_atlas):
    row = GOOD | {
        "plan": "health-2022",
        "clause": "8",
        "indicator": "养老机构医养结合服务覆盖率",
        "unit": "%",
    }
    write(tmp_path, row | {"value": "100.5"})
    outcomes, (fault,) = load_outcomes(tmp_path, real_atlas.plans)
    assert (outcomes, fault.place, fault.problem) == ((), "第2行 value", "百分数大于100")


def test_all_faults_of_a_row_at_once(load):
    _, faults = load({"value": "x", "source": "", "year": "x"})
    assert [fault.place for fault in faults] == ["第2行 year", "第2行 value", "第2行 source"]


def test_no_folder_is_nothing_on_record_and_no_file_is_a_fault(tmp_path, toy_atlas):
    assert load_outcomes(tmp_path / "none", toy_atlas.plans) == ((), [])
    outcomes, (fault,) = load_outcomes(tmp_path, toy_atlas.plans)
    assert (outcomes, fault.problem) == ((), "文件缺失")


def test_what_the_report_decides_about_a_promise_of_100(stand, subtests):
    cases = [
        (">=", "=", 100, "met"), (">=", "=", 99, "missed"), (">", "=", 100, "missed"), (">", "=", 101, "met"),
        (">", ">", 100, "met"), (">", ">=", 100, "open"), (">=", ">", 90, "open"), (">=", "<", 100, "missed"),
        (">=", "<=", 100, "open"), (">=", "<=", 99, "missed"), (">=", "<", 110, "open"), ("=", "=", 130, "met"),
        (">=", "~", 500, "open"), ("<=", "=", 100, "met"), ("<=", "=", 101, "missed"), ("<=", "<", 90, "met"),
        ("<=", ">", 100, "missed"), ("<=", ">=", 100, "open"),
    ]  # fmt: skip
    for promised, said, value, standing in cases:
        with subtests.test(promised=promised):
            assert stand(promised, said, value) == standing


@pytest.mark.parametrize("definition", ["different", "unstated"])
def test_no_verdict_without_the_same_definition(stand, definition):
    assert stand(">=", "=", 1000, definition) == "undefined"


def test_the_real_outcomes(real_atlas):
    outcomes, faults = load_outcomes(DATA / "outcomes", real_atlas.plans)
    assert faults == []
    found = target_outcomes(real_atlas, outcomes)
    assert [(item.target.value, item.outcome.comparator, item.outcome.value) for item in found] == [
        (5000, ">", 5600), (5000, ">", 5400), (24, "=", 30),
    ]  # fmt: skip
    assert {item.standing for item in found} == {"undefined"}
    assert all("鲁政字〔2023〕162号" in item.outcome.source for item in found)


def test_both_numbers_with_sources_and_the_definition_are_shown(real_atlas):
    outcomes, _ = load_outcomes(DATA / "outcomes", real_atlas.plans)
    row = by_heading(outcome_table(Words(real_atlas), target_outcomes(real_atlas, outcomes)))[0]
    assert row["目标值"] == "≥ 5000亿元（以上）"
    assert row["公开结果"] == "> 5600亿元"
    assert (row["目标出处"], row["口径"]) == ("医养健康2022 目标2", "口径未说明")
    assert "162号" in row["结果来源"]


def test_an_outcome_of_a_target_that_is_gone_is_not_shown(load, toy_atlas):
    outcomes, _ = load({})
    gone = outcomes[0].model_copy(update={"indicator": "别的"})
    assert target_outcomes(toy_atlas, (gone,)) == ()
