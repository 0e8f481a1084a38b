"""Two languages: the switch in the header, the address, the map's labels; evidence stays as it is written."""

import re

from playwright.sync_api import expect

from tests.browser.visit import Visit

PHRASE = "培育淄博、威海医疗器械产业集群"
HAN = re.compile(r"[\u4e00-\u9fff]")


def label(visit: Visit, name: str):
    return visit.map.locator(".city .name").get_by_text(name, exact=True)


def test_the_switch_changes_everything_but_the_evidence_and_back(visitor: Visit) -> None:
    visitor.open("?city=370300")
    visitor.speak("English")
    panel = visitor.panel("370300")
    expect(panel).to_contain_text("Zibo")
    visitor.expect_url(city="370300", lang="en")
    expect(visitor.page.get_by_role("heading", level=1)).not_to_have_text(HAN)
    expect(visitor.page.get_by_role("link", name="Targets", exact=True)).to_be_visible()
    expect(visitor.box).not_to_have_attribute("aria-label", HAN)
    expect(label(visitor, "Zibo")).to_be_visible()
    expect(label(visitor, "淄博")).to_have_count(0)
    expect(visitor.map.locator(".legend")).not_to_contain_text("图例")
    expect(visitor.area("370300")).to_have_attribute("aria-pressed", "true")
    quote = panel.locator("blockquote").filter(has_text=PHRASE)
    expect(quote.locator("p").first).to_have_text(re.compile("[A-Za-z]{4}"))

    visitor.speak("中文")
    expect(panel).to_contain_text("淄博市")
    visitor.expect_url(city="370300")
    expect(label(visitor, "淄博")).to_be_visible()
    expect(visitor.page.get_by_role("link", name="目标", exact=True)).to_be_visible()
    expect(panel.locator("blockquote").filter(has_text=PHRASE).locator("p")).to_have_count(0)


def test_the_language_stays_from_page_to_page(visitor: Visit) -> None:
    visitor.open("?lang=en")
    for link, name in (
        ("City", "city"),
        ("Targets", "targets"),
        ("Clauses", "clauses"),
        ("Sources", "sources"),
    ):
        visitor.turn_to(link, name)
        visitor.expect_url(lang="en")
        expect(visitor.page.get_by_role("heading", level=2).first).not_to_have_text(HAN)


def test_the_briefing_page_follows_the_switch_with_what_is_chosen_on_it(visitor: Visit) -> None:
    """There and back again: what is chosen keeps its meaning, the page and the address speak one language."""
    page = visitor.page
    page.goto(f"{visitor.address}/brief?city=371300")
    cities = page.locator(".st-key-brief-cities")
    chosen_format = page.locator(".st-key-brief-format input")
    for language, label, city, form, address in (
        ("English", "Parts", "Linyi", "map and tables, editable", {"lang": "en"}),
        ("中文", "简报内容", "临沂市", "可编辑的地图", {}),
        ("English", "Parts", "Linyi", "map and tables, editable", {"lang": "en"}),
    ):
        page.locator(".brief-preview img").wait_for()
        visitor.speak(language)
        expect(page.get_by_text(label, exact=True)).to_be_visible()
        expect(cities).to_contain_text(city)
        expect(chosen_format).to_have_value(re.compile(form))
        visitor.expect_url(city="371300", **address)


def test_a_link_in_english_is_english_at_once(visitor: Visit) -> None:
    visitor.read("clauses?clause=health-2024/11&lang=en")
    opened = visitor.page.locator("article.opened")
    expect(opened).to_contain_text("Health 2024")
    expect(opened.locator("q").filter(has_text=PHRASE)).to_be_visible()
    expect(opened.locator(".gloss").first).to_have_text(re.compile("[A-Za-z]{4}"))
    visitor.expect_url(clause="health-2024/11", lang="en")


def test_an_unknown_language_is_said_and_the_page_is_chinese(visitor: Visit) -> None:
    for path in ("?lang=klingon", "targets?lang=klingon"):
        visitor.read(path)
        expect(visitor.page.get_by_role("alert")).to_contain_text("没有语言“klingon”，已用中文")
        expect(visitor.page.get_by_role("link", name="目标", exact=True)).to_be_visible()
        visitor.expect_url()
