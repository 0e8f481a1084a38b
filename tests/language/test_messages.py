"""A message is its Chinese text, and can be said in English with the same values."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors import DataError, Fault, UserError, at_column, on_line, within
from language import LANGUAGES, Message, Name, message, sayer

RANGE = message("{name}应在{low:g}到{high:g}之间", name=message("经度"), low=73.0, high=135.0)
LON = Fault("sites/sites.csv", on_line(14, "lon"), "1170.2", RANGE, message("请检查小数点"))
english = sayer("en")


def test_a_message_is_its_chinese_text():
    found = message("第{number}条", number=11)
    assert found == "第11条" == str(found)
    assert sorted([found, "第10条"]) == ["第10条", "第11条"]
    assert {found: 1}["第11条"] == 1
    assert sayer("zh")(found) == sayer("xx")(found) == "第11条"


def test_english_has_the_same_values():
    assert english(message("第{number}条", number=11)) == "clause 11"
    assert english(RANGE) == "longitude must lie between 73 and 135"


def test_a_message_without_values_may_take_them_where_it_is_said():
    assert english(message("第{number}条"), number=11) == "clause 11"
    assert sayer("zh")(message("第{number}条"), number=11) == "第11条"
    assert message("第{number}条") == "第{number}条"


def test_tuples_are_enumerated_as_the_language_does():
    found = message("可用：{expected}", expected=("a", message("经度"), Name("济南市", "Jinan")))
    assert found == "可用：a、经度、济南市"
    assert english(found) == "Available: a, longitude, Jinan"
    assert english(message("可用：{expected}", expected=())) == "Available: "


def test_a_name_has_two_languages_or_stands_for_both():
    told = "{county}属{city}，以下为该市。"
    found = message(told, county=Name("平邑县", "Pingyi County"), city=Name("临沂市", ""))
    assert found == "平邑县属临沂市，以下为该市。"
    assert english(found).startswith("Pingyi County lies in 临沂市")


@pytest.mark.parametrize("lang", LANGUAGES)
@given(value=st.text(st.sampled_from("{}0!:.经度name%sx")))
def test_a_value_is_only_text(lang, value):
    """Neither braces nor words that are messages themselves are anything else in a value."""
    say = sayer(lang)
    assert value in say(message("可用：{expected}", expected=value))
    assert value in say(message("可用：{expected}", expected=(value, "b")))
    assert value in say(message("前后不一致：{error}", error=message("可用：{expected}", expected=value)))
    assert value in Fault("a.csv", on_line(1, value), value, RANGE, value).in_language(lang)


def test_a_plain_text_is_said_as_it_is():
    assert english("no such message {name}") == "no such message {name}"
    assert english("") == ""


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda found: pickle.loads(pickle.dumps(found))])
def test_a_fault_outlives_copying(again):
    found = again(LON)
    assert found == LON
    assert found.in_language("en") == LON.in_language("en")
    assert again(Name("济南市", "Jinan")).en == "Jinan"


def test_a_fault_as_one_line():
    assert (
        str(LON)
        == LON.in_language("zh")
        == "sites/sites.csv 第14行 lon “1170.2”：经度应在73到135之间。请检查小数点。"
    )
    english = 'sites/sites.csv line 14 lon "1170.2": longitude must lie between 73 and 135. Check the decimal point.'
    assert LON.in_language("en") == english


def test_a_fault_without_place_and_value():
    fault = Fault(
        "plans/", "", "", message("文件夹缺失"), message("请恢复该文件夹，规划文件（.yaml）放在其中")
    )
    assert str(fault) == "plans/：文件夹缺失。请恢复该文件夹，规划文件（.yaml）放在其中。"
    assert (
        fault.in_language("en") == "plans/: the folder is missing. Restore it; plan files (.yaml) lie in it."
    )


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        (on_line(3), "第3行", "line 3"),
        (on_line(3, "lon"), "第3行 lon", "line 3 lon"),
        (at_column(3, 9, "value"), "第3行第9列 value", "line 3 column 9 value"),
        (within(message("第{number}个要素", number=2), "adcode"), "第2个要素 adcode", "feature 2 adcode"),
        (message("第{number}字节", number=5), "第5字节", "byte 5"),
    ],
)
def test_places(place, zh, en):
    assert isinstance(place, Message)
    assert (place, english(place)) == (zh, en)


def test_errors_say_what_they_carry():
    assert DataError([LON, LON]).in_language("en") == f"{LON.in_language('en')}\n{LON.in_language('en')}"
    error = UserError(message("没有规划“{plan}”。可用：{plans}。", plan="{x}", plans=("a", "b")))
    assert str(error) == error.in_language("zh") == "没有规划“{x}”。可用：a、b。"
    assert error.in_language("en") == 'No plan "{x}". Available: a, b.'
