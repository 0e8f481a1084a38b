"""Back, forward and links: every page comes back as it was seen."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import press, until
from tests.browser.visit import CONTENT, Visit

LINKS = [
    "city?city=371300",
    "targets?plan=health-2024&industry=tcm&scope=province",
    "clauses?agency=%E7%9C%81%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E5%A7%94&lang=en",
]


def test_back_and_forward_through_city_page_and_filter(visitor: Visit) -> None:
    page = visitor.open("?city=370300").page
    visitor.turn_to("目标", "targets")
    visitor.expect_url(city="370300")
    rows = page.locator(".targets tbody tr")
    every = rows.count()
    visitor.filter("全部规划", "医养健康2024")
    visitor.expect_url(city="370300", plan="health-2024")
    expect(rows).not_to_have_count(every)
    fewer = rows.count()

    page.go_back()
    expect(rows).to_have_count(every)
    visitor.expect_url(city="370300")
    page.go_back()
    expect(visitor.panel("370300")).to_be_visible()
    expect(visitor.area("370300")).to_have_attribute("aria-pressed", "true")

    page.go_forward()
    expect(rows).to_have_count(every)
    page.go_forward()
    expect(rows).to_have_count(fewer)
    visitor.expect_url(city="370300", plan="health-2024")


@pytest.mark.parametrize(
    ("start", "name", "params"),
    [
        ("targets?year=2025", "targets", {"year": "2025"}),
        ("compare?compare=370100,371300", "compare", {"compare": "370100,371300"}),
        ("?plan=health-2024&layers=prefectures", "", {"plan": "health-2024", "layers": "prefectures"}),
    ],
)
def test_one_step_back_from_what_the_search_found(
    visitor: Visit, start: str, name: str, params: dict[str, str]
) -> None:
    visitor.read(start)
    visitor.expect_url(**params)
    visitor.search("省卫健委")
    visitor.settle("clauses")
    kept = {"layers": params["layers"]} if "layers" in params else {}
    visitor.expect_url(agency="省卫生健康委", **kept)
    visitor.page.go_back()
    visitor.settle(name)
    visitor.expect_url(**params)
    assert visitor.page.url.split("?")[0].endswith(f"/{name}")


def test_a_county_found_in_english_is_told_of_in_english(visitor: Visit) -> None:
    visitor.open("?lang=en")
    visitor.page.get_by_role("combobox", name="Search").press_sequentially("Pingyi")
    visitor.page.get_by_role("option", selected=True).filter(has_text="Pingyi").wait_for()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.get_by_text("Pingyi County is in Linyi, which is shown")).to_be_visible()
    visitor.expect_url(city="371300", lang="en")


def test_what_was_chosen_on_the_map_last_goes_along_to_other_pages(visitor: Visit) -> None:
    """The links in the header are older than a choice on the map, which redraws only the map's part."""
    visitor.open("?city=370300&plan=health-2024")
    press(visitor.area("371300"))
    expect(visitor.panel("371300")).to_be_visible()
    visitor.filter("全部产业", "中医药")
    chosen = {"city": "371300", "plan": "health-2024", "industry": "tcm"}
    visitor.expect_url(**chosen)
    visitor.turn_to("城市", "city")
    expect(visitor.page.locator("section.city-page")).to_have_attribute("data-city", "371300")
    visitor.expect_url(**chosen)
    visitor.turn_to("地图", "")
    expect(visitor.panel("371300")).to_be_visible()
    visitor.expect_url(**chosen)
    visitor.page.go_back()
    expect(visitor.page.locator("section.city-page")).to_have_attribute("data-city", "371300")
    visitor.page.go_back()
    expect(visitor.panel("371300")).to_be_visible()
    visitor.expect_url(**chosen)


@pytest.mark.parametrize("link", LINKS)
def test_a_link_reopens_the_page_as_it_was_seen(visitor: Visit, link: str) -> None:
    name = link.split("?")[0]
    page = visitor.read(link).page

    def seen() -> list[str]:
        parts = page.locator(CONTENT[name]), page.get_by_test_id("stMultiSelect")
        return [text for part in parts for text in part.all_inner_texts()]

    before, address = seen(), page.url
    page.reload()
    visitor.settle(name)
    until(page, seen, before)
    assert page.url == address
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_link_of_the_navigation_can_be_opened_in_a_new_tab(visitor: Visit) -> None:
    """What the browser shows as a link's address is where it leads, filters and language included."""
    visitor.read("targets?plan=health-2024&lang=en")
    href = visitor.page.get_by_role("link", name="Clauses", exact=True).first.get_attribute("href")
    visitor.read(href.split("/")[-1], anew=True)
    expect(visitor.page.locator("article.clauses section h2")).to_have_count(1)
    visitor.expect_url(plan="health-2024", lang="en")


def test_the_map_comes_back_where_its_reader_left_it(visitor: Visit) -> None:
    visitor.open().zoom_in()
    place = visitor.place()
    visitor.turn_to("目标", "targets")
    visitor.turn_to("地图", "")
    assert visitor.place() == place
