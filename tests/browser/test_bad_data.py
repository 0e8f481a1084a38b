"""Data that are hostile or broken: nothing in them runs, what is wrong is said, the map still works."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.looking import press

PHRASE = "培育淄博、威海医疗器械产业集群"
HOSTILE = "<img src=x onerror=window.hacked=1>\"'"


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _hostile(data: Path) -> None:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    _replace(data / "plans" / "health-2024.yaml", f"evidence: {PHRASE}", f"evidence: {quoted}")
    _replace(data / "plans" / "health-2022.yaml", "name: 潍坊奥精产业园\n", f"name: {quoted}\n")
    cell = HOSTILE.replace('"', '""')
    _replace(data / "sites" / "sites.csv", ",潍坊奥精产业园,park", f',"{cell}",park')


def test_hostile_words_run_nowhere(serve_copy: Callable) -> None:
    with serve_copy(_hostile) as visit:
        visit.open("?city=370300&layers=prefectures,designations,sites")
        expect(visit.panel("370300")).to_contain_text(HOSTILE)
        press(visit.area("370300"))
        expect(visit.map.locator(".leaflet-popup-content")).to_contain_text(HOSTILE)
        site = visit.map.locator('.site[aria-label^="<img"]')
        expect(site).to_have_count(1)
        site.hover()
        expect(visit.map.locator(".leaflet-tooltip").first).to_contain_text(HOSTILE)
        site.focus()
        site.press("Enter")
        expect(visit.map.locator(".leaflet-popup-content h2").last).to_have_text(HOSTILE)
        for frame in visit.page.frames:
            assert frame.evaluate("window.hacked") is None
        expect(visit.map.locator('img[src="x"]')).to_have_count(0)
        expect(visit.page.locator('img[src="x"]')).to_have_count(0)


def _broken(data: Path) -> None:
    _replace(data / "sites" / "sites.csv", "116.876,36.688", "1170.2,36.688")
    (data / "plans" / "care-2024.yaml").write_text("plan: [care", "utf-8")


def test_broken_data_are_named_and_the_map_still_works(serve_copy: Callable) -> None:
    with serve_copy(_broken) as visit:
        visit.open()
        for words in ("sites/sites.csv 第2行 lon “1170.2”", "plans/care-2024.yaml 第"):
            expect(visit.page.get_by_text(words)).to_be_visible()
        expect(visit.areas("designations")).to_have_count(16)
        press(visit.area("370300"))
        expect(visit.panel("370300")).to_contain_text(PHRASE)
        visit.expect_url(city="370300")
        visit.choose_layer("sites")
        expect(visit.site("济南国际医学科学中心")).to_have_count(0)
        expect(visit.site("潍坊奥精产业园")).to_have_count(1)
