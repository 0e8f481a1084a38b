"""The workbook of odd data: nothing found, cities not named, hostile, long and formula-like words."""

from atlas.loading import load_atlas
from atlas.view import View
from exports.report.report import Report
from tests.exports.workbook import opened, rows
from tests.exports.written import CONTROLS, MADE, NAME, report_of
from tests.toy import A, designation, site, target, toy_plans, write_plan


def test_a_city_that_is_not_named_has_no_zero(toy_atlas):
    report = Report(toy_atlas, View(plans=("toy-2031",)), (A,), made=MADE)
    (city,) = rows(opened(report)["城市"])
    assert (city["点名"], city["单独点名（处）"]) == ("未点名（不等于不支持）", "未点名")


def test_an_empty_selection_says_so(toy_atlas):
    report = Report(toy_atlas, View(plans=("toy-2031",), industries=("alpha",), kinds=("event",)), made=MADE)
    book = opened(report)
    for name in ("目标", "点名", "园区"):
        assert "没有内容" in book[name]["A1"].value
    assert len(rows(book["城市"])) == 2


def test_hostile_texts_stay_text(toy_copy):
    first, second = toy_plans()
    first["clauses"][1]["records"].append(site(NAME + CONTROLS, [], evidence="园"))
    for plan in (first, second):
        write_plan(toy_copy, plan)
    book = opened(report_of(load_atlas(toy_copy), base_url="https://atlas.example"))
    names = [row["名称"] for row in rows(book["园区"])]
    assert NAME in names
    assert all(found.data_type != "f" for sheet in book for line in sheet.iter_rows() for found in line)


def test_long_and_formula_like_plan_words(toy_copy):
    first, second = toy_plans()
    first["clauses"][0]["records"] += [target("=1+1", 1), target("@" + "长" * 40_000, 2, evidence="长")]
    first["clauses"][1]["records"] += [
        designation([A], "alpha", "each", industries=["https://x.example", "+1"])
    ]
    for plan in (first, second):
        write_plan(toy_copy, plan)
    book = opened(report_of(load_atlas(toy_copy)))
    written = [row["指标"] for row in rows(book["目标"])]
    assert "=1+1" in written
    assert max(map(len, written)) == 16_000
    assert "https://x.example、+1" in [row["原文产业"] for row in rows(book["点名"])]
    assert [found.hyperlink for line in book["点名"] for found in line if found.hyperlink] == []


def test_a_title_longer_than_a_page_header_may_be(toy_copy):
    path = toy_copy / "boundaries" / "prefectures.geojson"
    path.write_text(path.read_text("utf-8").replace("甲甲市", "甲&" * 150), "utf-8")
    book = opened(report_of(load_atlas(toy_copy), A))
    assert "甲&" * 150 in book["说明"]["A1"].value
    assert len(book["目标"].oddHeader.left.text) <= 180


def test_an_unnamed_city_has_a_valid_workbook(real_atlas):
    book = opened(report_of(real_atlas, "371400"))
    assert "没有内容" in book["点名"]["A1"].value
    assert rows(book["城市"])[0]["点名"] == "未点名（不等于不支持）"


def test_without_boundaries_the_plans_are_still_told(toy_copy):
    (toy_copy / "boundaries" / "prefectures.geojson").unlink()
    book = opened(report_of(load_atlas(toy_copy)))
    assert [row["指标"] for row in rows(book["目标"])] == ["产值", "建园", "净地", "厂房", "建园"]
    assert "没有内容" in book["城市"]["A1"].value
