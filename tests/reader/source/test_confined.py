"""Work on a stranger's file is ended where it goes on without end, and its owner is told what to do."""

import sys
from collections.abc import Callable

import pytest

from errors import UserError
from reader.source.confined import confined
from tests.reader.source import hostile_work

LIMITED = pytest.mark.skipif(sys.platform == "win32", reason="no limits of the system")


def test_what_comes_of_it_comes_back_and_what_a_library_prints_does_not_matter() -> None:
    assert confined(hostile_work.talkative, "甲".encode(), "x") == "甲甲甲"


@pytest.mark.parametrize(
    ("work", "word"),
    [
        (hostile_work.endless, "秒"),
        pytest.param(hostile_work.greedy, "内存", marks=LIMITED),
        (hostile_work.deadly, "损坏"),
        (hostile_work.refused, "refused"),
    ],
)
def test_what_cannot_be_made_is_one_line_that_names_file_and_reason(
    monkeypatch: pytest.MonkeyPatch, work: Callable[[bytes, str], object], word: str
) -> None:
    monkeypatch.setattr("reader.source.confined.SECONDS", 1)
    monkeypatch.setattr("reader.source.confined.WAITED", 1 if sys.platform == "win32" else 60)
    with pytest.raises(UserError) as caught:
        confined(work, b"", "某.docx")
    assert "某.docx" in str(caught.value) and word in str(caught.value) and "\n" not in str(caught.value)
