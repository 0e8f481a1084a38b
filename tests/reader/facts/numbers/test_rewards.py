"""Money given to others, and what it is called."""

import pytest

from tests.reader.world import targets_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("给予最高100万元一次性奖励。", ("一次性奖励", 100, "<=")),
        ("对首次获批的企业，给予不超过500万元补助。", ("补助", 500, "<=")),
        ("对前10名企业给予200万元基础性奖励。", ("基础性奖励", 200, "=")),
    ],
)
def test_rewards(sentence, expected):
    (row,) = targets_of(sentence)
    assert (row["indicator"], row["value"], row["comparator"], row["kind"]) == (*expected, "reward")
