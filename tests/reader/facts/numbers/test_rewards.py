"""Money given to others, and what it is called."""

import pytest

from tests.reader.world import targets_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("给予最高100万元一次性奖励。", ("一次性奖励", 100, "<=")),
        ("对首次获批的企业，给予不超过500万元补助。", ("首次获批的企业补助", 500, "<=")),
        (
            "对通过评估且年产值增长的新建示范园区，省财政给予每个最高30万元补贴。",
            ("新建示范园区补贴", 30, "<="),
        ),
        ("单个项目最高支持200万元。", ("单个项目最高支持", 200, "<=")),
        ("对前10名企业给予200万元基础性奖励。", ("基础性奖励", 200, "=")),
    ],
)
def test_rewards(sentence, expected):
    (row,) = targets_of(sentence)
    assert (row["indicator"], row["value"], row["comparator"], row["kind"]) == (*expected, "reward")
