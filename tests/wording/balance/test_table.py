"""The balance as a table for a reader: headings and labels in words, numbers as on the page, no zero for silence."""

import re

import pytest

from atlas.view import View
from insight.balance.counting import Counting
from insight.balance.report import balance
from tests.tables import by_heading
from wording.balance.table import balance_table
from wording.words import Words


@pytest.fixture(scope="module")
def found(real_atlas):
    return balance(real_atlas, View(), Counting())


def values(rows, words):
    say = words.say
    return {(row[say("部分")], row[say("名称")], row[say("项目")]): row[say("数值")] for row in rows}


def test_numbers_are_rounded_as_on_the_page(found, real_atlas):
    words = Words(real_atlas)
    told = values(by_heading(balance_table(found, words)), words)
    assert told["覆盖", "全部所选", "单独点名的市：人口份额"] == "71.5%"
    assert told["覆盖", "全部所选", "单独点名的市：市数"] == "10"
    assert told["各市", "济南市", "点名方式"] == "单独点名"
    assert told["空间格局（探索性）", "莫兰指数 I（计数）", "双侧伪 p 值"] == f"{found.pattern.moran.p:.3f}"
    assert not [value for value in told.values() if re.search(r"\.\d{4}", value)]


def test_silence_has_no_number(found, real_atlas):
    words = Words(real_atlas)
    told = values(by_heading(balance_table(found, words)), words)
    assert told["各市", "德州市", "点名方式"] == "未点名"
    assert ("各市", "德州市", "计数") not in told
    assert ("覆盖", "规划 养老托育2024", "单独点名的市：人口份额") not in told


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_headings_and_labels_are_in_the_reader_s_language(found, real_atlas, lang):
    words = Words(real_atlas, lang)
    first, *rows = by_heading(balance_table(found, words))
    assert found.counting.described(words.say) in first.values()
    assert not [
        text for row in rows for text in (*row, *list(row.values())[:3]) if re.search(r"[a-z]_[a-z]", text)
    ]
    if lang == "en":
        assert not [text for row in rows for text in (*row, *row.values()) if re.search("[一-鿿]", text)]
    assert all(all(list(row.values())[:3]) for row in rows)
