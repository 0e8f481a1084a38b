"""Numbers that are reached already, told from those that are to come: by words of time, paragraph and text."""

import pytest

from tests.reader.world import plan_of, reading, rows_of, targets_of

HEAD = "机器人产业加快发展\n某报 2031-02-01\n"


def kinds(text: str) -> list[tuple[str, float]]:
    """Type and value of each number of a text."""
    return [(row["type"], row["value"]) for row in reading(text).rows if "value" in row]


@pytest.mark.parametrize(
    ("sentence", "reached"),
    [
        ("2028年，机器人产值超过5600亿元。", [("机器人产值", 5600, 2028)]),
        ("目前，全省已建成园区12个。", [("园区", 12, None)]),
        ("截至2029年底，培育企业300家。", [("企业", 300, 2029)]),
        ("机器人占比由2029年的25%提高到2031年的50%。", [("机器人占比", 25, 2029)]),
        ("近年来，建成了园区12个。", [("园区", 12, None)]),
        ("“十四五”期间，建成园区12个。", [("园区", 12, None)]),
        ("在现有12个园区的基础上扩容。", [("园区", 12, None)]),
        (
            "前三季度，机器人产值达到400亿元，同比增长9%。",
            [("机器人产值", 400, None), ("机器人产值增长", 9, None)],
        ),
    ],
)
def test_figures_reached_are_no_targets(sentence, reached):
    rows = rows_of(sentence, type="achieved", title="机器人产业行动计划（2030—2031年）")
    assert [(row["indicator"], row["value"], row["year"]) for row in rows] == reached
    assert [row["value"] for row in targets_of(sentence)] == ([50] if "50%" in sentence else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "建成园区12个。",
        "到2031年，累计建成园区12个。",
        "力争产值突破900亿元。",
        "“十六五”期间，建成园区12个。",
        "在已有基础上，到2031年建成园区12个。",
        "过去有不足，今后要建成园区12个。",
    ],
)
def test_what_a_plan_promises_stays_a_target(sentence):
    rows = rows_of(sentence, title="机器人产业行动计划（2030—2031年）")
    assert [row["type"] for row in rows if "value" in row] == ["target"]


def test_a_plan_s_background_looks_back_also_in_a_section():
    text = "机器人产业2030年行动计划\n一、发展基础\n建成园区54处。\n二、主要任务\n1.建园。建设园区60处。"
    assert kinds(text) == [("achieved", 54), ("target", 60)]
    sections = "机器人产业2030年行动计划\n一、总体要求\n（一）发展现状。建成园区54处。\n（二）发展目标。建设园区60处。\n"
    assert kinds(sections) == [("achieved", 54), ("target", 60)]


def test_a_report_that_looks_back():
    news = (
        "某报 2031-02-01\n我省机器人产业交出亮眼答卷\n2030年，全省机器人产业产值达到6100亿元，培育企业300家，"
        "机器人占比提高到60%。下一步，到2032年，将建成园区20个。"
    )
    assert kinds(news) == [("achieved", 6100), ("achieved", 300), ("achieved", 60), ("target", 20)]


def test_a_time_holds_for_the_sentences_behind_it_in_news_but_not_in_a_plan():
    sentences = "近年来，推动企业发展。建成园区12个，培育企业30家。"
    assert kinds(HEAD + sentences) == [("achieved", 12), ("achieved", 30)]
    assert kinds(plan_of(sentences)) == [("target", 12), ("target", 30)]
    assert kinds(HEAD + sentences + "\n下一步，推动项目建设。建成园区20个。") == [
        ("achieved", 12), ("achieved", 30), ("target", 20),
    ]  # fmt: skip


def test_news_without_a_word_of_time(subtests):
    cases = [
        ("企业拥有机器人中心3个，产业产值占全国的15%，年产量达8万台，项目发展良好。", "achieved"),
        ("机器人产业企业120家，从业人员3万人，项目发展良好。", "achieved"),
        ("实施产业项目20个，打造示范园区3个，推动发展。", "target"),
    ]
    for sentence, kind in cases:
        with subtests.test(sentence=sentence):
            assert {found for found, _ in kinds(HEAD + sentence)} == {kind}


def test_news_of_a_plan_goes_on_telling_of_it_behind_a_paragraph():
    news = (
        HEAD + "《机器人产业发展规划》提出，到2035年，产业产值达到900亿元。\n示范企业达到50家，覆盖项目建设。"
    )
    assert kinds(news) == [("target", 900), ("target", 50)]


def test_the_years_of_a_five_year_plan_and_of_its_number_tell_what_is_past():
    body = "\n一、目标\n2030年产业产值为80亿元，推动发展。\n二、任务\n建设园区3个。\n"
    assert kinds("全省机器人产业“十六五”规划" + body)[0] == ("achieved", 80)
    assert kinds("全省机器人产业规划\n某政发〔2031〕7号" + body)[0] == ("achieved", 80)
    assert kinds("全省机器人产业“十五五”规划" + body)[0] == ("target", 80)


def test_a_draft_that_nothing_says_the_time_of_is_less_sure():
    rows = [row for row in reading(HEAD + "机器人产业企业120家，项目发展良好。").rows if "value" in row]
    assert [(row["confidence"], "未明说" in row["reason"]) for row in rows] == [("medium", True)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("企业由2025年的72家增加到2029年的395家。", [("achieved", 72), ("achieved", 395)]),
        ("企业由2025年的72家增加到2031年的395家。", [("achieved", 72), ("target", 395)]),
        ("车桩比由2028年的6:1优化到4:1；新增充电桩不少于800个。", [("target", 800)]),
    ],
)
def test_a_change_ends_in_its_own_year(sentence, expected):
    rows = rows_of(sentence, title="机器人产业行动计划（2030—2031年）")
    assert [(row["type"], row["value"]) for row in rows if "value" in row] == expected


def test_a_period_that_is_striven_for_is_to_come():
    assert kinds(HEAD + "力争“十三五”末企业达到100家以上，加快培育。") == [("target", 100)]
    assert kinds(HEAD + "“十三五”末企业达到100家以上，加快培育。") == [("achieved", 100)]


def test_what_a_colon_leads_to_goes_on_in_the_next_lines():
    lines = "机器人产业推进情况\n到2034年，建成园区9个。具体目标有两个：\n{}做强企业，企业达到20家。\n{}做大平台，平台达到30家。\n"
    assert kinds(HEAD + lines.format("一是", "二是")) == [("target", 9), ("target", 20), ("target", 30)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("培植机器人企业30家，推动产业发展。", "target"),
        ("去年产业发展良好。5年内形成30亿元以上机器人投资。", "target"),
        ("近5年内形成机器人园区30个，推动产业发展。", "achieved"),
        ("机器人企业数字化比例不低于30%，推动产业发展。", "target"),
        ("机器人保障体系将30家企业纳入名单，项目已发展成熟。", "achieved"),
        ("机器人企业由2015年的10家增加到2020年的30家，目前项目发展良好。", "achieved"),
    ],
)
def test_promises_and_results_of_news_that_look_alike(sentence, kind):
    found = kinds("某报 2031-02-01\n机器人产业加快发展\n" + sentence)
    assert (kind, 30) in found


def test_the_end_of_a_period_of_unknown_distance_is_to_come_where_one_strives_for_it():
    text = "机器人产业加快发展\n{}“十三五”末机器人企业达到30家以上，推动项目建设。"
    assert kinds(text.format("力争")) == kinds(text.format("到")) == [("target", 30)]
    assert kinds(text.format("截至")) == kinds(text.format("")) == [("achieved", 30)]


def test_a_list_of_aims_goes_on_behind_a_paragraph():
    text = (
        HEAD
        + "具体目标有两个：\n一是打造产业集群。力争培育园区2个。\n二是壮大企业群体。上市企业达到20家以上。"
    )
    assert kinds(text) == [("target", 2), ("target", 20)]
    apart = HEAD + "力争培育园区2个。\n上市企业达到20家以上，项目发展良好。"
    assert kinds(apart) == [("target", 2), ("achieved", 20)]


def test_a_heading_tells_of_what_stands_below_it():
    ahead = HEAD + "重点任务\n机器人企业120家，项目发展。\n"
    assert kinds(ahead) == [("target", 120)]
    assert kinds(ahead + "发展现状\n建设园区3个，推动企业发展。") == [("target", 120), ("achieved", 3)]


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("科技经费累计资助1.52亿元。", "achieved"),
        ("科技经费给予资助1.52亿元。", "target"),
        ("组织2次飞行试验均取得圆满成功。", "achieved"),
        ("组织2次飞行试验。", "target"),
    ],
)
def test_what_was_paid_and_what_succeeded_is_reached(sentence, type):
    rows = [
        row["type"]
        for row in reading(HEAD + "机器人产业发展，加快培育。\n" + sentence + "\n").rows
        if "value" in row
    ]
    assert rows == [type]


REPORT = """政府工作报告
——2032年1月20日在平邑县第二十届人民代表大会第三次会议上
2031年工作回顾
2031年，推动产业发展，加快建设。预计机器人产值增长8%，城乡居民人均可支配收入分别达到2.8万元、1.4万元。
2032年工作安排
支持企业，实施项目，打造集群。机器人产值增长9%左右。
"""


def test_a_work_report_looks_back_and_then_ahead_for_its_own_county():
    rows = [row for row in reading(REPORT).rows if "value" in row]
    assert [(row["type"], row["indicator"], row["value"]) for row in rows] == [
        ("achieved", "机器人产值增长", 8), ("achieved", "城镇居民人均可支配收入", 2.8),
        ("achieved", "农村居民人均可支配收入", 1.4), ("target", "机器人产值", 9),
    ]  # fmt: skip
    assert {tuple(row["scope"]) for row in rows} == {("371326",)}


def test_a_bare_period_behind_another_time_only_names_something():
    found = kinds(
        HEAD + "2030年以来，威海完善“十六五”项目库，实施机器人项目31个，推动产业发展，支持企业建设。"
    )
    assert found == [("achieved", 31)]
