"""Dirt of the web taken away, with a note and without losing a place; real brackets and blanks stay."""

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.clean import Cleaner
from reader.mapped import Mapped
from tests.reader.world import READER


def clean(text, lexicon):
    """The clean text with its places."""
    return list(Cleaner(lexicon).steps(Mapped.of(text)))[-1][1]


def test_dirt_goes_and_the_rest_stays(lexicon, subtests):
    cases = [
        ("產(chǎn)業(yè)規(guī)模", "产业规模"), ("数（shù）据", "数据"), ("企业(产品)", "企业(产品)"), ("制（修）定", "制（修）定"),
        ("成像系统(MRI)", "成像系统(MRI)"), ("大数据中心(北方)", "大数据中心(北方)"), ("&ldquo;甲&rdquo;&nbsp;乙", "“甲”\xa0乙"),
        ("醫養健康產業", "医养健康产业"), ("1 200 家", "1200家"),
        ("100 0家", "1000家"), ("2023 2024年", "2023 2024年"), ("达到 5 个", "达到5个"), ("牵 头 单 位：甲", "牵头单位：甲"),
        ("好客山东 好品山东", "好客山东 好品山东"), ("甲\u200b乙\ufeff", "甲乙"), ("甲\r\n乙", "甲\n乙"), ("正文\n- 3 -\n正文", "正文\n正文"),
        ("到 2025年", "到 2025年"),
    ]  # fmt: skip
    for dirty, expected in cases:
        with subtests.test(dirty=dirty):
            assert clean(dirty, lexicon).text == expected


def test_lines_broken_by_a_page_are_joined_and_headings_are_not(lexicon):
    page = (
        "一、总体目标\n"
        + "\n".join("推动全省各项重点产业持续加快发展的" for _ in range(9))
        + "\n二、主要任务\n"
    )
    text = clean(page, lexicon).text
    assert text.count("\n") == 3
    assert "\n二、主要任务" in text


def test_short_lines_are_no_broken_page(lexicon):
    poem = "甲乙\n丙丁戊\n己\n" * 5
    assert clean(poem, lexicon).text == poem


def test_every_step_says_what_it_did(lexicon):
    notes = {name: notes for name, _, notes in Cleaner(lexicon).steps(Mapped.of("產(chǎn)業 1 200 家&gt;"))}
    assert [len(notes[step]) for step in ("entities", "readings", "script", "blanks")] == [1, 1, 1, 3]


@given(st.text(alphabet="产業发展 (chǎn)&gt;1年（）\n一、", max_size=60))
def test_places_are_kept_whatever_the_text(text):
    *_, (_, result, _) = READER.cleaner.steps(Mapped.of(text))
    assert len(result.starts) == len(result.text) == len(result.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(result.starts, result.ends, strict=True))
    assert list(result.starts) == sorted(result.starts)
