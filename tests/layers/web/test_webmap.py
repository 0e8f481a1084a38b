"""The map's page and description: escaped, offline, in the tiles' datum where there are tiles."""

import json
import re

import pytest
from pyproj import Geod

from atlas.loading import load_atlas
from atlas.view import View
from errors import UserError
from layers import CONTEXT_LAYERS, LAYERS
from layers.web.basemap import configured_basemap
from layers.web.description import describe
from layers.web.webmap import map_page
from tests.toy import SITES, A, clause, designation, plan, site, target, write_plan

MISSING = (
    "agencies.toml", "industries.toml", "units.toml", "overlaps.toml", "attributes.toml",
    "boundaries/counties.geojson", "boundaries/former.csv",
    "boundaries/prefectures.geojson", "boundaries/province.geojson", "indicators/indicators.csv",
    "plans/toy-2030.yaml", "sites/sites.csv",
)  # fmt: skip
HOSTILE = "<img src=x onerror=alert(1)>\"'&</script>"


def built(atlas, view=None):
    return {name: build(atlas, view or View()) for name, build in LAYERS.items()}


def page(atlas, basemap=None):
    first = describe(built(atlas), View().layers, basemap=basemap)
    return map_page(
        atlas.boundaries,
        first,
        title=atlas.province.title,
        whole=atlas.province.whole,
        credit=atlas.province.base_map,
        version="v1",
        leaflet_js="/a/leaflet.js",
        leaflet_css="/a/leaflet.css",
        basemap=basemap,
    )


@pytest.fixture
def hostile(toy_copy):
    """The toy with a plan and a site table full of markup."""
    records = (
        designation([A], "alpha", "each", evidence=HOSTILE, industries=[HOSTILE]),
        target(HOSTILE, 3, scope=["370203"], evidence=HOSTILE),
        site(f"园{HOSTILE}", []), site("甲园", ["370102"]),
    )  # fmt: skip
    write_plan(toy_copy, plan("toy-2030", "2030-01", clause("1", *records, heading=HOSTILE), short=HOSTILE))
    quoted = HOSTILE.replace('"', '""')
    text = SITES.replace("herb-b,乙草", f'herb-b,"{quoted}"').replace("sourced,甲报", f'sourced,"{quoted}"')
    (toy_copy / "sites" / "sites.csv").write_text(text, encoding="utf-8")
    atlas = load_atlas(toy_copy)
    assert atlas.faults == ()
    return atlas


def test_a_description_is_plain_json(toy_atlas):
    found = describe(built(toy_atlas), ("sites",))
    assert json.loads(json.dumps(found)) == found
    assert found["shown"] == ["sites"]
    assert [layer["id"] for layer in found["layers"]] == list(LAYERS)


def test_the_control_ticks_and_the_legend_shows_the_layers_shown(toy_atlas):
    found = describe(built(toy_atlas), ("sites",))
    assert re.findall(r'value="(\w+)" checked', found["control"]) == ["sites"]
    shown = re.findall(r'data-layer="(\w+)">', found["legend"])
    hidden = re.findall(r'data-layer="([\w-]+)" hidden>', found["legend"])
    assert shown == ["sites"]
    assert set(shown + hidden) == set(LAYERS) - set(CONTEXT_LAYERS)


def test_hostile_text_is_escaped_wherever_it_is_markup(hostile):
    found = describe(built(hostile), View().layers)
    items = [item for layer in found["layers"] for item in layer["features"].values()]
    markup = [item[key] for item in items for key in ("tooltip", "popup", "mark") if key in item]
    markup += [label.get("mark") or label["county"] for layer in found["layers"] for label in layer["labels"]]
    everything = "".join([*markup, found["control"], found["legend"]])
    assert "<img" not in everything and "</script" not in everything
    assert everything.count("&lt;img src=x onerror=alert(1)&gt;") >= 4


def test_hostile_text_does_not_leave_the_page_s_script(hostile):
    html = page(hostile)
    assert "<img" not in html
    assert html.count("</script>") == html.count("<script")


@pytest.mark.parametrize("which", ["toy_atlas", "real_atlas"])
def test_the_page_asks_no_other_host(which, request):
    html = page(request.getfixturevalue(which))
    assert set(re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"'<>\\]*", html)) == {
        "http://www.w3.org/2000/svg"
    }
    assert set(re.findall(r'(?:src|href)="([^"]*)"', html)) == {"/a/leaflet.js", "/a/leaflet.css"}
    assert "@import" not in html
    assert set(re.findall(r"url\(.", html)) <= {"url(#"}


def test_the_page_carries_its_version_credit_and_shapes_once(toy_atlas):
    html = page(toy_atlas)
    assert html.count('"v1"') == 1
    assert "底图：玩具测绘" in html
    assert html.count('"key": "370102"') == 1


@pytest.mark.parametrize("name", MISSING)
def test_a_page_can_be_drawn_without(toy_copy, name):
    (toy_copy / name).unlink()
    assert "leaflet.js" in page(load_atlas(toy_copy))


@pytest.mark.parametrize("name", ["", "none", " NONE "])
def test_no_base_map_by_default(monkeypatch, name):
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", name)
    assert configured_basemap() is None


def test_tianditu_needs_a_token_and_no_shift(monkeypatch):
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", "tianditu")
    monkeypatch.setenv("PLAN_ATLAS_TIANDITU_TOKEN", "abc123")
    found = configured_basemap()
    assert (found.url.endswith("&tk=abc123"), found.shift) == (True, None)


@pytest.mark.parametrize("token", ["", "a b", "x&y=1", '"><script>'])
def test_a_bad_token_is_refused(monkeypatch, token):
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", "tianditu")
    monkeypatch.setenv("PLAN_ATLAS_TIANDITU_TOKEN", token)
    with pytest.raises(UserError, match="PLAN_ATLAS_TIANDITU_TOKEN"):
        configured_basemap()


def test_an_unknown_base_map_is_refused(monkeypatch):
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", "google")
    with pytest.raises(UserError, match="none、tianditu、amap"):
        configured_basemap()


def test_amap_shifts_points_and_shapes_by_some_five_hundred_metres(monkeypatch, toy_atlas):
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", "amap")
    amap, layers = configured_basemap(), built(toy_atlas)
    plain, moved = (
        describe({"sites": layers["sites"]}, (), basemap=base)["layers"][0]["features"]["甲园"]["at"]
        for base in (None, amap)
    )
    assert plain == [36.02, 117.02]
    distance = Geod(ellps="WGS84").inv(plain[1], plain[0], moved[1], moved[0])[2]
    assert 400 < distance < 700
    assert "[117.0, 36.0]" in page(toy_atlas)
    assert "[117.0, 36.0]" not in page(toy_atlas, amap)


def test_amap_tiles_are_the_only_other_address(monkeypatch, toy_atlas):
    monkeypatch.setenv("PLAN_ATLAS_BASEMAP", "amap")
    html = page(toy_atlas, configured_basemap())
    assert set(re.findall(r"https?://([^/\"]+)", html)) == {"www.w3.org", "webrd0{s}.is.autonavi.com"}
