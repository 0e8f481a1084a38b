"""What has to be known of a figure, a mention or a place: said once, and said beside it in every table and text."""

import json
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.view import View
from insight.cities.places import named_sites
from insight.cities.summary import city_summary
from insight.targets.outcomes import target_outcomes
from plans.records import Designation, Target
from tests.tables import by_heading, designation_rows, site_rows, target_rows
from tests.toy import A, B, clause, designation, plan, target, write_plan
from wording.cities.json import city_json
from wording.cities.text import city_text
from wording.compare.comparison import compare
from wording.compare.json import compare_json
from wording.compare.table import contract_table
from wording.compare.text import compare_text
from wording.notes import Notes
from wording.tables.csv import table_csv
from wording.tables.outcomes import outcome_table
from wording.words import Words

NOTED = {"note": "口径不明。", "note_en": "Definition unclear."}
SOUVENIRS = {
    "zh": "原文“每年”是否及于本项（20种伴手礼），文本未明。",
    "en": "The text leaves open whether “每年” (each year) extends to this item (20 kinds of souvenir).",
}
each_language = pytest.mark.parametrize("lang", ["zh", "en"])


def noted(folder: Path) -> Atlas:
    """The toy whose second plan names both cities for one thing; the target and its clause have notes."""
    records = (
        designation([A, B], "gamma", "collective", open=True, note="合写。", note_en="Written as one."),
        target("厂房", 5, scope=[A], **NOTED),
        target("产值", 150, "亿元", comparator=">=", **NOTED),
    )
    about = {"note": "据报道。", "note_en": "From the press."}
    write_plan(folder, plan("toy-2031", "2031-01", clause("1", *records, **about)))
    return load_atlas(folder)


def test_notes_of_record_and_clause_each_once(toy_copy):
    atlas = noted(toy_copy)
    targets = atlas.records(Target, ("toy-2031",))
    assert Words(atlas).notes.of(*targets) == "口径不明。据报道。"
    assert Words(atlas, "en").notes.of(*targets) == "Definition unclear. From the press."
    assert Words(atlas).notes.of(*atlas.records(Target, ("toy-2030",))) == ""


def test_the_tables_have_them(toy_copy):
    words, view = Words(noted(toy_copy)), View(plans=("toy-2031",))
    assert [row["说明"] for row in target_rows(words, view)] == ["口径不明。据报道。"] * 2
    told = "计划把甲甲、乙乙2市与甲业一项并列点名，未逐一对应。“等市”：名单未穷尽。合写。据报道。"
    assert [row["说明"] for row in designation_rows(words, view)] == [told] * 2


def test_a_city_s_text_and_json_have_them(toy_copy):
    atlas = noted(toy_copy)
    city, words = city_summary(atlas, A, View()), Words(atlas)
    text = city_text(city, words)
    assert "厂房 5个（未写明年份）TOY-2031 第1条 口径不明。据报道。" in text
    assert "名单未穷尽。合写。" in text
    plain = json.loads(json.dumps(city_json(city, words)))
    (own,) = plain["targets"]["own"]
    assert own["statements"][0]["note_en"] == "Definition unclear."


def test_a_target_of_several_cities_has_its_open_list_in_the_text(toy_copy):
    naming = designation([A, B], "alpha", "collective", open=True, evidence="甲甲、乙乙等市")
    shared = target("净地", 30, scope=[A, B], evidence="甲甲、乙乙等市30个")
    write_plan(toy_copy, plan("toy-2031", "2031-01", clause("1", naming, shared)))
    atlas = load_atlas(toy_copy)
    text = city_text(city_summary(atlas, A, View(plans=("toy-2031",))), Words(atlas))
    assert "净地 30个（未写明年份）TOY-2031 第1条 “等市”：名单未穷尽。" in text


def test_a_comparison_has_them(toy_copy):
    words = Words(noted(toy_copy))
    found = compare(words, "toy-2030", "toy-2031")
    notes = {(section.id, line.name): line.note for section in found.sections for line in section.lines}
    assert notes["targets", "厂房"] == "不可比：范围不同；TOY-2031：口径不明。据报道。"
    assert notes["targets", "产值"] == "口径相同，相差 50亿元；TOY-2031：口径不明。据报道。"
    assert notes["industries", "甲甲市 丙业"] == "后一份新点名；合写。"


@each_language
def test_a_real_comparison_has_them_in_every_form(real_atlas, lang):
    words = Words(real_atlas, lang)
    found = compare(words, "health-2022", "health-2024")
    plain = json.dumps(compare_json(found), ensure_ascii=False)
    table = table_csv(contract_table(found))
    for said in (compare_text(found, words), plain, table):
        assert said.count(SOUVENIRS[lang]) == 1
    partial = compare_text(compare(words, "dev-2018", "health-2024"), words)
    assert words.either("不能连成一列", "never in one series") in partial
    assert words.either("产业分类中没有健康文化", "The taxonomy has no health culture") in partial


@each_language
def test_every_real_note_is_in_the_tables(real_atlas, lang):
    words, view = Words(real_atlas, lang), View(plans=tuple(real_atlas.plan_by_id), lang=lang)
    for kind, rows in ((Target, target_rows), (Designation, designation_rows)):
        told = [row[words.say("说明")] for row in rows(words, view)]
        wanted = {words.notes.on(record) for record in real_atlas.records(kind, view.plans)} - {""}
        assert wanted and all(any(note in said for said in told) for note in wanted)
    told = [row[words.say("说明")] for row in site_rows(words, view)]
    assert told == [words.notes.place(site.place) for site in named_sites(real_atlas, view)]
    assert any(told)


def test_an_outcome_s_row_has_the_note_on_its_target(real_atlas, monkeypatch):
    monkeypatch.setattr(Notes, "of", lambda notes, *records: "口径不明。")
    found = target_outcomes(real_atlas, real_atlas.outcomes)
    rows = by_heading(outcome_table(Words(real_atlas), found))
    assert rows and all(row["说明"].endswith("口径不明。") for row in rows)


def test_what_is_inferred_says_so_once(toy_atlas, real_atlas):
    places = {site.key: site.place for site in named_sites(toy_atlas, View())}
    assert Words(toy_atlas).notes.place(places["双园/twin-b"]) == "所在地系推断"
    assert Words(toy_atlas).notes.place(places["甲园"]) == Words(toy_atlas).notes.place(None) == ""
    (park,) = (place for place in real_atlas.sites if place.id == "pingyi-honeysuckle-park")
    assert Words(real_atlas).notes.place(park).count("推断") == 1
    assert Words(real_atlas, "en").notes.place(park).lower().count("inferred") == 1


def test_a_group_is_said_in_readable_english(real_atlas, subtests):
    cases = [
        (
            "health-2024/11",
            "names Weihai, Zibo, Qingdao and Jinan (4 cities) beside 10 fields of medical devices,",
        ),
        (
            "health-2024/1",
            "beside biopharmaceuticals, medical devices, rehabilitation aids and traditional Chinese",
        ),
        (
            "dev-2018/text",
            "and Heze (6 cities) together for wellness services; it does not say which city does what.",
        ),
        (
            "dev-2023/text",
            "beside biopharmaceuticals, traditional Chinese medicine, and sport and health, as a group",
        ),
        ("ecosystem-2024/4", "The plan names Jinan and Qingdao (2 cities) together;"),
    ]
    for ref, told in cases:
        with subtests.test(ref=ref):
            records = real_atlas.records(Designation, tuple(real_atlas.plan_by_id))
            assert any(
                told in Words(real_atlas, "en").notes.designation(record)
                for record in records
                if record.ref == ref
            )
