"""Balance under a plan recorded in part: who was seen named is counted, but nothing is measured or called complete."""

import json

import pytest

from atlas.view import View
from insight.balance.counting import Counting
from insight.balance.report import balance
from tests.tables import by_heading
from wording.balance.json import balance_json
from wording.balance.table import contract_table
from wording.balance.text import balance_text, listed
from wording.words import Words

CAVEAT = "发展规划2023：部分录入的规划中未见，不等于原文没有。"


@pytest.fixture(scope="module")
def found(real_atlas):
    view = View(plans=("health-2024", "dev-2023"))
    return balance(real_atlas, view, Counting())


@pytest.fixture(scope="module")
def words(real_atlas):
    return Words(real_atlas)


def test_no_index_is_computed_and_each_says_why(found, words):
    assert {(result.value, result.reason) for result in found.results.values()} == {(None, "partial")}
    assert (found.lowest, found.highest, found.curve) == ((), (), ())
    assert {result.reason for part in found.circles for result in (part.theil, part.share)} == {"partial"}
    assert {cell.quotient for cell in found.cells} == {None}
    assert (found.pattern.moran.value.reason, found.pattern.local) == ("partial", ())


def test_what_was_seen_is_counted(found):
    assert found.counts["370100"] == 5
    assert any(cell.count for cell in found.cells)


def test_no_list_is_called_complete(found, words):
    lines = {(item.by, item.id): listed(item, words) for item in found.coverages}
    assert lines["plan", "dev-2023"] == lines["industry", "health-beauty"] == "未知"
    assert lines["plan", "health-2024"] == "未穷尽（等）"
    assert "已列全" not in lines.values()


def test_the_text_says_unseen_and_never_unnamed(found, words):
    told = balance_text(found, words)
    assert CAVEAT in told
    assert "发展规划2023（部分录入）" in told
    assert "从未点名" not in told
    assert "有的规划只录入一部分" in told


def test_the_data_carry_the_caveat(found, words):
    data = json.loads(json.dumps(balance_json(found, words)))
    assert data["caveat"] == CAVEAT
    assert data["measures"]["gini"]["value"] is None
    assert [item["complete"] for item in data["coverage"] if item["by"] == "plan"] == [True, False]
    notes = {row["quantity"]: row["note"] for row in by_heading(contract_table(found, words, ("counting",)))}
    assert notes["caveat"] == CAVEAT
    cells = by_heading(contract_table(found, words, ("city-industry",)))
    assert all(row["note"] for row in cells if row["quantity"] == "location_quotient")


def test_plans_in_full_are_measured_as_before(real_atlas, words):
    whole = balance(real_atlas, View(), Counting())
    assert whole.gaps == () and whole.refused is None
    assert whole.results["gini"].value is not None
    assert "从未点名" in balance_text(whole, words)
