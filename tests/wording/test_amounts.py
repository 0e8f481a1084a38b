"""The words around a number: each target of the real plans keeps the one that its comparator stands for."""

import pytest

from plans.records import Target
from wording.amounts import number, unit_in_english, words_around

BELONG = {
    ">=": {"以上", "不少于", "不低于", "至少"}, ">": {"超过", "突破", "大于"},
    "<=": {"最高", "不超过", "不高于", "以内", "以下"}, "~": {"左右", "约", "近"}, "=": set(),
}  # fmt: skip


def test_every_comparator_is_said_in_the_words_of_the_text(real_atlas):
    for target in real_atlas.records(Target):
        words = set(words_around(target)) - {"力争"}
        assert words <= BELONG[target.comparator], target.evidence
        assert len(words) == (target.comparator != "="), target.evidence


def test_a_striven_for_number_says_so(real_atlas):
    striven = [t for t in real_atlas.records(Target) if "力争" in t.evidence]
    assert [words_around(target) for target in striven] == [("力争", "突破")]


@pytest.mark.parametrize(
    ("value", "said"), [(5000.0, "5000"), (4.6, "4.6"), (0.1 + 0.2, "0.3"), (1e6, "1000000")]
)
def test_number(value, said):
    assert number(value) == said


def test_one_unit_as_written_in_english(real_atlas, subtests):
    cases = [
        ("亿元", "100 million yuan"), ("万亿元", "1 trillion yuan"), ("万元", "10,000 yuan"), ("万户", "10,000 households"),
        ("万张", "10,000 beds"), ("%", "%"), ("道", "dishes"), ("平方公里", "km²"), ("个", ""),
    ]  # fmt: skip
    for unit, said in cases:
        with subtests.test(unit=unit):
            assert unit_in_english(real_atlas.vocabulary.units[unit]) == said
