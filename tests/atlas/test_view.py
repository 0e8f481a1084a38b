"""The view goes into a URL and comes back the same; what a URL gets wrong is told."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.view import DEFAULT_LAYERS, View
from language import LANGUAGES
from layers import LAYERS
from tests.toy import A
from views.serving.view_address import view_from_params


def some(items):
    """Any of the items, in their order."""
    items = tuple(items)
    return st.sets(st.sampled_from(items)).map(lambda chosen: tuple(i for i in items if i in chosen))


@pytest.mark.parametrize("which", ["toy_atlas", "real_atlas"])
def test_round_trip(which, request):
    atlas = request.getfixturevalue(which)
    cities = st.none() | st.sampled_from(sorted(atlas.boundaries.prefectures.index))

    words = atlas.vocabulary

    @given(
        some(atlas.plan_by_id), some(words.industries), some(words.kinds), cities, some(LAYERS),
        st.sampled_from(LANGUAGES),
    )  # fmt: skip
    def comes_back(plans, industries, kinds, city, layers, lang):
        view = View(plans, industries, kinds, city, layers, lang=lang)
        params = view.to_params()
        assert all(isinstance(value, str) and value for value in params.values())
        assert view_from_params(params, atlas, LAYERS) == (view, ())

    comes_back()


def test_only_what_a_page_depends_on_is_kept():
    view = View(plans=("p",), kinds=("park",), city="370100", lang="en")
    assert view.only("plans", "city") == View(plans=("p",), city="370100", lang="en")


def test_the_usual_view_needs_no_parameters(toy_atlas):
    assert View().to_params() == {}
    assert view_from_params({}, toy_atlas, LAYERS) == (View(), ())


def test_no_layer_at_all_is_said_and_understood(toy_atlas):
    assert View(layers=()).to_params() == {"layers": "none"}
    assert view_from_params({"layers": "none"}, toy_atlas, LAYERS)[0].layers == ()


@pytest.mark.parametrize(
    ("name", "field", "empty", "word"),
    [
        ("plan", "plans", (), "规划"), ("industry", "industries", (), "产业"), ("kind", "kinds", (), "类型"),
        ("layers", "layers", DEFAULT_LAYERS, "图层"),
    ],
)  # fmt: skip
def test_an_unknown_value_gives_a_notice_and_a_sensible_view(toy_atlas, name, field, empty, word):
    view, notices = view_from_params({name: "<b>nope"}, toy_atlas, LAYERS)
    assert getattr(view, field) == empty
    assert notices == (f"没有{word}“<b>nope”，已忽略",)


def test_what_is_known_beside_the_unknown_is_kept_in_order(toy_atlas):
    view, notices = view_from_params({"industry": "gamma, nope,alpha,,"}, toy_atlas, LAYERS)
    assert view.industries == ("alpha", "gamma")
    assert len(notices) == 1


@pytest.mark.parametrize("name", ["plan", "industry", "kind", "city", "layers"])
def test_ten_thousand_characters_give_a_short_notice(toy_atlas, name):
    view, (notice,) = view_from_params({name: "城" * 10_000}, toy_atlas, LAYERS)
    assert view == View()
    assert len(notice) < 120


@pytest.mark.parametrize("name", ["plan", "industry", "kind", "layers"])
def test_thousands_of_values_give_one_notice(toy_atlas, name):
    _, notices = view_from_params({name: ",".join(map(str, range(5_000)))}, toy_atlas, LAYERS)
    assert len(notices) == 1


def test_a_city_by_any_name(toy_atlas, subtests):
    cases = [A, "甲甲", "甲甲市", " 甲甲市 ", "toy370100", "Toy 370100"]
    for text in cases:
        with subtests.test(text=text):
            assert view_from_params({"city": text}, toy_atlas, LAYERS) == (View(city=A), ())


@pytest.mark.parametrize("text", ["甲南区", "370102", "甲甲市甲南区"])
def test_a_county_shows_its_city_and_says_so(toy_atlas, text):
    view, notices = view_from_params({"city": text}, toy_atlas, LAYERS)
    assert (view.city, notices) == (A, ("甲南区属甲甲市，显示该市",))


def test_a_merged_city_is_told(toy_atlas, real_atlas):
    view, (notice,) = view_from_params({"city": "370300"}, toy_atlas, LAYERS)
    assert view.city is None
    assert "2019年并入甲甲市（370100）" in notice
    view, (notice,) = view_from_params({"city": "371200"}, real_atlas, LAYERS)
    assert view.city is None
    assert "莱芜市（371200）已于2019年并入济南市（370100）" in notice


def test_a_name_of_two_counties_asks_which(real_atlas):
    view, (notice,) = view_from_params({"city": "市中区"}, real_atlas, LAYERS)
    assert view.city is None
    assert "济南市市中区（370103）还是枣庄市市中区（370402）" in notice


@pytest.mark.parametrize("text", ["370000", "全省", "shenghui", "甲圈"])
def test_a_province_or_circle_is_no_city(toy_atlas, text):
    view, (notice,) = view_from_params({"city": text}, toy_atlas, LAYERS)
    assert view.city is None
    assert text in notice


@pytest.mark.parametrize("text", ["", "  ", "\t"])
def test_no_city(toy_atlas, text):
    assert view_from_params({"city": text}, toy_atlas, LAYERS) == (View(), ())


NAMES = ("plan", "industry", "kind", "city", "layers", "lang", "x")


def test_no_parameters_bring_a_traceback(toy_atlas):
    @given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=60)))
    def gives_a_view_that_comes_back(params):
        view, _ = view_from_params(params, toy_atlas, LAYERS)
        assert view_from_params(view.to_params(), toy_atlas, LAYERS) == (view, ())

    gives_a_view_that_comes_back()


def test_a_long_choice_is_read_to_its_end(toy_atlas):
    many = {f"industry-{number}": toy_atlas.vocabulary.industries["alpha"] for number in range(100)}
    atlas = replace(toy_atlas, vocabulary=replace(toy_atlas.vocabulary, industries=many))
    view = View(industries=tuple(many))
    assert view_from_params(view.to_params(), atlas, LAYERS) == (view, ())
