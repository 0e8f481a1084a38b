"""What the pages of targets and clauses have in common: language, odd addresses, missing data."""

import re

import pytest

from language import LANGUAGES
from tests.views.one_page import html_of, opened, rows

each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_language
def test_links_keep_the_language(lang):
    for page in ("targets", "clauses"):
        links = re.findall(r'href="([^#"][^"]*)"', html_of(opened(page, lang=lang)))
        assert links
        assert all(("lang=en" in link) == (lang == "en") for link in links)


@pytest.mark.parametrize(
    "missing",
    ["plans", "overlaps.toml", "industries.toml", "agencies.toml", "units.toml", "kinds.toml", "boundaries"],
)
@each_language
def test_the_pages_open_whatever_is_missing(copy, missing, lang):
    (copy / missing).rename(copy.parent / "away")
    opened("targets", lang=lang)
    opened("clauses", lang=lang, clause="health-2024/11")


def test_unknown_parameters_leave_the_page_whole():
    assert (
        len(rows(html_of(opened("targets", year="20x", unit="光年", scope="village", agency="某局")))) == 73
    )
    assert "<details open" not in html_of(opened("clauses", clause="health-2024/99"))
