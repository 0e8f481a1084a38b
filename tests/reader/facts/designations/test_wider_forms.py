"""Forms in which news and other plans name places: behind attributes, beside towns, by titles, as parts of a zone."""

import pytest

from tests.reader.facts.designations.test_layouts import PINGYI, RONGCHENG, D, J, L, Q, W, Z, named


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("推动平邑县下村镇、荣成市上河镇等石材发展阵地壮大。", [([PINGYI, RONGCHENG], ["石材"], "cluster")]),
        ("打造平邑县、经开区石材加工特色基地。", [([PINGYI], ["石材加工"], "base")]),
        ("平邑县隶属于临沂市，是全国最大的石材基地。", [([PINGYI], ["石材"], "base")]),
        ("地处海岸最东端的威海，目前已经在渔具、船用涂料等领域形成一批特色产业。", [([W], ["渔具", "船用涂料"], "strength")]),
        ("山东荣成突出抓好渔具、食品加工等三大主导产业的发展。", [([RONGCHENG], ["渔具", "食品加工"], "focus")]),
        ("威海、东营两大临港产业区已经形成渔具、轮胎等几个百亿级产业集群。", [([W, D], ["渔具", "轮胎"], "cluster")]),
    ],
)  # fmt: skip
def test_places_in_a_wider_list(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("平邑的工业以石材、食品加工为主。", [([PINGYI], ["石材", "食品加工"], "strength")]),
        ("威海渔具已成为全国最大的渔具生产基地。", [([W], ["渔具"], "base")]),
        ("临沂着力构建以木业、石材等为主的多个产业集群。", [([L], ["木业", "石材"], "cluster")]),
        ("临沂已发展成为中国木业产业的重要基地。", [([L], ["木业"], "base")]),
        ("威海市充分发挥渔具产业集群优势，加快转型。", [([W], ["渔具"], "strength")]),
        ("加快建设威海渔具产业集群、临沂高档板材产业集群。", [([W], ["渔具"], "cluster"), ([L], ["高档板材"], "cluster")]),
        ("打造了威海某湾、某岛等海洋牧场。", []),
        ("威海市以远帆、海岳等重点企业为龙头，延伸链条。", []),
        ("临沂市以项目建设为抓手，优化服务。", []),
    ],
)  # fmt: skip
def test_what_places_are(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("滨海渔具产业带，由威海、东营两市组成。", [([W, D], ["滨海渔具"], "zone")]),
        ("治理区域由威海、东营两市组成。", []),
        ("木业产业作为支柱，在临沂、枣庄等地均有相关产业集群。", [([L, Z], ["木业"], "focus")]),
        ("以临沂、枣庄现有木业企业为依托，重点发展板材。", [([L, Z], ["板材"], "focus")]),
        ("共有“渔具·山东威海”一个示范基地。", [([W], ["渔具"], "base")]),
        ("“轮胎之都”东营加快转型。", [([D], ["轮胎"], "strength")]),
        ("威海、东营分别被授予“中国渔具之都”“中国轮胎之都”称号。", [([W], ["渔具"], "strength"), ([D], ["轮胎"], "strength")]),
        ("威海、东营被授予“中国渔具之都”称号。", []),
        ("威海—东营片区以渔具、船用涂料为主。", [([W, D], ["渔具", "船用涂料"], "strength")]),
        ("荣成市致力于强县富民，目前已成为全国最大的渔具生产基地。", [([RONGCHENG], ["渔具"], "base")]),
        ("威海被称为“中国渔具之都”，目前已发展成为全国最大的船用涂料基地。", [([W], ["渔具"], "strength"), ([W], ["船用涂料"], "base")]),
        ("支持东营建设4000万吨级轮胎产业集群。", [([D], ["轮胎"], "cluster")]),
        ("木业产业集群（临沂、枣庄）加快壮大。", [([L, Z], ["木业"], "cluster")]),
        ("开发济南某山、青岛某岛、威海某湾等景点。", []),
    ],
)  # fmt: skip
def test_titles_and_zones(sentence, expected):
    assert named(sentence) == expected


def test_cities_for_a_hub_or_a_trial():
    assert named("济南、青岛成为国家首批海洋高技术产业试点城市。") == [([J, Q], ["海洋高技术"], "zone")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("临沂打造500亿级板材产业集群。", [([L], ["板材"], "cluster")]),
        ("荣成是继别处之后的全国第二大渔具产区。", [([RONGCHENG], ["渔具"], "base")]),
        ("以威海、东营等沿海地区为重点，建设200万亩海参养殖基地。", [([W, D], ["海参养殖"], "base")]),
        ("在某某湾、荣成、威海、某湾北部等海域建设全国重要的海洋牧场示范区。", [([RONGCHENG, W], ["海洋牧场"], "zone")]),
        ("平邑县石材产业园是以石材加工、建材为主导产业的园区。", [([PINGYI], ["石材加工", "建材"], "strength")]),
        ("威海加速向人工智能、新材料等前沿领域拓展。", [([W], ["人工智能", "新材料"], "focus")]),
        ("威海全力打造渔具产业“威海样板”。", [([W], ["渔具"], "focus")]),
        ("临沂板材、威海渔具、平邑石材驰名中外。", [([L], ["板材"], "focus"), ([W], ["渔具"], "focus"), ([PINGYI], ["石材"], "focus")]),
        ("淄川区高度重视教育。", []),
        ("平邑县上河镇石材、下村镇木业、中店街道食品加工等特色产业集群壮大。", [([PINGYI], ["石材", "木业", "食品加工"], "cluster")]),
        ("荣成正从“渔港”迈向“新能源之城”。", [([RONGCHENG], ["新能源"], "strength")]),
        ("支持平邑县、荣成市石材产业绿色转型。", [([PINGYI, RONGCHENG], ["石材"], "focus")]),
        ("威海市召开渔具产业链推进会，以远帆、海岳等企业为牵引。", []),
        ("平邑县围绕“石材、木业、食品加工”三大传统产业改造升级。", [([PINGYI], ["石材", "木业", "食品加工"], "focus")]),
        ("荣成市是中国海带第一县。", [([RONGCHENG], ["海带"], "strength")]),
        ("威海锚定新材料赛道，加快起势。", [([W], ["新材料"], "focus")]),
        ("威海形成了渔具、轮胎、木业三大支柱产业，远帆、海岳等企业快速发展。", [([W], ["渔具", "轮胎", "木业"], "focus")]),
        ("威海以建设“中国太阳城”为抓手，优化服务。", []),
        ("威海打造“远帆”交易、研发、金融等平台。", []),
        ("威海加快建设北方内河航运中心。", [([W], ["内河航运"], "platform")]),
        ("威海今年上半年渔具产业集群完成营收28亿元。", [([W], ["渔具"], "cluster")]),
    ],
)  # fmt: skip
def test_sizes_waters_and_models(sentence, expected):
    assert named(sentence) == expected
