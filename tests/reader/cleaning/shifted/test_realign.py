"""Text read one byte off: put right where the bytes allow, a hole where they do not, plain text untouched."""

from reader.cleaning.shifted import HOLE, realigned
from reader.mapped import Mapped


def shifted(text: str) -> str:
    """The text as it looks when its first byte is lost and decoding goes on from the second."""
    return text.encode("gbk")[1:].decode("gbk", errors="replace")


def test_a_heading_behind_a_lost_byte_is_whole_again():
    damaged = "正文在前。\n?" + shifted("　（一）推动B") + "\n正文在后。"
    text, notes = realigned(Mapped.of(damaged))
    assert text.text == "正文在前。\n（一）推动B\n正文在后。"
    assert [(note.kind, damaged[note.span[0]]) for note in notes] == [("restored", "?")]


def test_the_number_of_a_heading_returns(subtests):
    cases = ["一", "二", "三", "四", "五", "七", "八", "九", "十"]
    for numeral in cases:
        with subtests.test(numeral=numeral):
            damaged = "?" + shifted(f"　（{numeral}）推动发展B")
            assert realigned(Mapped.of(damaged + "\n"))[0].text.startswith(f"（{numeral}）")


def test_a_lost_character_that_stands_elsewhere_is_found_there():
    whole = "我们培育制造集群。推动制造业发展。"
    damaged = whole + "\n" + "建设" + "?" + shifted("制造集群Q")
    assert realigned(Mapped.of(damaged))[0].text.endswith("建设制造集群Q")


def test_what_cannot_be_known_is_a_hole_and_is_reported():
    text, notes = realigned(Mapped.of("高等?" + shifted("专科学校W")))
    assert text.text == f"高等{HOLE}科学校W"
    assert [note.kind for note in notes] == ["unreadable"]


def test_real_question_marks_stay(subtests):
    cases = ["什么?我们的产业A股怎样?好", "问:发展什么?答:产业B", "??", "", "?abc"]
    for text in cases:
        with subtests.test(text=text):
            assert realigned(Mapped.of(text))[0].text == text
