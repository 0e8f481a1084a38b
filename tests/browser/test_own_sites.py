"""A whole list by hand: an Excel file in GCJ-02 comes in, and its sites stand where they are on the map."""

from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, expect
from xlsxwriter import Workbook

from atlas.model import Atlas
from constants import DATA
from geo.datums import convert
from tests.browser.conftest import serving, visiting
from tests.browser.visit import Visit

HOSTILE = "<img src=x onerror=alert(1)>园"
POPUP = "Object.values(window).find((it) => it && it.getCenter && it._popup)._popup.getLatLng()"


def places(atlas: Atlas) -> list[tuple[str, str, float, float]]:
    """City, county and a known point of ten counties."""
    areas = atlas.boundaries.areas
    chosen = list(areas["counties"].values())[:100:10]
    return [
        (areas["prefectures"][one.parent].name_zh, one.name_zh, one.label_lon, one.label_lat)
        for one in chosen
    ]


def write_list(path: Path, atlas: Atlas) -> None:
    """The list, its points as a Chinese web map shows them."""
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet("园区")
        sheet.write_row(0, 0, ("编号", "名称", "市", "区县", "高德经度", "高德纬度"))
        for row, (city, county, lon, lat) in enumerate(places(atlas), start=1):
            x, y = convert(np.array([lon]), np.array([lat]), "wgs84", "gcj02")
            name = HOSTILE if row == 1 else f"{county}园"
            sheet.write_row(row, 0, (f"s{row}", name, city, county, float(x[0]), float(y[0])))


def chosen_by_a_circle(visitor: Visit) -> None:
    """A circle around all of the map lists all, one around nothing none; a press on a site lists that."""
    page = visitor.page
    canvas = page.locator(".site-map canvas[data-sites='10']")
    canvas.wait_for()
    page.get_by_role("button", name="圆圈").click()
    for corner, far, said in ((False, 600, "选中 10 处"), (True, 3, "选中 0 处")):
        visitor.settle("sites")  # nothing moves any more
        canvas.scroll_into_view_if_needed()
        box = canvas.bounding_box() or {}
        x, y = box["x"] + (4 if corner else box["width"] / 2), box["y"] + (4 if corner else box["height"] / 2)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + far, y + 5, steps=3)
        page.mouse.up()
        expect(page.locator(".site-map p")).to_contain_text(said)
    page.get_by_role("button", name="清除选择").click()
    expect(page.get_by_role("button", name="清除选择")).to_have_count(0)
    expect(page.get_by_role("button", name="单页 10 份")).to_be_visible()


def unfold(visitor: Visit, name: str) -> None:
    """Opens the ways of reading where they are folded: a new check may fold them or not."""
    fold = visitor.page.get_by_text("读法：工作表、坐标系、各列")
    for _ in range(5):
        visitor.settle("sites")
        if visitor.page.get_by_role("combobox", name=name).first.is_visible():
            return
        fold.click()


def picked(visitor: Visit, name: str, choice: str) -> None:
    """Takes a choice from a list; a run that ends closes an open list, which is then opened anew."""
    page = visitor.page
    box = page.get_by_role("combobox", name=name).first
    box.wait_for()
    for _ in range(5):
        visitor.settle("sites")
        box.fill(choice)
        box.press("Enter")
        visitor.settle("sites")
        if box.input_value() == choice:
            return
    pytest.fail(f"{choice} is not taken")


def test_a_list_in_gcj02_lands_in_its_counties(
    engine: Browser, real_atlas: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write_list(tmp_path / "list.xlsx", real_atlas)
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(tmp_path / "store.sqlite"))
    with serving(DATA) as address, visiting(engine, address) as visitor:
        page = visitor.read("sites").page
        page.locator("input[type=file]").set_input_files(tmp_path / "list.xlsx")
        expect(page.get_by_text("可用 10 行，待改 0 行")).to_be_visible()
        expect(page.get_by_text("按 GCJ-02 画出")).to_be_visible()
        for datum in ("BD-09", "GCJ-02"):
            unfold(visitor, "坐标系")
            picked(visitor, "坐标系", datum)
            page.get_by_role("button", name="按此重新检查").click()
            expect(page.get_by_text(f"按 {datum} 画出")).to_be_visible()
            visitor.settle("sites")
        page.get_by_label("您的姓名").fill("张三")
        page.get_by_label("您的姓名").press("Enter")
        page.get_by_role("button", name="导入 10 行").click()
        expect(page.get_by_text("现有 10 处")).to_be_visible()
        chosen_by_a_circle(visitor)
        page.get_by_text("找场地").click()
        city, county, lon, lat = places(real_atlas)[0]
        box = page.get_by_role("combobox", name="距离从")
        box.wait_for()
        visitor.settle("sites")  # a run that ends closes an open list
        box.fill(city)
        expect(page.get_by_role("option", name=city).first).to_be_visible()
        box.press("Enter")
        page.get_by_role("link", name="在地图上看").first.click()
        popup = visitor.map.locator(".leaflet-popup-content")
        expect(popup).to_contain_text(f"{city} · {county}")
        expect(popup).to_contain_text(HOSTILE)
        assert popup.locator("img").count() == 0
        at = visitor.frame.evaluate(POPUP)
        assert (round(at["lng"], 3), round(at["lat"], 3)) == (round(lon, 3), round(lat, 3))
        expect(visitor.map.locator("canvas.own-sites")).to_have_attribute("data-sites", "10")
