"""Ids go from the record to the export: they stay the same whatever anything is called and however it is drawn."""

import json
import re
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.view import PAPER_LAYERS, View
from exports import EXPORTS
from exports.report.report import Report
from layers import CONTEXT_LAYERS, LAYERS
from tests.exports.decks import alternative, map_group, opened
from tests.exports.written import MADE
from tests.toy import toy_plans, write_plan

_IDS = ("key", "class", "industry", "kind_code", "state", "precision", "city_code", "plan", "clause")
_EVERYTHING = View(layers=tuple(id for id in LAYERS if id not in CONTEXT_LAYERS))


@pytest.fixture(scope="module")
def alike(toy: Path, tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """The toy with one symbol and one colour for all industries, one shape for all kinds, one title for all plans."""
    folder = tmp_path_factory.mktemp("alike") / "data"
    for path in toy.rglob("*"):
        if path.is_file():
            copy = folder / path.relative_to(toy)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    for name in ("industries.toml", "kinds.toml"):
        text = (folder / name).read_text("utf-8")
        for field in ("symbol", "colour", "shape"):
            value = "#123456" if field == "colour" else "circle" if field == "shape" else "同"
            text = re.sub(rf'^{field} = ".*"$', f'{field} = "{value}"', text, flags=re.MULTILINE)
        (folder / name).write_text(text, "utf-8")
    for plan in toy_plans():
        write_plan(folder, plan | {"short": "同名", "short_en": "Same"})
    atlas = load_atlas(folder)
    assert atlas.faults == ()
    return atlas


def geojson_ids(atlas: Atlas, view: View) -> dict[str, list[object]]:
    found = json.loads(EXPORTS["geojson"].write(Report(atlas, view, made=MADE)))["features"]
    return {item["id"]: [item["properties"][name] for name in _IDS] for item in found}


def table_ids(atlas: Atlas, view: View, folder: Path) -> dict[str, list[list[object]]]:
    path = folder / f"{view.lang}-{id(atlas)}.gpkg"
    path.write_bytes(EXPORTS["gpkg"].write(Report(atlas, view, made=MADE)))
    tables = {
        name: gpd.read_file(path, layer=name) for name in ("designations", "symbols", "sites", "change")
    }
    return {name: table[list(_IDS)].fillna("").values.tolist() for name, table in tables.items()}


@pytest.mark.parametrize("view", [_EVERYTHING, replace(_EVERYTHING, industries=("beta",))])
def test_ids_of_a_map_are_no_words_and_no_looks(toy_atlas, alike, view):
    expected = geojson_ids(toy_atlas, view)
    assert any(ids[2] for ids in expected.values()) and any(ids[-1] for ids in expected.values())
    assert geojson_ids(alike, view) == expected
    assert geojson_ids(alike, replace(view, lang="en")) == expected


def test_ids_of_a_database_are_no_words_and_no_looks(toy_atlas, alike, tmp_path):
    expected = table_ids(toy_atlas, _EVERYTHING, tmp_path)
    assert table_ids(alike, _EVERYTHING, tmp_path) == expected
    assert table_ids(toy_atlas, replace(_EVERYTHING, lang="en"), tmp_path) == expected


def test_a_badge_on_a_slide_names_its_industry_whatever_it_looks_like(alike):
    shapes = list(map_group(opened(Report(alike, View(layers=PAPER_LAYERS), made=MADE))).shapes)
    badges = [shape for shape in shapes if shape.has_text_frame and shape.text_frame.text == "同"]
    assert {(shape.name, alternative(shape)) for shape in badges} == {
        ("甲甲", "甲甲、甲业、单独点名"), ("甲甲", "甲甲、乙业、并列点名"),
        ("乙乙", "乙乙、乙业、并列点名"), ("乙乙", "乙乙、丙业、单独点名"),
    }  # fmt: skip
