"""Every page of a province of one prefecture, of one that waits for its first plan, and of one without a profile."""

import re
import shutil
from pathlib import Path

import pytest

from language import LANGUAGES
from tests.small import small_atlas
from tests.views.one_page import html_of, opened

PACKED = re.compile(r"base64,[^\"')]+")
"""Pictures inside a page, whose letters mean nothing."""

PAGES = ("city", "clauses", "targets", "compare", "balance", "sites", "sources", "brief")


@pytest.fixture(params=["one city", "no plan", "no profile"])
def folder(request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    small_atlas(folder, 1 if request.param == "one city" else 4)
    if request.param == "no plan":
        shutil.rmtree(folder / "plans")
    if request.param == "no profile":
        (folder / "province.toml").unlink()
    monkeypatch.setattr("views.caching.cache.DATA", folder)
    monkeypatch.setattr("views.caching.stamps.DATA", folder)
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_opens_and_shows_what_there_is(folder, lang):
    for page in PAGES:
        for city in ("", "370100"):
            html = PACKED.sub("", html_of(opened(page, lang=lang, city=city)))
            assert html and "NaN" not in html and ">None<" not in html, (page, city)


def test_the_balance_says_why_there_is_no_index(folder):
    html = html_of(opened("balance"))
    assert "圈" not in html
    assert "不适用" in html
