"""Whole texts written for this test, with all that they say: a plan of another industry, a report looking back."""

import pytest

from reader.evaluation import evaluate
from tests.reader.world import reading

J, Q, W, L = "370100", "370200", "371000", "371300"
PLAN = """首页 > 工作动态
轻工业高质量发展三年行动计划（2032—2034年）
发布时间：2032-06-01 来源：某网站
为加快发展，制定本计划。
一、发展目标
到2034年，全省轻工业营业收入力争突破2.3万亿元，年均增长8%左右，培育千亿级企业2家、百亿级企业15家，国家级“小巨人”企业累计达到120家。
二、重点任务
（一）实施创新驱动
1.突破关键技术。围绕家电、造纸等4大领域，每年实施重点研发项目50项以上。对获批的平台给予最高3000万元支持。（省科技厅、省工业和信息化厅牵头，省财政厅配合）
2.建设公共平台。新建省级工业设计中心60家，到2033年底，建成省级以上企业技术中心超过400家。（省工业和信息化厅负责）
（二）打造优势集群
3.提升集群能级。以青岛智能家电、济南食品、临沂木业为重点，打造4个千亿级产业集群。支持济南、威海等市重点发展造纸和塑料制品。培育临沂木业产业集群。（省发展改革委、省工业和信息化厅按职责分工负责）
4.推动绿色转型。到2034年，单位增加值能耗比2030年下降14%，水重复利用率、固废利用率分别达到90%和80%，淘汰落后产能100万吨。2031年，全省已创建绿色工厂223家。两年新增绿色园区1—2个。（省工业和信息化厅、省财政厅，各市政府）
三、组织保障
（一）加强组织领导。（省工业和信息化厅牵头）
（二）强化政策支持。设立总规模50亿元的转型升级基金。（省财政厅等）
上一篇：某某通知
"""
TARGETS = (
    ("goal", "轻工业营业收入", 2.3, "万亿元", ">", 2034, None, []),
    ("goal", "轻工业营业收入", 8, "%", "~", 2034, "per_year", []),
    ("goal", "企业", 2, "家", "=", 2034, None, ["千亿级"]),
    ("goal", "企业", 15, "家", "=", 2034, None, ["百亿级"]),
    ("goal", "“小巨人”企业", 120, "家", "=", 2034, None, ["国家级"]),
    ("1", "重点研发项目", 50, "项", ">=", None, "per_year", []),
    ("1", "支持", 3000, "万元", "<=", None, None, []),
    ("2", "新建工业设计中心", 60, "家", "=", None, None, ["省级"]),
    ("2", "企业技术中心", 400, "家", ">", 2033, None, ["省级以上"]),
    ("3", "产业集群", 4, "个", "=", None, None, ["千亿级"]),
    ("4", "单位增加值能耗下降", 14, "%", "=", 2034, None, []),
    ("4", "水重复利用率", 90, "%", "=", 2034, None, []),
    ("4", "固废利用率", 80, "%", "=", 2034, None, []),
    ("4", "淘汰落后产能", 100, "万吨", "=", 2034, None, []),
    ("4", "新增绿色园区", 1, "个", "=", None, "two_years", []),
    ("m2", "转型升级基金", 50, "亿元", "=", None, None, []),
)
CLAUSES = (
    ("goal", "发展目标", "发展目标", [], [], False),
    ("1", "突破关键技术", "实施创新驱动", ["省科技厅", "省工业和信息化厅"], ["省财政厅"], False),
    ("2", "建设公共平台", "实施创新驱动", ["省工业和信息化厅"], [], False),
    ("3", "提升集群能级", "打造优势集群", ["省发展改革委", "省工业和信息化厅"], [], False),
    ("4", "推动绿色转型", "打造优势集群", ["省工业和信息化厅", "省财政厅", "各市政府"], [], False),
    ("m1", "加强组织领导", "组织保障", ["省工业和信息化厅"], [], False),
    ("m2", "强化政策支持", "组织保障", ["省财政厅"], [], True),
)
DESIGNATIONS = (
    ([Q], ["智能家电"], "focus", "each", False), ([J], ["食品"], "focus", "each", False),
    ([L], ["木业"], "focus", "each", False), ([J, W], ["造纸", "塑料制品"], "focus", "collective", True),
    ([L], ["木业"], "cluster", "each", False),
)  # fmt: skip


def row(type_, clause, **fields):
    """A true record."""
    return {"plan": "p", "clause": clause, "type": type_, "evidence": "", **fields}


def truth():
    """Everything the plan says in clauses, targets, achieved figures and designations."""
    names = ("indicator", "value", "unit", "comparator", "year", "cadence", "attributes")
    for clause, *values in TARGETS:
        high = 2 if values[0] == "新增绿色园区" else None
        fields = dict(zip(names, values, strict=True))
        yield row(
            "target",
            clause,
            value_high=high,
            scope="province",
            kind="reward" if clause == "1" and values[0] == "支持" else "target",
            **fields,
        )
    for clause, *values in CLAUSES:
        yield row(
            "clause",
            clause,
            **dict(zip(("heading", "section", "lead", "support", "open"), values, strict=True)),
        )
    for values in DESIGNATIONS:
        fields = dict(zip(("places", "industries", "kind", "pairing", "open"), values, strict=True))
        yield row("designation", "3", **fields)
    yield row("achieved", "4", indicator="绿色工厂", value=223, unit="家", year=2031, scope="province")


@pytest.fixture(scope="module")
def scores():
    """The plan's scores by type."""
    kinds = ("clause", "target", "designation", "achieved")
    found = [one for one in reading(PLAN, plan="p").rows if one["type"] in kinds]
    return {score.type: score for score in evaluate(found, list(truth()))}


@pytest.mark.parametrize("kind", ["clause", "target", "designation", "achieved"])
def test_everything_is_found_and_nothing_invented(scores, kind):
    assert (scores[kind].missed, scores[kind].invented) == ((), ())


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("clause", ("heading", "section", "lead", "support", "open")),
        (
            "target",
            (
                "indicator",
                "value",
                "value_high",
                "unit",
                "comparator",
                "year",
                "cadence",
                "scope",
                "attributes",
                "kind",
            ),
        ),
        ("designation", ("places", "industries", "kind", "pairing", "open")),
        ("achieved", ("indicator", "value", "unit", "year", "scope")),
    ],
)
def test_every_field_is_right(scores, kind, fields):
    assert {field: scores[kind].fields[field] for field in fields} == dict.fromkeys(fields, 1.0)


REPORT = """我省海洋产业取得显著成效
某报 2032-01-18
2031年，全省海洋产业增加值达到6100亿元以上，同比增长7.5%，海洋牧场达到15处。
青岛、威海海洋装备产业集群营业收入均超过1000亿元，临沂市建成冷链园区12个。截至2031年底，累计培育企业420家。
下一步，到2035年，全省将打造20个百亿级海洋园区，深海养殖占比保持在70%以上。
"""


def test_a_report_in_the_form_of_targets():
    rows = [one for one in reading(REPORT).rows if "value" in one]
    assert [(one["type"], one["value"], one["year"], one["scope"]) for one in rows] == [
        ("achieved", 6100, 2031, "province"), ("achieved", 7.5, 2031, "province"), ("achieved", 15, 2031, "province"),
        ("achieved", 1000, None, [Q, W]), ("achieved", 12, None, [L]), ("achieved", 420, 2031, "province"),
        ("target", 20, 2035, "province"), ("target", 70, 2035, "province"),
    ]  # fmt: skip
