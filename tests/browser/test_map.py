"""What the map shows: every city by name, the three states apart, sites only as exact as they are known."""

from playwright.sync_api import expect

from tests.browser.looking import press
from tests.browser.visit import Visit

CITIES = {
    "370100": "济南", "370200": "青岛", "370300": "淄博", "370400": "枣庄", "370500": "东营",
    "370600": "烟台", "370700": "潍坊", "370800": "济宁", "370900": "泰安", "371000": "威海",
    "371100": "日照", "371300": "临沂", "371400": "德州", "371500": "聊城", "371600": "滨州",
    "371700": "菏泽",
}  # fmt: skip


ROUGH = [
    ("平邑金银花产业园", "县级近似", "平邑"),
    ("济南国际医学科学中心", "县级近似", "济南国际医学科学中心"),
    ("潍坊奥精产业园", "市级近似", "潍坊奥精产业园"),
]


def test_sixteen_cities_are_drawn_and_named_in_chinese(visitor: Visit) -> None:
    visitor.open()
    for layer in ("prefectures", "designations"):
        keys = visitor.areas(layer).evaluate_all("paths => paths.map(path => path.dataset.key)")
        assert sorted(keys) == sorted(CITIES)
        sizes = visitor.areas(layer).evaluate_all("ps => ps.map(p => p.getBoundingClientRect().width)")
        assert min(sizes) > 20
    whole = visitor.map.locator(".folium-map").bounding_box()
    for name in CITIES.values():
        label = visitor.map.locator(".city .name").get_by_text(name, exact=True)
        expect(label).to_be_visible()
        box = label.bounding_box()
        assert whole["x"] < box["x"] and box["x"] + box["width"] < whole["x"] + whole["width"]
        assert whole["y"] < box["y"] and box["y"] + box["height"] < whole["y"] + whole["height"]


def test_the_base_map_line_stands_under_the_map(visitor: Visit) -> None:
    visitor.open()
    line = visitor.map.get_by_text("审图号 GS（2024）0650号")
    expect(line).to_be_visible()
    expect(line).to_have_text(
        "底图：国家地理信息公共服务平台（天地图），审图号 GS（2024）0650号；专题内容为叠加，公开发布前请依法送审"
    )
    drawn, said = visitor.map.locator(".folium-map").bounding_box(), line.bounding_box()
    assert said["y"] >= drawn["y"] + drawn["height"] - 1
    assert said["y"] + said["height"] <= 768


def test_alone_in_a_group_and_not_named_are_told_apart_without_colour(visitor: Visit) -> None:
    visitor.open("?industry=medical-devices&plan=health-2024")
    visitor.expect_fill("370300", "^#e69f00$")
    for group in ("370100", "370200", "371300", "371600", "371700"):
        visitor.expect_fill(group, r"^url\(#hatch-e69f00\)$")
    for silent in ("370400", "371400"):
        visitor.expect_fill(silent, "^#ffffff$")
    pattern = visitor.map.locator(".leaflet-designations-pane pattern#hatch-E69F00")
    expect(pattern).to_have_count(1)
    legend = visitor.map.locator(".legend")
    for words in ("医疗器械：单独点名", "医疗器械：仅并列点名", "未点名（不等于不支持）"):
        expect(legend.get_by_text(words)).to_be_visible()


def test_a_hatch_is_painted_and_not_only_named(visitor: Visit) -> None:
    visitor.open("?industry=talent&layers=designations")
    visitor.expect_fill("370100", r"^url\(#hatch-")
    inside = visitor.area("370100").evaluate(
        "p => p.ownerSVGElement.querySelector(p.getAttribute('fill').slice(4, -1)).tagName"
    )
    assert inside == "pattern"


def test_an_industry_of_the_matrix_narrows_map_and_sentence_without_another_page(visitor: Visit) -> None:
    visitor.open()
    visitor.mark()
    visitor.panel().locator(".matrix thead a[title='医疗器械']").click()
    expect(visitor.page.locator("p.answer")).to_contain_text("四份规划就医疗器械点名8市（单独4，仅并列4）；")
    visitor.expect_fill("370300", "^#e69f00$")
    visitor.expect_url(industry="medical-devices")
    assert visitor.marked()


def test_little_maps_stand_side_by_side_and_one_is_enlarged(visitor: Visit) -> None:
    page = visitor.open().page
    page.get_by_role("button", name="各产业小图").click()
    maps = page.locator(".multiples a")
    expect(maps).to_have_count(7)
    maps.filter(has_text="中医药").click()
    visitor.expect_fill("370700", "^#009e73$")
    visitor.expect_url(industry="tcm")
    expect(maps).to_have_count(0)


def test_a_popup_says_phrase_plan_clause_and_lead_agency(visitor: Visit) -> None:
    visitor.open("?plan=health-2024&industry=medical-devices")
    visitor.expect_fill("370300", "^#e69f00$")
    press(visitor.area("370300"))
    popup = visitor.map.locator(".leaflet-popup-content")
    expect(popup).to_contain_text("培育淄博、威海医疗器械产业集群")
    expect(popup).to_contain_text("医养健康2024 第11条")
    expect(popup).to_contain_text("牵头：省")


def test_a_place_known_only_roughly_is_drawn_so_and_says_so(visitor: Visit) -> None:
    visitor.open("?layers=prefectures,designations,sites")
    for name, precision, evidence in ROUGH:
        site = visitor.site(name)
        expect(site.locator("circle.approximate")).to_have_css("stroke-dasharray", "3px, 2.5px")
        site.focus()
        site.press("Enter")
        popup = visitor.map.locator(".leaflet-popup-content").filter(has_text=name)
        expect(popup).to_contain_text(f"位置：{precision}")
        expect(popup.locator("blockquote").first).to_contain_text(evidence)
        ring = visitor.map.locator('path[stroke-dasharray="5 4"]')
        expect(ring, "the ring of the uncertainty").to_have_count(1)


def test_what_has_no_place_is_listed_and_not_drawn(visitor: Visit) -> None:
    visitor.open("?layers=prefectures,designations,sites")
    expect(visitor.panel()).to_contain_text("位置未知")
    expect(visitor.panel().get_by_text("鲁南大健康产业创新创业孵化中心").first).to_be_attached()
    expect(visitor.site("济南国际医学科学中心")).to_have_count(1)
    expect(visitor.site("鲁南")).to_have_count(0)


def test_province_wide_targets_are_in_the_panel_and_on_no_city(visitor: Visit) -> None:
    visitor.open("?plan=care-2024&layers=prefectures,designations,targets,sites")
    expect(visitor.panel()).to_contain_text("未分解到市")
    expect(visitor.map.locator(".name.target")).to_have_count(0)
    visitor.open("?plan=ecosystem-2024&layers=prefectures,designations,targets")
    expect(visitor.map.locator(".name.target").filter(has_text="30平方公里")).to_have_count(1)
