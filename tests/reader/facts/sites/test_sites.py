"""Names of companies and places that no ending tells, whole and only names; each with siblings and counter-examples."""

import pytest

from tests.reader.world import rows_of


def sites(*sentences: str) -> list[tuple]:
    """The names of a plan's sites with their places."""
    return [(row["name"], row["places"]) for row in rows_of(*sentences, type="site")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("培育壮大了远帆动力、威海海岳、谷丰农机等骨干企业。", ["远帆动力", "威海海岳", "谷丰农机"]),
        ("拥有顺和天成、兰海集团、立丰物流等企业。", ["顺和天成", "兰海集团", "立丰物流"]),
        ("远帆、海岳卡云和东岳电子等龙头企业引领作用突出。", ["远帆", "海岳卡云", "东岳电子"]),
        ("临沂依托远帆创业集团，着力打造木业基地。", ["远帆创业集团"]),
    ],
)
def test_companies(sentence, expected):
    assert [name for name, _ in sites(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("加快建设崂山海洋药谷、荣成海工产业园。", ["崂山海洋药谷", "荣成海工产业园"]),
        ("东岸氟硅科技产业园的生产线全部投用。", ["东岸氟硅科技产业园"]),
        ("围绕“中国船谷”“东方渔岛”推进建设。", ["中国船谷", "东方渔岛"]),
        ("济南高新区智能装备基地正式投用。", ["济南高新区智能装备基地"]),
        ("规划建设4平方公里的威海现代医药港。", ["威海现代医药港"]),
        ("威海综合保税区、荣成国际陆港加快建设。", ["威海综合保税区", "荣成国际陆港"]),
        ("专家介绍济南国际渔业博览会筹备情况。", ["济南国际渔业博览会"]),
        ("推进威海渔具产业园、荣成现代渔港城、东营国际轮胎城等5个特色产业园建设。", ["威海渔具产业园", "荣成现代渔港城", "东营国际轮胎城"]),
    ],
)  # fmt: skip
def test_places_of_work(sentence, expected):
    assert [name for name, _ in sites(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "新建省级创新中心12家、省重点实验室8家。",
        "支持新能源、新材料等龙头企业加快发展。",
        "推动农产品加工、餐饮等企业转型。",
        "山东省第十四届人民代表大会在济南开幕。",
        "部署高性能智能计算中心。",
        "建设一批“渔家乐园”和“药谷”。",
        "健全开发区信息统计体系。",
        "青岛、黄岛港口吞吐量增长。",
    ],
)
def test_classes_meetings_and_industries_are_no_names(sentence):
    assert sites(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("拥有远研硅材、百舟创园、海龄宝等企业。", ["远研硅材", "百舟创园", "海龄宝"]),
        ("依托6个省级园区和远帆化学、海岳石化两大龙头企业。", ["远帆化学", "海岳石化"]),
        ("鼓励远帆石化、海岳制药开展揭榜挂帅。", ["远帆石化", "海岳制药"]),
        ("推进威海海螺岛与湿地国家级自然保护区建设。", ["威海海螺岛与湿地国家级自然保护区"]),
        ("推动特种陶瓷山东省技术创新中心建设。", ["特种陶瓷山东省技术创新中心"]),
        ("国家级水果质量标准中心主导制定标准37项。", ["国家级水果质量标准中心"]),
        ("渤海远帆冷链物流基地也已开工。", ["渤海远帆冷链物流基地"]),
        ("威海经济技术开发区渔具产业园2031年底前建成。", ["威海经济技术开发区渔具产业园"]),
        ("以威海经济技术开发区、远海开发区两大基地为依托。", ["威海经济技术开发区", "远海开发区"]),
    ],
)
def test_names_that_a_list_or_a_verb_tells(sentence, expected):
    assert [name for name, _ in sites(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "打造2—3家上市公司。",
        "引导餐饮住宿、连锁商超、生鲜电商等企业转型。",
        "鼓励绿色石化、生物制药开展技术攻关。",
        "以济南为中心，辐射带动周边。",
        "鼓励济青两地机场加强联动。",
        "建设国家级质量标准中心。",
        "建设渤海冷链物流基地。",
        "打造“活力荣成”。",
    ],
)
def test_ranges_trades_and_slogans_are_no_names(sentence):
    assert sites(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("依托中科院威海材料所和远帆科技园建设。", ["中科院威海材料所", "远帆科技园"]),
        ("推进威海海螺岛建设。", ["威海海螺岛"]),
        ("建设威海3个海洋经济发展示范区。", []),
        ("由“一群港”到“港口群”，开发“五海湾”。", []),
        ("开发威海近岸海岛和荣成东部海岛。", []),
        ("壮大荣成市中国渔具名城、平邑县中国石材产业基地市。", []),
        ("做强青岛、威海两大海洋渔具产业基地和东营海洋化工产业基地。", []),
    ],
)
def test_two_things_joined_and_what_is_counted_natural_or_a_title(sentence, expected):
    assert [name for name, _ in sites(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("建设山东渔具成果转化中心、 山东渔具技术研究院等机构。", ["山东渔具成果转化中心", "山东渔具技术研究院"]),
        ("国家深海渔种基因库、深海渔种大数据中心建成。", ["国家深海渔种基因库", "深海渔种大数据中心"]),
        ("培育青岛西海岸新区蓝色引擎。", ["青岛西海岸新区"]),
        ("涌现出远帆时代、宁远新能源、中创远航等一批行业龙头企业。", ["远帆时代", "宁远新能源", "中创远航"]),
        ("引导锂电新能源、光伏新材料、节能环保等龙头企业。", []),
        ("建设科技成果转化中心、标本馆和基因库。", []),
        ("建设3个标本馆，优化新区服务。", []),
    ],
)  # fmt: skip
def test_institutes_new_areas_and_companies_of_a_trade(sentence, expected):
    assert [name for name, _ in sites(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("远岸集团投资9亿元，海岳集团追加投资3亿元。", ["远岸集团", "海岳集团"]),
        ("四家链主企业（远帆动力、海岳重机、谷丰农机）带动明显。", ["远帆动力", "海岳重机", "谷丰农机"]),
        ("远岸（威海）船舶有限公司正在扩能。", ["远岸（威海）船舶有限公司"]),
        ("石榴高端产业园、绿色渔具产业园、榆岭孵化园3大园区同步推进。", ["石榴高端产业园", "绿色渔具产业园", "榆岭孵化园"]),
        ("建成渔业智慧岛、威海市渔业计算中心等公共服务平台。", ["渔业智慧岛", "威海市渔业计算中心"]),
        ("争取国家盐碱地综合利用技术创新中心落户。", ["国家盐碱地综合利用技术创新中心"]),
        ("威海渔具产业园、临沂木业产业园等2家园区入围。", ["威海渔具产业园", "临沂木业产业园"]),
        ("暨海岳集团青岛公司揭牌。", ["海岳集团青岛公司"]),
        ("在分子育种实验室，打造“海鲜泉城”全国名片。", []),
        ("海岳集团董事长介绍了情况。", []),
        ("全面调研分析实验室建设运行情况，建设山东省实验室。", []),
        ("临沂素有“江北船城”之称。", []),
        ("青岛市召开大会部署。", []),
    ],
)  # fmt: skip
def test_names_that_stand_alone_and_what_only_looks_like_one(sentence, expected):
    assert [name for name, _ in sites(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("入选企业的，有威海远帆集团有限公司、东营海岳股份有限公司。", ["威海远帆集团有限公司", "东营海岳股份有限公司"]),
        ("三个平台分别依托远帆科技、海岳科技、立丰机械建设。", ["远帆科技", "海岳科技", "立丰机械"]),
        ("在远帆、海岳等龙头企业带动下，渔具产业壮大。", ["远帆", "海岳"]),
        ("以威海远帆、东营海岳为代表的化工企业加快转型。", ["威海远帆", "东营海岳"]),
        ("牵头建设的船用动力创新中心、变速创新中心、远帆光电创新中心分别获批。", ["船用动力创新中心", "变速创新中心", "远帆光电创新中心"]),
        ("建设威海市制造业创新中心。", []),
        ("确定远帆大学科技园等10个示范型园区、智能渔具产业园等22个成长型园区。", ["远帆大学科技园", "智能渔具产业园"]),
        ("确定若干平台为2025年山东省制造业中试平台。", []),
        ("打造半岛千万千瓦级海上风电基地。", []),
        ("建设集“苗圃+孵化器+加速器+产业园”于一体的园区。", []),
    ],
)  # fmt: skip
def test_names_told_by_their_list(sentence, expected):
    assert [name for name, _ in sites(sentence)] == expected
