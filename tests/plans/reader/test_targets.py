"""Numbers that are promised, that are reached, that describe: each as its words make it."""

import pytest

from tests.plans.reader.world import plan_of, reading, rows_of


def targets(sentence, title="机器人产业行动计划（2030—2031年）"):
    """The targets of one sentence."""
    return rows_of(sentence, type="target", title=title)


def brief(row):
    """What is promised: name, value, unit, comparator."""
    return row["indicator"], row["value"], row["unit"], row["comparator"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全省机器人产值达到5000亿元以上。", ("机器人产值", 5000, "亿元", ">=")),
        ("机器人产值突破1.2万亿元。", ("机器人产值", 1.2, "万亿元", ">")),
        ("培育整机企业不少于30家。", ("整机企业", 30, "家", ">=")),
        ("每年支持10个左右示范场景。", ("示范场景", 10, "个", "~")),
        ("研发投入强度接近3%。", ("研发投入强度", 3, "%", "~")),
        ("能耗控制在50万吨以内。", ("能耗", 50, "万吨", "<=")),
        ("新增护理床位3万张。", ("新增护理床位", 3, "万张", "=")),
        ("建成测试中心二十处。", ("测试中心", 20, "处", "=")),
        ("培训工人五十万人次。", ("培训工人", 50, "万人次", "=")),
        ("占比提高到百分之六十以上。", ("占比", 60, "%", ">=")),
        ("建成平台1,200个。", ("平台", 1200, "个", "=")),
        ("117个项目落地投产。", ("项目", 117, "个", "=")),
        ("接入企业5000余家。", ("接入企业", 5000, "家", ">")),
    ],
)
def test_name_value_unit_and_comparator(sentence, expected):
    assert [brief(row) for row in targets(sentence)] == [expected]


def test_a_range_and_what_it_holds_for():
    (row,) = targets("每个开发区打造1—2个优势集群。")
    assert (row["value"], row["value_high"], row["attributes"]) == (1, 2, ["每个开发区"])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("到2031年，甲类园区、乙类园区分别达到50个和30个。", [("甲类园区", 50), ("乙类园区", 30)]),
        ("整机企业占比、零件企业占比稳定在60%以上。", [("整机企业占比", 60), ("零件企业占比", 60)]),
        ("新培育省级整机集群10个、零件集群8个。", [("新培育整机集群", 10), ("新培育零件集群", 8)]),
        ("建成绿色工厂、绿色园区各10家。", [("绿色工厂", 10), ("绿色园区", 10)]),
        ("培育集群20个，其中国家级5个。", [("集群", 20), ("集群", 5)]),
        ("机器人产值年均增长6%，到2031年达到900亿元。", [("机器人产值", 6), ("机器人产值", 900)]),
    ],
)
def test_values_shared_paired_and_carried_on(sentence, expected):
    assert [(row["indicator"], row["value"]) for row in targets(sentence)] == expected


def test_as_many_values_as_things_or_nothing():
    found = reading(plan_of("甲园、乙园、丙园分别建成50个和30个。"))
    assert [row for row in found.rows if row["type"] == "target"] == []
    assert [note.before for note in found.notes if note.kind == "unknown"] == ["50个", "30个"]


def test_years_of_a_list_go_to_their_values():
    rows = targets("2030年、2031年分别新增机器人300台和400台。")
    assert [(row["year"], row["value"]) for row in rows] == [(2030, 300), (2031, 400)]


def test_time_is_carried_along_a_sentence_and_not_across():
    rows = targets(
        "2030年，建成园区5个、平台6个；到2031年，建成园区9个。每年举办论坛2场，培训工人100人；新增园区3个。三年累计引进专家15名。两年新增床位2万张。"
    )
    assert [(row["year"], row["cadence"]) for row in rows] == [
        (2030, None), (2030, None), (2031, None), (None, "per_year"), (None, "per_year"), (None, None),
        (None, None), (None, "two_years"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("产值增长5%。", "growth"),
        ("占比稳定在70%以上。", "hold"),
        ("占比提高到70%。", None),
        ("建成园区5个。", None),
    ],
)
def test_direction(sentence, direction):
    assert [row["direction"] for row in targets(sentence)] == [direction]


@pytest.mark.parametrize(
    ("sentence", "name", "attributes"),
    [
        ("打造20个百亿级特色园区。", "特色园区", ["百亿级"]),
        ("培育10家10亿元的整机企业。", "整机企业", ["10亿元"]),
        ("集聚规模以上企业1000家。", "企业", ["规模以上"]),
        ("引进世界500强企业5家。", "企业", ["世界500强"]),
        ("建成5个省级以上平台。", "平台", ["省级以上"]),
        ("二级及以上医院设立专科的比例达到75%。", "医院设立专科的比例", ["二级及以上"]),
    ],
)
def test_thresholds_describe_and_are_no_targets(sentence, name, attributes):
    (row,) = targets(sentence)
    assert (row["indicator"], row["attributes"]) == (name, attributes)


@pytest.mark.parametrize(
    "sentence",
    [
        "打造一批具有影响力的品牌。", "聚焦5G、4K和PM2.5治理，实施“811”项目。", "按照《三年建设100个园区的意见》执行。",
        "依据某政发〔2030〕15号文件和GB/T 19001—2016标准推进建设。", "第一批、前3批和第20届大会。", "围绕生物等3个领域、五大体系推进。",
        "2030年5月20日前完成，3个工作日内办结。", "满足65岁以上老年人需求。", "电话0531-12345678。", "一老一小、一带一路、两证齐全、三首产品。",
    ],
)  # fmt: skip
def test_numbers_that_promise_nothing(sentence):
    assert targets(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("给予最高100万元一次性奖励。", ("一次性奖励", 100, "<=")),
        ("对首次获批的企业，给予不超过500万元补助。", ("补助", 500, "<=")),
        ("对前10名企业给予200万元基础性奖励。", ("基础性奖励", 200, "=")),
    ],
)
def test_rewards(sentence, expected):
    (row,) = targets(sentence)
    assert (row["indicator"], row["value"], row["comparator"], row["kind"]) == (*expected, "reward")


@pytest.mark.parametrize(
    ("sentence", "reached"),
    [
        ("2028年，机器人产值超过5600亿元。", [("机器人产值", 5600, 2028)]),
        ("目前，全省已建成园区12个。", [("园区", 12, None)]),
        ("截至2029年底，培育企业300家。", [("企业", 300, 2029)]),
        ("机器人占比由2029年的25%提高到2031年的50%。", [("机器人占比", 25, 2029)]),
    ],
)
def test_figures_reached_are_no_targets(sentence, reached):
    rows = rows_of(sentence, type="achieved", title="机器人产业行动计划（2030—2031年）")
    assert [(row["indicator"], row["value"], row["year"]) for row in rows] == reached
    assert [row["value"] for row in targets(sentence)] == ([50] if "50%" in sentence else [])


def test_a_base_to_compare_with_is_not_the_year():
    (row,) = targets("到2031年，成本较2028年下降30%。")
    assert (row["year"], row["indicator"]) == (2031, "成本下降")


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("推进济南、青岛等市9个产业集群培育。", ["370100", "370200"]), ("全省建成园区5个。", "province"),
        ("支持济南发展，到2031年，建成园区5个。", "province"), ("济南市到2031年，产值达到9亿元，建成园区5个。", ["370100"]),
        ("抓好济南国际机器人科学中心等4个重点园区建设。", "province"),
    ],
)  # fmt: skip
def test_whose_number_it_is(sentence, scope):
    assert targets(sentence)[-1]["scope"] == scope


def test_the_plan_of_a_city_speaks_of_the_city():
    rows = targets("全市建成园区5个。全省建成园区9个。", title="临沂市机器人产业2030年行动计划")
    assert [row["scope"] for row in rows] == [["371300"], "province"]


def test_what_was_before_the_plan_and_a_report_that_looks_back():
    text = "机器人产业2030年行动计划\n一、发展基础\n建成园区54处。\n二、主要任务\n1.建园。建设园区60处。"
    assert [(row["type"], row["value"]) for row in reading(text).rows if "value" in row] == [
        ("achieved", 54),
        ("target", 60),
    ]
    news = "某报 2031-02-01\n我省机器人产业交出亮眼答卷\n2030年，全省机器人产业产值达到6100亿元，培育企业300家。下一步，到2032年，将建成园区20个。"
    assert [(row["type"], row["value"]) for row in reading(news).rows if "value" in row] == [
        ("achieved", 6100), ("achieved", 300), ("target", 20),
    ]  # fmt: skip


def test_evidence_is_short_verbatim_and_stands_where_it_says():
    text = plan_of("到2030年，全省机器人产值达到5000亿元以上，" + "推动产业加快发展，" * 20 + "建成园区5个。")
    found = reading(text)
    for row in found.rows:
        assert 0 < len(row["evidence"]) <= 80
        assert text[slice(*row["span"])] == row["evidence"]
    assert [row["evidence"] for row in found.rows if row["type"] == "target"] == [
        "到2030年，全省机器人产值达到5000亿元以上",
        "建成园区5个",
    ]
