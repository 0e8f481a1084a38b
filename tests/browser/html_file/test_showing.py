"""The interactive file on a phone, on paper, for axe, and of hostile data: nothing cut off, nothing run."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import expect_nothing_beside
from tests.browser.opened import Opened
from tests.browser.test_axe import expect_none
from tests.exports.spoilt import HOSTILE, LONG


@pytest.mark.parametrize("name", ["zh.html", "en.html", "city.html"])
def test_on_a_phone_nothing_sticks_out_and_all_is_of_use(phone: Opened, name: str) -> None:
    phone.open(name)
    expect_nothing_beside(phone.frame)
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
    expect_nothing_beside(phone.frame)
    name = phone.find("#panel th").filter(has_text=LONG)
    assert name.evaluate("cell => cell.scrollWidth - cell.clientWidth") <= 0


@pytest.mark.parametrize("name", ["zh.html", "en.html", "city.html"])
def test_axe_finds_nothing_serious(file: Opened, name: str) -> None:
    file.open(name)
    expect_none(file.frame)
    file.find("details.layers summary").click()
    file.find("#search").press_sequentially("yi")
    expect_none(file.frame)


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
