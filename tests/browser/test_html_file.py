"""The interactive file in a browser without network: from disk, in a strict frame, on a phone, by keyboard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from exports.html import write
from exports.report import Report
from exports.share import share
from insight.atlas import Atlas
from insight.view import View
from tests.browser.opened import Opened, opening
from tests.browser.test_axe import findings
from tests.browser.test_phone import OVERHANG
from tests.exports.spoilt import HOSTILE, LONG, spoilt_atlas

MADE = date(2026, 11, 21)
STRICT = "<!doctype html><meta charset=utf-8><title>intranet</title><h1>intranet</h1>"


@pytest.fixture(scope="module")
def folder(real_atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in both languages, one of a city, one of hostile data, and a page with a strict frame."""
    place = tmp_path_factory.mktemp("files")
    hostile = spoilt_atlas(place / "data")
    for name, report in {
        "zh": Report(real_atlas, View(), made=MADE),
        "en": Report(real_atlas, View(lang="en"), made=MADE),
        "city": Report(real_atlas, View(), ("371400",), made=MADE),
        "hostile": Report(hostile, View(), made=MADE),
    }.items():
        (place / f"{name}.html").write_bytes(write(report))
    snippet = share(View(), "https://atlas.example.cn", file="zh.html").file_iframe
    (place / "framed.html").write_text(STRICT + snippet, "utf-8")
    return place


@pytest.fixture
def file(engine: Browser, folder: Path) -> Iterator[Opened]:
    """A desk."""
    with opening(engine, folder) as opened:
        yield opened


@pytest.fixture
def phone(engine: Browser, folder: Path) -> Iterator[Opened]:
    """A phone held upright."""
    size = {"width": 390, "height": 844}
    with opening(engine, folder, viewport=size, has_touch=True, is_mobile=True) as opened:
        yield opened


def test_it_opens_on_the_province_with_its_map(file: Opened) -> None:
    file.open("zh.html")
    expect(file.title).to_have_text("山东省")
    expect(file.find(".leaflet-designations-pane path[data-key]")).to_have_count(16)
    expect(file.find(".site").first).to_be_visible()


def test_a_click_on_a_city_opens_its_panel_and_its_words(file: Opened) -> None:
    file.open("zh.html").area("371300").click(position={"x": 60, "y": 100})
    expect(file.title).to_have_text("临沂市")
    expect(file.find("#panel .evidence").first).to_contain_text("“")
    expect(file.find(".leaflet-popup-content blockquote").first).to_contain_text("“")
    expect(file.area("371300")).to_have_attribute("aria-pressed", "true")
    expect(file.page.get_by_role("status")).to_have_text("临沂市")
    assert file.page.url.endswith("#371300")


def test_an_address_leads_back_to_the_city(file: Opened) -> None:
    file.open("zh.html#371000")
    expect(file.title).to_have_text("威海市")
    file.find("#city").select_option("")
    expect(file.title).to_have_text("山东省")
    file.page.go_back()
    expect(file.title).to_have_text("威海市")


@pytest.mark.parametrize("wrong", ["nowhere", "constructor", "%E0%A4%A", "<img>"])
def test_an_address_that_names_nothing_opens_the_province(file: Opened, wrong: str) -> None:
    file.open(f"zh.html#{wrong}")
    expect(file.title).to_have_text("山东省")


def test_what_is_open_already_is_gone_to_again(file: Opened) -> None:
    file.open("city.html").find("#search").press_sequentially("dezhou")
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("德州市")
    assert file.focused() == "panel"


def test_a_city_that_no_plan_names_opens_and_says_so(file: Opened) -> None:
    file.open("city.html")
    expect(file.title).to_have_text("德州市")
    expect(file.find("#panel .lead")).to_contain_text("未点名不等于不支持")
    expect(file.find("#city")).to_have_value("371400")


@pytest.mark.parametrize(
    ("typed", "title"),
    [("linyi", "临沂市"), ("ly", "临沂市"), ("平邑", "临沂市"), ("371700", "菏泽市"), ("ylqx", "医疗器械")],
)
def test_search_by_keyboard_opens_what_was_meant(file: Opened, typed: str, title: str) -> None:
    file.open("zh.html").page.keyboard.press("/")
    assert file.focused() == "search"
    file.page.keyboard.type(typed)
    expect(file.find("[role=option][aria-selected=true]")).to_be_visible()
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text(title)
    expect(file.find("#hits")).to_be_hidden()
    assert file.focused() == "panel"


def test_search_moves_with_the_arrows_and_says_when_nothing_is_found(file: Opened) -> None:
    file.open("en.html").find("#search").press_sequentially("lin")
    chosen = file.find("[role=option][aria-selected=true]")
    first = chosen.text_content()
    file.page.keyboard.press("ArrowDown")
    assert chosen.text_content() != first
    file.page.keyboard.press("ArrowUp")
    assert chosen.text_content() == first
    file.find("#search").fill("qqqq")
    expect(file.find("#hits")).to_contain_text("Nothing found")
    file.page.keyboard.press("Escape")
    expect(file.find("#hits")).to_be_hidden()


def test_a_park_is_found_and_opens_its_city(file: Opened) -> None:
    file.open("zh.html").find("#search").press_sequentially("金银花")
    file.find(
        "[role=option]",
    ).filter(has_text="平邑金银花产业园").click()
    expect(file.title).to_have_text("临沂市")


def test_an_industry_leads_to_its_cities(file: Opened) -> None:
    file.open("zh.html").find("#search").press_sequentially("医疗器械")
    file.page.keyboard.press("Enter")
    file.find("#panel").get_by_role("button", name="淄博").click()
    expect(file.title).to_have_text("淄博市")


def test_layers_are_toggled_and_the_table_follows(file: Opened) -> None:
    file.open("zh.html")
    expect(file.find("#contents h4")).to_have_count(2)
    file.find("details.layers summary").click()
    file.find('.layers input[value="counties"]').check()
    expect(file.find(".leaflet-counties-pane path[data-key]")).to_have_count(136)
    expect(file.find("#contents")).to_contain_text("平邑县")
    file.find('.layers input[value="designations"]').uncheck()
    expect(file.find(".leaflet-designations-pane path[data-key]")).to_have_count(0)
    expect(file.find("#contents h4").filter(has_text="点名城市")).to_have_count(0)


def test_the_table_says_what_the_map_shows_and_opens_cities(file: Opened) -> None:
    file.open("zh.html")
    row = file.find(
        "#contents tr",
    ).filter(has_text="德州市")
    expect(row).to_contain_text("所选规划未点名（未点名不等于不支持）")
    row.get_by_role("button").click()
    expect(file.title).to_have_text("德州市")


def test_everything_is_reached_by_tab(file: Opened) -> None:
    file.open("zh.html")
    seen = []
    for _ in range(60):
        file.page.keyboard.press("Tab")
        seen.append(file.focused())
        if seen[-1] == "panel":
            break
    assert seen[0] == "search"
    assert sum("·" in name for name in seen) >= 16
    assert {"city", "panel"} <= set(seen)


def test_a_city_is_chosen_on_the_map_by_enter(file: Opened) -> None:
    file.open("zh.html").area("371700").focus()
    expect(file.find(".leaflet-tooltip")).to_contain_text("菏泽市")
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("菏泽市")


def test_in_a_frame_without_any_right_it_works_alike(file: Opened) -> None:
    file.framed("framed.html")
    assert file.frame.evaluate("location.origin") == "null" or file.frame.evaluate("self.origin") == "null"
    file.area("371300").click(position={"x": 60, "y": 80})
    expect(file.title).to_have_text("临沂市")
    file.find("#search").press_sequentially("weihai")
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("威海市")
    file.find("details.layers summary").click()
    file.find('.layers input[value="counties"]').check()
    expect(file.find(".leaflet-counties-pane path[data-key]")).to_have_count(136)


@pytest.mark.parametrize("name", ["zh.html", "en.html", "city.html"])
def test_on_a_phone_nothing_sticks_out_and_all_is_of_use(phone: Opened, name: str) -> None:
    phone.open(name)
    assert phone.page.evaluate(OVERHANG) <= 0
    for code in ("371000", "371700"):
        box = phone.area(code).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    phone.area("371700").tap()
    expect(phone.title).to_have_text("菏泽市" if name != "en.html" else "Heze")
    panel, stage = phone.find("#panel").bounding_box(), phone.find(".stage").bounding_box()
    assert panel["y"] >= stage["y"] + stage["height"]


def test_on_a_phone_a_very_long_name_is_broken_and_not_cut(phone: Opened) -> None:
    phone.open("hostile.html")
    phone.find("#city").select_option("370100")
    phone.page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    expect(phone.find("#panel")).to_contain_text(LONG)
    assert phone.page.evaluate(OVERHANG) <= 0
    name = phone.find("#panel th").filter(has_text=LONG)
    assert name.evaluate("cell => cell.scrollWidth - cell.clientWidth") <= 0


@pytest.mark.parametrize("name", ["zh.html", "en.html", "city.html"])
def test_axe_finds_nothing_serious(file: Opened, name: str) -> None:
    file.open(name)
    assert findings(file.frame) == []
    file.find("details.layers summary").click()
    file.find("#search").press_sequentially("yi")
    assert findings(file.frame) == []


def test_hostile_texts_are_read_and_not_run(file: Opened) -> None:
    file.open("hostile.html")
    for button in file.find("#contents button").all():
        button.click()
    file.find("#search").press_sequentially("img")
    expect(file.find("body")).to_contain_text(HOSTILE)
    assert file.find("img").count() == 0


def test_on_paper_stand_map_panel_table_and_sources(file: Opened) -> None:
    file.open("zh.html#371300").page.emulate_media(media="print")
    for part in (".stage", "#panel", "#contents", ".foot", ".paper"):
        expect(file.find(part)).to_be_visible()
    for part in ("#search", "#city", ".layers"):
        expect(file.find(part)).to_be_hidden()
    expect(file.find("#panel").get_by_text("相关产业的全省目标，未分解到市")).to_be_visible()
