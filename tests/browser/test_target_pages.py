"""Targets and clauses in a browser: a link opens its clause, back returns, paper and phone lose nothing."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import expect_nothing_beside
from tests.browser.visit import Visit


def test_a_target_opens_its_clause_and_back_returns_to_the_filters(visitor: Visit) -> None:
    page = visitor.read("targets?unit=%E5%B9%B3%E6%96%B9%E5%85%AC%E9%87%8C").page
    expect(page.locator(".targets tbody tr")).to_have_count(1)
    page.locator(".targets td a[href*='clause=']").click()
    opened = page.locator("article.opened details[open]")
    expect(opened).to_contain_text("平方公里")
    page.go_back()
    expect(page.locator(".targets tbody tr")).to_have_count(1)


def test_a_clause_in_the_address_is_on_the_first_screen(visitor: Visit) -> None:
    page = visitor.read("clauses?clause=health-2024/11").page
    phrase = page.get_by_text("培育淄博、威海医疗器械产业集群")
    expect(phrase).to_be_in_viewport()
    page.get_by_text("第12条 →").click()
    expect(page.locator("article.opened")).to_contain_text("医养健康2024 第12条")


def test_every_clause_opens_with_the_keyboard(visitor: Visit) -> None:
    page = visitor.read("clauses?plan=care-2024").page
    first = page.locator("article.clauses summary").first
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("article.clauses details").first).to_have_attribute("open", "")


def test_agencies_are_a_click_away(visitor: Visit) -> None:
    page = visitor.read("clauses").page
    page.get_by_role("tab", name="按部门").click()
    expect(page.get_by_text("牵头45条，配合8条")).to_be_visible()


def test_the_file_has_every_statement(visitor: Visit) -> None:
    page = visitor.read("targets?year=2024").page
    with page.expect_download() as download:
        page.get_by_text("下载 CSV").click()
    text = download.value.path().read_text("utf-8-sig")
    assert download.value.suggested_filename.endswith(".csv")
    assert len(text.splitlines()) == 1 + 9


def test_paper_shows_what_is_folded(visitor: Visit) -> None:
    page = visitor.read("targets?unit=%E4%B8%87%E6%88%B7").page
    quote = page.locator(".targets tbody blockquote").first
    expect(quote).to_be_hidden()
    page.emulate_media(media="print")
    expect(quote).to_be_visible()
    expect(page.get_by_text("下载 CSV")).to_be_hidden()


@pytest.mark.parametrize("path", ["targets", "targets?lang=en", "clauses?clause=health-2024/11&lang=en"])
def test_nothing_sticks_out_to_the_side_of_a_phone(phone: Visit, path: str) -> None:
    page = phone.read(path).page
    expect_nothing_beside(page.main_frame)
    box = page.locator("article.targets, article.clauses").first.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
