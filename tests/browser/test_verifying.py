"""A pasted draft in the browser: text and verdicts choose each other by mouse and keyboard, filters hide, nothing runs."""

from playwright.sync_api import expect

from tests.browser.test_axe import expect_none

TRUE, WRONG = "到2025年，体育产业总规模达到6000亿元", "每年新增两证齐全医养结合机构60家"
DRAFT = f"𠀀<img src=x onerror=alert(1)>\n{TRUE}。{WRONG}。"


def test_text_and_verdicts_choose_each_other(visitor):
    page = visitor.read("verify").page
    page.get_by_label("粘贴文字").fill(DRAFT)
    page.get_by_role("button", name="核对这段文字").click()
    marks, items = page.locator(".verification mark"), page.locator(".verification li")
    expect(items).to_have_count(2)
    marks.filter(has_text=WRONG).click()
    expect(page.locator(".verification li.here")).to_contain_text("不符")
    page.locator(".verification li.here").press("ArrowUp")
    expect(page.locator(".verification mark.here")).to_have_text(TRUE)
    page.locator(".verification li.here").press("Enter")
    expect(page.locator(".verification mark.here")).to_be_focused()
    page.get_by_role("button", name="不符 1").click()
    expect(items).to_have_count(1)
    expect_none(page.main_frame)
    assert visitor.errors == [] and page.locator(".verification img").count() == 0
