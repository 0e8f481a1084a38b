"""The interactive file: small, closed to the world, complete, harmless whatever the data say."""

import gzip
import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.view import View
from exports.html.page import write
from exports.report.report import Report
from layers import CONTEXT_LAYERS, LAYERS
from tests.exports.spoilt import HOSTILE, spoilt_atlas
from tests.exports.webpage import WebPage
from tests.exports.written import MADE, report_of
from tests.toy import A, B

EVERYTHING = tuple(LAYERS)


@pytest.fixture
def hostile(tmp_path: Path) -> Atlas:
    """The toy with a plan full of markup."""
    return spoilt_atlas(tmp_path / "data")


def read(report: Report) -> tuple[WebPage, dict]:
    """The page and the data inside it."""
    page = WebPage(write(report))
    (data,) = page.data
    return page, json.loads(data)


def panel(data: dict, key: str) -> WebPage:
    """What the panel says of one city, industry or (empty) the province."""
    return WebPage("\n".join(data["lines"][number] for number in data["panels"][key]["lines"]).encode())


def cards(data: dict) -> dict[tuple[str, str], list[str]]:
    """Every text of each card, by layer and feature, its title first."""
    return {
        (layer["id"], key): [data["lines"][number] for number in _numbers(item["card"])]
        for layer in data["view"]["layers"]
        for key, item in layer["features"].items()
        if "card" in item
    }


def _numbers(card: dict) -> list[int]:
    return [card["title"], *card["lines"], *(number for quote in card["quotes"] for number in quote)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_small_with_all_counties_in_it(real_atlas, lang):
    plans = tuple(name for name in EVERYTHING if name not in CONTEXT_LAYERS)
    view, app = View(lang=lang, layers=plans), "https://atlas.example.cn"
    content = write(Report(real_atlas, view, ("371300",), made=MADE, base_url=app))
    assert len(content) <= 400_000
    assert len(gzip.compress(content, 9, mtime=0)) <= 180_000
    _, data = read(report_of(real_atlas, lang=lang))
    assert {name: len(level) for name, level in data["topology"]["levels"].items()} == {
        "prefectures": 16, "counties": 136, "circles": 3,
    }  # fmt: skip


def test_equal_reports_are_equal_bytes(real_atlas):
    assert write(report_of(real_atlas, "371300")) == write(report_of(real_atlas, "371300"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_in_it_is_fetched(real_atlas, lang):
    page, data = read(report_of(real_atlas, lang=lang))
    assert page.addresses == ["data:,"]  # no icon: a browser would ask for one by itself
    assert {"img", "iframe", "object", "base", "form"} & page.names() == set()
    (style,) = page.styles
    assert "@import" not in style
    assert re.findall(r"url\([^#]", style) == []
    assert "sourceMappingURL" not in page.scripts[0]
    parts = [panel(data, key) for key in data["panels"]]
    assert [address for part in parts for address in part.addresses] == []


def test_only_its_own_script_may_run(real_atlas):
    page, _ = read(report_of(real_atlas))
    (script,) = page.scripts
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert page.policy["default-src"] == "'none'"
    assert page.policy["script-src"] == f"'sha256-{digest}'"
    assert page.policy["img-src"] == "data:"
    assert [name for _, found in page.elements for name in found if name.startswith("on")] == []


@pytest.mark.parametrize(("lang", "dated"), [("zh", "2031-02-03"), ("en", "2031-02-03")])
def test_title_view_date_sources_and_base_map_stand_on_it(real_atlas, lang, dated):
    report = report_of(real_atlas, "371300", lang=lang)
    page, _ = read(report)
    for said in (report.imprint.title, report.imprint.subtitle, dated, "GS", *report.imprint.foot):
        assert said in page.text
    assert ("html", {"lang": lang}) in page.elements
    assert report.imprint.failed
    assert all(check.title in page.text for check in report.imprint.failed)


def test_every_city_the_province_and_every_industry_have_a_panel(toy_atlas):
    _, data = read(report_of(toy_atlas))
    assert set(data["panels"]) == {"", A, B, "alpha", "beta", "gamma"}
    assert "支持甲甲市甲业集群" in panel(data, A).text
    assert "支持甲甲市甲业集群" not in panel(data, B).text
    assert "2市中2市被点名" in panel(data, "").text
    named = panel(data, "alpha")
    assert [found["data-open"] for name, found in named.elements if name == "button"] == [A, B]
    assert re.search(r"单独点名 1市\s*甲甲", named.text)
    assert re.search(r"未点名（不等于不支持） 1市\s*乙乙", named.text)


def test_a_city_that_no_plan_names_says_so(real_atlas):
    _, data = read(report_of(real_atlas, "371400"))
    assert data["start"] == "371400"
    assert "未点名不等于不支持" in panel(data, "371400").text


def test_it_opens_on_the_first_city_chosen_or_on_the_province(toy_atlas):
    assert read(report_of(toy_atlas, B, A))[1]["start"] == B
    assert read(report_of(toy_atlas))[1]["start"] == ""
    assert read(Report(toy_atlas, View(city=A), made=MADE))[1]["start"] == A


def test_sections_that_are_not_wanted_are_not_there(toy_atlas):
    page, data = read(report_of(toy_atlas, A, sections=("designations",)))
    told_of = [found["data-section"] for _, found in panel(data, A).elements if "data-section" in found]
    assert told_of == ["facts", "designations"]
    assert "数据与许可" not in page.text
    assert "数据来源：" in page.text


def test_citations_lead_to_the_running_app_where_it_is_known(toy_atlas):
    _, data = read(report_of(toy_atlas, A, base_url="https://atlas.example.cn/"))
    assert "https://atlas.example.cn/clauses?clause=toy-2030/1" in panel(data, A).addresses


def test_texts_said_in_many_panels_are_there_once(real_atlas):
    _, data = read(report_of(real_atlas))
    assert len(set(data["lines"])) == len(data["lines"])
    said = [number for panel in data["panels"].values() for number in panel["lines"]]
    assert len(said) > 2 * len(set(said))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_texts_are_only_read(hostile, lang):
    page, data = read(report_of(hostile, A, lang=lang))
    assert len(page.scripts) == len(page.data) == 1
    harmless = panel(data, A)
    assert "img" not in page.names() | harmless.names()
    assert "script" not in harmless.names()
    assert harmless.text.count(HOSTILE) >= 2
    assert "\x07" not in "".join(data["lines"]) + page.text
    assert any(HOSTILE in text for texts in cards(data).values() for text in texts)


def test_cards_and_layers_carry_their_texts_as_the_layers_have_them(real_atlas):
    report = report_of(real_atlas, lang="en")
    _, data = read(report)
    shown = cards(data)
    carried = [layer for id, layer in report.layers.items() if id not in CONTEXT_LAYERS]
    for layer in carried:
        for key, card in zip(layer.table.index, layer.table["card"], strict=True):
            if card is not None:
                assert shown[layer.id, key][: 1 + len(card.lines)] == [card.title, *card.lines]
    assert " · lead: Provincial " in "".join(shown["designations", "370300"])
    assert {item["id"]: item["title"] for item in data["view"]["layers"]} == {
        layer.id: layer.title for layer in carried
    }


def test_a_panel_carries_its_title(real_atlas):
    _, data = read(report_of(real_atlas))
    titles = {key: data["lines"][found["title"]] for key, found in data["panels"].items()}
    assert titles["371300"] == "临沂市"
    assert all(title and title in panel(data, key).text for key, title in titles.items())


def test_an_atlas_without_shapes_is_still_a_page(toy_copy):
    for level in ("prefectures", "counties", "province"):
        (toy_copy / "boundaries" / f"{level}.geojson").unlink()
    page, data = read(report_of(load_atlas(toy_copy)))
    assert data["topology"]["arcs"] == []
    assert "数据来源：" in page.text


def test_search_finds_by_name_pinyin_initials_and_english(real_atlas):
    _, data = read(report_of(real_atlas, lang="en"))
    forms = {(entry[0], entry[1]): set(entry[4].split()) for entry in data["search"]}
    assert {"临沂市", "linyi", "ly"} <= forms["city", "Linyi"]
    assert {"ylqx", "yiliaoqixie", "medicaldevices"} <= forms["industry", "Medical devices"]
    opened = {(entry[0], entry[1]): entry[3] for entry in data["search"]}
    assert opened["county", "Pingyi County"] == "371300"
    assert {entry[3] for entry in data["search"]} <= {*data["panels"]}


def test_a_filter_is_said_and_followed(toy_atlas):
    page, data = read(replace(report_of(toy_atlas), view=View(industries=("gamma",))))
    assert "丙业" in page.text
    assert "支持甲甲市甲业集群" not in panel(data, A).text
