"""Short texts of other kinds than the rules were made on, written for this test, with everything they say."""

from tests.reader.world import reading, rows_of

J, Q, W, L, RONGCHENG, PINGYI = "370100", "370200", "371000", "371300", "371082", "371326"
PORTS = """
　　港航装备产业行动方案（2031—2033年）
　　一、发展目标
　　到2033年，全省港航装备产值由2030年的420亿元提高到700亿元以上，光储、海上风电装机分别达到300万千瓦、200万千瓦，单位产值能耗不超过0.3吨标准煤/万元。培育1家千亿级、4家百亿级链主企业。
　　二、主要任务
　　（一）做强产业集群。推动济南动力装备、青岛船舶修造、威海渔具等产业集群提质升级，以青岛、威海为核心，打造海工装备产业集聚区，支持荣成发展海带精深加工、平邑发展石材机械。（由省工业和信息化厅牵头，省科技厅、省财政厅按职责分工负责）
　　（二）培育龙头企业。支持山东远帆重工、海岳集团等骨干企业扩能，对年出口1亿美元以上的企业给予不超过300万元的一次性奖励，单个企业累计最高500万元。（责任单位：省财政厅）
　　三、保障措施
　　（一）健全机制。由省发展改革委牵头，会同省科技厅建立专班，每季度调度1次。
"""
NEWS = """我省冷链物流建设见成效
2032-12-20 来源：某网
记者从发布会上获悉，2032年，全省冷库总容量达到900万吨，较2031年增加60万吨。青岛港冷链吞吐量达到80万吨，日照港达到50万吨。
下一步，我省将支持济南、青岛、临沂建设国家骨干冷链物流基地，威海将做强远洋渔业，力争到2035年冷库总容量达到1200万吨，年均增速保持在6%以上。
"""
ARTICLES = """设施农业提升实施意见
第一条 明确目标。到2034年，全省设施蔬菜产能稳定在900亿斤以上，新增高标准农田面积200万亩。
第二条 建设基地。支持高青黑牛、平邑金银花、荣成海带等优势特色产业集群建设，组织对接活动10场次。（责任单位：省科技厅、省财政厅）
"""


def facts(text: str, type: str, *fields: str) -> list[tuple]:
    """The fields of a text's records of one type, in their order."""
    return [tuple(row[field] for field in fields) for row in reading(text).rows if row["type"] == type]


def test_an_indented_plan_keeps_its_clauses():
    assert facts(PORTS, "clause", "clause", "heading", "lead", "support") == [
        ("goal", "发展目标", [], []),
        ("1", "做强产业集群", ["省工业和信息化厅"], ["省科技厅", "省财政厅"]),
        ("2", "培育龙头企业", ["省财政厅"], []),
        ("m1", "健全机制", ["省发展改革委"], ["省科技厅"]),
    ]


def test_its_numbers():
    assert facts(
        PORTS, "target", "indicator", "value", "unit", "comparator", "year", "attributes", "kind"
    ) == [
        ("港航装备产值", 700, "亿元", ">=", 2033, [], "target"),
        ("光储装机", 300, "万千瓦", "=", 2033, [], "target"),
        ("海上风电装机", 200, "万千瓦", "=", 2033, [], "target"),
        ("单位产值能耗", 0.3, "吨标准煤/万元", "<=", 2033, [], "target"),
        ("链主企业", 1, "家", "=", None, ["千亿级"], "target"),
        ("链主企业", 4, "家", "=", None, ["百亿级"], "target"),
        ("一次性奖励", 300, "万元", "<=", None, [], "reward"),
        ("一次性奖励", 500, "万元", "<=", None, [], "reward"),
    ]
    assert facts(PORTS, "achieved", "indicator", "value", "year") == [("港航装备产值", 420, 2030)]


def test_each_city_with_its_own_industry():
    assert facts(PORTS, "designation", "places", "industries", "kind", "pairing") == [
        ([J], ["动力装备"], "cluster", "each"),
        ([Q], ["船舶修造"], "cluster", "each"),
        ([W], ["渔具"], "cluster", "each"),
        ([Q, W], ["海工装备"], "cluster", "collective"),
        ([RONGCHENG], ["海带精深加工"], "focus", "each"),
        ([PINGYI], ["石材机械"], "focus", "each"),
    ]


def test_companies_named_as_examples():
    assert facts(PORTS, "site", "name", "kind") == [("山东远帆重工", "company"), ("海岳集团", "company")]


def test_news_tells_what_is_reached_from_what_is_to_come():
    assert facts(NEWS, "achieved", "indicator", "value") == [
        ("冷库总容量", 900), ("冷库总容量", 60), ("青岛港冷链吞吐量", 80), ("日照港", 50),
    ]  # fmt: skip
    assert facts(NEWS, "target", "indicator", "value", "year", "direction") == [
        ("冷库总容量", 1200, 2035, None), ("冷库总容量", 6, 2035, "hold"),
    ]  # fmt: skip
    assert facts(NEWS, "designation", "places", "industries", "kind") == [
        ([J, Q, L], ["冷链物流"], "base"), ([W], ["远洋渔业"], "focus"),
    ]  # fmt: skip


def test_articles_and_counties_by_short_names():
    assert facts(ARTICLES, "designation", "places", "industries", "kind") == [
        (["370322"], ["黑牛"], "cluster"), ([PINGYI], ["金银花"], "cluster"), ([RONGCHENG], ["海带"], "cluster"),
    ]  # fmt: skip
    assert facts(ARTICLES, "target", "indicator", "value", "unit", "direction") == [
        ("设施蔬菜产能", 900, "亿斤", "hold"), ("新增高标准农田面积", 200, "万亩", None), ("对接活动", 10, "场次", None),
    ]  # fmt: skip


def test_general_phrases_make_no_record(subtests):
    cases = [
        "支持生物医药、医疗器械等企业加快发展。",
        "推动餐饮、住宿、家政等行业企业转型。",
        "提高青年创业水平，盘活资金乡村项目。",
        "推动济南与东营同城化，提升济南辐射带动能力。",
        "围绕济南中心城区改造，推进数据中心、会展中心建设。",
        "推动年产3万吨新材料项目投产，每季度通报1次。",
        "以青岛、威海为重点开展督查。",
        "推动青岛、威海协同发展，支持先行先试。",
    ]
    for sentence in cases:
        with subtests.test(sentence=sentence):
            rows = rows_of(sentence, "建成码头5座。")
            assert [(row["clause"], row["type"]) for row in rows] == [
                ("goal", "clause"), ("1", "clause"), ("2", "clause"), ("2", "target"),
            ]  # fmt: skip
