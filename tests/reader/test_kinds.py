"""Short texts in the genre, one for each way of saying things that the reader once missed; every name is invented."""

from tests.reader.test_unseen import facts

J, Q, Z, D, W, L, PINGYI, RONGCHENG = (
    "370100",
    "370200",
    "370400",
    "370500",
    "371000",
    "371300",
    "371326",
    "371082",
)
NAMED, SITES = ("designation", "places", "industries", "kind"), ("site", "name", "kind", "places")
LISTED = """甲网讯 经各市申报、专家评审，确定临沂市海带深加工等3个产业集群为首批特色产业集群，现予公布。
附件：首批特色产业集群名单
临沂市石材机械产业集群
威海市渔具产业集群
青岛市（海工装备）特色产业集群
"""
CITY_NEWS = """威海抢抓机遇谋发展
近日，威海市召开推进会。威海抢抓蓝色机遇，强化要素保障，蓄力打造“中国渔具之都”。巩固渔具、海带、船舶等优势产业领先地位。
园区已完成投资120亿元，从业人员4200人。建成远岚渔具产业园、海嵘装备科技园等项目，位于荣成市的山东岚海制冷有限公司正在扩产。
"""
REGION = """我省优化渔业布局
一是渔具装备基地。以威海、青岛等地区滩涂区为重点，通过融合发展模式，实现综合利用。
依托济南、临沂等市区位优势，打造冷链物流枢纽。木业、食品、机械电子这3大产业是临沂市的传统优势产业。
该项目作为荣成市规划建设的新型储能产业示范基地的引领性项目，进展顺利。全省建成冷库30座。
"""
INSTITUTES = """我省科技平台建设提速
获批建设深海渔具与智能网箱国家重点实验室，建成全国首个含硅膜材料国家技术创新中心，拥有国家重点实验室5家。
推进岚海算力平台、云帆渔业平台和海嵘检测平台建设，将举办2031中国·威海国际渔具博览会，建设东方航天港小型火箭威海产业基地。
"""
GATHERED = """我省发展海洋旅游
培育青岛市银沙岛、琴声湾，威海鸥鸣角等海洋旅游聚集区。东营港经开区重点发展芳烃产业。
枣庄市是全国重要的石材研发生产基地。平邑县将金银花产业视为重点支柱产业。
"""
TABLE = """各市主导产业一览
各市主导产业如下，供参考。
济南市 高端装备、生物医药、量子信息
青岛市	智能家电、轨道交通装备
"""


def test_a_list_at_the_end_of_news_names_each_cluster():
    assert facts(LISTED, *NAMED)[-3:] == [
        ([L], ["石材机械"], "cluster"), ([W], ["渔具"], "cluster"), ([Q], ["海工装备"], "cluster"),
    ]  # fmt: skip


def test_news_of_one_city_is_about_it_throughout():
    named = facts(CITY_NEWS, *NAMED)
    assert ([W], ["渔具"], "strength") in named and ([W], ["渔具", "海带", "船舶"], "strength") in named
    assert facts(CITY_NEWS, "achieved", "value", "scope") == [(120, [W]), (4200, [W])]
    assert facts(CITY_NEWS, *SITES) == [
        ("远岚渔具产业园", "park", [W]), ("海嵘装备科技园", "park", [W]), ("山东岚海制冷有限公司", "company", [RONGCHENG]),
    ]  # fmt: skip


def test_headings_of_a_list_and_what_these_industries_are():
    assert facts(REGION, *NAMED) == [
        ([W, Q], ["渔具装备"], "focus"), ([J, L], ["冷链物流"], "platform"),
        ([L], ["木业", "食品", "机械电子"], "strength"), ([RONGCHENG], ["新型储能"], "base"),
    ]  # fmt: skip


def test_institutions_by_field_and_owner_and_names_in_a_row():
    assert [name for name, _, _ in facts(INSTITUTES, *SITES)] == [
        "深海渔具与智能网箱国家重点实验室", "含硅膜材料国家技术创新中心", "岚海算力平台", "云帆渔业平台", "海嵘检测平台",
        "2031中国·威海国际渔具博览会", "东方航天港小型火箭威海产业基地",
    ]  # fmt: skip


def test_spots_of_several_cities_are_one_and_a_zone_counts_for_its_city():
    assert facts(GATHERED, *NAMED) == [
        ([Q, W], ["海洋旅游"], "zone"), ([D], ["芳烃"], "focus"), ([Z], ["石材"], "base"), ([PINGYI], ["金银花"], "strength"),
    ]  # fmt: skip


def test_rows_of_a_table_of_industries():
    assert facts(TABLE, *NAMED) == [
        ([J], ["高端装备", "生物医药", "量子信息"], "focus"), ([Q], ["智能家电", "轨道交通装备"], "focus"),
    ]  # fmt: skip
