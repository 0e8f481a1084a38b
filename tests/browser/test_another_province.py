"""Another province in a real browser: its cities are drawn, one is chosen, its panel is there; or there is no plan yet."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import serving, visiting
from tests.browser.looking import press
from tests.province.made import made, with_invented_plan


@pytest.fixture(scope="module")
def jiangsu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_invented_plan(made("江苏", tmp_path_factory.mktemp("jiangsu") / "data"))


def test_thirteen_cities_are_drawn_and_one_is_chosen(engine: Browser, jiangsu: Path) -> None:
    with serving(jiangsu) as address, visiting(engine, address) as visit:
        visit.open()
        expect(visit.page).to_have_title("江苏产业规划图谱")
        expect(visit.areas("prefectures")).to_have_count(13)
        press(visit.area("320500"))
        expect(visit.panel("320500")).to_contain_text("支持苏州市发展生物医药产业集群")
        visit.expect_url(city="320500")
        visit.choose_layer("sites")
        expect(visit.site("虚构苏州医药园")).to_have_count(1)
        legend = visit.map.locator(".legend").bounding_box()
        whole = visit.area("320600").bounding_box()
        assert whole["x"] + whole["width"] <= legend["x"], "a narrow province stands beside the legend"


def test_without_a_plan_the_map_is_there_and_says_so(
    engine: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = made("浙江", tmp_path_factory.mktemp("zhejiang") / "data")
    with serving(folder) as address, visiting(engine, address) as visit:
        visit.open()
        expect(visit.areas("prefectures")).to_have_count(11)
        expect(visit.page.get_by_text("还没有规划").first).to_be_visible()
        press(visit.area("330100"))
        expect(visit.panel("330100")).to_contain_text("还没有规划")
