"""Bringing in a plan: by keyboard alone from a pasted text to the map; two reviewers at once, a reload amid it; axe."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from atlas.model import Atlas
from atlas.store.connecting import close_all
from constants import DATA
from tests.browser.conftest import serving, visiting
from tests.browser.looking import expect_nothing_beside, until
from tests.browser.test_axe import expect_none
from tests.browser.test_frontend_words import expect_no_english
from tests.browser.visit import RESTING, Visit
from tests.views.brought import TEXT, brought, own_store

MOST_TABS = 80
PLAN = "低空试验2025"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, real_atlas: Atlas) -> Iterator[str]:
    """The atlas with a store of its own, in which one draft waits."""
    with pytest.MonkeyPatch.context() as patch:
        brought(own_store(tmp_path_factory.mktemp("store"), patch), real_atlas)
        with serving(DATA) as address:
            yield address
        close_all()


def tab_to(page: Page, thing: Locator) -> None:
    """Goes there as a keyboard does; from the end of the page on from its beginning."""
    for _ in range(MOST_TABS):
        if thing.count() and thing.evaluate("it => it.getRootNode().activeElement === it"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the keyboard does not get there")


def named(visit: Visit, name: str) -> Page:
    """The page of imports after a name was typed."""
    page = visit.read("import_plan").page
    box = page.locator(".st-key-import-person input")
    tab_to(page, box)
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.get_by_text("填写姓名后才能导入和核对")).to_have_count(0)
    page.locator(RESTING).wait_for(state="attached")
    return page


def left(page: Page) -> Locator:
    return page.locator(".review .counts b")


def here(page: Page) -> Locator:
    return page.locator(".review .entry.here")


def without_refusals(visit: Visit) -> None:
    """A browser takes every refusal for an error and writes it down; the page has said it."""
    visit.errors[:] = [error for error in visit.errors if not re.search("status of (409|422)", error)]


def test_a_whole_import_by_keyboard_alone(engine: Browser, address: str) -> None:
    with visiting(engine, address) as visit:
        page = named(visit, "甲")
        tab_to(page, page.get_by_role("tab", name="文件", exact=True))
        page.keyboard.press("ArrowRight")
        tab_to(page, page.get_by_role("textbox", name="规划正文"))
        page.keyboard.insert_text(TEXT)
        tab_to(page, page.get_by_role("button", name="读取文本"))
        page.keyboard.press("Enter")
        page.locator(".review .entry").first.wait_for()
        expect(left(page)).to_have_text(re.compile(r"待核对 [1-9]"))
        page.locator(RESTING).wait_for(state="attached")
        page.keyboard.press("a")  # what only a person knows is asked for first
        expect(page.locator(".review .edit .fault:visible").first).to_be_visible()
        page.keyboard.press("Shift+Tab")
        fields = {
            "f-short": PLAN,
            "f-document.title": "某厅通知",
            "f-document.issuer": "某厅",
            "f-document.issued": "2025-01",
        }
        for field, text in fields.items():
            tab_to(page, page.locator(f'.review [id="{field}"]'))
            page.keyboard.type(text)
        tab_to(page, page.locator('.review [id="f-document.found"]'))
        page.keyboard.type("官网")
        page.keyboard.press("Enter")
        expect(page.locator(".review [data-field=coverage] .fault")).to_be_visible()
        tab_to(page, page.locator('.review [id="f-coverage"]'))
        page.keyboard.press("ArrowDown")
        tab_to(page, page.get_by_role("button", name="保存并收下"))
        page.keyboard.press("Enter")
        expect(page.locator(".review .edit")).to_have_count(0)
        waiting = page.locator(".review .entry[data-state=waiting]")
        for count in range(waiting.count(), 0, -1):
            page.keyboard.press("a")
            expect(waiting).to_have_count(count - 1)
        page.keyboard.press("u")
        expect(left(page)).to_have_text("待核对 1")
        page.keyboard.press("a")
        expect(left(page)).to_have_text("待核对 0")
        tab_to(page, page.get_by_role("button", name="收下整份规划"))
        page.keyboard.press("Enter")
        expect(page.locator(".review .said")).to_contain_text("已在地图上")
        expect(page.get_by_role("button", name="撤回导入")).to_be_visible()
        page.keyboard.press("/")
        visit.ask(PLAN)
        expect(visit.hits.first).to_contain_text(PLAN)
        page.keyboard.press("Escape")
        visit.read("?city=370100")
        expect(visit.panel("370100")).to_contain_text(PLAN)
        without_refusals(visit)


def test_two_reviewers_at_once_and_a_reload_amid_it(engine: Browser, address: str) -> None:
    with visiting(engine, address) as one, visiting(engine, address) as other:
        pages = []
        for visit, name in ((one, "甲"), (other, "乙")):
            page = named(visit, name)
            page.goto(f"{address}/import_plan?draft=1")
            here(page).wait_for()
            page.locator(RESTING).wait_for(state="attached")
            pages.append(page)
        mine, theirs = pages
        mine.route(
            re.compile(r"\.json\?.*seen="), lambda route: route.fulfill(status=204)
        )  # who has not seen it yet
        for page in pages:
            page.keyboard.press("j")
            expect(here(page)).to_have_attribute("data-id", "r1")
        theirs.keyboard.press("a")
        expect(theirs.locator('.entry[data-id="r1"]')).to_have_attribute("data-state", "accepted")
        mine.keyboard.press("r")
        clash = mine.get_by_role("alertdialog")
        expect(clash).to_contain_text("乙 的决定（已保存）")
        expect(clash).to_contain_text("您的决定（还没有保存）")
        mine.keyboard.press("Tab")
        mine.keyboard.press("Enter")  # mine instead
        expect(mine.locator('.entry[data-id="r1"]')).to_have_attribute("data-state", "rejected")
        expect(theirs.locator('.entry[data-id="r1"]')).to_have_attribute(
            "data-state", "rejected"
        )  # seen in time
        mine.reload()
        expect(mine.locator('.entry[data-id="r1"]')).to_have_attribute("data-state", "rejected")
        expect(mine.locator(".st-key-import-person input")).to_have_count(0)  # the name is still known
        mine.locator('.entry[data-id="r1"]').click()
        mine.keyboard.press("u")
        expect(mine.locator('.entry[data-id="r1"]')).to_have_attribute("data-state", "accepted")
        without_refusals(one)


def test_evidence_and_record_choose_each_other(engine: Browser, address: str) -> None:
    with visiting(engine, address) as visit:
        visit.page.goto(f"{address}/import_plan?draft=1")
        target = visit.page.locator(".review .entry", has_text="500亿元").first
        target.click()
        marked = visit.page.locator(".review mark.here")
        expect(marked.first).to_contain_text("500亿元以上")
        visit.page.locator(".review mark", has_text="2025年新增航线50条").click()
        expect(here(visit.page)).to_contain_text("新增航线")
        assert visit.page.locator(".review .acts").count() == 0  # nobody has a name here: it can be read only


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_review_has_no_serious_finding_and_fits_a_phone(engine: Browser, address: str, lang: str) -> None:
    with visiting(engine, address) as visit:
        page = named(visit, "丙")
        expect_no_english(page)
        expect_none(page.main_frame)
        page.goto(f"{address}/import_plan?draft=1&lang={lang}")
        here(page).wait_for()
        page.locator(RESTING).wait_for(state="attached")
        expect_none(page.main_frame)
        page.locator('.entry[data-id="r2"]').click()
        page.keyboard.press("e")
        expect(page.locator(".review .edit")).to_be_visible()
        expect_none(page.main_frame)
        page.set_viewport_size({"width": 390, "height": 844})
        expect_nothing_beside(page.main_frame)
        until(
            page,
            lambda: page.evaluate(
                "(m => m.scrollWidth > m.clientWidth)(document.querySelector('[data-testid=stMain]'))"
            ),
            False,
        )


def test_a_record_is_split_and_merged_by_keys(engine: Browser, address: str) -> None:
    with visiting(engine, address) as visit:
        page = named(visit, "丁")
        page.goto(f"{address}/import_plan?draft=1")
        here(page).wait_for()
        page.locator(RESTING).wait_for(state="attached")
        record = page.locator(".review .entry", has_text="支持济南、青岛").first
        record.click()
        expect(record.locator(".beside img")).to_have_attribute("alt", re.compile("济南、青岛"))
        page.keyboard.press("s")
        parts = page.locator(".review .edit .part")
        expect(parts).to_have_count(2)
        for part, other in ((parts.nth(0), "青岛市"), (parts.nth(1), "济南市")):
            part.get_by_role("button", name=f"去掉{other}").click()
        page.get_by_role("button", name="保存并收下").click()
        expect(page.locator(".review .entry[data-state=split]")).to_have_count(1)
        made = page.locator(".review .entry[data-state=accepted]", has_text="支持济南、青岛")
        expect(made).to_have_count(2)
        made.first.click()
        page.keyboard.press("m")
        page.get_by_role("button", name="保存并收下").click()
        expect(page.locator(".review .entry[data-state=merged]")).to_have_count(1)
        expect(made).to_have_count(1)
        expect(made).to_contain_text("济南市、青岛市")
        without_refusals(visit)
