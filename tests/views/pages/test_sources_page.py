"""The page of sources in both languages: every document, source, check and gap, each linked to its clause."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from atlas.model import Atlas
from insight.checks.provenance import provenance
from language import LANGUAGES
from tests.patience import SECONDS

SCRIPT = """
from atlas.view import View
from wording.words import Words
from views.caching import cache
from views.pages import sources as sources_page
sources_page.show(Words(cache.atlas(), "{lang}"), View(lang="{lang}"))
"""


def pieces(lang: str) -> tuple[str, str]:
    """The page's HTML and what search engines are told, without the lines for paper."""
    app = AppTest.from_string(SCRIPT.format(lang=lang), default_timeout=SECONDS).run()
    assert not app.exception, app.exception
    found, told = [e.proto.body for e in app.get("html") if 'class="printed"' not in e.proto.body]
    return found, told


def page(lang: str) -> str:
    """What is read of the page."""
    return pieces(lang)[0]


@pytest.fixture(scope="module", params=LANGUAGES)
def seen(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Language and page."""
    return request.param, page(request.param)


def test_every_document_and_source_is_there(seen: tuple[str, str], real_atlas: Atlas) -> None:
    lang, html = seen
    english = lang == "en"
    for plan in real_atlas.plans:
        header = plan.header
        assert (header.title_en if english else header.title) in html
        assert (header.document.found_en if english else header.document.found) in html
    for source in real_atlas.vocabulary.sources.values():
        assert (source.producer_en if english else source.producer) in html
    assert "GS（2024）0650号" in html


def test_every_unplaced_site_links_to_its_clauses_and_keeps_the_language(
    seen: tuple[str, str], real_atlas: Atlas
) -> None:
    lang, html = seen
    links = set(re.findall(r'href="(clauses\?[^"]*)"', html))
    end = "&amp;lang=en" if lang == "en" else ""
    for site in provenance(real_atlas).unplaced:
        assert {f"clauses?clause={record.ref}{end}" for record in site.mentions} <= links
    assert all(link.endswith("lang=en") == (lang == "en") for link in links)


def test_every_statement_of_an_overlap_is_quoted(seen: tuple[str, str], real_atlas: Atlas) -> None:
    _, html = seen
    for item in provenance(real_atlas).overlaps:
        for record in item.statements:
            assert f'<q lang="zh">{record.evidence}</q>' in html


def test_every_link_within_the_page_arrives(seen: tuple[str, str]) -> None:
    _, html = seen
    wanted = re.findall(r'href="#([^"]+)"', html)
    assert len(wanted) == 6 and all(html.count(f'id="{name}"') == 1 for name in wanted)


def test_what_the_checks_found_is_said_in_words(seen: tuple[str, str]) -> None:
    _, html = seen
    assert "83,095.9" in html and "22.93" in html and 'class="failed"' not in html


def test_text_from_the_data_is_escaped(copy: Path) -> None:
    sources = copy / "sources.toml"
    text = sources.read_text("utf-8")
    sources.write_text(
        text.replace('licence = "Apache-2.0"', "licence = '<img src=x onerror=alert(1)>'", 1), "utf-8"
    )
    html = page("zh")
    assert "<img" not in html and "&lt;img src=x onerror" in html


def test_a_required_check_that_fails_and_lost_papers_are_said(copy: Path) -> None:
    (copy / "stray.csv").write_text("a\n", "utf-8")
    (copy / "boundaries" / "SOURCE.toml").unlink()
    html = page("zh")
    assert 'class="failed"' in html and "stray.csv" in html
    assert "plan-atlas check" in html and "没有读到界线的来源说明" in html


def test_without_plans_the_page_still_stands(copy: Path) -> None:
    for path in (copy / "plans").glob("*.yaml"):
        path.unlink()
    assert "还没有规划：尚未录入任何规划" in page("zh")


def test_version_and_hash_of_the_data_are_told_to_people_and_to_search_engines(real_atlas: Atlas) -> None:
    written, told = pieces("en")
    html = unescape(written)
    latest = real_atlas.edition.latest
    assert f"Data version {latest.version} ({latest.date}), content {real_atlas.version}." in html
    assert all(change in html for change in latest.changes_en)
    opening, text = told.strip().removesuffix("</script>").split(">", 1)
    assert opening == '<script type="application/ld+json"'
    assert (json.loads(text)["version"], json.loads(text)["@type"]) == (latest.version, "Dataset")
