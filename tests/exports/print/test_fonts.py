"""Which characters the project's font lacks, and what stands for them."""

import pytest

from exports.print.fonts import missing, printable

RARE, PRIVATE = "\U00020bb7", "\ue000"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("济南市（370100）≥ 30%，A—Z\n\t", ""),
        (f"山东{RARE}野家{PRIVATE}{RARE}", RARE + PRIVATE),
        ("😀济南", "😀"),
        ("a\u200bb\x07\u00a0c", ""),  # nothing to see, so nothing is missed
        ("", ""),
    ],
)
def test_missing_characters_are_told_once_in_their_order(text, lost):
    assert missing(text) == lost


def test_a_missing_character_becomes_a_visible_sign_and_nothing_else_changes():
    assert printable(f"山东{RARE}野\n家{RARE}") == "山东〓野\n家〓"
    assert missing(printable(f"{RARE}{PRIVATE}😀")) == ""


def test_the_data_have_only_characters_of_the_font(real_atlas):
    names = [area.name_zh for level in real_atlas.boundaries.areas.values() for area in level.values()]
    assert missing("".join((*names, *(site.name_zh + site.source for site in real_atlas.sites)))) == ""
