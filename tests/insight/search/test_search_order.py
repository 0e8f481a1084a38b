"""Whether search puts the best first: names before sentences, what is sure before guesses, in every group."""

import pytest

from insight.search.answering import search
from tests.insight.found import labels

FIRST = {
    "Chinese medicine": ("industry", "中医药"),
    "pharma": ("industry", "生物医药"),
    "中医药": ("industry", "中医药"),
    "zhongyiyao": ("industry", "中医药"),
    "中医要": ("industry", "中医药"),
    "鲁十味": ("programme", "鲁十味"),
    "卫生": ("agency", "省卫生健康委"),
    "鲁南": ("circle", "鲁南经济圈"),
    "2025年": ("answer", "2025年的目标"),
    "医养健康2024": ("plan", "医养健康2024"),
    "Ten Medicinals": ("programme", "鲁十味"),
    "临沂": ("city", "临沂市"),
    "linyi": ("city", "临沂市"),
    "临忻": ("city", "临沂市"),
    "济青": ("city", "济南市"),
    "家庭养老床位建设": ("programme", "家庭养老床位建设管理办法"),
    "医养健康2024 第11条": ("clause", "推动医疗器械产业高端化发展"),
    "淄博、威海医疗器械产业集群": ("clause", "推动医疗器械产业高端化发展"),
    "哪些指标到2025年?": ("answer", "2025年的目标"),
}


def test_exact_comes_before_beginning_before_part(index):
    found = labels(index, "人才", "industry") + labels(index, "链长制", "programme")
    assert found == ["人才", "链长制", "链长制"]
    assert labels(index, "齐鲁药膳", "programme")[0] == "齐鲁药膳"
    beginning = labels(index, "中医药", "indicator")
    assert beginning[0].startswith("中医药")


def test_a_name_comes_before_a_sentence(index):
    assert labels(index, "中药品质", "clause")[0] == "推动中药品质升级"
    assert labels(index, "强化人才支撑", "clause")[0] == "强化人才支撑"


def test_whole_pinyin_comes_before_its_beginning(index):
    assert labels(index, "linyi", "city") == ["临沂市"]
    assert labels(index, "zhongyiyao", "industry")[0] == "中医药"


def test_the_best_hit_of_all_groups_is_the_first(index):
    found = {text: next(iter(search(index, text).items())) for text in FIRST}
    assert {text: (group, entries[0].zh) for text, (group, entries) in found.items()} == FIRST


@pytest.mark.parametrize("text", ["鲁南", "医药器械", "Confucian"])
def test_what_is_written_somewhere_is_not_guessed_at(index, text):
    found = search(index, text)
    known = {form.item for form in index.forms if text.casefold() in form.text}
    words = {number for number, words in index.texts.items() if f" {text.casefold()}" in words}
    literal = {index.items[number].entry for number in known | words}
    guessed = [entry for entries in found.values() for entry in entries if entry not in literal]
    assert {entry.zh for entry in guessed} <= {"生物医药"}, "but for a name that stands in the question"
    assert "莒南县" not in labels(index, text, "county")


def test_what_is_sure_silences_guesses(index):
    assert set(search(index, "济南市")) <= {"city", "site", "clause"}
    assert labels(index, "济宁", "city") == ["济宁市"]
    assert labels(index, "jini", "city") == ["济宁市"]


def test_groups_that_are_equally_sure_have_a_fixed_order_and_all_have_a_limit(index):
    found = search(index, "药", limit=2)
    begin_with_it, have_it = ["site", "industry", "agency", "programme", "context"], ["indicator", "clause"]
    assert list(found) == [*begin_with_it, *have_it]
    assert list(search(index, "临沂在中医药上有什么?")) == ["city", "industry"]
    assert all(1 <= len(entries) <= 2 for entries in found.values())
    assert search(index, "药", limit=0) == {}
