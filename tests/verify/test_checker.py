"""What a draft's sentences are told: one sentence a kind of mistake, and the true ones beside them."""

import pytest

from errors import UserError
from verify.checker import Checker


@pytest.fixture(scope="module")
def checker(real_atlas):
    return Checker(real_atlas)


def told(checker, text):
    return [(claim.verdict, tuple(claim.differs)) for claim in checker.check(text, "稿").claims]


TRUE = (
    "到2025年，全省打造20个百亿级医养健康特色产业园区。",
    "2022年，全省医养健康产业增加值要达到5000亿元以上。",
    "每年引育泰山产业领军人才300名左右。",
    "到2025年，省级以上战略性新兴产业集群达到50个。",
    "2021年临沂市地区生产总值5465.5亿元。",
    "2020年临沂市常住人口1101.84万人。",
    "2020年全省60岁及以上人口比重为20.9%。",
    "规划培育淄博、威海医疗器械产业集群。",
    "2022年行动计划提出培育济南、青岛、烟台、临沂、菏泽等生物医药产业基地。",
    "“蓝色药库”开发计划由省科技厅、省海洋局牵头。",
    "崂山国家实验室位于青岛。",
    "第七次人口普查，沂水县常住人口96.76万人。",
    "2020年临沂市60岁及以上人口216.3万人。",
    "09:12 王科 适老化改造2024年要完成一万五千户。",
    "到2025年，养老机构护理型床位占比要保持在七成以上。",
    "“蓝色药库”开发计划由科技厅、海洋局牵头。",
    "2022年，二级及以上综合性医院设立老年医学科的比例达到四分之三以上。",
)
PLAN_SPEAKS = "临沂是医药大市。医养健康2024提出每年打造5个优势特色产业集群。"
WRONG = (
    ("到2025年，体育产业总规模达到5000亿元。", "differs", "value"),
    ("2022年，全省医养健康产业增加值达到5000万元以上。", "differs", "unit"),
    ("到2025年，养老机构护理型床位占比保持在70%左右。", "differs", "comparator"),
    ("到2027年，体育产业总规模达到6000亿元。", "differs", "year"),
    ("每年新增两证齐全医养结合机构60家。", "differs", "cadence"),
    ("到2025年，全省打造20个医养健康特色产业园区。", "differs", "qualifier"),
    ("2022年行动计划提出，到2025年体育产业总规模达到6000亿元。", "differs", "plan"),
    ("到2025年，临沂市打造20个百亿级医养健康特色产业园区。", "shared_out", "scope"),
    ("两年合计完成特殊困难老年人家庭适老化改造4.5万户。", "twice_counted", "value"),
    ("2024年行动计划提出培育淄博、德州医疗器械产业集群。", "differs", "scope"),
    ("规划单独点名临沂培育康复辅具产业集群。", "differs", "pairing"),
    ("规划仅支持济南、青岛、烟台、临沂、菏泽培育生物医药产业基地。", "differs", "open"),
    ("“蓝色药库”开发计划由省工业和信息化厅牵头。", "differs", "agency"),
    ("平邑金银花产业园位于菏泽。", "differs", "scope"),
    ("到2025年，养老机构护理型床位占比要保持在六成以上。", "differs", "value"),
    ("2022年，二级及以上综合性医院设立老年医学科的比例达到三分之二以上。", "differs", "value"),
    ("“蓝色药库”开发计划由省卫健委牵头。", "differs", "agency"),
    ("重组国家重点实验室200家左右。", "differs", "qualifier"),
    ("2020年全省65岁及以上人口比重为20.9%。", "differs", "value"),
    ("到2025年，家庭养老床位总数达到2万张。", "differs", "direction"),
    ("2020年临沂市60岁及以上人口200万人。", "differs", "value"),
    ("24家医养健康产业领军企业，由2024年计划提出。", "differs", "plan"),
    ("2024年健康方案要求培育15家10亿元的健康美妆企业。", "differs", "value"),
    ("创建全国重点实验室7家左右（2025年）。", "differs", "year"),
    ("每年引育泰山产业领军人才300名左右，其中泰安市占一半。", "shared_out", "scope"),
    ("6000亿元，是青岛市体育产业2025年的总规模目标。", "shared_out", "scope"),
    ("体育产业总规模6000亿元的目标今年就要实现，也就是2024年。", "differs", "year"),
    ("省级以上战略性新兴产业集群、先进制造业集群分别达到30个和50个。", "differs", "value"),
    ("产业净地只在济南推出，两年30平方公里左右。", "differs", "scope"),
    ("中医药特色优势由潍坊一市独享。", "differs", "open"),
    ("按省定任务，我市两年须新增家庭养老床位20000张。", "shared_out", "scope"),
)


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_agrees(checker, text):
    assert told(checker, text) == [("agrees", ())]


@pytest.mark.parametrize(("text", "verdict", "field"), WRONG)
def test_what_is_wrong_is_found_with_what_is_wrong_in_it(checker, text, verdict, field):
    assert (verdict, (field,)) in told(checker, text)


@pytest.mark.parametrize(
    "text",
    [
        "全省新建图书馆300家。",
        "到2025年，体育产业总规模并非6000亿元。",
        "民营两证齐全医养结合机构每年30家。",
        "临沂市生物医药企业达到300家。",
        "每千人口拥有6岁以下婴幼儿托位数2025年达到4.6个。",
        "中药材生态种植基地2025年新增50家。",
        "“十五五”期间每年举办促消费活动60场以上。",
        "2021年临沂市人均地区生产总值5465.5亿元。",
        "“红色药库”开发计划由省科技厅、省海洋局牵头。",
    ],
)
def test_what_only_looks_alike_never_agrees(checker, text):
    assert {verdict for verdict, _ in told(checker, text)} <= {"not_in_records", "cannot_judge"}


def test_places_of_claims_count_the_text_as_read(checker):
    text = "开头。\n到2025年，体育产业总规模达到6000亿元。"
    (claim,) = checker.check(text, "稿").claims
    assert text[slice(*claim.span)] == "到2025年，体育产业总规模达到6000亿元"


def test_a_text_of_nothing_but_numbers_is_refused(checker):
    with pytest.raises(UserError, match="4000"):
        checker.check("5个" * 5000, "稿")


def test_one_plan_alone_can_be_asked(real_atlas):
    against = Checker(real_atlas, (real_atlas.plans[0].id,))
    assert [v for v, _ in told(against, "到2025年，体育产业总规模达到6000亿元。")] == ["not_in_records"]


def test_a_plan_that_speaks_speaks_no_longer_of_the_city_before(checker):
    assert told(checker, PLAN_SPEAKS)[-1] == ("agrees", ())
