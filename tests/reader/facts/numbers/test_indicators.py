"""What numbers count is called as the text does: with its head and what narrows it, without time, place, verbs."""

import pytest

from tests.reader.world import reading, targets_of


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("建设改造敬老院120处，建设敬老院20处。", ["建设改造敬老院", "敬老院"]),
        ("新建高标准农田500万亩、提升改造300万亩。", ["新建高标准农田", "提升改造高标准农田"]),
        ("新开通基站15万个，总数达到30万个。", ["新开通基站", "基站总数"]),
        ("粮食播种面积1.2亿亩、总产量1100亿斤。", ["粮食播种面积", "粮食总产量"]),
        ("机器人产值达到900亿元，占工业产值的比重达到20%。", ["机器人产值", "机器人产值占工业产值的比重"]),
        ("机器人产值达到900亿元，年均增幅10%以上。", ["机器人产值", "机器人产值"]),
        ("海上风电开工800万千瓦，建成600万千瓦。", ["海上风电开工", "海上风电开工"]),
        ("机器人企业规模不断壮大，到2031年达到900亿元。", ["机器人企业规模"]),
        ("力争到2031年机器人产值达到900亿元。", ["机器人产值"]),
        ("还将新增充电桩2000个，累计建成加油站30座。", ["新增充电桩", "加油站"]),
        ("规模以上机器人（含零件）产值达到900亿元。", ["机器人（含零件）产值"]),
        ("建成园区5个。2031年再建成3个。", ["园区", "园区"]),
    ],
)
def test_names(sentence, names):
    assert [row["indicator"] for row in targets_of(sentence)] == names


def test_names_of_what_is_reached_tell_growth():
    news = (
        "机器人产业加快发展\n某报 2031-02-01\n2030年，机器人产值达到420亿元，物流总额达到900亿元，同比分别增长7%和6%，"
        "企业由410家增至552家，集聚了人才30名。"
    )
    rows = [row for row in reading(news).rows if row["type"] == "achieved"]
    assert [(row["indicator"], row["value"]) for row in rows] == [
        ("机器人产值", 420), ("物流总额", 900), ("机器人产值增长", 7), ("物流总额增长", 6),
        ("企业", 410), ("企业", 552), ("人才", 30),
    ]  # fmt: skip
