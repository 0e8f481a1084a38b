"""A loaded atlas as bytes and back: nothing is lost, and what was read-only stays so."""

from dataclasses import replace

import pytest

from atlas.own_sites import OwnSite
from atlas.stored import packed, unpacked
from atlas.view import View
from insight.cities.overview import overview
from insight.facts import facts


@pytest.fixture(scope="module")
def again(real_atlas):
    return unpacked(packed(real_atlas))


def test_the_records_vocabularies_and_figures_are_the_same(real_atlas, again):
    for name in ("plans", "vocabulary", "sites", "indicators", "outcomes", "lexicon", "faults", "version"):
        assert getattr(again, name) == getattr(real_atlas, name), name
    assert list(facts(again)) == list(facts(real_atlas))
    assert overview(again, View()) == overview(real_atlas, View())


def test_own_sites_are_the_same(toy_atlas):
    sites = (
        OwnSite("a", "甲园", "名单", lon=117.5, industry=("alpha",), further={"备注": "一"}),
        OwnSite("b", "乙园", "名单"),
    )
    assert unpacked(packed(replace(toy_atlas, own_sites=sites))).own_sites == sites


def test_the_shapes_are_the_same(real_atlas, again):
    for level, areas in real_atlas.boundaries.areas.items():
        assert {code: area.geometry.wkb for code, area in areas.items()} == {
            code: area.geometry.wkb for code, area in again.boundaries.areas[level].items()
        }


def test_places_are_found_as_before(again):
    assert again.gazetteer.find("临沂").adcode == "371300"


def test_vocabularies_are_still_read_only(again):
    with pytest.raises(TypeError):
        again.vocabulary.industries["new"] = None
