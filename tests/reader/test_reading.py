"""A whole reading: what does not change it, what it says of itself, and that nothing makes it fail."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from errors import UserError
from reader.output.report import as_dict, as_text, jsonl, trace_text
from tests.reader.world import plan_of, reading

ITEMS = (
    "到2030年，培育5个百亿级机器人园区，新增床位3万张。培育济南、青岛机器人产业集群。（牵头单位：省科技厅；配合单位：省财政厅等）",
    "实施“智造未来”培养工程，办好世界机器人（威海）大会，建设平邑金银花产业园。（省发展改革委负责）",
)
PLAN = plan_of(*ITEMS)
PIECES = (
    "一、", "（一）", "1.", "总体目标", "\n", "。", "，", "到2030年", "达到", "5000亿元", "3万", "分别", "济南", "等市",
    "产业集群", "“", "”", "（牵头单位：", "）", "《", "?", "&amp;", " ", "两年", "10家", "1-2个", "以上",
)  # fmt: skip


def facts(text):
    """The records without their places and evidence."""
    return [{k: v for k, v in row.items() if k not in ("span", "evidence")} for row in reading(text).rows]


def test_the_whole_plan():
    rows = reading(PLAN).rows
    assert [(row["clause"], row["type"]) for row in rows] == [
        ("goal", "clause"), ("1", "clause"), ("1", "target"), ("1", "target"), ("1", "designation"),
        ("2", "clause"), ("2", "programme"), ("2", "site"), ("2", "site"),
    ]  # fmt: skip
    assert {row["plan"] for row in rows} == {"robots-2030"}
    assert {row["confidence"] for row in rows} <= {"high", "medium", "low"}
    assert all(row["reason"] for row in rows)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: OpenCC("s2t").convert(text),
        lambda text: text.replace("业", "业(yè)").replace("产", "产（chǎn）"),
        lambda text: "首页 > 新闻\n- 政策\n来源：某网 2030-01-02\n" + text + "相关文章推荐：\n打印\n",
        lambda text: text.translate(str.maketrans("，。：；（）", ",。:;()")),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("5个", "5 个").replace("牵头单位", "牵 头 单 位"),
        lambda text: text.replace("“", "&ldquo;").replace("”", "&rdquo;"),
        lambda text: text.replace("，", "，\u200b"),
    ],
    ids=["traditional", "pinyin", "furniture", "punctuation", "crlf", "blanks", "entities", "invisible"],
)
def test_dirt_changes_no_record(change):
    plain = [
        {k: v.translate(str.maketrans("（）", "()")) if isinstance(v, str) else v for k, v in row.items()}
        for row in facts(PLAN)
    ]
    dirty = [
        {k: v.translate(str.maketrans("（）", "()")) if isinstance(v, str) else v for k, v in row.items()}
        for row in facts(change(PLAN))
    ]
    assert dirty == plain


def test_spans_point_into_the_dirty_original():
    dirty = PLAN.replace("业", "业(yè)")
    row = next(row for row in reading(dirty).rows if row["type"] == "designation")
    assert dirty[slice(*row["span"])] == "培育济南、青岛机器人产业(yè)集群"
    assert row["evidence"] == "培育济南、青岛机器人产业集群"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join)))
def test_no_text_makes_it_fail_and_the_same_text_reads_the_same(text):
    try:
        first, second = reading(text), reading(text)
    except UserError as error:
        assert str(error).startswith("试.txt")
        return
    assert jsonl(first) == jsonl(second)
    for row in first.rows:
        start, end = row["span"]
        assert 0 <= start <= end <= len(first.source.decoded)
        assert 0 < len(row["evidence"]) <= 80


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(data):
    try:
        reading(data)
    except UserError as error:
        assert "\n" not in str(error)


def test_two_plans_and_the_ids_they_get():
    two = PLAN + "造船产业2030年行动计划\n一、主要任务\n1.建园。建成船厂5个。\n"
    assert list(reading(two).plans) == ["robots-2030", "ships-2030"]
    assert list(reading(two, plan="ships-2030").plans) == ["ships-2030"]
    assert {row["value"] for row in reading(two, plan="ships-2030").rows if row["type"] == "target"} == {5}
    assert list(reading(two, plan="a,b").plans) == ["a", "b"]
    assert list(reading(two, plan="x").plans) == ["x", "x-2"]
    with pytest.raises(UserError, match="不是规划代码"):
        reading(two, plan="甲 乙")


def test_a_promise_said_twice_is_proposed_as_one():
    text = plan_of(
        "两年新增床位2万张。",
        "每年新增床位1万张。",
        "新增床位7万张。",
        title="机器人产业行动计划（2030—2031年）",
    )
    groups = [(row["value"], row.get("overlap")) for row in reading(text).rows if row["type"] == "target"]
    assert groups == [(2, "same-1"), (1, "same-1"), (7, None)]


def test_the_report_tells_what_was_not_understood():
    found = reading(plan_of("按30‰建成平台，到2030年，建成园区5个，参照GB/T 19001—2016标准。"))
    kinds = [(note.kind, note.before) for note in found.notes]
    assert ("unknown", "30‰建成") in kinds
    assert ("ignored", "GB/T 19001—2016") in kinds
    told = as_text(found)
    assert "看到但未能理解" in told
    assert "30‰" in told
    assert as_dict(found)["records"]["target"] == 1


def test_the_trace_shows_every_step_in_order():
    steps = [line for line in trace_text(reading(PLAN)).splitlines() if line.startswith("== ")]
    assert steps[0] == "== decode =="
    assert steps[-1] == "== records =="
    assert steps.index("== clean ==") < steps.index("== structure ==") < steps.index("== robots-2030/1 ==")


def test_a_very_long_text_is_read_in_part_and_says_so():
    found = reading(PLAN + "推动产业发展。\n" * 60_000)
    assert [note.kind for note in found.notes].count("unreadable") == 1
    assert len([row for row in found.rows if row["type"] == "target"]) == 2


def test_a_text_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr("reader.source.time_limit.SECONDS", 0)
    with pytest.raises(UserError, match="读取超过 0 秒，已停止。请只保留规划正文"):
        reading(plan_of("建成园区5个。"))


@pytest.mark.parametrize(
    "edition", ["（送审稿）", "（修订版，2030—2031年）", "(2030—2031年,试行)", "（公开版）"]
)
def test_the_edition_in_brackets_belongs_to_the_title_and_what_stands_before_the_first_item_is_read(edition):
    text = f"机器人产业行动计划{edition}\n到2031年，全省机器人产业规模达到90亿元。\n1.培育企业。到2031年培育企业20家。\n2.建设平台。建设平台3个。\n"
    found = reading(text)
    assert next(iter(found.plans.values())).title.startswith("机器人产业行动计划(")
    assert 90 in {row.get("value") for row in found.rows}


@pytest.mark.parametrize("words", range(24, 34))
def test_what_is_quoted_of_a_long_text_never_ends_inside_an_amount(words):
    amount = "机器人产业规模达到123456亿元"
    text = f"机器人产业行动计划\n{'办' * words}。{amount}，培育企业20家。\n1.培育企业。培育企业20家。\n2.建设平台。建设平台3个。\n"
    quoted = next(row["evidence"] for row in reading(text).rows if row["type"] == "clause")
    assert not quoted.endswith(tuple("12345"))
