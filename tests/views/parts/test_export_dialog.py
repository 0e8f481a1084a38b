"""The Export control: on every page, the view in words, every format, what to share; nothing made before."""

import html
import json
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from atlas.view import View
from exports import EXPORTS, Export
from exports.report.blocks import texts
from language import LANGUAGES
from tests.patience import SECONDS
from tests.views.conftest import Page
from views.caching import cache
from wording.words import Words

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is always the same day."""

    class Day(date):
        @classmethod
        def today(cls) -> date:
            return TODAY

    monkeypatch.setattr("views.caching.cache.date", Day)


def opened(page: Page) -> Page:
    """The page with the dialog open."""
    page.app.button(key="export").click()
    return page.run()


def said(page: Page) -> str:
    """All HTML of the page, with its entities resolved."""
    return html.unescape("".join(element.proto.body for element in page.app.get("html")))


def downloads(page: Page) -> dict[str, str]:
    """The dialog's files: format to address."""
    found = re.findall(r'href="(atlas/export/(\w+)\?[^"]*)"', formats(page))
    return {extension: address for address, extension in found}


def formats(page: Page) -> str:
    """The HTML of the list of formats, with its entities resolved."""
    parts = [part.proto for part in page.app.get("bidi_component")]
    told = [json.loads(part.json) for part in parts if part.component_name == "plan_atlas_exports"]
    return html.unescape("".join(data["formats"] for data in told))


def shared(page: Page) -> list[str]:
    """What stands in the boxes to copy from."""
    return [box.value for box in page.app.code]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_control_makes_nothing_before_it_is_pressed(
    visit: Callable, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    def made(*wanted: object) -> None:
        pytest.fail("a report was made although nobody asked for one")

    monkeypatch.setattr(cache, "report", made)
    page = visit(lang=lang)
    assert page.app.button(key="export").label == Words(cache.atlas(), lang).say("导出")
    assert downloads(page) == {}
    assert shared(page) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_format_is_one_press_away(visit: Callable, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    def write(export: Export, report: object) -> bytes:
        pytest.fail("a file was made although nobody asked for one")

    monkeypatch.setattr(Export, "write", write)
    page = opened(visit(city="371300", lang=lang))
    say = Words(cache.atlas(), lang).say
    assert list(downloads(page)) == list(EXPORTS)
    for export in EXPORTS.values():
        assert say(export.use) in formats(page)
    assert all("city=371300" in address for address in downloads(page).values())


def test_the_dialog_says_what_will_be_exported(visit: Callable) -> None:
    page = opened(visit(city="淄博", plan="health-2024", industry="medical-devices"))
    text = said(page)
    shown = text[text.index("brief-view") :]
    for words in ("淄博市产业规划简报", "医养健康2024", "医疗器械", "淄博市"):
        assert words in shown


def test_without_a_city_it_is_the_province(visit: Callable) -> None:
    assert "山东产业规划图谱" in said(opened(visit())).split("brief-view")[-1]


def test_the_view_is_the_one_that_is_seen_when_the_button_is_pressed(visit: Callable) -> None:
    page = visit(city="371300")
    page.app.multiselect(key="plans").select("care-2024")
    page.run()
    assert "plan=care-2024" in shared(opened(page))[0]


def test_what_is_shared_names_view_and_file(visit: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", "https://atlas.example.cn/")
    link, app, file = shared(opened(visit(city="371300", layers="counties", lang="en")))
    assert link == "https://atlas.example.cn/?city=371300&layers=counties&lang=en"
    assert "https://atlas.example.cn/?embed=true&amp;city=371300" in app
    assert 'sandbox="allow-scripts"' in file
    assert "_2026-11-21.html" in file


def test_an_address_configured_wrongly_is_a_sentence(
    visit: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", "atlas")
    page = opened(visit())
    assert "PLAN_ATLAS_BASE_URL" in page.notice.replace("\\", "")
    assert downloads(page) == {}
    assert "is no web address" in opened(visit(lang="en")).notice


def test_characters_that_the_font_lacks_are_said_before_the_download(
    visit: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.report.report.Report.lost", "😀<")
    page = opened(visit(city="370200"))
    assert "U+1F600" in page.notice.replace("\\", "")
    assert list(downloads(page)) == list(EXPORTS)


def test_the_report_is_that_of_the_data_as_they_are_now(copy: Path) -> None:
    sites = copy / "sites" / "sites.csv"
    assert "临沂生物医药产业集群" in sites.read_text("utf-8")
    before = cache.report(View(), ("371300",), ("parks",), "")
    sites.write_text(sites.read_text("utf-8").replace("临沂生物医药产业集群", "临沂新名产业集群"), "utf-8")
    after = cache.report(View(), ("371300",), ("parks",), "")
    assert "临沂新名产业集群" not in "".join(texts(before.chapters))
    assert "临沂新名产业集群" in "".join(texts(after.chapters))


@pytest.mark.parametrize("extension", EXPORTS)
def test_every_format_is_answered_with_its_name_and_type(get: Callable, extension: str) -> None:
    reply = get(f"/atlas/export/{extension}", "city=371300")
    assert reply.status == 200
    assert reply.headers["content-type"].startswith(EXPORTS[extension].media_type)
    name = unquote(reply.headers["content-disposition"].split("''")[1])
    assert name == f"山东产业规划图谱_临沂市_2026-11-21.{extension}"
    assert len(reply.body) > 5_000


def test_an_unknown_format_is_not_there_and_an_unknown_city_is_the_province(get: Callable) -> None:
    assert get("/atlas/export/exe").status == 404
    assert get("/atlas/export/exe", "lang=en").body == b"No such format"
    reply = get("/atlas/export/geojson", "city=<script>&lang=xx")
    assert "全省" in unquote(reply.headers["content-disposition"])


def test_what_fails_is_a_sentence(get: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", "atlas")
    reply = get("/atlas/export/svg")
    assert reply.status == 500
    assert "不是网址" in reply.body.decode()
    told = get("/atlas/export/svg", "lang=en").body.decode()
    assert told.startswith('PLAN_ATLAS_BASE_URL: "atlas" is no web address.')


COMPARED = """
from views.caching import cache
from views import state
from views.parts.export_dialog import export_control
view = state.read(cache.atlas(), "compare", cache.page_version())
export_control(view.lang)
"""


def compared(**params: str) -> Page:
    """The comparison page's control with the dialog open; a city and a filter were chosen on other pages."""
    app = AppTest.from_string(COMPARED, default_timeout=SECONDS)
    app.query_params.update({"city": "371400", "industry": "tcm"} | params)
    return opened(Page(app).run())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_compared_cities_it_is_their_report(lang: str) -> None:
    page = compared(compare="370100,371300", lang=lang)
    text, words = said(page).split("brief-view")[-1], Words(cache.atlas(), lang)
    names = words.join(map(words.names.place, ("370100", "371300")))
    assert words.say("{cities}产业规划简报", cities=names) in text
    assert f"<dt>{words.say('对照')}</dt><dd>{names}</dd>" in text
    assert words.names.place("371400") not in text and words.names.industry("tcm") not in text
    assert all(
        "compare=370100%2C371300" in link and "page=compare" in link for link in downloads(page).values()
    )


def test_of_compared_plans_it_is_restricted_to_them() -> None:
    for asked in ({"compare": "health-2022,care-2024"}, {"compare": "care-2024,health-2022"}):
        text = said(compared(**asked)).split("brief-view")[-1]
        assert "<dt>对照</dt><dd>医养健康2022、养老托育2024</dd>" in text
        assert "<dt>规划</dt><dd>医养健康2022、养老托育2024</dd>" in text
    assert "<dt>对照</dt><dd>医养健康2022、医养健康2024</dd>" in said(compared())


def test_the_file_is_of_what_the_dialog_said(get: Callable) -> None:
    query = "compare=370100,371300&page=compare"
    sheets = load_workbook(BytesIO(get("/atlas/export/xlsx", query).body))
    assert [cell.value for cell in sheets["城市"]["A"]][1:] == ["济南市", "临沂市"]
    assert sheets["说明"]["A1"].value == "济南市、临沂市产业规划简报"
    plans = load_workbook(
        BytesIO(get("/atlas/export/xlsx", "compare=health-2022,care-2024&page=compare").body)
    )
    column = next(cell.column for cell in plans["目标"][1] if cell.value == "规划")
    told = {row[column - 1].value for row in plans["目标"].iter_rows(min_row=2)}
    assert told == {"医养健康2022", "养老托育2024"}


def test_elsewhere_what_was_compared_changes_no_report(get: Callable) -> None:
    reply = get("/atlas/export/geojson", "compare=370100,371300")
    assert "全省" in unquote(reply.headers["content-disposition"])
