"""A folder that a browser saved: the page in it is read, or a word says which there are."""

import pytest

from errors import UserError
from reader.source.file import content


@pytest.mark.parametrize(
    ("files", "named"),
    [
        (["某页.html", "a.css"], ""), (["index.html", "b.html"], ""), (["某页_files/a.css", "某页.html"], "某页_files"),
    ],
)  # fmt: skip
def test_the_page_of_a_folder(files, named, tmp_path):
    for file in files:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(
            "页" if file in ("某页.html", "index.html") else "别的", encoding="utf-8"
        )
    assert content(str(tmp_path / named)).decode() == "页"


@pytest.mark.parametrize(
    ("files", "word"), [(["a.html", "b.html"], "a.html、b.html"), (["a.css"], "没有网页")]
)
def test_a_folder_without_one_page(files, word, tmp_path):
    for file in files:
        (tmp_path / file).write_text("")
    with pytest.raises(UserError, match=word):
        content(str(tmp_path))
