"""Records read back from JSON Lines, and the line that is none named."""

import json

import pytest

from errors import UserError
from plans.reader.evaluation import read_rows

RECORD = {"plan": "p", "clause": "1", "type": "target", "value": 5}
BAD = ("{", "[]", '{"type": "target"}', '{"plan": "p", "clause": "1", "type": "x"}')


def test_blank_lines_are_passed_over():
    good = json.dumps(RECORD)
    assert read_rows(good + "\n\n" + good, "a.jsonl") == [RECORD, RECORD]


@pytest.mark.parametrize("bad", BAD)
def test_a_file_that_is_no_records_names_the_line(bad):
    with pytest.raises(UserError, match=r"a\.jsonl 第2行"):
        read_rows(json.dumps(RECORD) + "\n" + bad, "a.jsonl")
