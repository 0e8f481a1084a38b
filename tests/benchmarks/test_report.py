"""Ratios, targets and the table; no server, no browser."""

import json
import math

from benchmarks.report import Measurement, document, middle, table


def test_a_figure_knows_whether_its_targets_are_met(subtests):
    cases = [
        (Measurement("click", "ms", 90, 1000, most=150, share=0.1), True),
        (Measurement("click", "ms", 110, 1000, most=150, share=0.1), False),
        (Measurement("click", "ms", 160, 2000, most=150, share=0.1), False),
        (Measurement("click", "ms", 90), None),
        (Measurement("memory", "MB", None, most=2), None),
        (Measurement("load", "s", math.nan, most=0.2), None),
        (Measurement("kept", "", 0, 78, most=0), True),
    ]
    for figure, met in cases:
        with subtests.test(figure=figure):
            assert figure.met is met


def test_a_figure_says_its_ratio_and_target():
    figure = Measurement("start", "s", 3.0, 2.0, "bare", share=1.6)
    assert (figure.ratio, figure.target) == (1.5, "≤ 1.6 × bare")
    assert Measurement("bytes", "kB", 1, 2, share=1 / 5).target == "≤ 1/5 plain"


def test_the_middle_of_nothing_is_nothing():
    assert middle([]) is None
    assert middle([3, 1, 2]) == 2


def test_the_table_is_aligned_and_marks_what_was_missed():
    lines = table(
        [Measurement("click", "ms", 1234.5, 10, most=150), Measurement("memory", "MB", None)]
    ).splitlines()
    assert lines[1].endswith("MISSED") and "1,23" in lines[1]
    assert lines[0].index("atlas") == lines[1].index("1,23") == lines[2].index("–")


def test_the_document_is_plain_json():
    figure = Measurement("click", "ms", 90, 1000, share=0.1)
    again = json.loads(json.dumps(document([figure], {"ms": [90]}, ["a note"])))
    assert again["figures"][0]["ratio"] == 0.09 and again["figures"][0]["met"] is True
    assert again["machine"]["processors"] and again["versions"]["streamlit"]
