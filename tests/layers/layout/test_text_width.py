"""How wide text is, and where its lines may break."""

import pytest

from layers.layout.text_width import BOLD, REGULAR


def test_a_chinese_character_is_as_wide_as_it_is_high():
    assert REGULAR.width("济南", 15) == pytest.approx(30)
    assert BOLD.width("济南", 15) == pytest.approx(30)


def test_bold_letters_are_wider():
    assert BOLD.width("Weihai", 15) > REGULAR.width("Weihai", 15) > 30


def test_what_the_font_lacks_takes_the_room_of_the_sign_in_its_place():
    assert REGULAR.width("\U00020bb7", 10) == REGULAR.width("〓", 10)


def test_lines_break_where_they_may(subtests):
    cases = [
        ("济南青岛淄博枣庄", 45, ["济南青岛", "淄博枣庄"]),
        ("济南青岛，淄博枣庄", 45, ["济南青", "岛，淄", "博枣庄"]),  # no line begins with a comma
        ("济南青岛（淄博）", 50, ["济南青岛", "（淄博）"]),  # no line ends with an opening bracket
        ("Economic circle", 60, ["Economic", "circle"]),
        ("6万元–8万元", 36, ["6万元–", "8万元"]),
        ("Jinan–Qingdao", 50, ["Jinan–", "Qingdao"]),
        ("城市土地 ≈ 30", 60, ["城市土地", "≈ 30"]),  # a sign stays with its number
        ("a\nb", 60, ["a b"]),
        ("", 60, []),
        ("  ", 60, []),
    ]
    for text, width, lines in cases:
        with subtests.test(text=text):
            assert REGULAR.wrap(text, 10, width) == lines


def test_a_word_too_long_for_a_line_is_cut():
    lines = REGULAR.wrap("x" * 80, 10, 60)
    assert "".join(lines) == "x" * 80
    assert max(REGULAR.width(line, 10) for line in lines) <= 60


def test_the_last_line_is_not_a_lonely_character():
    assert REGULAR.wrap("未点名不等于不支持", 10, 80) == ["未点名不等于", "不支持"]
