"""The areas on a page: true to the earth, each drawn once, borders where its layer says."""

import pytest
import shapely

from atlas.view import View
from tests.layers.layouts import laid_out, polygon
from tests.toy import A, B


def test_areas_are_true(real_atlas):
    layout = laid_out(real_atlas, View(layers=("prefectures",)))
    real = real_atlas.boundaries.areas["prefectures"]
    for area in layout.areas:
        assert polygon(area).area * layout.metres**2 / 1e6 == pytest.approx(real[area.key].area_km2, rel=1e-3)


def test_neighbours_share_their_border_and_no_island_is_lost(real_atlas):
    for level in ("prefectures", "counties", "circles"):
        layout = laid_out(real_atlas, View(layers=(level,)))
        areas = [area for area in layout.areas if area.layer == level]
        real = real_atlas.boundaries.areas[level]
        assert len(areas) == len(real)
        assert shapely.coverage_is_valid([polygon(area) for area in areas])
        for area in areas:
            rings = sum(len(part) for part in area.parts)
            assert rings == len(shapely.get_parts(shapely.boundary(real[area.key].geometry)))


def test_a_city_is_drawn_once_and_as_its_layer_says(toy_atlas):
    view = View(industries=("alpha",))
    layout = laid_out(toy_atlas, view)
    assert [(area.layer, area.key, area.style.pattern) for area in layout.areas] == [
        ("designations", A, "solid"), ("designations", B, "none"),
    ]  # fmt: skip


def test_of_hidden_areas_the_legend_explains_the_border_alone(toy_atlas):
    alone = laid_out(toy_atlas, View(layers=("prefectures",))).legend[0]
    under = laid_out(toy_atlas).legend[0]
    assert alone.title == under.title == "地级市"
    assert (alone.entries[0].style.fill, under.entries[0].style.fill) == ("#FFFFFF", "")


def test_city_borders_lie_upon_those_of_counties(toy_atlas):
    layers = [area.layer for area in laid_out(toy_atlas, View(layers=("prefectures", "counties"))).areas]
    assert layers == ["prefectures"] * 2 + ["counties"] * 4 + ["borders"] * 2


def test_the_province_lies_under_what_has_no_ground_of_its_own(toy_atlas):
    assert [area.layer for area in laid_out(toy_atlas, View(layers=("sites",))).areas] == ["ground"]


def test_chosen_cities_get_an_outline_and_their_names_in_the_legend(toy_atlas):
    layout = laid_out(toy_atlas, selected=(B, "999999"))
    assert [(area.key, area.style.fill) for area in layout.selected] == [(B, "")]
    assert [entry.label for entry in layout.legend[0].entries] == ["乙乙"]
    assert laid_out(toy_atlas).selected == ()
