"""The filters: each narrows map, panel and address alike, and what it says agrees with the records."""

from collections.abc import Callable

import pytest

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import attention
from plans.records import Designation

PLANS = ("health-2022", "health-2024", "care-2024", "ecosystem-2024")
INDUSTRIES = (
    "health", "biopharma", "marine-pharma", "medical-devices", "rehab-devices", "tcm", "elder-care",
    "childcare", "wellness", "health-tourism", "sports-health", "health-food", "health-beauty", "agri-vet",
    "digital-health", "manufacturing", "emerging", "traditional", "future", "innovation", "enterprises",
    "trade", "talent", "governance",
)  # fmt: skip


def named(atlas: Atlas, keep: Callable[[Designation], bool]) -> tuple[set[str], set[str], set[str]]:
    """Cities named alone, in a group only and not at all, straight from the records."""
    records = [record for record in atlas.records(Designation) if keep(record)]
    alone = {place for record in records if record.pairing == "each" for place in record.places}
    group = {place for record in records for place in record.places} - alone
    return alone, group, set(atlas.boundaries.prefectures.index) - alone - group


def test_the_page_opens_with_every_filter_empty(visit: Callable, real_atlas: Atlas) -> None:
    page = visit()
    assert {widget.key for widget in page.app.multiselect} >= {"plans", "industries", "kinds"}
    assert all(widget.value == [] for widget in page.app.multiselect)
    assert page.states == named(real_atlas, lambda record: True)
    assert page.city == ""
    assert page.url == {}
    assert page.map["view"] == ""


def test_every_plan_industry_and_kind_can_be_chosen(visit: Callable, real_atlas: Atlas) -> None:
    app = visit().app
    words = real_atlas.vocabulary
    marks = {"full": "", "partial": "（部分录入）"}
    plans = [plan.header.short + marks[plan.header.coverage] for plan in real_atlas.plans]
    assert app.multiselect(key="plans").options == plans
    assert plans[0] == "发展规划2018（部分录入）"
    assert app.multiselect(key="industries").options == [
        words.industries[code].zh for code in real_atlas.industry_codes
    ]
    assert app.multiselect(key="kinds").options == [item.zh for item in words.kinds.values()]
    assert real_atlas.industry_codes == INDUSTRIES


@pytest.mark.parametrize(
    ("widget", "parameter", "code", "keep"),
    [
        ("plans", "plan", "health-2024", lambda record: record.plan == "health-2024"),
        ("industries", "industry", "tcm", lambda record: "tcm" in record.industry),
        ("kinds", "kind", "base", lambda record: record.kind == "base"),
    ],
)
def test_one_choice_alone(
    visit: Callable, real_atlas: Atlas, widget: str, parameter: str, code: str, keep: Callable
) -> None:
    page = visit()
    page.app.multiselect(key=widget).select(code)
    page.run()
    assert page.states == named(real_atlas, keep)
    assert page.url == {parameter: code}
    assert f"{parameter}={code}" in page.map["view"]


def test_every_choice_names_the_cities_of_its_records(real_atlas: Atlas) -> None:
    kinds = tuple(real_atlas.vocabulary.kinds)
    views = {
        **{View(plans=(plan,)): lambda record, plan=plan: record.plan == plan for plan in PLANS},
        **{
            View(industries=(code,)): lambda record, code=code: code in record.industry for code in INDUSTRIES
        },
        **{View(kinds=(kind,)): lambda record, kind=kind: record.kind == kind for kind in kinds},
    }
    found = {view: attention(real_atlas, view) for view in views}
    states = {
        view: tuple(
            {code for code, item in cities.items() if item.state == state}
            for state in ("each", "group", "none")
        )
        for view, cities in found.items()
    }
    assert states == {view: named(real_atlas, keep) for view, keep in views.items()}


def test_filters_narrow_together_and_one_press_clears_them(visit: Callable, real_atlas: Atlas) -> None:
    alone = visit(plan="health-2024", industry="medical-devices", kind="cluster")
    assert alone.states == named(
        real_atlas,
        lambda r: r.plan == "health-2024" and "medical-devices" in r.industry and r.kind == "cluster",
    )
    (clear,) = [button for button in alone.app.button if button.label == "清除"]
    clear.click()
    alone.run()
    assert all(widget.value == [] for widget in alone.app.multiselect)
    assert alone.states == visit().states
    assert alone.url == {}


def test_clearing_the_filters_keeps_the_city_and_the_layers(visit: Callable) -> None:
    page = visit(plan="care-2024", city="371300", layers="counties")
    (clear,) = [button for button in page.app.button if button.label == "清除"]
    clear.click()
    page.run()
    assert page.url == {"city": "371300", "layers": "counties"}
    assert page.city == "371300"


def test_province_wide_targets_are_said_to_be_undivided(visit: Callable) -> None:
    panel = visit(plan="care-2024").panel
    assert "未分解到市" in panel
    assert "按一项计" in visit().panel


def test_the_province_says_for_what_its_cities_are_named(visit: Callable) -> None:
    panel = visit(plan="health-2024").panel
    named_for = panel.split("被点名的产业", 1)[1].split("全省目标", 1)[0]
    assert "中医药" in named_for and "5 市：单独点名 3，仅并列点名 2" in named_for
    assert "4 市，均仅并列点名" in named_for
    assert "养老服务" not in named_for


def test_of_many_targets_the_panel_lists_the_overall_goals_and_leads_to_the_rest(visit: Callable) -> None:
    panel = visit().panel
    assert "总目标在先，列出 20 项" in panel
    assert 'href="targets?scope=province"' in panel


def test_a_named_city_is_not_called_unnamed_under_a_filter(visit: Callable) -> None:
    panel = visit(city="淄博", industry="tcm").panel
    assert "未就中医药点名淄博市，不筛选时共有4处点名" in panel
    assert "均未点名" not in panel
    assert "所录条款没有点名该市" in panel


def test_a_city_without_mentions_is_told_of_the_targets_of_the_whole_province(visit: Callable) -> None:
    panel = visit(city="德州").panel
    assert "全省目标 71 项" in panel and "全省适用" in panel
    assert "全省 0" not in panel


def test_what_has_no_place_is_listed_as_such(visit: Callable) -> None:
    panel = visit().panel
    unknown = panel.split("位置未知", 1)[1]
    assert "鲁南大健康产业创新创业孵化中心" in unknown
    assert "济南国际医学科学中心" not in unknown


@pytest.mark.parametrize("table", [0, 1, 2])
def test_the_tables_open_below_the_map(visit: Callable, table: int) -> None:
    titles = [box.label for box in visit().app.expander]
    assert titles[table].startswith(("本图内容", "园区", "目标")[table])


def test_of_a_plan_recorded_in_part_no_city_is_called_unnamed(visit: Callable) -> None:
    unseen = "发展规划2023：部分录入的规划中未见，不等于原文没有。"
    page = visit(plan="dev-2023")
    (first,) = (e.proto.body for e in page.app.get("html") if 'class="answer' in e.proto.body)
    assert "发展规划2023中见到12市、" in first and "等4市未见点名" in first and unseen in first
    assert "未见点名（部分录入） 4 市" in page.panel and unseen in page.panel
    assert "所选1份规划中未见点名枣庄市。" in visit(plan="dev-2023", city="枣庄").panel
    assert "部分录入" not in visit().panel
