"""The address: what it names is shown, what it does not know is said, whatever it holds is harmless."""

import html
import re
from collections.abc import Callable

import pytest
import streamlit as st

from atlas.model import Atlas
from atlas.view import View
from plans.records import Designation
from wording.words import Words

CITIES = (
    "370100", "370200", "370300", "370400", "370500", "370600", "370700", "370800", "370900", "371000",
    "371100", "371300", "371400", "371500", "371600", "371700",
)  # fmt: skip
HAN = re.compile(r"[\u4e00-\u9fff]")
DEFAULT = "prefectures,designations"


def text_of(panel: str) -> str:
    """The panel's text with its entities resolved."""
    return html.unescape(panel)


@pytest.mark.parametrize("city", CITIES)
def test_a_city_says_every_phrase_that_names_it_and_no_other(
    visit: Callable, real_atlas: Atlas, city: str
) -> None:
    page = visit(city=city)
    said = text_of(page.panel)
    records = real_atlas.records(Designation)
    assert page.city == page.url["city"] == page.map["city"] == city
    for record in records:
        naming = city in record.places
        assert (f"“{record.evidence}”" in said.split("牵头部门")[0].split("目标 ")[0]) == naming
        lead = "、".join(real_atlas.clause_by_ref[record.ref].lead)
        assert not naming or not lead or f"牵头：{lead}" in said
    if not any(city in record.places for record in records):
        assert "未点名不等于不支持" in said


@pytest.mark.parametrize("name", ["临沂", "临沂市", "Linyi", "linyi", "371300", "平邑", "371326"])
def test_a_city_by_any_of_its_names_or_counties(visit: Callable, name: str) -> None:
    page = visit(city=name)
    assert page.city == "371300"
    assert page.url == {"city": "371300"}, "the address is put in order"
    assert ("平邑县属临沂市" in page.notice) == (name in ("平邑", "371326"))


def test_filters_narrow_the_panel_of_a_city(visit: Callable) -> None:
    every, one = (text_of(visit(city="淄博", **more).panel) for more in ({}, {"plan": "health-2024"}))
    assert "培育淄博、威海医疗器械产业集群" in every
    assert "培育淄博、威海医疗器械产业集群" in one
    assert "培育淄博、威海、滨州、泰安等一批高端医疗器械产业集群基地" in every
    assert "培育淄博、威海、滨州、泰安等一批高端医疗器械产业集群基地" not in one


def test_a_whole_address_comes_back_the_same(visit: Callable) -> None:
    asked = {
        "plan": "health-2022,health-2024",
        "industry": "biopharma,tcm",
        "kind": "cluster,base",
        "city": "371700",
        "layers": "prefectures,counties,circles",
    }
    page = visit(**asked)
    assert page.url == asked
    assert page.notice == ""
    assert page.app.multiselect(key="plans").value == ["health-2022", "health-2024"]
    assert page.app.multiselect(key="industries").value == ["biopharma", "tcm"]
    assert page.app.multiselect(key="kinds").value == ["cluster", "base"]
    assert page.map["layers"] == "prefectures,counties,circles"


def test_layers_of_the_address(visit: Callable) -> None:
    assert visit().map["layers"] == DEFAULT
    assert visit(layers="none").map["layers"] == ""
    assert visit(layers="counties").map["layers"] == "counties"
    assert visit(layers="designations,prefectures").url == {}


@pytest.mark.parametrize("name", ["plan", "industry", "kind", "layers", "city"])
@pytest.mark.parametrize(
    "value",
    ["atlantis", "<script>alert(1)</script>", "很" * 10_000, "\x01\x02", "😀", "{text}{0}", "'\"&amp;"],
    ids=["unknown", "script", "long", "control", "emoji", "braces", "quotes"],
)
def test_what_is_unknown_is_said_and_the_rest_is_as_usual(visit: Callable, name: str, value: str) -> None:
    page = visit(**{name: value})
    assert len(page.app.warning) == 1
    assert len(page.notice) < 300
    assert page.url == {}
    assert page.city == ""
    assert page.map["layers"] == DEFAULT
    assert "<script>" not in page.panel


def test_everything_unknown_at_once_is_said_at_once(visit: Callable) -> None:
    page = visit(plan="p1", industry="i1", kind="k1", city="c1", layers="l1")
    assert all(word in page.notice for word in ("p1", "i1", "k1", "c1", "l1"))


def test_what_is_known_counts_beside_what_is_not(visit: Callable) -> None:
    page = visit(plan="health-2024,health-2042", city="淄博")
    assert "health-2042" in page.notice
    assert page.url == {"plan": "health-2024", "city": "370300"}


@pytest.mark.parametrize(
    ("city", "words"),
    [("市中区", ("370103", "370402")), ("莱芜市", ("2019", "济南市")), ("371200", ("2019", "济南市")),
     ("临忻", ("临沂",)), ("370000", ("370000",)), ("shenghui", ("shenghui",))],
)  # fmt: skip
def test_a_name_that_is_no_city_of_today_gets_a_notice(visit: Callable, city: str, words: tuple) -> None:
    page = visit(city=city)
    assert page.notice
    assert all(word in page.notice for word in words)
    assert page.city == ""


def test_the_address_is_in_order_before_the_page_is_made(visit: Callable, monkeypatch) -> None:
    """However long the page takes, it never stands in one language under an address in another."""
    seen = []

    def look(words: Words, _view: View) -> None:
        seen.append((words.lang, st.query_params.to_dict()))

    page = visit(lang="en")
    monkeypatch.setattr("views.pages.map.show", look)
    page.app.selectbox(key="lang").set_value("zh").run()
    assert seen == [("zh", {})]


def test_a_county_says_where_it_lies_and_where_its_namesakes_do(visit: Callable) -> None:
    page = visit(city="370103")
    assert page.city == "370100"
    assert "市中区属济南市，显示该市；枣庄市另有市中区" in page.notice
    assert "另有" not in visit(city="371326").notice


@pytest.mark.parametrize(
    ("city", "said"),
    [
        (
            "市中区",
            ("市中区", "Shizhong District (370103) in Jinan", "Shizhong District (370402) in Zaozhuang"),
        ),
        ("zz", ("zz", "six-digit adcode of a prefecture or county")),
        ("Linyee", ("Linyee", "Similar:", "Linyi (371300)")),
        ("Laiwu", ("Laiwu", "2019", "Use Jinan")),
        ("370402", ("Shizhong District", "Zaozhuang", "there is another Shizhong District in Jinan")),
    ],
)
def test_a_notice_in_english_says_what_was_asked_and_what_to_do(
    visit: Callable, city: str, said: tuple
) -> None:
    notice = visit(city=city, lang="en").notice.replace("\\", "").replace("\u2060", "")
    assert [word for word in said if word not in notice] == []
    assert not HAN.search(notice.replace(city, ""))


def test_a_notice_goes_with_what_it_is_about(visit: Callable) -> None:
    page = visit(city="371326")
    assert "平邑县属临沂市" in page.notice
    assert "平邑县属临沂市" in page.run().notice, "as long as nothing else is chosen"
    page.app.multiselect(key="plans").select("health-2024")
    assert page.run().notice == ""


@pytest.mark.parametrize(
    "value", ["![x](https://evil.example/x.png)", "[here](https://evil.example)", "**b**"]
)
def test_a_notice_shows_what_was_asked_and_does_not_obey_it(visit: Callable, value: str) -> None:
    """Warnings are Markdown: an address must not put pictures, links or bold type into the page."""
    page = visit(plan=value)
    assert value not in page.notice, "the marks must be escaped"
