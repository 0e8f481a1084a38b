"""When silence can be judged: not of a plan recorded in part, nor where records were left out for faults."""

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from insight.checks.gaps import gaps
from insight.cities.attention import attention
from insight.cities.overview import overview
from tests.toy import A
from wording.not_named import caveat
from wording.words import Words


def spoilt(folder, name, old, new):
    """The toy atlas with one thing in one of its files changed."""
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return load_atlas(folder)


def test_plans_recorded_in_full_leave_no_gap(real_atlas, toy_atlas):
    assert gaps(real_atlas) == gaps(toy_atlas) == ()
    assert caveat(Words(real_atlas)) == ""


@pytest.mark.parametrize("chosen", [("dev-2023",), ("health-2024", "dev-2018")])
def test_a_plan_recorded_in_part_leaves_one(real_atlas, chosen):
    assert gaps(real_atlas, chosen) == ("partial",)


def test_the_caveat_names_the_plan_alone_that_is_recorded_in_part(real_atlas):
    chosen = ("health-2024", "dev-2023")
    assert caveat(Words(real_atlas), chosen) == "发展规划2023：部分录入的规划中未见，不等于原文没有。"
    assert caveat(Words(real_atlas, "en"), chosen).startswith("Development 2023: ")


def test_records_that_cannot_be_checked_leave_a_gap_in_every_plan(toy_copy):
    atlas = spoilt(toy_copy, "industries.toml", "[alpha]", "[alpha")
    assert gaps(atlas) == gaps(atlas, ("toy-2031",)) == ("faults",)
    assert "没有用上或未能核对" in caveat(Words(atlas))


def test_records_of_an_unusable_industry_are_still_counted_and_listed(toy_copy, toy_atlas):
    atlas = spoilt(toy_copy, "industries.toml", "#0072B2", "blue")
    assert gaps(atlas) == ()
    found, sound = attention(atlas, View())[A], attention(toy_atlas, View())[A]
    assert found.industries == sound.industries
    counted = {item.industry for item in overview(atlas, View()).named_for}
    assert counted == {item.industry for item in overview(toy_atlas, View()).named_for}
    assert Words(atlas).names.industry("alpha") == "alpha"
    assert Words(atlas).names.symbol("alpha") == "?"


def test_a_record_left_out_is_a_gap_of_its_plan_alone(toy_copy):
    atlas = spoilt(toy_copy, "plans/toy-2031.yaml", "pairing: each", "pairing: perhaps")
    assert gaps(atlas) == gaps(atlas, ("toy-2031",)) == ("faults",)
    assert gaps(atlas, ("toy-2030",)) == ()


def test_a_plan_left_out_is_a_gap_where_all_are_asked(toy_copy):
    atlas = spoilt(toy_copy, "plans/toy-2031.yaml", "plan: ", "plan: [")
    assert gaps(atlas) == ("faults",)
    assert gaps(atlas, ("toy-2030",)) == ()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("industries.toml", 'en = "Alpha"', 'en = "Alpha"\nshade = "x"'),
        ("sites/sites.csv", "117.02", "1170.2"),
        ("boundaries/SOURCE.toml", "prefectures", "other"),
    ],
)
def test_faults_that_leave_out_no_mention_leave_no_gap(toy_copy, name, old, new):
    atlas = spoilt(toy_copy, name, old, new)
    assert atlas.faults
    assert gaps(atlas) == ()


def test_an_atlas_that_waits_for_its_first_plan_says_so(toy_copy):
    for path in (toy_copy / "plans").iterdir():
        path.unlink()
    atlas = load_atlas(toy_copy)
    assert gaps(atlas) == ("none",)
    assert caveat(Words(atlas)).startswith("还没有规划")
    assert caveat(Words(atlas, "en")).startswith("No plan yet")
