"""Names of places all over the country: short on labels, in English, in pinyin."""

from geo.building.spelling import Speller

SPELLER = Speller()


def test_names(subtests):
    cases = [
        ("320500", "苏州市", "苏州", "Suzhou City", "suzhou"),
        ("371122", "莒县", "莒县", "Juxian County", "juxian"),
        ("371722", "单县", "单县", "Shanxian County", "shanxian"),
        ("410621", "浚县", "浚县", "Xunxian County", "xunxian"),
        ("370103", "市中区", "市中区", "Shizhong District", "shizhongqu"),
        ("310115", "浦东新区", "浦东新区", "Pudong New Area", "pudongxinqu"),
        ("441803", "清新区", "清新", "Qingxin District", "qingxin"),
        ("130107", "井陉矿区", "井陉矿区", "Jingxing Mining District", "jingxingkuangqu"),
        ("140303", "矿区", "矿区", "Kuangqu District", "kuangqu"),
        ("429021", "神农架林区", "神农架", "Shennongjia Forestry District", "shennongjia"),
        ("231202", "北林区", "北林", "Beilin District", "beilin"),
        ("331127", "景宁畲族自治县", "景宁", "Jingning She Autonomous County", "jingning"),
        ("530926", "耿马傣族佤族自治县", "耿马", "Gengma Dai and Va Autonomous County", "gengma"),
        ("622926", "东乡族自治县", "东乡", "Dongxiang Autonomous County", "dongxiang"),
        ("150724", "鄂温克族自治旗", "鄂温克旗", "Ewenki Autonomous Banner", "ewenkeqi"),
        (
            "150521",
            "科尔沁左翼中旗",
            "科尔沁左翼中旗",
            "Horqin Left Wing Middle Banner",
            "keerqinzuoyizhongqi",
        ),
        ("410104", "管城回族区", "管城", "Guancheng Hui District", "guancheng"),
        ("422800", "恩施土家族苗族自治州", "恩施", "Enshi Tujia and Miao Autonomous Prefecture", "enshi"),
        ("653000", "克孜勒苏柯尔克孜自治州", "克孜勒苏", "Kizilsu Kirgiz Autonomous Prefecture", "kezilesu"),
        ("150000", "内蒙古自治区", "内蒙古", "Inner Mongolia Autonomous Region", "neimenggu"),
        ("610000", "陕西省", "陕西", "Shaanxi Province", "shanxi"),
        ("650000", "新疆维吾尔自治区", "新疆", "Xinjiang Uygur Autonomous Region", "xinjiang"),
        ("411100", "漯河市", "漯河", "Luohe City", "luohe"),
        ("141100", "吕梁市", "吕梁", "Lüliang City", "lvliang"),
        ("450325", "兴安县", "兴安", "Xing'an County", "xingan"),
        ("810116", "大埔区", "大埔", "Tai Po District", "dabu"),
        ("441422", "大埔县", "大埔", "Dabu County", "dabu"),
    ]
    for code, zh, short, en, pinyin in cases:
        with subtests.test(code=code):
            assert SPELLER.short(code, zh) == short
            assert SPELLER.english(code, zh, with_kind=True) == en
            assert SPELLER.pinyin(short) == pinyin


def test_a_prefecture_has_no_kind_in_english():
    assert SPELLER.english("152200", "兴安盟", with_kind=False) == "Hinggan"
    assert SPELLER.english("422800", "恩施土家族苗族自治州", with_kind=False) == "Enshi"
    assert SPELLER.english("370900", "泰安市", with_kind=False) == "Tai'an"


def test_a_name_that_is_taken_keeps_its_kind():
    taken = frozenset({"本溪", "恩施"})
    assert SPELLER.short("210521", "本溪满族自治县", taken) == "本溪县"
    assert SPELLER.short("422801", "恩施市", taken) == "恩施市"


def test_names_that_two_kinds_of_county_share():
    assert SPELLER.shared(["新竹市", "新竹县", "桃园市", "城区", "城区"]) == {"新竹"}
