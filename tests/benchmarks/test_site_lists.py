"""Lists of sites are measured in both formats, and become figures beside their targets."""

import pytest

from benchmarks.site_lists import listed, site_lists


def test_times_and_memory_become_figures_with_their_targets():
    raw = {
        "csv": {"seconds": 8.0, "bytes": 430e6, "rows": 100_000, "good": 1},
        "xlsx": {"seconds": 21, "bytes": 600e6, "rows": 9, "good": 9},
    }
    assert [(figure.name, figure.met) for figure in listed(raw)] == [
        ("own sites: 100,000 rows of csv, checked", True), ("own sites: 100,000 rows of csv, memory", True),
        ("own sites: 9 rows of xlsx, checked", False), ("own sites: 9 rows of xlsx, memory", False),
    ]  # fmt: skip
    assert listed({}) == []


@pytest.mark.skipif("sys.platform == 'win32'", reason="memory is measured as Unix has it")
def test_a_short_list_is_measured_and_all_of_it_is_good():
    found = site_lists(rows=20)
    assert {form: (one["rows"], one["good"]) for form, one in found.items()} == {
        "csv": (20, 20),
        "xlsx": (20, 20),
    }
