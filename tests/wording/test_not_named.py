"""Silence: what the plans do not say of a city, and never more than that."""

import pytest

from atlas.view import View
from insight.cities.attention import attention_to
from tests.toy import A, B
from wording.not_named import meaning, naming, not_named, not_named_by
from wording.words import Words


def said(atlas, code, lang="zh", **chosen):
    return not_named_by(Words(atlas, lang), atlas.gazetteer.get(code), View(**chosen))


def test_a_city_that_no_plan_names(real_atlas):
    assert said(real_atlas, "371400") == "所选4份规划均未点名德州市。未点名不等于不支持。"


@pytest.mark.parametrize("chosen", [{"industries": ("alpha",)}, {"kinds": ("park",)}])
def test_under_a_filter_a_named_city_is_not_called_unnamed(toy_atlas, chosen):
    assert "均未点名" not in said(toy_atlas, B, **chosen)


def test_under_a_filter_the_matter_and_the_other_mentions_are_told(real_atlas):
    zibo = said(real_atlas, "370300", industries=("tcm",))
    assert zibo == "所选4份规划未就中医药点名淄博市，不筛选时共有4处点名。未点名不等于不支持。"
    english = said(real_atlas, "370300", "en", industries=("tcm",), kinds=("park",))
    assert "for Traditional Chinese medicine, Park" in english
    assert "4 mentions" in english


def test_under_a_filter_a_city_that_is_never_named_is_still_never_named(real_atlas):
    text = said(real_atlas, "371400", industries=("tcm",))
    assert text == "所选4份规划均未点名德州市，也没有就中医药点名。未点名不等于不支持。"


def test_only_the_chosen_plans_count(toy_atlas):
    assert "1份" in said(toy_atlas, A, plans=("toy-2031",), industries=("gamma",))


def test_of_a_plan_recorded_in_part_only_that_nothing_was_seen(real_atlas):
    unseen = "发展规划2023：部分录入的规划中未见，不等于原文没有。"
    assert said(real_atlas, "370400", plans=("dev-2023",)) == f"所选1份规划中未见点名枣庄市。{unseen}"
    filtered = said(real_atlas, "370400", plans=("dev-2023",), industries=("tcm",))
    assert filtered == f"所选1份规划中未见就中医药点名枣庄市。{unseen}"


def test_of_a_named_city_the_caveat_stands_behind_the_counts(real_atlas):
    view, words = View(plans=("dev-2023",)), Words(real_atlas)
    jinan = naming(words, attention_to(real_atlas, "370100", view), view)
    assert jinan == "共2处：单独点名1处，并列点名1处。发展规划2023：部分录入的规划中未见，不等于原文没有。"


def test_labels_under_plans_in_full_and_in_part(real_atlas):
    words = Words(real_atlas)
    assert (not_named(words), meaning(words)) == ("未点名", "未点名（不等于不支持）")
    part = ("health-2024", "dev-2023")
    assert not_named(words, part) == "未见点名（部分录入）"
    assert meaning(words, part) == "未见点名（部分录入，不等于原文没有）"
    assert not_named(Words(real_atlas, "en"), part) == "Not seen named (recorded in part)"
