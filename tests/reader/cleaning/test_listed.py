"""Lists that a page's summary runs together in one line, with footnotes; and dashes that are none of one."""

from tests.reader.world import reading

SUMMARY = (
    "产业发展目标 - 力争到2031年建成机器人园区12个[1][2] - 机器人产业规模达到300亿元[2] "
    "现有产业基础 - 建成机器人中心7座[3] - 济南机器人企业40家[4]"
)


def numbers(text: str) -> list[tuple[str, str, float]]:
    """Type, indicator and value of each number of a text."""
    return [(row["type"], row["indicator"], row["value"]) for row in reading(text).rows if "value" in row]


def test_every_item_is_read_below_its_heading_and_keeps_its_place():
    assert numbers(SUMMARY) == [
        ("target", "机器人园区", 12), ("target", "机器人产业规模", 300),
        ("achieved", "机器人中心", 7), ("achieved", "机器人企业", 40),
    ]  # fmt: skip
    found = reading(SUMMARY)
    assert [SUMMARY[slice(*row["span"])] for row in found.rows if row.get("value") == 7] == [
        "建成机器人中心7座"
    ]
    assert {str(note.why) for note in found.notes if note.kind == "cleaned"} == {
        "并在一行的列举，已逐条分行", "注释的编号",
    }  # fmt: skip


def test_round_bullets_are_a_list_too():
    assert numbers(SUMMARY.replace(" - ", " • ")) == numbers(SUMMARY)


def test_a_single_dash_and_a_range_are_no_list():
    text = "机器人产业发展 - 记者观察。到2031年，建成园区3 - 5个，推动项目建设。"
    assert not [note for note in reading(text).notes if note.kind == "cleaned" and "列举" in str(note.why)]


def test_a_number_in_square_brackets_that_is_no_footnote_stays():
    text = "机器人产业发展提速。依据某政发[2031]7号，到2031年建成园区3个，支持项目建设。"
    assert numbers(text) == [("target", "园区", 3)]
