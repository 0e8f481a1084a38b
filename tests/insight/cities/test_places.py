"""Named sites and their cited places: one area, several, none, and what only other sources name."""

import pytest

from atlas.view import View
from insight.cities.places import named_sites, other_sites, site_cities
from tests.toy import A, B


def by_key(sites):
    return {site.key: site for site in sites}


def test_a_site_with_one_area_stands_once_with_all_its_mentions(toy_atlas):
    site = by_key(named_sites(toy_atlas, View()))["甲园"]
    assert [record.ref for record in site.mentions] == ["toy-2030/1", "toy-2031/2"]
    assert (site.place.id, site.text_places, site.on_map) == ("jia-park", ("370102",), True)


def test_a_site_with_two_areas_stands_twice(toy_atlas):
    sites = by_key(named_sites(toy_atlas, View()))
    assert list(sites) == ["甲园", "双园/twin-a", "双园/twin-b", "无处会"]
    assert [sites[key].name for key in ("双园/twin-a", "双园/twin-b")] == ["双园甲片", "双园乙片"]
    assert sites["双园/twin-a"].mentions == sites["双园/twin-b"].mentions


def test_a_site_without_a_place_is_told_but_not_on_the_map(toy_atlas):
    site = by_key(named_sites(toy_atlas, View()))["无处会"]
    assert (site.on_map, site_cities(site, toy_atlas)) == (False, ())


@pytest.mark.parametrize(
    ("view", "keys"),
    [
        (View(plans=("toy-2031",)), ["甲园"]),
        (View(kinds=("event",)), ["无处会"]),
        (View(kinds=("park",)), ["甲园", "双园/twin-a", "双园/twin-b"]),
        (View(industries=("beta",)), []),
    ],
)
def test_filters(toy_atlas, view, keys):
    assert list(by_key(named_sites(toy_atlas, view))) == keys


def test_what_only_other_sources_name(toy_atlas):
    others = by_key(other_sites(toy_atlas, View()))
    assert list(others) == ["herb-b", "herb-x"]
    assert (others["herb-b"].mentions, others["herb-b"].on_map, others["herb-x"].on_map) == ((), True, False)
    assert other_sites(toy_atlas, View(kinds=("park",))) == ()


def test_a_filter_on_plans_makes_no_named_site_an_other_one(toy_atlas):
    assert list(by_key(other_sites(toy_atlas, View(plans=("toy-2031",))))) == ["herb-b", "herb-x"]


def test_cities_of_sites(toy_atlas):
    sites = by_key((*named_sites(toy_atlas, View()), *other_sites(toy_atlas, View())))
    found = {key: site_cities(site, toy_atlas) for key, site in sites.items()}
    assert found == {
        "甲园": (A,), "双园/twin-a": (A,), "双园/twin-b": (B,), "无处会": (), "herb-b": (B,), "herb-x": (),
    }  # fmt: skip


def test_keys_are_unique(real_atlas):
    sites = (*named_sites(real_atlas, View()), *other_sites(real_atlas, View()))
    assert len(by_key(sites)) == len(sites)


def test_the_real_park_in_three_cities(real_atlas):
    areas = [site for site in named_sites(real_atlas, View()) if "/jqy-" in site.key]
    assert [site_cities(site, real_atlas) for site in areas] == [("370100",), ("370200",), ("370600",)]
    assert {record.ref for site in areas for record in site.mentions} == {"ecosystem-2024/15"}
