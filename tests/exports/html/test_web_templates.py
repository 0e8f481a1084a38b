"""Data inside a page's script: whatever a text says, the script ends where the page ends it, and the data come back."""

import json
from base64 import b64decode
from html.parser import HTMLParser
from zlib import decompress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.html.templating import packed

PIECES = (
    "</script>",
    "</SCRIPT ",
    "<!--",
    "<script>",
    "-->",
    "<![CDATA[",
    "\\",
    "/",
    "<",
    "!",
    '"',
    "\u2028",
    "文",
)


class Scripts(HTMLParser):
    """What is inside of a page's scripts, and what was read of anything else."""

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__()
        self.inside, self.outside = [], []

    def handle_data(self, data: str) -> None:
        """A text of the page."""
        (self.inside if self.cdata_elem == "script" else self.outside).append(data)


def read(data: object) -> object:
    """The data out of a page, as a browser finds them."""
    page = Scripts()
    page.feed(f'<script type="text/plain">{packed(data)}</script><p>after</p>')
    assert page.outside == ["after"]
    return json.loads(decompress(b64decode("".join(page.inside))))


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_any_text_comes_back(text: str) -> None:
    assert read({"text": text}) == {"text": text}


@pytest.mark.parametrize("text", ["</script><img src=x onerror=alert(1)>", "<!--<script>", "</ScRiPt\n>"])
def test_nothing_that_ends_a_script_or_hides_its_end_is_left(text: str) -> None:
    assert "<" not in packed([text])
    assert read([text]) == [text]
