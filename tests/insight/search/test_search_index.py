"""Whether everything is in the index, says what it is in both languages, and leads where it should."""

import re

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from constants import ROOT
from insight.search.answering import search
from insight.search.forms import GROUPS
from insight.search.index import SearchIndex, all_items
from insight.targets.promises import target_units, target_years
from plans.records import Clause, Programme, Target
from wording.search import detail
from wording.words import Words

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def items(real_atlas: Atlas) -> tuple:
    return all_items(real_atlas)


def only(items: tuple, group: str) -> list:
    return [item.entry for item in items if item.entry.group == group]


def test_everything_is_in_it(items, real_atlas):
    counts = {group: len({item.same or number for number, item in enumerate(items) if item.entry.group == group})
              for group in GROUPS}  # fmt: skip
    quotes = {(record.ref, record.evidence) for plan in real_atlas.chosen() for record in plan.records}
    rewards = [target for target in real_atlas.records(Target) if target.kind == "reward"]
    assert (counts["city"], counts["county"], counts["circle"]) == (16, 136, 3)
    assert (counts["plan"], counts["clause"]) == (len(real_atlas.plans), len(quotes))
    assert counts["answer"] > len(target_years(real_atlas)) + 1
    assert counts["industry"] == len(real_atlas.industry_codes)
    assert counts["agency"] == len(real_atlas.vocabulary.agencies)
    assert counts["programme"] == len(real_atlas.records(Programme))
    assert len(rewards) < counts["indicator"] < len(real_atlas.records(Target))  # overlaps are folded
    assert counts["site"] >= len(real_atlas.sites)


def test_every_entry_says_what_it_is(items):
    for item in items:
        entry = item.entry
        assert all((entry.zh, entry.en, entry.detail_zh, entry.detail_en)), entry
        assert "\n" not in entry.detail_zh + entry.detail_en
        assert isinstance(hash(entry), int)


def test_english_labels_are_english(items):
    """Evidence stays Chinese in the details, and so do names of zones and units; a gloss may quote the word that it explains."""
    assert not [
        item.entry.en
        for item in items
        if item.entry.group not in ("clause", "context")
        and "unit" not in item.entry.params
        and HAN.search(item.entry.en)
    ]


def test_every_entry_leads_to_something_that_is_there(items, real_atlas):
    words = real_atlas.vocabulary
    known = {
        "city": {place.adcode for place in real_atlas.gazetteer.places if place.prefecture},
        "unit": set(target_units(real_atlas)),
        "county": set(real_atlas.boundaries.areas["counties"]),
        "plan": set(real_atlas.plan_by_id),
        "year": set(target_years(real_atlas)),
        "clause": {clause.ref for clause in real_atlas.records(Clause)},
        "industry": set(words.industries),
        "agency": set(words.agencies),
    }
    for item in items:
        assert item.entry.page in ("map", "city", "targets", "clauses", "balance", "sources", "county")
        assert all(value in known[key] for key, value in item.entry.params.items()), item.entry


def test_where_it_leads(index, subtests):
    cases = [
        ("临沂", "city", "city", {"city": "371300"}, ""),
        ("平邑", "county", "city", {"city": "371326"}, ""),
        ("鲁南", "circle", "city", {}, "circle-lunan"),
        ("2025", "answer", "targets", {"year": "2025"}, ""),
        ("未点名", "answer", "balance", {}, "bal-coverage"),
        ("医养健康2024", "plan", "clauses", {"plan": "health-2024"}, ""),
        ("崂山国家实验室", "site", "map", {"city": "370200"}, ""),
        ("药膳大赛", "site", "clauses", {"clause": "health-2022/15"}, ""),
        ("鲁十味·阿胶", "site", "sources", {}, "src-unknown"),
        ("医疗器械", "industry", "map", {"industry": "medical-devices"}, ""),
        ("卫健委", "agency", "clauses", {"agency": "省卫生健康委"}, ""),
        ("家庭养老床位", "indicator", "clauses", {"clause": "health-2024/7"}, ""),
        ("链长制", "programme", "clauses", {"clause": "health-2022/3"}, ""),
        ("推动医疗器械产业高端化发展", "clause", "clauses", {"clause": "health-2024/11"}, ""),
    ]
    for text, group, page, params, anchor in cases:
        with subtests.test(text=text):
            entry = search(index, text)[group][0]
            assert (entry.page, entry.params, entry.anchor) == (page, params, anchor)


def test_an_anchor_is_on_its_page(items):
    templates = {"city": "city_list.html", "balance": "balance.html", "sources": "sources.html"}
    for entry in {item.entry for item in items if item.entry.anchor}:
        text = (ROOT / "views" / "templates" / templates[entry.page]).read_text("utf-8")
        assert f'id="{entry.anchor}"' in text.replace("{{ circle }}", entry.anchor.removeprefix("circle-"))


def test_a_reward_leads_to_its_clause(items, real_atlas):
    rewards = {target.ref for target in real_atlas.records(Target) if target.kind == "reward"}
    found = {entry.params["clause"] for entry in only(items, "indicator") if entry.page == "clauses"}
    assert rewards <= found


def test_details(toy_atlas):
    items = all_items(toy_atlas)
    found = {(item.entry.group, item.entry.zh): item.entry for item in reversed(items)}
    assert found["city", "甲甲市"].detail_zh == "甲圈"
    assert found["county", "乙北县"].detail_zh == "乙乙市"
    assert found["site", "甲园"].detail_zh == "园区 · 甲甲"
    assert found["site", "无处会"].detail_zh == "展会 · 位置未知"
    assert found["industry", "乙业"].detail_zh == "被点名的市：2个"
    assert found["agency", "乙厅"].detail_zh == "牵头2条，配合0条"
    assert found["answer", "2030年的目标"].detail_zh == "1项"
    assert ("answer", "从未点名的市") not in found, "both cities are named"
    assert found["plan", "TOY-2031"].detail_zh == "toy-2031计划 · 2 条"
    assert detail(found["indicator", "净地"], Words(toy_atlas)).startswith("≈ 30个（左右） · TOY-2030")
    assert detail(found["indicator", "产值"], Words(toy_atlas)).startswith("≥ 100亿元")
    assert detail(found["indicator", "产值"], Words(toy_atlas, "en")).startswith("≥ 10 billion yuan")
    assert "“产值已达5亿元” TOY-2031 第1条" in [entry.detail_zh for entry in only(items, "indicator")]
    assert found["programme", "甲计划"].detail_zh == "TOY-2031 第1条"


def test_short_names_belong_to_known_agencies_and_to_one_only(real_atlas):
    table = real_atlas.vocabulary.agency_aliases
    names = [name for aliases in table.values() for name in aliases]
    assert set(table) <= set(real_atlas.vocabulary.agencies)
    assert all(table.values())
    assert len(names) == len(set(names)) and not set(names) & set(real_atlas.vocabulary.agencies)


def test_unreadable_short_names_only_cost_themselves(toy_copy):
    (toy_copy / "agency_aliases.toml").write_text('"甲厅" = [', encoding="utf-8")
    atlas = load_atlas(toy_copy)
    assert [fault.file for fault in atlas.faults] == ["agency_aliases.toml"]
    assert search(SearchIndex(atlas), "甲厅")["agency"][0].zh == "甲厅"
