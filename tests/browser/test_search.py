"""Search by keyboard alone from every page; nothing that is typed or pasted does harm."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

HOSTILE = '<img src=x onerror="window.hacked=1">"\'><script>window.hacked=1</script>'


BEST: list[tuple[str, str, dict[str, str]]] = [
    ("济青", "city", {"city": "370100"}),
    ("到2025年", "targets", {"year": "2025"}),
    ("从未点名", "balance", {}),
    ("医养健康2024 第11条", "clauses", {"clause": "health-2024/11"}),
    ("中医药", "", {"industry": "tcm"}),
]


def ask(visit: Visit, text: str) -> None:
    """Reaches the box by its key, types and waits for what is found."""
    visit.page.keyboard.press("/")
    expect(visit.box).to_be_focused()
    visit.ask(text)
    expect(visit.hits.first).to_be_visible()


@pytest.mark.parametrize(
    ("path", "text", "first"),
    [
        ("", "临沂", "临沂市"),
        ("targets", "lingyi", "临沂市"),
        ("sources", "卫健委", "省卫生健康委"),
    ],
)
def test_the_key_reaches_the_box_from_every_page(visitor: Visit, path: str, text: str, first: str) -> None:
    visitor.read(path).settle(path)
    ask(visitor, text)
    expect(visitor.hits.filter(has_text=first).first).to_be_visible()
    expect(visitor.page.locator("#atlas-hits .group").first).to_be_visible()
    expect(visitor.box).to_have_attribute("aria-expanded", "true")
    visitor.page.keyboard.press("Escape")
    expect(visitor.hits.first).to_be_hidden()
    expect(visitor.box).to_have_attribute("aria-expanded", "false")


def test_arrows_choose_and_enter_goes_to_the_page_that_answers(visitor: Visit) -> None:
    visitor.read("sources")
    ask(visitor, "健康")
    keys = visitor.page.keyboard
    expect(visitor.hits.first).to_have_attribute("aria-selected", "true")
    keys.press("ArrowDown")
    expect(visitor.hits.first).to_have_attribute("aria-selected", "false")
    chosen = visitor.page.locator("#atlas-hits [aria-selected=true]")
    expect(visitor.box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    keys.press("ArrowUp")
    expect(visitor.hits.first).to_have_attribute("aria-selected", "true")
    for _ in range(visitor.hits.filter(visible=True).count()):
        if "省卫生健康委" in chosen.inner_text():
            break
        keys.press("ArrowDown")
    keys.press("Enter")
    visitor.settle("clauses")
    visitor.expect_url(agency="省卫生健康委")
    expect(visitor.page.locator("article.clauses").first).to_be_visible()


def test_enter_goes_to_the_best_hit_from_whatever_page(visitor: Visit) -> None:
    visitor.read("sources")
    for text, name, params in BEST:
        ask(visitor, text)
        visitor.page.keyboard.press("Enter")
        visitor.settle(name)
        visitor.expect_params(**params)


def test_a_circle_leads_to_its_cities(visitor: Visit) -> None:
    visitor.read("targets")
    ask(visitor, "鲁南")
    visitor.page.keyboard.press("Enter")
    visitor.settle("city")
    cities = visitor.page.locator("#circle-lunan")
    named = cities.get_by_role("link").filter(has_text=re.compile("市$"))
    expect(named).to_have_text(["枣庄市", "济宁市", "临沂市", "菏泽市"])
    expect(cities).to_be_in_viewport(ratio=1)


def test_what_is_not_known_is_scrolled_to(visitor: Visit) -> None:
    visitor.read("clauses")
    ask(visitor, "鲁十味·阿胶")
    visitor.page.keyboard.press("Enter")
    visitor.settle("sources")
    expect(visitor.page.locator("#src-unknown")).to_be_in_viewport()


def test_a_county_found_says_its_city_and_its_namesake(visitor: Visit) -> None:
    visitor.read("targets")
    ask(visitor, "市中区")
    both = visitor.hits.filter(has_text=re.compile("^市中区"))
    expect(both.nth(0)).to_contain_text("济南市")
    expect(both.nth(1)).to_contain_text("枣庄市")
    both.nth(1).click()
    visitor.settle("city")
    visitor.expect_url(city="370400")
    notice = visitor.page.get_by_role("alert")
    expect(notice).to_contain_text("市中区属枣庄市，显示该市；济南市另有市中区")
    ask(visitor, "临沂")
    visitor.page.keyboard.press("Enter")
    visitor.expect_url(city="371300")
    expect(notice).to_have_count(0)


def test_an_agency_found_says_what_it_leads_and_back_returns(visitor: Visit) -> None:
    page = visitor.read("targets").page
    ask(visitor, "省卫健委牵头哪些?")
    page.keyboard.press("Enter")
    visitor.settle("clauses")
    heading = page.get_by_role("heading", name="省卫生健康委：牵头45条，配合8条")
    expect(heading).to_be_in_viewport()
    expect(page.get_by_role("tab", name="按部门")).to_have_attribute("aria-selected", "true")
    shown = page.get_by_role("tabpanel").filter(visible=True)
    expect(shown.get_by_role("heading", name="牵头 45")).to_be_in_viewport()
    page.get_by_role("tab", name="按规划").click()
    expect(page.locator(".clauses summary", has_text="仅配合").first).to_be_visible()
    page.go_back()
    visitor.settle("targets")
    page.go_forward()
    expect(heading).to_be_visible()
    visitor.filter("全部规划", "养老托育2024")
    expect(heading).to_have_count(0)
    visitor.expect_url(agency="省卫生健康委", plan="care-2024")
    expect(page.get_by_role("heading", name="省卫生健康委：牵头")).to_be_visible()


def test_results_are_in_groups_that_are_named(visitor: Visit) -> None:
    visitor.read("targets")
    ask(visitor, "中医药")
    groups = visitor.page.locator("#atlas-hits .group")
    expect(groups.nth(1)).to_be_visible()
    expect(groups.filter(has_text=re.compile("^产业$"))).to_have_count(1)


def test_a_city_found_elsewhere_opens_its_page(visitor: Visit) -> None:
    visitor.read("targets?lang=en")
    ask(visitor, "linyi")
    visitor.page.keyboard.press("Enter")
    visitor.settle("city")
    expect(visitor.page.locator('section.city-page[data-city="371300"]')).to_contain_text("Linyi")
    visitor.expect_url(city="371300", lang="en")


@pytest.mark.parametrize("text", ["好" * 10_000, HOSTILE, "\\%00&q=1#?", "]]>${7*7}{{7*7}}"])
def test_whatever_is_pasted_is_only_text(visitor: Visit, text: str) -> None:
    visitor.read("sources")
    visitor.page.keyboard.press("/")
    expect(visitor.box).to_be_focused()
    asked = re.compile(r"search\.json\?.*q=.")
    with visitor.page.expect_response(asked) as answer:
        visitor.page.keyboard.insert_text(text)
    assert answer.value.status == 200
    expect(visitor.page.locator("#atlas-hits")).to_be_visible()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("#atlas-hits img, #atlas-hits script")).to_have_count(0)
    assert visitor.page.evaluate("window.hacked") is None
    assert len(visitor.box.input_value()) <= 80
