"""Export and briefing in a real browser: files arrive whole, nothing is asked of other hosts, nothing overflows."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from playwright.sync_api import Download, Page, Route, expect
from pptx import Presentation

from tests.browser.looking import expect_nothing_beside, press, resting
from tests.browser.test_axe import expect_none
from tests.browser.visit import Visit

PATHS = ["city?city=371300", "targets", "brief?city=371300"]
FORMATS = ("PowerPoint", "Word", "PDF", "PNG", "SVG", "交互网页", "Excel", "GeoPackage", "GeoJSON")
STARTS = (b"PK", b"PK", b"%PDF", b"\x89PNG", b"<", b"<!", b"PK", b"SQLite format 3", b"{")

FURTHER = """said => {
    const bar = document.querySelector("[data-testid=stProgress]");
    return !bar || bar.textContent !== said;
}"""
"""Whether more is made than when the progress bar said so."""


def open_page(visit: Visit, path: str) -> Page:
    """Any page, the briefing page among them."""
    if path.startswith("brief"):
        visit.page.goto(f"{visit.address}/{path}")
        visit.page.get_by_test_id("stMultiSelect").first.wait_for()
        visit.page.locator("input[aria-controls='atlas-hits'][aria-label]").wait_for()
    else:
        visit.read(path)
    return visit.page


def export(page: Page) -> None:
    """Opens the dialog."""
    page.locator(".st-key-export button").click()
    page.get_by_role("dialog").locator("a[download]").nth(len(FORMATS) - 1).wait_for()
    page.get_by_role("dialog").get_by_test_id("stCode").nth(2).wait_for()


def fetched(page: Page, press: Callable[[], None]) -> Download:
    """The file that pressing something brings."""
    with page.expect_download() as found:
        press()
    return found.value


def file_of(page: Page, name: str) -> Download:
    """The file of a format in the dialog, by the beginning of its name."""
    link = page.get_by_role("dialog").get_by_role("link", name=re.compile(f"^{name}"))
    return fetched(page, link.click)


def slide_words(content: Path | io.BytesIO) -> str:
    """The words in the text boxes of a presentation."""
    shapes = [shape for slide in Presentation(content).slides for shape in slide.shapes]
    return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_exports_its_view(visitor: Visit, path: str) -> None:
    page = open_page(visitor, path)
    export(page)
    whom = "临沂市" if "371300" in path else "全省"
    name = file_of(page, "GeoJSON").suggested_filename
    assert re.fullmatch(rf"山东产业规划图谱_{whom}_\d{{4}}-\d\d-\d\d\.geojson", name)
    link = page.get_by_role("dialog").get_by_test_id("stCode").first
    shown = f"{visitor.address}/?city=371300" if "371300" in path else f"{visitor.address}/"
    expect(link).to_have_text(shown)


def test_every_format_arrives(visitor: Visit) -> None:
    visitor.open("?city=370300")
    export(visitor.page)
    starts = dict(zip(FORMATS, STARTS, strict=True))
    arrived = {name: Path(file_of(visitor.page, name).path()).read_bytes().lstrip() for name in FORMATS}
    assert [name for name in FORMATS if not arrived[name].startswith(starts[name])] == []


def test_the_city_chosen_on_the_map_is_in_the_files(visitor: Visit) -> None:
    visitor.open()
    press(visitor.area("370300"))
    expect(visitor.panel("370300")).to_be_visible()
    export(visitor.page)
    slides = file_of(visitor.page, "PowerPoint")
    assert "淄博市" in slides.suggested_filename
    assert "淄博：" in slide_words(Path(slides.path()))
    book = openpyxl.load_workbook(io.BytesIO(Path(file_of(visitor.page, "Excel").path()).read_bytes()))
    assert {"目标", "点名", "园区", "城市", "来源"} <= set(book.sheetnames)
    cells = [str(cell) for row in book["点名"].iter_rows(values_only=True) for cell in row if cell]
    assert any("培育淄博、威海医疗器械产业集群" in cell for cell in cells)


def test_the_map_stays_as_it_is_while_exporting(visitor: Visit) -> None:
    visitor.open("?city=370300")
    visitor.mark()
    export(visitor.page)
    file_of(visitor.page, "SVG")
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.get_by_role("dialog")).to_have_count(0)
    assert visitor.marked()
    visitor.expect_url(city="370300")


def test_the_keyboard_opens_chooses_and_closes(visitor: Visit) -> None:
    page = open_page(visitor, "sources")
    page.locator(".st-key-export button").focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("dialog").get_by_role("link", name=re.compile("^SVG"))
    link.wait_for()
    link.focus()
    assert fetched(page, lambda: page.keyboard.press("Enter")).suggested_filename.endswith(".svg")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_dialog_and_briefing_page_have_no_serious_finding(visitor: Visit, lang: str) -> None:
    page = open_page(visitor, f"brief?city=371300&lang={lang}")
    page.locator(".brief-preview img").wait_for()
    expect_none(visitor.page.main_frame)
    export(page)
    expect_none(visitor.page.main_frame)


def test_a_phone_has_room_for_both(phone: Visit) -> None:
    page = open_page(phone, "brief?city=371300&lang=en")  # English words are the longer ones
    page.locator(".brief-preview img").wait_for()
    expect_nothing_beside(page.main_frame)
    export(page)
    box = resting(page.get_by_role("dialog"))
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def choose(page: Page, *names: str) -> None:
    """Chooses cities on the briefing page by what is written there."""
    box = page.locator(".st-key-brief-cities").get_by_role("combobox")
    for name in names:
        box.click()
        box.fill(name)
        page.get_by_role("option", name=name, exact=True).click()
    page.keyboard.press("Escape")


def make(page: Page) -> Download:
    """Has the brief made, however long all its files take together, and takes it."""
    page.locator(".st-key-brief-make button").click()
    bar, button = page.get_by_test_id("stProgress"), page.locator(".st-key-brief-download button")
    bar.or_(button).first.wait_for()
    while said := bar.all_text_contents():
        page.wait_for_function(FURTHER, arg=said[0])
    button.wait_for()
    return fetched(page, button.click)


def test_a_brief_from_choice_to_file(visitor: Visit) -> None:
    page = open_page(visitor, "brief")
    preview = page.locator(".brief-preview")
    expect(preview).to_contain_text("山东省")
    choose(page, "威海市")
    expect(preview).to_contain_text("威海市产业规划简报")
    picture = preview.locator("img")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    found = make(page)
    assert found.suggested_filename.startswith("山东产业规划图谱_威海市_")
    assert "威海：" in slide_words(Path(found.path()))


def test_the_cities_of_a_circle_are_one_zip(visitor: Visit) -> None:
    page = open_page(visitor, "brief")
    choose(page, "鲁南经济圈")
    expect(page.locator(".brief-preview")).to_contain_text("另有3市")
    found = make(page)
    assert found.suggested_filename.endswith(".zip")
    with ZipFile(found.path()) as archive:
        names = archive.namelist()
        assert len({name.split("_")[1] for name in names}) == 4
        assert "菏泽：" in slide_words(
            io.BytesIO(archive.read(next(name for name in names if "菏泽市" in name)))
        )


def test_an_order_kept_is_taken_up_again_and_a_wrong_one_changes_nothing(
    visitor: Visit, tmp_path: Path
) -> None:
    order, wrong = tmp_path / "order.toml", tmp_path / "wrong.toml"
    order.write_text('cities = ["威海"]\ntitle = "某汇报"\nformat = "pdf"\nsections = ["targets"]', "utf-8")
    wrong.write_text('cities = ["子虚市"]\ntitel = "甲"', "utf-8")
    page = open_page(visitor, "brief")
    kept = page.locator(".st-key-brief-order-file input[type=file]")
    page.get_by_text("保存这些选择，或用上次的").click()
    kept.set_input_files(order)
    expect(page.locator(".brief-preview.paged img").first).to_have_attribute("alt", re.compile("第1页"))
    expect(page.locator(".st-key-brief-cities")).to_contain_text("威海市")
    saved = fetched(page, page.get_by_role("button", name="保存订单").click)
    assert 'title = "某汇报"' in Path(saved.path()).read_text("utf-8")
    expect(kept).to_have_count(1)  # the field as it was before the order may still be fading away
    kept.set_input_files(wrong)
    expect(page.get_by_test_id("stAlert")).to_contain_text("titel")
    expect(page.locator(".st-key-brief-cities")).to_contain_text("威海市")


def test_the_preview_runs_nothing_and_links_to_the_clauses(visitor: Visit) -> None:
    page = open_page(visitor, "brief?city=370300")
    link = page.locator(".brief-preview a").first
    expect(link).to_have_attribute("href", re.compile(rf"^{visitor.address}/clauses\?clause="))


def test_cancelling_stops_the_making(visitor: Visit) -> None:
    page = open_page(visitor, "brief")
    choose(page, "全部16市")
    page.locator(".st-key-brief-make button").click()
    expect(page.get_by_test_id("stProgress")).to_contain_text("/16")
    page.locator(".st-key-brief-cancel button").click()
    expect(page.get_by_test_id("stMain")).to_contain_text("已取消，没有留下文件。")
    expect(page.locator(".st-key-brief-make button")).to_be_enabled()
    expect(page.locator(".st-key-brief-download")).to_have_count(0)
    export(page)
    assert file_of(page, "GeoJSON").suggested_filename.endswith(".geojson")


def test_a_file_in_the_dialog_can_be_cancelled(visitor: Visit) -> None:
    page = open_page(visitor, "sources")
    page.route("**/atlas/export/*", lambda route: None)  # never answered
    export(page)
    item = page.get_by_role("dialog").locator("li", has_text="PowerPoint")
    item.get_by_role("link").click()
    expect(item.get_by_role("status")).to_have_text("正在制作…")
    item.get_by_role("button", name="取消").click()
    expect(item.get_by_role("status")).to_have_text("已取消，没有留下文件。")
    expect(item.get_by_role("button")).to_have_count(0)
    page.unroute_all(behavior="ignoreErrors")


def test_in_a_rush_the_dialog_asks_again_by_itself(visitor: Visit) -> None:
    page = open_page(visitor, "sources")
    refused: list[Route] = []

    def refuse_once(route: Route) -> None:
        if refused:
            route.continue_()
        else:
            refused.append(route)
            route.fulfill(status=429, headers={"Retry-After": "1"}, body="busy")

    page.route("**/atlas/export/*", refuse_once)
    export(page)
    assert file_of(page, "GeoJSON").suggested_filename.endswith(".geojson")
    assert len(refused) == 1
    forget(visitor, "429")


def test_what_went_wrong_stands_beside_the_format(visitor: Visit) -> None:
    page = open_page(visitor, "sources")
    page.route(
        "**/atlas/export/*",
        lambda route: route.fulfill(status=500, content_type="text/plain; charset=utf-8", body="制作中断。"),
    )
    export(page)
    item = page.get_by_role("dialog").locator("li", has_text="Word")
    item.get_by_role("link").click()
    expect(item.get_by_role("status")).to_have_text("制作中断。")
    forget(visitor, "500")


def forget(visit: Visit, status: str) -> None:
    """The browser's line about an answer that this test wanted is no error."""
    visit.errors[:] = [error for error in visit.errors if f"status of {status}" not in error]
