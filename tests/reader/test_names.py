"""Named sites and programmes, with a place only where the name has one; general words are no names."""

import pytest

from tests.reader.world import rows_of


def test_sites(subtests):
    cases = [
        ("抓好平邑金银花产业园建设。", "平邑金银花产业园", "park", ["371326"]),
        ("推进国家机器人大数据中心（北方）建设。", "国家机器人大数据中心（北方）", "centre", []),
        ("增强崂山国家实验室策源能力。", "崂山国家实验室", "lab", []),
        ("建设量子国家实验室济南基地。", "量子国家实验室济南基地", "base", ["370100"]),
        ("办好“山东·青岛国际机器人博览会”。", "山东·青岛国际机器人博览会", "event", ["370200"]),
        ("举办世界机器人（威海）大会。", "世界机器人（威海）大会", "event", ["371000"]),
        ("组织新加坡山东周。", "新加坡山东周", "event", []),
        ("成立黄河流域机器人产业联盟。", "黄河流域机器人产业联盟", "platform", []),
        ("支持山东智造集团牵头。", "山东智造集团", "company", []),
        ("加大齐鲁制药培育力度。", "齐鲁制药", "company", []),
    ]
    for sentence, name, kind, places in cases:
        with subtests.test(sentence=sentence):
            (row,) = rows_of(sentence, type="site")
            assert (row["name"], row["kind"], row["places"]) == (name, kind, places)
            assert row["basis"] == ("name" if places else "none")


def test_general_words_name_no_site(subtests):
    cases = [
        "建成省重点实验室30家。",
        "打造一批特色产业基地。",
        "建设国家级创新平台。",
        "完善各类公共服务平台。",
        "培育济南、青岛等机器人产业基地。",
    ]
    for sentence in cases:
        with subtests.test(sentence=sentence):
            assert rows_of(sentence, type="site") == []


def test_programmes(subtests):
    cases = [
        ("实施“智造未来”培养工程。", "“智造未来”培养工程"), ("打造“齐鲁智造”品牌。", "齐鲁智造"),
        ("编制《机器人应用目录》。", "《机器人应用目录》"),
        ("实施机器人应用推广行动。", "机器人应用推广行动"), ("制定机器人评价管理办法。", "机器人评价管理办法"),
        ("以“鲁十味”为代表推广种植。", "鲁十味"),
    ]  # fmt: skip
    for sentence, name in cases:
        with subtests.test(sentence=sentence):
            assert [row["name"] for row in rows_of(sentence, type="programme")] == [name]


@pytest.mark.parametrize(
    "sentence", ["培育“专精特新”企业。", "实施重大项目。", "按照“招大引强、招先引优”的要求推进。"]
)
def test_mottos_are_no_programmes(sentence):
    assert rows_of(sentence, type="programme") == []
