"""Numbers that are promised and that describe: each as its words make it."""

from tests.reader.world import plan_of, reading, targets_of


def brief(row):
    """What is promised: name, value, unit, comparator."""
    return row["indicator"], row["value"], row["unit"], row["comparator"]


def test_name_value_unit_and_comparator(subtests):
    cases = [
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
    ]
    for sentence, expected in cases:
        with subtests.test(sentence=sentence):
            assert [brief(row) for row in targets_of(sentence)] == [expected]


def test_a_range_and_what_it_holds_for():
    (row,) = targets_of("每个开发区打造1—2个优势集群。")
    assert (row["value"], row["value_high"], row["attributes"]) == (1, 2, ["每个开发区"])


def test_direction(subtests):
    cases = [
        ("产值增长5%。", "growth"),
        ("产值增长速度达到5%。", "growth"),
        ("占比稳定在70%以上。", "hold"),
        ("占比提高到70%。", None),
        ("建成园区5个。", None),
    ]
    for sentence, direction in cases:
        with subtests.test(sentence=sentence):
            assert [row["direction"] for row in targets_of(sentence)] == [direction]


def test_thresholds_describe_and_are_no_targets(subtests):
    cases = [
        ("打造20个百亿级特色园区。", "特色园区", ["百亿级"]),
        ("培育10家10亿元的整机企业。", "整机企业", ["10亿元"]),
        ("集聚规模以上企业1000家。", "企业", ["规模以上"]),
        ("引进世界500强企业5家。", "企业", ["世界500强"]),
        ("建成5个省级以上平台。", "平台", ["省级以上"]),
        ("二级及以上医院设立专科的比例达到75%。", "医院设立专科的比例", ["二级及以上"]),
    ]
    for sentence, name, attributes in cases:
        with subtests.test(sentence=sentence):
            (row,) = targets_of(sentence)
            assert (row["indicator"], row["attributes"]) == (name, attributes)


def test_numbers_that_promise_nothing(subtests):
    cases = [
        "打造一批具有影响力的品牌。", "聚焦5G、4K和PM2.5治理，实施“811”项目。", "按照《三年建设100个园区的意见》执行。",
        "依据某政发〔2030〕15号文件和GB/T 19001—2016标准推进建设。", "第一批、前3批和第20届大会。", "围绕生物等3个领域、五大体系推进。",
        "2030年5月20日前完成，3个工作日内办结。", "满足65岁以上老年人需求。", "电话0531-12345678。", "一老一小、一带一路、两证齐全、三首产品。",
    ]  # fmt: skip
    for sentence in cases:
        with subtests.test(sentence=sentence):
            assert targets_of(sentence) == []


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
