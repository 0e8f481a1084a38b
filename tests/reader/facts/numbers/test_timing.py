"""When a number is to be: carried along a sentence, and not a year that only compares."""

from tests.reader.world import targets_of


def test_time_is_carried_along_a_sentence_and_not_across():
    rows = targets_of(
        "2030年，建成园区5个、平台6个；到2031年，建成园区9个。每年举办论坛2场，培训工人100人；新增园区3个。三年累计引进专家15名。两年新增床位2万张。"
    )
    assert [(row["year"], row["cadence"]) for row in rows] == [
        (2030, None), (2030, None), (2031, None), (None, "per_year"), (None, "per_year"), (None, None),
        (None, None), (None, "two_years"),
    ]  # fmt: skip


def test_a_base_to_compare_with_is_not_the_year():
    (row,) = targets_of("到2031年，成本较2028年下降30%。")
    assert (row["year"], row["indicator"]) == (2031, "成本下降")
