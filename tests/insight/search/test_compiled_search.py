"""The search over compiled plans finds what the search over all records does, in the same order."""

from random import Random

import pytest
from pypinyin import lazy_pinyin

from atlas.compiled.database import Database
from atlas.compiled.loading import load_compiled
from atlas.loading import load_atlas
from insight.search.answering import search
from insight.search.compiled.index import CompiledIndex, search_index
from insight.search.index import SearchIndex
from tests.made_up_plans import made_up_plans
from tests.toy import clause, plan, programme, target, write_plan, write_toy

ASKED = (
    "临沂", "linyi", "ly", "青岛的养老", "中医要", "航州", "yanglao", "jinaan", "2025", "2025年 个", "从未点名", "a", "亿元", "health 2024",
    "医养健康2024", "省卫健委", "莱芜", "biomedicine", "zhongyiyoa", "济南国际医学科学中心", "elder care", "平邑", "鲁十味", "%", "胶东", "1",
)  # fmt: skip


def parts_of(atlas, count):
    """Pieces of what the plans say, as people type them: in characters, some in pinyin, some with a mistake."""
    draw = Random(1)
    records = draw.sample([record for found in atlas.plans for record in found.records], count)
    for number, record in enumerate(records):
        text = getattr(record, "heading", None) or getattr(record, "indicator", None) or record.evidence
        start = draw.randint(0, max(0, len(text) - 3))
        piece = text[start : start + draw.randint(2, 6)]
        kinds = (
            piece,
            piece,
            "".join(lazy_pinyin(piece)),
            f"{piece[:1]}误{piece[2:]}",
            f"{piece[:2]} {text[-2:]}",
        )
        yield kinds[number % len(kinds)]


def found(index, text):
    return list(search(index, text).items())


def test_two_hundred_searches_find_the_same_in_shandong(real_atlas, tmp_path):
    whole = SearchIndex(real_atlas)
    index = search_index(load_compiled(database=Database(tmp_path / "plans.sqlite")))
    assert isinstance(index, CompiledIndex)
    asked = (*ASKED, *parts_of(real_atlas, 200 - len(ASKED)))
    assert [text for text in asked if found(index, text) != found(whole, text)] == []


@pytest.mark.parametrize("seed", range(4))
def test_so_do_searches_in_made_up_plans_also_after_a_change(tmp_path, seed):
    folder, database = write_toy(tmp_path / "data", made_up_plans(seed)), Database(tmp_path / "plans.sqlite")
    asked = (
        "建园",
        "jianyuan",
        "甲",
        "made",
        "双园",
        "2030年 个",
        "甲厅",
        "甲厅的建园",
        "兴业",
        "jia",
        "从未点名",
        "产质",
        "新来",
    )
    for step in range(3):
        index = search_index(load_compiled(folder, database=database))
        whole = SearchIndex(load_atlas(folder))
        assert [text for text in asked if found(index, text) != found(whole, text)] == [], step
        if step == 0:
            write_plan(
                folder, plan("new", "2031-02", clause("1", target("新来", 3, overlap="twice"), programme()))
            )
        else:
            (folder / "plans" / "made-0.yaml").unlink(missing_ok=True)


def test_an_atlas_with_few_plans_is_searched_in_memory(toy_atlas):
    assert isinstance(search_index(toy_atlas), SearchIndex)
