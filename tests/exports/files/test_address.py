"""The address of the running app: what links may begin with, and what is refused."""

import pytest

from errors import UserError
from exports.files.address import address, configured_address


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("https://atlas.example.cn/", "https://atlas.example.cn"),
        (" http://10.1.2.3:8501/atlas ", "http://10.1.2.3:8501/atlas"),
        ("", ""),
        (" ", ""),
    ],
)
def test_an_address_has_no_slash_at_its_end(text, read):
    assert address(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "atlas.example.cn", "javascript:alert(1)", "ftp://atlas.example.cn", "https://", "http://[",
        "http://a:99999/", "https://a.cn/?x=1", "https://a.cn/#x", 'https://a.cn/"><script>', "https://a.cn/a b",
    ],
)  # fmt: skip
def test_what_links_cannot_begin_with_is_refused(text):
    with pytest.raises(UserError, match=r"不是网址.*https://"):
        address(text)


def test_the_configured_address_is_named_where_it_is_wrong(monkeypatch):
    monkeypatch.delenv("PLAN_ATLAS_BASE_URL", raising=False)
    assert configured_address() == ""
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", "https://atlas.example.cn/")
    assert configured_address() == "https://atlas.example.cn"
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", "atlas")
    with pytest.raises(UserError, match=r"PLAN_ATLAS_BASE_URL.*atlas"):
        configured_address()
