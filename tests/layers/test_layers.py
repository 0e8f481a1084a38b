"""Every layer in the list, under many views, on toy and real data: the contract of a layer."""

import itertools

import geopandas as gpd
import pytest
import shapely

from atlas.view import View
from constants import CRS_GEOGRAPHIC
from layers import LAYERS
from layers.model import COLUMNS, Card, Feature, Layer, Style, table
from layers.web.description import describe

VIEWS = {
    "toy_atlas": [
        View(plans=plans, industries=industries, kinds=kinds)
        for plans, industries, kinds in itertools.product(
            [(), ("toy-2030",), ("toy-2031",)], [(), ("alpha",), ("beta", "gamma")], [(), ("park",), ("event",)]
        )
    ],
    "real_atlas": [
        View(), View(plans=("care-2024",)), View(plans=("ecosystem-2024",)), View(industries=("tcm",)),
        View(industries=("tcm", "biopharma")), View(kinds=("park",)), View(plans=("health-2022",), kinds=("base",)),
        View(industries=("governance",)),
    ],
}  # fmt: skip
LEVELS = {"prefectures", "counties", "circles", "points", "lines"}


@pytest.fixture(scope="module", params=VIEWS)
def built(request):
    """An atlas with every layer under every view, built once."""
    atlas, views = request.getfixturevalue(request.param), VIEWS[request.param]
    return atlas, {name: [build(atlas, view) for view in views] for name, build in LAYERS.items()}


def test_the_contract(built, subtests):
    atlas, every = built
    for name, layers in every.items():
        with subtests.test(name):
            for layer in layers:
                assert layer.id == name
                assert layer.level in LEVELS
                assert layer.title and layer.group
                assert list(layer.table.columns) == list(COLUMNS)
                assert layer.table.crs == CRS_GEOGRAPHIC
                assert layer.table.index.is_unique
                assert layer.legend or layer.table.empty
                assert layer.sources and set(layer.sources) <= set(atlas.vocabulary.sources)


def test_every_feature_can_be_drawn(built, subtests):
    atlas, every = built
    for name, layers in every.items():
        with subtests.test(name):
            for layer in layers:
                for row in layer.table.itertuples():
                    assert not row.geometry.is_empty
                    assert isinstance(row.style, Style)
                    assert row.card is None or isinstance(row.card, Card)
                    assert row.at is None or isinstance(row.at, shapely.Point)
                    assert row.city == "" or row.city in atlas.boundaries.prefectures.index
                    assert row.radius >= 0 and row.slot >= 0
                    assert all(isinstance(symbol.style, Style) for symbol in row.symbols)


def test_an_areal_layer_uses_the_keys_of_its_level(built, subtests):
    atlas, every = built
    for name, layers in every.items():
        with subtests.test(name):
            for layer in layers:
                if layer.level in ("points", "lines"):
                    assert set(layer.table.geom_type) <= {"Point", "LineString", "MultiLineString"}
                else:
                    assert set(layer.table.index) <= set(getattr(atlas.boundaries, layer.level).index)


def test_groups_hold_layers_that_stand_for_themselves(real_atlas):
    built = [build(real_atlas, View()) for build in LAYERS.values()]
    assert len({layer.title for layer in built}) == len(built)


def test_a_table_without_features_has_the_same_shape():
    empty = table([], Style())
    assert list(empty.columns) == list(COLUMNS)
    assert (len(empty), str(empty.crs)) == (0, CRS_GEOGRAPHIC)
    assert isinstance(empty, gpd.GeoDataFrame)


def test_one_more_line_in_the_list_is_one_more_layer(toy_atlas, monkeypatch):
    def build(atlas, view):
        rows = [Feature("here", shapely.Point(117.1, 36.1), label="此处")]
        look = Style(fill="#000000", shape="circle")
        return Layer("mine", "新组", "我的图层", "points", table(rows, look), (), ("plans",))

    monkeypatch.setitem(LAYERS, "mine", build)
    found = describe({name: make(toy_atlas, View()) for name, make in LAYERS.items()}, ("mine",))
    assert found["layers"][-1]["id"] == "mine"
    assert list(found["layers"][-1]["features"]) == ["here"]
    assert "我的图层" in found["control"] and "新组" in found["control"]
    assert 'value="mine" checked' in found["control"]
