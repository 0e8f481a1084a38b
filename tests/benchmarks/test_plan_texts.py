"""Reading is measured on a text of the plans' phrases and on what leads astray; both become figures beside targets."""

from benchmarks.plan_texts import plan_texts, texts_listed


def test_times_become_figures_with_their_targets():
    figures = texts_listed({"bytes": 20_000, "plan": 1.8, "astray": 12})
    assert [(figure.name, figure.met) for figure in figures] == [
        ("reading a plan of 20 kB, a megabyte", True), ("reading what leads astray, a megabyte", False),
    ]  # fmt: skip
    assert texts_listed({}) == []


def test_both_texts_are_measured():
    found = plan_texts(rounds=1)
    assert found["bytes"] > 10_000 and found["plan"] > 0 and found["astray"] > 0
