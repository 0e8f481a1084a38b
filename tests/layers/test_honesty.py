"""What the map must not blur: alone, in a group, not named; province-wide, placed; exact, approximate, unknown."""

import pytest

from atlas.view import View
from layers import LAYERS
from layers.web.description import describe
from tests.toy import A, B


def patterns(atlas, view):
    return LAYERS["designations"](atlas, view).table["style"].map(lambda style: style.pattern).to_dict()


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(), {A: "solid", B: "solid"}),
        (View(plans=("toy-2030",)), {A: "solid", B: "hatch"}),
        (View(plans=("toy-2031",)), {A: "none", B: "solid"}),
        (View(industries=("alpha",)), {A: "solid", B: "none"}),
        (View(industries=("beta",)), {A: "hatch", B: "hatch"}),
        (View(industries=("alpha", "beta")), {A: "solid", B: "hatch"}),
    ],
)
def test_the_three_states_have_three_patterns(toy_atlas, view, expected):
    assert patterns(toy_atlas, view) == expected


@pytest.mark.parametrize("view", [View(), View(industries=("alpha",))])
def test_the_legend_explains_all_three(toy_atlas, view):
    legend = LAYERS["designations"](toy_atlas, view).legend
    assert {entry.style.pattern for entry in legend} == {"solid", "hatch", "none"}
    assert len({entry.label for entry in legend}) == len(legend)


def test_the_fill_is_the_chosen_industry_s_colour(toy_atlas):
    styles = LAYERS["designations"](toy_atlas, View(industries=("beta",))).table["style"]
    assert {style.fill for style in styles} == {toy_atlas.vocabulary.industries["beta"].colour}


def test_more_industries_are_darker(toy_atlas):
    one, two = (
        LAYERS["designations"](toy_atlas, View(plans=plans)).table["style"][A].fill
        for plans in (("toy-2030",), ())
    )
    other = LAYERS["designations"](toy_atlas, View(plans=("toy-2030",))).table["style"][B].fill
    assert one == two  # two industries either way
    assert int(other[1:], 16) > int(one[1:], 16)


def test_not_named_says_that_it_is_no_verdict(toy_atlas):
    card = LAYERS["designations"](toy_atlas, View(industries=("alpha",))).table["card"][B]
    assert "未点名不等于不支持" in card.lines[0]
    assert card.quotes == ()


def test_symbols_tell_alone_from_group_and_leave_the_unnamed_out(toy_atlas):
    symbols = LAYERS["symbols"](toy_atlas, View()).table["symbols"]
    assert [(s.style.glyph, s.style.pattern) for s in symbols[A]] == [("甲", "solid"), ("乙", "hatch")]
    assert [(s.style.glyph, s.style.pattern) for s in symbols[B]] == [("乙", "hatch"), ("丙", "solid")]
    assert list(LAYERS["symbols"](toy_atlas, View(industries=("alpha",))).table.index) == [A]


def test_english_symbols_are_latin(real_atlas):
    layer = LAYERS["symbols"](real_atlas, View(lang="en"))
    glyphs = {symbol.style.glyph for symbols in layer.table["symbols"] for symbol in symbols}
    assert {"Bp", "Md", "Cm"} <= glyphs
    assert all(glyph.isascii() for glyph in glyphs)


def test_only_targets_with_places_are_drawn_once_for_their_group(toy_atlas):
    found = LAYERS["targets"](toy_atlas, View()).table
    assert list(found.index) == ["toy-2030/m1/0", "toy-2030/m1/1"]
    star, point = found.geometry
    assert (star.geom_type, len(star.geoms)) == ("MultiLineString", 2)
    assert (star.centroid.x, point.x, point.y) == pytest.approx((117.1, 117.15, 36.1))
    assert list(found["city"]) == ["", ""]


@pytest.mark.parametrize("which", ["toy_atlas", "real_atlas"])
def test_a_province_wide_number_stands_on_no_feature(which, request):
    atlas = request.getfixturevalue(which)
    layers = {name: build(atlas, View()) for name, build in LAYERS.items()}
    wide = {t.evidence for plan in atlas.plans for t in plan.records if getattr(t, "scope", "") == "province"}
    placed = {
        r.evidence for plan in atlas.plans for r in plan.records if getattr(r, "scope", ()) != "province"
    }
    for layer in layers.values():
        for card in layer.table["card"]:
            quoted = {quote.evidence for quote in card.quotes} if card else set()
            assert not quoted & (wide - placed)


def test_the_real_placed_targets(real_atlas):
    found = LAYERS["targets"](real_atlas, View()).table
    assert list(found.index) == ["health-2022/1/0", "ecosystem-2024/15/1"]
    assert [len(star.geoms) for star in found.geometry] == [8, 3]
    assert "30平方公里" in found["label"].iloc[1]


def test_exact_and_approximate_sites_look_different(toy_atlas):
    found = LAYERS["sites"](toy_atlas, View()).table
    assert {key: row["style"].approximate for key, row in found.iterrows()} == {
        "甲园": "", "双园/twin-a": "city", "双园/twin-b": "county",
    }  # fmt: skip
    assert found["radius"]["甲园"] == 0
    assert found["radius"]["双园/twin-a"] == pytest.approx(7978.8, abs=0.1)  # sqrt(200 km² / pi)
    assert found["radius"]["双园/twin-b"] == pytest.approx(5641.9, abs=0.1)  # sqrt(100 km² / pi)


def test_the_map_draws_a_dashed_ring_only_for_approximate_sites(toy_atlas):
    found = describe({"sites": LAYERS["sites"](toy_atlas, View())}, ())["layers"][0]["features"]
    assert {key: 'class="approximate"' in item["mark"] for key, item in found.items()} == {
        "甲园": False, "双园/twin-a": True, "双园/twin-b": True,
    }  # fmt: skip
    assert [found[key]["citywide"] for key in found] == [False, True, False]


def test_unknown_places_are_not_on_the_map(toy_atlas, real_atlas):
    for atlas, hidden in ((toy_atlas, "无处会"), (real_atlas, "鲁南大健康产业创新创业孵化中心")):
        for name in ("sites", "origins"):
            found = LAYERS[name](atlas, View()).table
            assert hidden not in found.index
            assert found.geometry.notna().all()
    assert list(LAYERS["origins"](toy_atlas, View()).table.index) == ["herb-b"]


def test_sites_at_one_point_have_different_slots(real_atlas):
    found = LAYERS["sites"](real_atlas, View()).table
    places = list(zip(found.geometry.x, found.geometry.y, found["slot"], strict=True))
    assert len(set(places)) == len(places)
    assert max(found["slot"]) > 0


def test_an_approximate_site_says_so_in_words(toy_atlas):
    cards = LAYERS["sites"](toy_atlas, View()).table["card"]
    assert "位置：市级近似" in cards["双园/twin-a"].lines
    assert "位置：县级近似" in cards["双园/twin-b"].lines
    assert "所在地系推断" in cards["双园/twin-b"].lines
    assert "位置：确切" in cards["甲园"].lines


def test_a_card_quotes_words_clause_and_lead(toy_atlas):
    (first, second) = LAYERS["designations"](toy_atlas, View()).table["card"][A].quotes
    assert (first.evidence, first.citation, first.lead) == ("支持甲甲市甲业集群", "TOY-2030 第1条", "甲厅")
    assert second.evidence == "甲甲、乙乙等市"
