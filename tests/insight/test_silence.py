"""Silence: what the plans do not say of a city, and never more than that."""

import pytest

from insight.silence import silence
from insight.view import View
from insight.words import Words
from tests.toy import A, B


def said(atlas, code, lang="zh", **chosen):
    return silence(Words(atlas, lang), atlas.gazetteer.get(code), View(**chosen))


def test_a_city_that_no_plan_names(real_atlas):
    assert said(real_atlas, "371400") == "所选4份计划均未点名德州市。未点名不等于不支持。"


@pytest.mark.parametrize("chosen", [{"industries": ("alpha",)}, {"kinds": ("park",)}])
def test_under_a_filter_a_named_city_is_not_called_unnamed(toy_atlas, chosen):
    assert "均未点名" not in said(toy_atlas, B, **chosen)


def test_under_a_filter_the_matter_and_the_other_mentions_are_told(real_atlas):
    zibo = said(real_atlas, "370300", industries=("tcm",))
    assert zibo == "所选4份计划未就中医药点名淄博市，不筛选时共有4处点名。未点名不等于不支持。"
    english = said(real_atlas, "370300", "en", industries=("tcm",), kinds=("park",))
    assert "for Traditional Chinese medicine, Park" in english
    assert "4 mentions" in english


def test_under_a_filter_a_city_that_is_never_named_is_still_never_named(real_atlas):
    text = said(real_atlas, "371400", industries=("tcm",))
    assert text == "所选4份计划均未点名德州市，也没有就中医药点名。未点名不等于不支持。"


def test_only_the_chosen_plans_count(toy_atlas):
    assert "1份" in said(toy_atlas, A, plans=("toy-2031",), industries=("gamma",))
