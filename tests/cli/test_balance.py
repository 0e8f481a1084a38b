"""``plan-atlas balance`` and ``compare``: three forms of the same content, one line for what cannot be."""

import csv
import io
import json
from collections.abc import Callable

import pytest


def test_the_text_begins_with_coverage_and_says_its_rule(ask: Callable) -> None:
    text = ask("balance").out
    assert "16市中10市被点名" in text
    assert text.index("覆盖") < text.index("基尼系数")
    assert "并列点名在每个市各计 1" in text


def test_all_three_forms_have_the_same_gini(ask: Callable) -> None:
    plain = json.loads(ask("balance", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(ask("balance", "--format", "csv", "-o", "-").out)))
    (value,) = [float(row["value"]) for row in rows if (row["part"], row["id"]) == ("measure", "gini")]
    gini = plain["measures"]["gini"]["value"]
    assert value == pytest.approx(gini)
    assert f"基尼系数：{gini:.3f}" in ask("balance").out


def test_a_plan_that_names_nobody_has_no_index_but_a_reason(ask: Callable) -> None:
    answer = ask("balance", "--plan", "care-2024")
    assert (answer.code, "没有任何点名，不计算" in answer.out, "nan" in answer.out.lower()) == (
        0,
        True,
        False,
    )


def test_another_rule_is_said(ask: Callable) -> None:
    assert "只计单独点名" in ask("balance", "--rule", "alone", "--plan", "health-2024").out


@pytest.mark.parametrize("things", [("济南", "临沂", "Zibo"), ("health-2024", "health-2022")])
def test_things_stand_side_by_side(ask: Callable, things: tuple[str, ...]) -> None:
    answer = ask("compare", *things)
    rows = list(csv.DictReader(io.StringIO(ask("compare", *things, "--format", "csv", "-o", "-").out)))
    assert answer.code == 0
    assert (
        " | ".join(
            ["济南", "临沂", "淄博"][: len(things)] if len(things) > 2 else ["医养健康2022", "医养健康2024"]
        )
        in answer.out
    )
    assert rows and "note" in rows[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ("balance", "--plan", "health-1999"), ("balance", "--industry", "炼金"), ("compare", "济南"),
        ("compare", "济南", "济南市"), ("compare", "济南", "health-2022"), ("compare", "济南", "长安"),
        ("compare", "health-2022", "health-2022"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_cannot_be_is_one_line(ask: Callable, arguments: tuple[str, ...]) -> None:
    answer = ask(*arguments)
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (1, "", 1)
