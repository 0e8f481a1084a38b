"""Broken and edited data: the page says what is wrong, keeps working and is never older than the files."""

import html
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from views.caching import cache

PHRASE = "培育淄博、威海医疗器械产业集群"


def edit(path: Path, old: str, new: str) -> None:
    """Replaces the first ``old`` in a file that has it."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_sound_data_show_no_fault(visit: Callable, copy: Path) -> None:
    page = visit()
    assert not page.app.text
    assert not any("处问题" in box.label for box in page.app.expander)


def test_every_fault_is_shown_with_file_place_value_and_remedy(visit: Callable, copy: Path) -> None:
    edit(copy / "sites" / "sites.csv", "116.876", "1170.2")
    edit(copy / "plans" / "health-2024.yaml", "value: 5\n", "value: 不少于五\n")
    page = visit()
    faults = [element.value for element in page.app.text]
    assert len(faults) == 2
    assert any("数据有 2 处问题" in box.label for box in page.app.expander)
    for parts in (
        ("sites/sites.csv", "第2行", "lon", "1170.2", "请"),
        ("health-2024.yaml", "第37行", "不少于五", "请"),
    ):
        assert any(all(part in fault for part in parts) for fault in faults)
    assert len(page.states[0]) == 10, "what is sound still works"


def test_the_english_page_tells_of_them_in_english(visit: Callable, copy: Path) -> None:
    edit(copy / "sites" / "sites.csv", "116.876", "1170.2")
    edit(copy / "plans" / "health-2024.yaml", "value: 5\n", "value: 不少于五\n")
    page = visit(lang="en")
    assert any("2 faults in the data" in box.label for box in page.app.expander)
    assert [element.value for element in page.app.text] == [
        'plans/health-2024.yaml line 37 column 16 value "不少于五": must be a number.'
        " Write a plain number, without quotes and unit.",
        'sites/sites.csv line 2 lon "1170.2": longitude must lie between 73 and 135. Check the decimal point.',
    ]


def test_a_plan_that_cannot_be_read_leaves_the_others(visit: Callable, copy: Path) -> None:
    (copy / "plans" / "health-2024.yaml").write_text("plan: [", "utf-8")
    page = visit(city="淄博")
    assert any("plans/health-2024.yaml" in element.value for element in page.app.text)
    assert PHRASE not in html.unescape(page.panel)
    assert "培育淄博、威海、滨州、泰安等一批高端医疗器械产业集群基地" in html.unescape(page.panel)


@pytest.mark.parametrize(
    "missing",
    ["plans", "sites/sites.csv", "indicators", "industries.toml", "kinds.toml", "units.toml",
     "boundaries/counties.geojson", "province.toml", "boundaries/prefectures.geojson", "boundaries"],
)  # fmt: skip
def test_the_page_opens_whatever_is_missing(visit: Callable, copy: Path, missing: str) -> None:
    (copy / missing).rename(copy.parent / "away")
    for params in ({}, {"city": "370100"}):
        page = visit(**params)
        assert any(missing.split("/")[-1] in element.value for element in page.app.text)
    assert cache.page_version()


def test_the_cause_is_shown_before_what_follows_from_it(visit: Callable, copy: Path) -> None:
    edit(copy / "industries.toml", 'colour = "#56B4E9"', 'colour = "red"')
    shown = [element.value for element in visit().app.text]
    assert any(fault.startswith("industries.toml") and "red" in fault for fault in shown)


def test_hostile_words_are_shown_as_words(visit: Callable, get: Callable, copy: Path) -> None:
    hostile = "<img src=x onerror=window.hacked=1>"
    edit(copy / "plans" / "health-2024.yaml", f"evidence: {PHRASE}", f"evidence: '{hostile}'")
    assert hostile not in visit(city="淄博").panel
    assert html.escape(hostile) in visit(city="淄博").panel
    zibo = described(get)["designations"]["features"]["370300"]
    assert hostile not in zibo["popup"]
    assert html.escape(hostile) in zibo["popup"]


def described(get: Callable) -> dict[str, dict]:
    """The layers of the current description by id."""
    reply = get(f"/atlas/{cache.page_version()}/view.json")
    return {layer["id"]: layer for layer in json.loads(reply.body)["layers"]}


def test_nothing_served_is_older_than_the_files(visit: Callable, get: Callable, copy: Path) -> None:
    before, new = cache.page_version(), "培育淄博、威海医疗机器产业集群"
    assert PHRASE in described(get)["designations"]["features"]["370300"]["popup"]
    edit(copy / "plans" / "health-2024.yaml", PHRASE, new)
    assert cache.page_version() != before
    popup = described(get)["designations"]["features"]["370300"]["popup"]
    assert new in popup
    assert PHRASE not in popup
    assert new in html.unescape(visit(city="淄博").panel)
    assert json.dumps(new)[1:-1].encode() in get(f"/atlas/{cache.page_version()}/map.html").body
    assert get(f"/atlas/{before}/map.html").headers["cache-control"] == "no-store"


def test_a_plan_added_is_there_at_once(visit: Callable, copy: Path) -> None:
    before = len(visit().app.multiselect(key="plans").options)
    text = (copy / "plans" / "care-2024.yaml").read_text("utf-8").replace("care-2024", "care-2026", 1)
    (copy / "plans" / "care-2026.yaml").write_text(text, "utf-8")
    page = visit(plan="care-2026")
    assert len(page.app.multiselect(key="plans").options) == before + 1
    assert page.notice == ""


def test_a_fault_mended_is_gone_at_once(visit: Callable, copy: Path) -> None:
    edit(copy / "sites" / "sites.csv", "116.876", "1170.2")
    assert len(visit().app.text) == 1
    edit(copy / "sites" / "sites.csv", "1170.2", "116.876")
    assert not visit().app.text


def test_a_visitor_whose_city_has_gone_sees_the_province_and_why(visit: Callable, copy: Path) -> None:
    page = visit(city="370300", clause="health-2024/11")
    (copy / "boundaries" / "prefectures.geojson").write_text("[", "utf-8")
    (copy / "plans" / "health-2024.yaml").unlink()
    page.run()
    assert page.url == {}
    assert "370300" in page.notice
    assert "health-2024/11" in page.notice


def test_of_an_unusable_industry_every_record_is_listed_under_its_code(visit: Callable, copy: Path) -> None:
    edit(copy / "industries.toml", '[medical-devices]\nzh = "医疗器械"', '[medical-devices]\nzh = ""')
    zibo = visit(city="淄博").panel
    assert "共4处：单独点名2处，并列点名2处。" in zibo
    assert zibo.count(">medical-devices</a></b>") == 3 and zibo.count(">医养健康（综合）</a></b>") == 1
    province = visit().panel
    assert "7 个" in province and ">medical-devices</a>" in province


def test_that_a_record_was_left_out_is_said_beside_every_count(visit: Callable, copy: Path) -> None:
    edit(copy / "plans" / "health-2024.yaml", "pairing: each", "pairing: perhaps")
    page, unread = visit(), "数据有误，部分记录没有用上或未能核对：未见，不等于规划没有。"
    assert any(unread in box.label for box in page.app.expander)
    assert unread in page.panel and "未见点名（数据有误）" in page.panel
    dezhou = visit(city="德州").panel
    assert "均未点名" not in dezhou and unread in dezhou
    assert unread in visit(city="淄博").panel


def test_an_unknown_field_of_an_industry_is_told_and_changes_nothing(visit: Callable, copy: Path) -> None:
    edit(copy / "industries.toml", "[medical-devices]\n", '[medical-devices]\nshade = "x"\n')
    page = visit(city="淄博")
    assert any("medical-devices.shade" in element.value for element in page.app.text)
    assert any("其余内容照常可用" in box.label for box in page.app.expander)
    assert "医疗器械" in page.panel and "没有用上" not in page.panel
