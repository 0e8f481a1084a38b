"""Targets and clauses in a browser: a link opens its clause, back returns, paper and phone lose nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

OVERHANG = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


def reading(visit: Visit) -> Iterator[Visit]:
    """A visitor of pages with an address: Streamlit's front end first asks below it for the server, in vain."""
    yield visit
    visit.errors[:] = [error for error in visit.errors if "404" not in error]


@pytest.fixture
def reader(visitor: Visit) -> Iterator[Visit]:
    """Someone at a desk."""
    yield from reading(visitor)


@pytest.fixture
def walker(phone: Visit) -> Iterator[Visit]:
    """Someone with a phone."""
    yield from reading(phone)


def at(visit: Visit, path: str) -> Visit:
    """Opens one of the two pages and waits for its text."""
    visit.page.goto(f"{visit.address}/{path}")
    visit.page.locator("article.targets, article.clauses").first.wait_for()
    return visit


def test_a_target_opens_its_clause_and_back_returns_to_the_filters(reader: Visit) -> None:
    page = at(reader, "targets?unit=%E5%B9%B3%E6%96%B9%E5%85%AC%E9%87%8C").page
    expect(page.locator(".targets tbody tr")).to_have_count(1)
    page.locator(".targets td a[href*='clause=']").click()
    opened = page.locator("article.opened details[open]")
    expect(opened).to_contain_text("平方公里")
    page.go_back()
    expect(page.locator(".targets tbody tr")).to_have_count(1)


def test_a_clause_in_the_address_is_on_the_first_screen(reader: Visit) -> None:
    page = at(reader, "clauses?clause=health-2024/11").page
    phrase = page.get_by_text("培育淄博、威海医疗器械产业集群")
    expect(phrase).to_be_in_viewport()
    page.get_by_text("第12条 →").click()
    expect(page.locator("article.opened")).to_contain_text("医养健康2024 第12条")


def test_every_clause_opens_with_the_keyboard(reader: Visit) -> None:
    page = at(reader, "clauses?plan=care-2024").page
    first = page.locator("article.clauses summary").first
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("article.clauses details").first).to_have_attribute("open", "")


def test_agencies_are_a_click_away(reader: Visit) -> None:
    page = at(reader, "clauses").page
    page.get_by_role("tab", name="按部门").click()
    expect(page.get_by_text("牵头45条，配合8条")).to_be_visible()


def test_the_file_has_every_statement(reader: Visit) -> None:
    page = at(reader, "targets?year=2024").page
    with page.expect_download() as download:
        page.get_by_text("下载 CSV").click()
    text = download.value.path().read_text("utf-8-sig")
    assert download.value.suggested_filename.endswith(".csv")
    assert len(text.splitlines()) == 1 + 9


def test_paper_shows_what_is_folded(reader: Visit) -> None:
    page = at(reader, "targets?unit=%E4%B8%87%E6%88%B7").page
    quote = page.locator(".targets tbody blockquote").first
    expect(quote).to_be_hidden()
    page.emulate_media(media="print")
    expect(quote).to_be_visible()
    expect(page.get_by_text("下载 CSV")).to_be_hidden()


@pytest.mark.parametrize("path", ["targets", "targets?lang=en", "clauses?clause=health-2024/11&lang=en"])
def test_nothing_sticks_out_to_the_side_of_a_phone(walker: Visit, path: str) -> None:
    page = at(walker, path).page
    assert page.evaluate(OVERHANG) <= 0
    box = page.locator("article.targets, article.clauses").first.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
