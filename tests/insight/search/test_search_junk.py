"""Whether search takes any input, and answers the same each time."""

from hypothesis import given
from hypothesis import strategies as st

from atlas.loading import load_atlas
from insight.search.answering import search
from insight.search.forms import GROUPS
from insight.search.index import SearchIndex

NOTHING = [
    "",
    " ",
    "\n\t",
    "\x00\x07",
    "🙂🙃",
    "？！。，",
    "()[]{}*+?^$|\\",
    "\u202e\u200f\u200b",
    "\ud800",
    "%_--;",
]
JUNK = [
    "x" * 10_000, "药" * 10_000, "临沂" * 5_000, " a" * 5_000, "\x00" * 10_000, "🙂" * 10_000, ".*" * 5_000,
    "(a+)+$", "[[:alpha:]]", "'; DROP TABLE", "<img src=x onerror=alert(1)>", "../../etc/passwd", "{0.__class__}",
    "مرحبا بالعالم", "שלום", "\u202e沂临", "Ω≈ç√∫˜µ≤", "ﷺ" * 80, "a\u0301" * 80, "1" * 80, "-1", "NaN", "𠮷野家",
]  # fmt: skip


def test_nothing_asked_finds_nothing(index):
    assert [ascii(text) for text in NOTHING if search(index, text)] == []


def test_junk_is_answered_quietly(index):
    found = {ascii(text[:12]): search(index, text) for text in JUNK}
    assert [
        text for text, hits in found.items() if not set(hits) <= set(GROUPS) or not all(hits.values())
    ] == []


def test_regex_characters_mean_themselves(index):
    assert search(index, ".*") == {}
    assert search(index, "(临沂)") == search(index, "临沂")


def test_control_characters_are_dropped(index):
    assert search(index, "\u202e临\x00\u200b沂\ufeff") == search(index, "临沂")
    assert search(index, "medical\ndevices") == search(index, "medical devices")


def test_what_is_beyond_80_characters_is_dropped(index):
    assert search(index, "临沂" + " " * 5_000) == search(index, "临沂")
    assert search(index, "临" * 80 + "沂") == search(index, "临" * 80)


@given(st.text(max_size=120))
def test_any_text_is_answered(index, text):
    found = search(index, text)
    assert set(found) <= set(GROUPS) and all(found.values())


def test_the_same_question_has_the_same_answer(index, real_atlas):
    again = SearchIndex(real_atlas)
    for text in ("临沂", "linyi", "ly", "Linyee", "中医要", "health", "药", "a", "yantia"):
        first = search(index, text)
        assert first == search(again, text)
        assert list(first) == list(search(again, text))


def test_without_data_nothing_is_found(tmp_path):
    assert search(SearchIndex(load_atlas(tmp_path)), "临沂") == {}
