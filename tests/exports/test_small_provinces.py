"""Provinces of one, four and nine prefectures without groups: every file is made, every index says why it is not there."""

import json
import re

import pytest

from atlas.view import View
from exports import EXPORTS
from exports.report.blocks import texts
from exports.report.report import Report
from insight.balance.counting import Counting
from insight.balance.report import balance
from layers import layers_of
from tests.small import small_atlas
from wording.balance.json import balance_json
from wording.balance.text import balance_text
from wording.words import Words

NO_NUMBER = re.compile(r"\b(nan|NaN|inf|None)\b")


@pytest.fixture(scope="module", params=[1, 4, 9])
def small(request, tmp_path_factory):
    return small_atlas(tmp_path_factory.mktemp("small") / "data", request.param)


def test_every_file_is_made_in_both_languages(small):
    for lang in ("zh", "en"):
        for cities in ((), small.cities[:1]):
            report = Report(small, View(lang=lang), cities)
            assert all(export.write(report) for export in EXPORTS.values())
            assert not NO_NUMBER.search("\n".join(texts(report.chapters)))


def test_each_index_has_a_value_or_says_that_there_are_too_few_cities(small):
    count, words = len(small.cities), Words(small)
    found = balance(small, View(), Counting())
    least = {"gini": 5, "range": 2, "cv": 2, "hhi": 2, "theil": 2}
    for name, needed in least.items():
        result = found.results[name]
        assert (result.value is None) == (count < needed), name
        assert (result.reason, result.least) == (("few", needed) if count < needed else (None, 0)), name
    assert found.pattern.moran.value.reason == "few"
    plain = balance_json(found, words)
    reason = plain["spatial"]["moran"]["reason"]
    assert reason == f"单位太少（{count} 个，至少要 10 个），不计算"
    assert "NaN" not in json.dumps(plain)
    assert (f"{count} 个，至少要 5 个" in balance_text(found, words)) == (count < 5)


def test_nothing_is_said_of_groups(small):
    found, words = balance(small, View(), Counting()), Words(small)
    assert "circles" not in layers_of(small)
    assert (found.circles, [item for item in found.coverages if item.by == "circle"]) == ((), [])
    assert not [name for name in found.results if name.startswith("theil-")]
    said = "\n".join((balance_text(found, words), *texts(Report(small).chapters)))
    assert "圈" not in said and "组间" not in said
