"""What Streamlit's own front end says is in the reader's language, where a visitor does something; the current page is named."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import until
from tests.browser.visit import Visit

ENGLISH = r"""() => {
    const found = [], ours = ".stHtml, iframe, script, style, noscript, td, pre, .stSelectbox, [role=listbox] [role=option]";
    const names = /CSV|Excel|PowerPoint|Word|PDF|PNG|dpi|SVG|GeoPackage|QGIS|GeoJSON|RFC|ZIP|HTML|English|Shapefile|KML/g;
    const words = (text) => /[A-Za-z]{3,}/.test(text.replace(names, ""));
    for (const element of document.querySelectorAll("body *")) {
        if (element.closest(ours)) continue;
        for (const name of ["aria-label", "title", "placeholder"])
            if (words(element.getAttribute(name) || "")) found.push(name + ": " + element.getAttribute(name));
        for (const text of element.childNodes)
            if (text.nodeType === Node.TEXT_NODE && element.dataset.testid !== "stIconMaterial" && words(text.nodeValue)) found.push(text.nodeValue);
    }
    return found;
}"""
"""Words in Latin letters in the page that no file of ours wrote; the names of programs and formats are the same in Chinese."""


def expect_no_english(page: Page) -> None:
    """Waits until there is none."""
    until(page, lambda: page.evaluate(ENGLISH), [])


@pytest.mark.parametrize(
    ("path", "lang", "title", "told"),
    [
        ("nowhere", "zh", "没有这一页", "没有您要的这一页，现在显示的是首页。"),
        ("no/where", "zh", "没有这一页", "没有您要的这一页，现在显示的是首页。"),
        ("nowhere", "en", "Page not found", "There is no such page; the first page is shown instead."),
    ],
)
def test_a_page_that_is_not_there_is_said_in_the_readers_language(
    visitor: Visit, path: str, lang: str, title: str, told: str
) -> None:
    visitor.page.goto(f"{visitor.address}/{path}?lang={lang}")
    dialog = visitor.page.get_by_role("dialog")
    expect(dialog).to_contain_text(title)
    expect(dialog).to_contain_text(told)
    visitor.panel().wait_for()
    visitor.errors[:] = [error for error in visitor.errors if "page that you have requested" not in error]


def test_choosing_finding_nothing_and_clearing(visitor: Visit) -> None:
    visitor.open()
    box = visitor.page.get_by_role("combobox", name="全部产业")
    box.click()
    expect_no_english(visitor.page)
    box.fill("没有的产业")
    expect(visitor.page.get_by_text("没有符合的选项")).to_be_visible()
    expect_no_english(visitor.page)
    box.fill("医疗器械")
    box.press("Enter")
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.get_by_role("button", name="去掉医疗器械")).to_be_attached()
    expect(visitor.page.get_by_role("button", name="全部清除")).to_be_attached()
    expect_no_english(visitor.page)


def test_a_table_and_what_is_around_it(visitor: Visit) -> None:
    visitor.open()
    page = visitor.page
    page.get_by_text("本图内容：点名城市").click()
    table = page.get_by_test_id("stDataFrame")
    table.hover()
    expect(page.get_by_role("button", name="下载为 CSV")).to_be_visible()
    expect_no_english(page)
    page.get_by_role("button", name="显示或隐藏列").click()
    expect(page.get_by_text("全选")).to_be_visible()
    expect_no_english(page)
    page.keyboard.press("Escape")
    table.hover()
    page.get_by_role("button", name="查找", exact=True).click()
    expect(page.get_by_role("button", name="关闭查找")).to_be_visible()
    expect_no_english(page)


def test_the_export_dialog(visitor: Visit) -> None:
    visitor.read("sources")
    visitor.page.locator(".st-key-export button").click()
    dialog = visitor.page.get_by_role("dialog")
    dialog.get_by_test_id("stCode").nth(2).wait_for()
    expect(dialog.get_by_role("button", name="关闭")).to_be_visible()
    dialog.get_by_test_id("stCode").first.hover()
    expect(dialog.get_by_role("button", name="复制").first).to_be_attached()
    expect_no_english(visitor.page)


def test_another_language_takes_the_words_along(visitor: Visit) -> None:
    visitor.open()
    for language, lang, label in (("English", "en", "No results"), ("中文", "zh", "没有符合的选项")):
        visitor.speak(language)
        visitor.expect_url(**({"lang": lang} if lang == "en" else {}))
        box = visitor.page.locator(".stMultiSelect").first.get_by_role("combobox")
        box.fill("qqqq")
        expect(visitor.page.get_by_text(label, exact=True)).to_be_visible()
        for _ in range(2):  # the list, then what was typed
            visitor.page.keyboard.press("Escape")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_current_page_is_named_for_those_who_hear_it(visitor: Visit, lang: str) -> None:
    visitor.read(f"targets?lang={lang}")
    current = visitor.page.locator(".st-key-header [aria-current]")
    names = {"zh": ("目标", "均衡"), "en": ("Targets", "Balance")}[lang]
    expect(current).to_have_count(1)
    expect(current).to_have_attribute("aria-current", "page")
    expect(current).to_have_text(names[0])
    visitor.turn_to(names[1], "balance")
    expect(current).to_have_count(1)
    expect(current).to_have_text(names[1])
