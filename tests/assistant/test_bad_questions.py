"""What cannot be answered: one clear sentence with a way out, never a traceback, a file or another host."""

import json

import pytest

WRONG = {
    "an unknown city": ("city", {"city": "枣桩"}, "枣庄市（370400）"),
    "a city elsewhere": ("city", {"city": "上海"}, "没有找到“上海”"),
    "a name that two places have": ("city", {"city": "市中区"}, "不止一处"),
    "a place that is no more": ("city", {"city": "莱芜市"}, "请改用"),
    "the province": ("city", {"city": "山东省"}, "不是市或县"),
    "no city": ("city", {}, "缺少这一项"),
    "a blank city": ("city", {"city": " "}, "不能为空"),
    "a number for a name": ("city", {"city": 371300}, "应是文字"),
    "a further argument": ("city", {"city": "临沂", "path": "/etc/passwd"}, "没有这个字段"),
    "an unknown language": ("city", {"city": "临沂", "lang": "fr"}, "不在允许的取值之内"),
    "an unknown plan": ("city", {"city": "临沂", "plan": "health-1999"}, "可用的有"),
    "an unknown industry of a city": ("city", {"city": "临沂", "industry": "中医要"}, "中医药"),
    "an unknown clause": ("clause", {"ref": "health-2024/99"}, "可用：goal"),
    "a clause of no plan": ("clause", {"ref": "health-1999/1"}, "没有规划“health-1999”"),
    "a path for a clause": ("clause", {"ref": "../../etc/passwd"}, "没有规划“../../etc/passwd”"),
    "one thing to compare": ("compare", {"things": ["济南"]}, "至少要有 2 项"),
    "five things to compare": ("compare", {"things": ["济南", "青岛", "烟台", "威海", "日照"]}, "至多 4 项"),
    "a plan beside a city": ("compare", {"things": ["health-2022", "济南"]}, "其余不是"),
    "the same twice": ("compare", {"things": ["济南", "济南市"]}, "重复"),
    "nothing to verify": ("verify", {"text": "  "}, "没有文字"),
    "a book to verify": ("verify", {"text": "临沂。" * 2000}, "超过 4000 个字"),
    "a table to verify": ("verify", {"text": "每年建设10个" * 200}, "一次最多核对100个数"),
    "numbers in words to verify": ("verify", {"text": "每年建设十个" * 200}, "一次最多核对100个数"),
    "a path for a layer": ("map_picture", {"layers": "../../etc/passwd"}, "没有图层“../../etc/passwd”"),
    "an address for a layer": ("map_picture", {"layers": "http://example.org/x.png"}, "没有图层"),
    "an unknown kind": ("map_picture", {"kind": "<script>"}, "没有类型"),
    "a year of no plan": ("targets", {"year": 99999}, "应不大于 2100"),
    "a tool that is none": ("write", {}, "没有工具“write”"),
    "a name that steers a terminal": ("city", {"city": "\x1b[2J\u202e临"}, "没有找到"),
    "half a character": ("find", {"q": "\ud800"}, "参数"),
}


@pytest.fixture(scope="module")
def refusals(asked, real_atlas):
    calls = [(tool, arguments) for tool, arguments, _ in WRONG.values()]
    return dict(zip(WRONG, asked(real_atlas, *calls), strict=True))


@pytest.mark.parametrize("name", WRONG)
def test_it_is_refused_with_the_way_out(refusals, name):
    refusal, expected = refusals[name], WRONG[name][2]
    assert refusal.failed and expected in refusal.text
    assert refusal.text.replace("\n", "").isprintable()
    assert len(refusal.text) < 1000 and "Traceback" not in refusal.text and ".py" not in refusal.text
    assert not refusal.content and not refusal.picture


def test_refusals_are_said_in_english_too(asked, real_atlas):
    city, argument = asked(
        real_atlas, ("city", {"city": "枣桩", "lang": "en"}), ("city", {"lang": "en", "x": 1})
    )
    assert "was not found" in city.text and "Zaozhuang" in city.text
    assert "argument city" in argument.text and "argument x" in argument.text


def test_a_question_is_data_and_nothing_is_run(asked, real_atlas):
    words = (
        "{0.__class__}",
        "%s%n",
        "<img src=x onerror=alert(1)>",
        "'; drop table plans; --",
        "a\x00b\x1b[2J\u202e",
    )
    for answer in asked(real_atlas, *(("find", {"q": word}) for word in words)):
        assert not answer.failed and answer.content["status"] != "stated"
        assert answer.text.replace("\n", "").isprintable()
        assert not answer.content["facts"]


def test_answers_stay_small(asked, real_atlas):
    calls = (
        ("targets", {}), ("clause", {"ref": "ecosystem-2024"}), ("compare", {"things": ["health-2022", "health-2024"]}),
        ("industry", {"industry": "医养健康"}), ("find", {"q": "产业"}), ("verify", {"text": "医养健康产业增加值5000亿元。" * 60}),
    )  # fmt: skip
    for answer in asked(real_atlas, *calls):
        assert not answer.failed
        assert len(json.dumps(answer.content, ensure_ascii=False)) < 40_000
        assert len(answer.text) < 12_000
