"""Whether each kind of thing is found by name, pinyin, initials and English, despite typos."""

import pytest

from geo.places import own_names
from insight.search.answering import search
from insight.search.forms import GROUPS
from tests.insight.found import labels

FOUND = {
    ("city", "临沂市"): ("临沂", "临沂市", "山东省临沂市", "371300", "linyi", "lin yi", "Lín Yí", "lin2 yi2", "ly", "LINYI"),
    ("city", "泰安市"): ("泰安", "Tai'an", "tai an", "Taian City"),
    ("county", "平邑县"): ("平邑", "临沂市平邑县", "pingyixian", "pyx", "Pingyi County", "linyipingyi"),
    ("county", "乐陵市"): ("乐陵", "laoling", "ll", "Laoling City"),
    ("county", "单县"): ("单县", "shanxian", "sx", "Shanxian"),
    ("circle", "鲁南经济圈"): ("鲁南", "鲁南经济圈", "鲁南四市", "lunan", "lunanjingjiquan", "lnjjq", "Southern Shandong"),
    ("circle", "胶东经济圈"): ("胶东", "jiaodong", "Jiaodong Economic Circle"),
    ("circle", "省会经济圈"): ("省会", "shenghui", "Provincial Capital"),
    ("site", "平邑金银花产业园"): ("金银花", "金银花产业园", "jinyinhua", "pyjyh", "honeysuckle park", "park honeysuckle"),
    ("site", "儒商大会"): ("儒商", "rushangdahui", "rsdh", "Confucian Entrepreneurs"),
    ("industry", "医疗器械"): ("医疗器械", "高端医疗器械", "yiliaoqixie", "yī liáo qì xiè", "ylqx", "yi liao", "Medical devices", "medi dev"),
    ("industry", "中医药"): ("中药材", "zhongyiyao", "zyy", "tcm", "Chinese medicine"),
    ("industry", "康养文旅"): ("旅游", "lüyou", "lvyou", "luyou"),
    ("agency", "省卫生健康委"): ("卫健委", "省卫健委", "卫生健康委", "weijianwei", "wjw", "Health Commission", "prov heal comm"),
    ("agency", "省发展改革委"): ("发改委", "fagaiwei", "fgw", "Reform Commission"),
    ("answer", "2025年的目标"): ("2025", "2025年", "到2025年", "2025年底", "哪些指标到2025年?", "Targets for 2025", "by 2025"),
    ("answer", "从未点名的市"): ("未点名", "从未点名", "没有被点名", "哪些市未点名?", "congweidianming", "never named", "not named"),
    ("plan", "医养健康2024"): ("医养健康2024", "health-2024", "Health 2024", "鲁政发〔2024〕5号", "医养健康产业行动计划", "医养健康2024 第99条"),
    ("plan", "发展规划2018"): ("发展规划2018", "dev-2018"),
    ("indicator", "特殊困难老年人家庭适老化改造"): ("适老化改造", "shilaohua", "slhgz", "home adaptations"),
    ("indicator", "新增家庭养老床位"): ("家庭养老床位", "jiatingyanglao", "jtylcw", "care beds"),
    ("programme", "鲁十味"): ("鲁十味", "lushiwei", "lsw", "Ten Medicinals"),
    ("clause", "推动医疗器械产业高端化发展"): ("医疗器械产业高端化", "tuidongyiliaoqixie", "tdylqx", "淄博、威海医疗器械", "Zibo Weihai medical",
        "医养健康2024 第11条", "医养健康2024第11", "health-2024/11", "Health 2024 clause 11", "第11条", "clause 11"),
    ("context", "临沂启阳机场"): ("启阳机场", "LYI", "linyiqiyang", "Qiyang Airport"),
    ("context", "乳山市"): ("乳山", "Rushan"),
    ("context", "山东平邑经济开发区"): ("平邑经济开发区", "平邑经济"),
}  # fmt: skip

TYPOS = {
    ("city", "临沂市"): ("临忻", "Linyee", "lingyi", "林沂"),
    ("city", "烟台市"): ("yantia", "yntai"),
    ("city", "菏泽市"): ("荷泽", "hezee"),
    ("county", "平邑县"): ("平义县", "pingyii"),
    ("circle", "胶东经济圈"): ("胶东经纪圈", "jiaodongjinjiquan"),
    ("site", "齐鲁制药"): ("齐鲁制要", "qilu pharmacuetical"),
    ("industry", "中医药"): ("中医要", "zhongyiyoa"),
    ("industry", "医疗器械"): ("医疗器诫", "医疗器戒", "yiliaoqixei", "medcal devices"),
    ("agency", "省卫生健康委"): ("卫建委", "helth commission"),
    ("answer", "从未点名的市"): ("从未点明的市",),
    ("plan", "医养健康2024"): ("医养建康2024",),
    ("indicator", "新增家庭养老床位"): ("家庭养老床味", "jiatingyanglaochuangwie"),
    ("programme", "鲁十味"): ("鲁士味", "lushiwie"),
    ("clause", "推动医疗器械产业高端化发展"): ("推动医疗器材产业高端化", "tuidongyiliaoqixeichanye"),
    ("context", "临沂启阳机场"): ("临沂起阳机场",),
}


def missed(index, table: dict) -> list[tuple[str, str]]:
    """What is looked for and what does not find it."""
    cases = ((group, label, text) for (group, label), texts in table.items() for text in texts)
    return [(label, text) for group, label, text in cases if label not in labels(index, text, group)]


def test_every_group_is_tried():
    assert {group for group, _ in FOUND} == {group for group, _ in TYPOS} == set(GROUPS)


def test_found_by_name_sound_and_word(index):
    assert missed(index, FOUND) == []


def test_typos_are_forgiven(index):
    assert missed(index, TYPOS) == []


def test_every_place_is_found_by_each_of_its_own_names(index, real_atlas):
    for place in real_atlas.gazetteer.places:
        group = {"prefecture": "city", "county": "county"}.get(place.level)
        for name in sorted(own_names(place)) if group else ():
            hits = search(index, name, limit=20)[group]
            assert (place.name_zh, place.adcode) in [(e.zh, e.params["city"]) for e in hits], name
            assert group == "county" or hits[0].zh == place.name_zh, name


@pytest.mark.parametrize("text", ["莱芜市", "莱芜", "Laiwu", "laiwu", "371200"])
def test_a_former_name_leads_to_what_the_place_is_now(index, text):
    (entry,) = search(index, text)["city"]
    assert (entry.zh, entry.detail_zh) == ("济南市", "原莱芜市（至2019年）")


def test_a_place_that_kept_its_name_is_shown_once(index):
    assert labels(index, "长清", "county") == ["长清区"]


def test_namesakes_are_told_apart(index):
    found = search(index, "市中区")["county"][:2]
    assert {(entry.detail_zh, entry.detail_en) for entry in found} == {
        ("济南市", "Jinan"),
        ("枣庄市", "Zaozhuang"),
    }
    assert [entry.detail_zh for entry in search(index, "枣庄市市中区")["county"]] == ["枣庄市"]


@pytest.mark.parametrize(
    ("text", "cities"),
    [("济青", ["济南市", "青岛市"]), ("Jiqing", ["济南市", "青岛市"]), ("济青烟", ["济南市", "青岛市", "烟台市"])],
)  # fmt: skip
def test_a_word_for_several_cities_finds_each_of_them_and_says_so(index, text, cities):
    found = search(index, text)
    assert [entry.zh for entry in found["city"]] == cities
    assert all(all(city[:-1] in entry.detail_zh for city in cities) for entry in found["city"])
    assert "county" not in found
    assert found["clause"] and all("济青" in entry.detail_zh for entry in found["clause"])


def test_half_of_a_word_for_several_cities_says_nothing_of_them(index):
    assert [entry.detail_zh for entry in search(index, "济")["city"]] == ["省会经济圈", "鲁南经济圈"]


def test_a_question_finds_the_names_in_it(index):
    found = search(index, "临沂在中医药上有什么?")
    assert {group: [entry.zh for entry in entries] for group, entries in found.items()} == {
        "city": ["临沂市"],
        "industry": ["中医药"],
    }
    assert labels(index, "省卫健委牵头哪些?", "agency") == ["省卫生健康委"]


def test_several_words_must_all_be_there(index):
    found = search(index, "临沂 中医药", limit=50)["clause"]
    assert found and all("临沂" in e.detail_zh and "中医药" in e.detail_zh for e in found)


def test_a_promise_stated_several_times_is_found_once(index):
    assert labels(index, "特殊困难老年人家庭适老化改造", "indicator") == ["特殊困难老年人家庭适老化改造"]
