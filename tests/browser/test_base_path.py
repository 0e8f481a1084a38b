"""The atlas below a path of its own, as behind a department's gateway."""

import re
import zipfile

import pytest
from playwright.sync_api import Browser, expect

from constants import DATA
from tests.browser.conftest import serving, visiting
from tests.browser.looking import press


def test_it_is_of_full_use_below_a_path(engine: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STREAMLIT_SERVER_BASE_URL_PATH", "sd/atlas")
    with (
        serving(DATA, "/sd/atlas") as address,
        visiting(engine, address) as visitor,
    ):
        press(visitor.open().area("371300"))
        visitor.panel("371300").wait_for()
        expect(visitor.page).to_have_url(re.compile(r"/sd/atlas/\?.*city=371300"))
        visitor.turn_to("目标", "targets")
        expect(visitor.page).to_have_url(re.compile(r"/sd/atlas/targets"))
        visitor.search("淄博")
        expect(visitor.page).to_have_url(re.compile(r"/sd/atlas/.*city=370300"))
        visitor.read("?city=370300")  # a page that rests keeps the dialog
        visitor.page.get_by_role("button", name="导出").click()
        with visitor.page.expect_download() as waiting:
            visitor.page.locator("a[href*='export/docx']").click()
        inside = zipfile.ZipFile(waiting.value.path()).read("word/_rels/document.xml.rels").decode()
        led = re.findall(r'Target="(http[^"]+)"', inside)
        assert led and all(link.startswith(f"{address}/") for link in led)
