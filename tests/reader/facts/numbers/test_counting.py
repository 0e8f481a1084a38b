"""What each number counts: shared, paired, divided by 分别 and 各, carried on."""

from tests.reader.world import plan_of, reading, targets_of


def test_values_shared_paired_and_carried_on(subtests):
    cases = [
        ("到2031年，甲类园区、乙类园区分别达到50个和30个。", [("甲类园区", 50), ("乙类园区", 30)]),
        ("整机企业占比、零件企业占比稳定在60%以上。", [("整机企业占比", 60), ("零件企业占比", 60)]),
        ("新培育省级整机集群10个、零件集群8个。", [("新培育整机集群", 10), ("新培育零件集群", 8)]),
        ("建成绿色工厂、绿色园区各10家。", [("绿色工厂", 10), ("绿色园区", 10)]),
        ("培育集群20个，其中国家级5个。", [("集群", 20), ("集群", 5)]),
        ("机器人产值年均增长6%，到2031年达到900亿元。", [("机器人产值", 6), ("机器人产值", 900)]),
    ]
    for sentence, expected in cases:
        with subtests.test(sentence=sentence):
            assert [(row["indicator"], row["value"]) for row in targets_of(sentence)] == expected


def test_as_many_values_as_things_or_nothing():
    found = reading(plan_of("甲园、乙园、丙园分别建成50个和30个。"))
    assert [row for row in found.rows if row["type"] == "target"] == []
    assert [note.before for note in found.notes if note.kind == "unknown"] == ["50个", "30个"]


def test_years_of_a_list_go_to_their_values():
    rows = targets_of("2030年、2031年分别新增机器人300台和400台。")
    assert [(row["year"], row["value"]) for row in rows] == [(2030, 300), (2031, 400)]
