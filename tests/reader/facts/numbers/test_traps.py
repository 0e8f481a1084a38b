"""Numbers that are none, each with its reason in the report; and values that are easily missed."""

import pytest

from tests.reader.world import plan_of, reading, targets_of


def ignored(sentence: str) -> dict[str, str]:
    """What became no record and why."""
    return {note.before: str(note.why) for note in reading(plan_of(sentence)).notes if note.kind == "ignored"}


@pytest.mark.parametrize(
    "sentence",
    [
        "深入贯彻党的二十届三中全会精神，落实省委十二届四次全会部署。",
        "迎接党的二十大，开好十四届全国人大二次会议。",
        "写好改革、开放两篇文章，打赢三场硬仗。",
        "突出三大体系、五大领域。",
        "带动沿线二十国发展，构建一核两带格局。",
    ],
)
def test_numbers_that_are_no_amounts(sentence):
    assert targets_of(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "number", "why"),
    [
        ("形成的增量，50%由省级统筹，50%留给所在市。", "50%", "分配办法中的份额"),
        ("来自全国的300余名嘉宾参加大会。", "300余名", "与会的人数"),
        ("项目投产后，产值可达20亿元。", "20亿元", "对项目的描述，不是目标"),
        ("产品远销80多个国家。", "80多个", "列举的概数，不是目标"),
        ("做强3大主导产业。", "3大", "列举的概数，不是目标"),
    ],
)
def test_numbers_that_promise_nothing_are_said_to_do_so(sentence, number, why):
    assert targets_of(sentence) == []
    assert ignored(sentence)[number] == why


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("推出10大乡村度假区。", ("乡村度假区", 10, "大")),
        ("网络就绪指数达到88。", ("网络就绪指数", 88, "")),
        ("营商环境得分超过90.5分。", ("营商环境得分", 90.5, "分")),
        ("绿色建筑占比达到1/4以上。", ("绿色建筑占比", 25, "%")),
        ("绿色建筑占比达到三分之一。", ("绿色建筑占比", 33.33, "%")),
        ("5G网络实现9个市全覆盖。", ("市全覆盖", 9, "个")),
        ("举办两届博览会。", ("博览会", 2, "届")),
        ("建成船台30个、泊位1.2万个，纺纱产能达到50万锭。", ("纺纱产能", 50, "万锭")),
        ("组织100名专家参加帮扶。", ("专家", 100, "名")),
    ],
)
def test_values_of_unusual_form(sentence, expected):
    row = targets_of(sentence)[-1]
    assert (row["indicator"], row["value"], row["unit"]) == expected


def test_a_measure_word_that_is_not_known_is_reported_and_nothing_fails():
    found = reading(plan_of("建成蒸汽塔30爿。"))
    assert [note.before for note in found.notes if note.kind == "unknown"] == ["30爿"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("以十七篇六十八章的篇幅明确任务。", []),
        ("辖区面积4564平方公里，建成园区5个。", [(5, "=")]),
        (
            "新增年营收过亿元企业130家，其中，过10亿元的15家，过百亿元的2家。",
            [(130, "="), (15, "="), (2, "=")],
        ),
        ("建成10万吨级以上材料项目4个。", [(4, "=")]),
        ("单个项目最高奖励200万元。", [(200, "<=")]),
        ("到2031年，机器人产业规模突破2000亿。", [(2000, ">")]),
        ("支持500亿产业集群发展。", []),
        ("已建成项目38个总投资约260亿元。", []),
        ("5年内形成4000亿元以上投资、5000亿元以上产值。", [(4000, ">="), (5000, ">=")]),
    ],
)
def test_grades_lengths_and_what_stands_behind(sentence, expected):
    assert [(row["value"], row["comparator"]) for row in targets_of(sentence)] == expected
