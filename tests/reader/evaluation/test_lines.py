"""Records read back from JSON Lines, and the line that is none named."""

import json

import pytest

from errors import UserError
from reader.evaluation import read_rows

RECORD = {"plan": "p", "clause": "1", "type": "target", "value": 5}
WRONG = {
    "value": None, "value_high": "9", "indicator": None, "plan": ["p"], "places": "370100", "year": "2025", "open": 1,
}  # fmt: skip
BAD = ("{", "[]", '{"type": "target"}', '{"plan": "p", "clause": "1", "type": "x"}')


def test_blank_lines_are_passed_over():
    good = json.dumps(RECORD)
    assert read_rows(good + "\n\n" + good, "a.jsonl") == [RECORD, RECORD]


@pytest.mark.parametrize("bad", BAD)
def test_a_file_that_is_no_records_names_the_line(bad):
    with pytest.raises(UserError, match=r"a\.jsonl 第2行"):
        read_rows(json.dumps(RECORD) + "\n" + bad, "a.jsonl")


@pytest.mark.parametrize(("field", "value"), WRONG.items())
def test_a_value_of_the_wrong_type_names_line_and_field(field, value):
    with pytest.raises(UserError, match=rf"a\.jsonl 第1行 {field}"):
        read_rows(json.dumps(RECORD | {field: value}), "a.jsonl")


def test_not_a_number_is_no_json():
    with pytest.raises(UserError, match="JSON"):
        read_rows(json.dumps(RECORD | {"value": float("nan")}), "a.jsonl")
