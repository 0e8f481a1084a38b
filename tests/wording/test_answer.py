"""The sentence that answers first: counted from the records, and no more sure than they are."""

import pytest

from atlas.view import View
from insight.cities.overview import overview
from wording.answer import answer
from wording.words import Words


def said(atlas, lang="zh", **fields):
    view = View(lang=lang, **fields)
    return answer(Words(atlas, lang), overview(atlas, view), view)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("zh", "四份规划点名10市、7个产业；枣庄等6市未被点名。"),
        ("en", "Four plans name 10 cities for 7 industries; 6 cities, Zaozhuang among them, are not named."),
    ],
)
def test_all_plans_in_a_sentence(real_atlas, lang, sentence):
    assert said(real_atlas, lang) == sentence


def test_a_filter_is_part_of_the_sentence(real_atlas):
    found = said(real_atlas, industries=("medical-devices",))
    assert found == "四份规划就医疗器械点名8市（单独4，仅并列4）；枣庄等8市未被点名。"
    assert said(real_atlas, plans=("care-2024",)) == "养老托育2024没有点名任何市。"


def test_of_a_plan_recorded_in_part_nobody_is_called_unnamed(real_atlas):
    found = said(real_atlas, plans=("dev-2023",))
    assert "未见点名" in found and "部分录入" in found
    assert "未被点名" not in found
