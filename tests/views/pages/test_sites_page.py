"""The page of own sites without a browser: a list is checked, said to be wrong where it is, and kept by who may."""

from concurrent.futures import Future
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from atlas.store.roles import Actor, NotAllowed
from atlas.store.store import open_store
from atlas.view import View
from insight.cities.overview import overview
from tests.views.one_page import html_of, opened, settled
from views.caching import cache
from views.serving.sitelists.checks import ListCheck, ListChoices, read
from views.serving.sitelists.keeping import keep

LIST = """编号,名称,市,区县,经度,纬度,主导产业,面积（公顷）,联系电话
a1,示例一园,济南市,历下区,117.08,36.66,医疗器械,50,13800001234
a2,<img src=x onerror=alert(1)>,青岛市,市南区,120.40,36.07,羽毛球,,
a3,示例三园,济南市,历下区,1170.8,36.66,医疗器械,20,
""".encode()


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store of this test's own, asked at this machine: an AppTest has no connection."""
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(tmp_path / "store.sqlite"))
    for module in ("visitor", "bringing.person"):
        monkeypatch.setattr(f"views.parts.{module}.connection", lambda: ({"host": "localhost"}, None))


def checked(content: bytes = LIST) -> ListCheck:
    """A list that has been checked, in this process."""
    choices = ListChoices(source="示例名单")
    check = ListCheck(content, "list.csv", lambda: True, Future(), choices)
    check.result.set_result(read(content, "list.csv", choices))
    return check


def bringing(check: ListCheck, name: str = "", **params: str) -> AppTest:
    """The page with this list brought, and a name typed."""
    app = opened("sites", **params)
    app.session_state["sites-check"] = check
    app.session_state["sites-part"] = "bring"
    app = settled(app.run())
    return settled(app.text_input(key="who-name").input(name).run()) if name else app


def said(app: AppTest) -> str:
    """What the page tells besides its HTML."""
    return " ".join(
        element.value for kind in (app.info, app.success, app.error, app.caption) for element in kind
    )


def test_without_a_list_the_page_says_so_and_takes_one():
    app = opened("sites")
    assert "还没有导入过名单" in html_of(app)
    assert len(app.get("file_uploader")) == 1


def test_a_list_is_shown_with_its_points_and_faults_before_anything_is_kept():
    app = bringing(checked())
    html = html_of(app)
    assert "可用 2 行，待改 1 行" in html
    assert "%3Cpath" in html, "points on the border map"
    faults = app.dataframe[0].value
    (bad,) = faults[faults["结果"] == "该行待改"].to_dict("records")
    assert (bad["行"], bad["列"], bad["值"]) == ("4", "经度", "1170.8")
    assert app.button(key="sites-confirm").disabled
    assert "填写姓名后才能导入" in said(app)
    assert not open_store().exists()


def test_good_rows_are_kept_and_the_others_wait():
    before = overview(cache.atlas(), View())
    app = settled(bringing(checked(), "张三").button(key="sites-confirm").click().run())
    assert "已导入“示例名单”2 处" in said(app)
    assert "另有 1 行待改" in said(app)
    assert [one.name for one in cache.atlas().own_sites] == ["示例一园", "<img src=x onerror=alert(1)>"]
    assert [one.site for one in open_store().sites.rows(state="waiting")] == ["a3"]
    assert overview(cache.atlas(), View()) == before, "own sites are no attention"
    assert "现有 2 处" in html_of(app)


def test_a_second_list_says_what_it_changes():
    keep(Actor("张三", "editor"), checked().result.result(), LIST, "示例名单", 0, "")
    _, second, *_ = LIST.decode().splitlines()[1:]
    text = LIST.decode().replace("50,138", "60,138").replace(second, second.replace("a2,<img", "a9,<b"))
    app = bringing(checked(text.encode()), "张三")
    rows = app.dataframe[-1].value.to_dict("records")
    assert [(row["变化"], row["名称"], row["改动的项"]) for row in rows] == [
        ("新增", "<b src=x onerror=alert(1)>", ""),
        ("改动", "示例一园", "面积（公顷）"),
        ("移去", "<img src=x onerror=alert(1)>", ""),
    ]


def test_who_may_not_bring_is_told_and_refused_by_the_server(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "李四=reader")
    app = bringing(checked(), "李四")
    assert "不能改动" in said(app)
    assert app.button(key="sites-confirm").disabled
    with pytest.raises(NotAllowed):
        keep(Actor("李四", "reader"), checked().result.result(), LIST, "示例名单", 0, "")
    assert not open_store().exists()


@pytest.mark.parametrize(("lang", "words"), [("zh", "医疗器械"), ("en", "Medical devices")])
def test_a_site_is_found_with_its_reasons(lang: str, words: str):
    keep(Actor("张三", "editor"), checked().result.result(), LIST, "示例名单", 0, "")
    app = opened("sites", lang=lang)
    app.segmented_control(key="sites-part").set_value("find")
    app = settled(app.run())
    app.multiselect(key="find-industries").set_value(["medical-devices"])
    app.selectbox(key="find-near").set_value("370100")
    app.number_input(key="find-within").set_value(500.0)
    app = settled(app.run())
    html = html_of(app)
    assert words in html
    assert html.index("示例一园") < html.index("onerror")
    assert "<img src=x" not in "".join(element.proto.body for element in app.get("html"))
    assert "13800001234" not in html


def test_the_list_keeps_contact_data_from_those_who_may_not_see_them(monkeypatch: pytest.MonkeyPatch):
    keep(Actor("张三", "editor"), checked().result.result(), LIST, "示例名单", 0, "")
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "李四=reader")
    app = opened("sites")
    assert "联系方式" not in app.dataframe[0].value.columns
    assert len(app.dataframe[0].value) == 2
