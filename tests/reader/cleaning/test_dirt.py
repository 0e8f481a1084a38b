"""Dirt of pages and forums: readings without tones, stars, spelt words, lines of forums, running lines."""

import pytest

from tests.reader.world import plan_of, reading

CLEAN = "到2030年，建成园区5个，推动产业绿色发展。（省科技厅负责）"


def facts(text: str) -> list[dict]:
    """The records without their places."""
    return [{**row, "span": None, "evidence": None} for row in reading(text).rows]


@pytest.mark.parametrize(
    ("clean", "dirty"),
    [
        ("推动产业绿色发展", "推動產(chan)業綠(lü)色發(fa)展"), ("推动产业绿色发展", "推动产业绿（ lv ）色发展"),
        ("推动产业绿色发展", "推动**产业**绿色发*展"), ("推动产业", "推动产*业"),
        ("5个，", "5个，\n楼主 发表于 2030-5-1 12:00 | 只看该作者\n"), ("5个，", "5个，\n回复 支持 反对 举报\n"),
        ("5个，", "5个，\n本帖最后由 张三 于 2030-5-2 编辑\n"), ("5个，", "5个，\n点赞(3) | 收藏 | 分享\n"),
    ],
)  # fmt: skip
def test_the_records_are_those_of_the_clean_text(clean, dirty):
    plan = plan_of(CLEAN)
    assert clean in plan
    assert facts(plan.replace(clean, dirty)) == facts(plan)


@pytest.mark.parametrize(
    ("dirty", "word"), [("推动kaifa，", "拼音"), ("推动**发展，", "星号"), ("推动＊＊，", "星号")]
)
def test_what_cannot_be_restored_is_named(dirty, word):
    notes = [note for note in reading(plan_of(dirty + CLEAN)).notes if note.kind == "unreadable"]
    assert [word in str(note.why) for note in notes] == [True]


def test_buttons_words_in_a_sentence_stay():
    assert facts(plan_of("支持企业关注收藏市场，建成园区5个。"))[-1]["value"] == 5


def test_a_plan_in_one_running_line_has_its_clauses():
    lines = (
        plan_of(CLEAN, "建设码头。建设码头3座。") + "三、保障措施\n（一）加强领导。建立专班。（省财政厅负责）"
    )
    found = [(row["clause"], row["type"]) for row in reading(lines.replace("\n", " ")).rows]
    assert found == [(row["clause"], row["type"]) for row in reading(lines).rows]
    assert ("m1", "clause") in found


@pytest.mark.parametrize(
    ("opening", "clauses"),
    [
        ("三、主要任务\n（一）做强产业。", ["1", "2", "m1"]), ("（二）做强产业。", ["1", "2", "m1"]),
        ("二、主要任务\n（一）做强产业\n3.建设园区。", ["3", "2", "m1"]),
    ],
)  # fmt: skip
def test_a_text_that_begins_in_the_middle_keeps_its_clauses(opening, clauses):
    rest = (
        "（三）扩大开放。举办大会10场。（省财政厅负责）\n四、保障措施\n（一）加强领导。建立专班，推动发展。"
    )
    rows = [row for row in reading(f"{opening}{CLEAN}\n{rest}").rows if row["type"] == "clause"]
    assert len(rows) == len(clauses)
    assert rows[0]["lead"] == ["省科技厅"] and rows[-1]["clause"] == "m1"


def test_several_plans_in_one_file_are_several_drafts():
    both = plan_of(CLEAN) + "附件2\n" + plan_of("建设码头3座。", title="造船产业2030年行动计划")
    rows = reading(both).rows
    assert [(row["plan"], row["value"]) for row in rows if "value" in row] == [
        ("robots-2030", 5),
        ("ships-2030", 3),
    ]
    rest = "三、主要任务\n（三）扩大开放。举办大会10场。\n" + plan_of(
        "建设码头3座。", title="造船产业2030年行动计划"
    )
    assert [row["value"] for row in reading(rest).rows if "value" in row] == [10, 3]
