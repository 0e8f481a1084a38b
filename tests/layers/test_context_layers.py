"""Layers of context: classes with their edges, sources on every card, fetched only when shown, never said as named."""

import json
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.view import View
from insight.context.classes import classified
from layers import CONTEXT_LAYERS, LAYERS, layers_of, usual_layers
from layers.web.description import describe
from tests.toy_context import write_context
from views.serving.making import described


@pytest.fixture(scope="module")
def built(real_atlas):
    return {id: LAYERS[id](real_atlas, View()) for id in CONTEXT_LAYERS}


def test_quantiles_in_the_head() -> None:
    found = classified({str(number): float(number) for number in range(1, 7)}, 5)
    assert found.edges == (1, 2, 3, 4, 5, 6)
    assert found.classes == {"1": 0, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4}
    assert classified({"a": 1.0}, 5).classes == {}


def test_counties_are_in_five_classes_with_their_edges(built) -> None:
    layer = built["county-aged"]
    labels = [entry.label for entry in layer.legend]
    assert labels[0].startswith("12.5%–") and labels[4].endswith("–38.1%") and len(labels) == 6
    assert "17个单列功能区的3,557,504人" in labels[5]
    counts = [sum(classes == (str(number),) for classes in layer.table["classes"]) for number in range(5)]
    assert len(layer.table) == 136 and max(counts) - min(counts) <= 1
    card = layer.table["card"]["371083"]
    assert any("38.11%" in line for line in card.lines) and any("来源" in line for line in card.lines)


def test_what_is_drawn_says_that_it_is_context(built) -> None:
    for id, layer in built.items():
        assert layer.group == "背景" and layer.legend
        assert all(not card.quotes for card in layer.table["card"])
        if id != "airports":
            assert all("背景资料，不计入点名" in card.lines for card in layer.table["card"])


def test_zones_stand_in_their_county_and_one_has_no_place(built) -> None:
    layer = built["zones"]
    assert len(layer.table) == 173
    assert any("1处不知在哪个市" in entry.label for entry in layer.legend)
    assert set(layer.table["precision"]) == {"county", "city"}


def test_a_screen_fetches_context_only_when_it_is_shown(real_atlas) -> None:
    import gzip

    first = json.loads(gzip.decompress(described(real_atlas, View())))
    found = {layer["id"]: layer for layer in first["layers"] if layer["id"] in CONTEXT_LAYERS}
    assert found.keys() == CONTEXT_LAYERS.keys()
    assert all(layer["features"] == {} and layer["later"].startswith("context/") for layer in found.values())
    assert not set(usual_layers(real_atlas)) & set(CONTEXT_LAYERS)
    whole = describe({"zones": LAYERS["zones"](real_atlas, View())}, ("zones",))
    assert len(whole["layers"][0]["features"]) == 173


def test_a_province_has_the_layers_that_it_has_tables_for(toy_atlas: Atlas, toy_copy: Path) -> None:
    assert not set(layers_of(toy_atlas)) & set(CONTEXT_LAYERS)
    folder = write_context(toy_copy)
    (folder / "context" / "airports.csv").unlink()
    assert set(CONTEXT_LAYERS) - set(layers_of(load_atlas(folder))) == {"airports"}
