"""The words for Streamlit's own: in every language, with the same values, and never taken for other words again."""

import json
import re

import pytest

from language import LANGUAGES
from views.parts.frontend_words import frontend_words

ROWS: list[list[str]] = json.loads(frontend_words().partition("FRONTEND_WORDS = ")[2].removesuffix(";"))
PLACE = re.compile(r"\{\w+\}")


def pattern(words: str) -> re.Pattern[str]:
    """What these words are looked for as: any text may stand in a place."""
    return re.compile(".+".join(map(re.escape, PLACE.split(words))))


def test_each_has_the_readers_words_in_every_language() -> None:
    assert {len(row) for row in ROWS} == {1 + len(LANGUAGES)}
    assert [row for row in ROWS if not all(row)] == []


def test_what_stands_in_a_place_is_kept() -> None:
    assert [row for row in ROWS if len({tuple(PLACE.findall(words)) for words in row}) > 1] == []


@pytest.mark.parametrize("column", range(1, 1 + len(LANGUAGES)))
def test_what_is_said_is_never_said_in_other_words_again(column: int) -> None:
    """Else the page would be at it for ever."""
    said = {row[column] for row in ROWS}
    sources = {words for row in ROWS for words in row if words != row[column]} - said
    found = [
        (source, words)
        for source in sources
        for words in said
        if pattern(source).fullmatch(PLACE.sub("7", words))
    ]
    assert found == []
