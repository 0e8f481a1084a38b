"""Rows as CSV: what a spreadsheet would run is defused, all else comes back as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.csvtext import csv_text


def written(rows, columns):
    columns = list(columns)
    return csv_text(columns, ([row.get(name) for name in columns] for row in rows))


def back(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_what_looks_like_a_formula_is_defused(start):
    assert back(written([{"a": f"{start}1+1"}], ["a"])) == [{"a": f"'{start}1+1"}]
    assert back(written([{"a": [f"{start}1", "b"]}], ["a"])) == [{"a": f"'{start}1;b"}]


def test_a_value_becomes_a_cell(subtests):
    cases = [
        (None, ""), (True, "true"), (False, "false"), (-5, "-5"), (4.6, "4.6"), (["甲", "乙"], "甲;乙"),
        ((), ""), ("甲,乙", "甲,乙"), ('“"x"', '“"x"'), ("两\n行", "两\n行"), ("1-2", "1-2"), ("", ""),
    ]  # fmt: skip
    for value, cell in cases:
        with subtests.test(value=value):
            assert back(written([{"a": value, "b": "x"}], ["a", "b"])) == [{"a": cell, "b": "x"}]


def test_columns_are_chosen_and_ordered_and_gaps_are_empty():
    assert written([{"b": 1, "c": 2}, {"a": 3}], iter(["a", "b"])) == "a,b\n,1\n3,\n"


def test_no_rows_leave_the_head():
    assert written([], ["甲", "乙"]) == "甲,乙\n"


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"))


@given(st.lists(st.fixed_dictionaries({"甲": TEXTS, "b": TEXTS}), max_size=5))
def test_every_text_comes_back_but_for_the_defusing_mark(rows):
    found = back(written(rows, ["甲", "b"]))
    assert len(found) == len(rows)
    for row, cells in zip(rows, found, strict=True):
        for name, text in row.items():
            defused = len(text) > 1 and text.startswith(tuple("=+-@\t"))
            assert cells[name] == ("'" + text if defused else text)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_a_sign_alone_runs_nothing_and_stays(sign):
    """The comparator ``=`` is a cell of the records."""
    assert back(written([{"a": sign}], ["a"])) == [{"a": sign}]
