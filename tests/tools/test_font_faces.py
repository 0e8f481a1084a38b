"""The style sheet of the font: which file a browser asks for which character."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tools.font_faces import is_chinese, runs, style_sheet


def asked_for(sheet, character):
    """The file a browser takes: of the faces that claim the character, the last one (CSS Fonts 4, 4.5)."""
    found = None
    for file, ranges in re.findall(r'url\("(.+?)"\).+?unicode-range: (.+?);', sheet):
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges):
            if int(first, 16) <= ord(character) <= int(last or first, 16):
                found = file
    return found


def test_runs_are_unbroken():
    assert list(runs([7, 1, 3, 2])) == [(1, 3), (7, 7)]


@given(st.sets(st.integers(0, 300)))
def test_runs_hold_just_the_numbers_and_never_touch(codes):
    found = list(runs(codes))
    assert {code for first, last in found for code in range(first, last + 1)} == codes
    assert all(before[1] + 1 < after[0] for before, after in pairwise(found))


def test_each_character_comes_from_its_file_and_any_other_from_the_last():
    sheet = style_sheet("Own", [("1.woff2", set("山东")), ("2.woff2", set("医养")), ("3.woff2", set("饕"))])
    assert [asked_for(sheet, c) for c in "山东医养饕餮"] == ["1.woff2"] * 2 + ["2.woff2"] * 2 + [
        "3.woff2"
    ] * 2
    assert asked_for(sheet, "a") is None
    assert sheet.count('font-family: "Own"') == 3


def test_latin_is_left_to_the_system():
    assert [c for c in "aé1“…山，" if is_chinese(c)] == ["山", "，"]
