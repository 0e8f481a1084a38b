"""Own sites on the map: fetched only where there are some, small, escaped, without telephone numbers, never on paper."""

import gzip
import json
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest

from atlas.own_sites import OwnSite, site_key
from atlas.store.roles import Actor
from atlas.store.site_rows import SiteRow
from atlas.store.store import open_store
from atlas.view import View
from exports.report.chapters import SECTIONS
from layers.web.own_points import drawn_sites, packed_points
from views.caching import cache, own_sites
from views.serving.view_address import view_from_params

HOSTILE = "<img src=x onerror=alert(1)> 13800001234"
SITES = (
    OwnSite("a", "一园", "名单", lon=117.01234, lat=36.60006, precision="exact", contact="13800001234", area_ha=12.0),
    OwnSite("b", HOSTILE, "名单", lon=120.4, lat=36.1, precision="county"),
    OwnSite("c", "无处园", "名单"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store of this test's own."""
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(tmp_path / "store.sqlite"))


@pytest.fixture
def kept() -> str:
    """Where the sites of a store are served."""
    open_store().sites.replace(Actor("张三", "editor"), "名单", [SiteRow(site) for site in SITES], 0)
    return f"/atlas/{cache.page_version()}"


def test_without_own_sites_the_map_knows_nothing_of_them(get: Callable):
    page = get(f"/atlas/{cache.page_version()}/map.html").body.decode()
    assert "own-site" not in page
    assert "自有场地" not in page


def test_the_points_come_by_themselves_and_are_where_the_list_says(get: Callable, kept: str):
    page = get(f"{kept}/map.html").body.decode()
    assert "own-sites.json" in page
    assert "一园" not in page
    reply = get(f"{kept}/own-sites.json")
    assert "immutable" in reply.headers["cache-control"]
    found = json.loads(reply.body)
    points = {
        (x / found["unit"], y / found["unit"], about)
        for x, y, about in zip(accumulate(found["x"]), accumulate(found["y"]), found["about"], strict=True)
    }
    assert points == {(117.0123, 36.6001, "0"), (120.4, 36.1, "1")}


def test_a_popup_is_escaped_and_keeps_contact_data_back(get: Callable, kept: str):
    (number,) = [n for n, site in enumerate(own_sites.drawn_own_sites()) if site.id == "b"]
    popup = json.loads(get(f"{kept}/own-site.json", f"at={number}&count=1").body)["popup"]
    assert "&lt;img src=x" in popup and "<img" not in popup
    assert "138" not in popup
    assert "名单" in popup and "县级近似" in popup
    one = json.loads(get(f"{kept}/own-site.json", f"key={site_key(SITES[0])}&lang=en").body)
    assert one["at"] == [36.6001, 117.0123]
    assert "12 ha" in one["popup"] and "138" not in one["popup"]
    several = json.loads(get(f"{kept}/own-site.json", "at=0,1&count=40").body)["popup"]
    assert "40" in several and "38" in several


@pytest.mark.parametrize("query", ["", "at=", "at=99", "at=-1", "at=x", "key=zz", "at=" + "9" * 500])
def test_nonsense_finds_no_site(get: Callable, kept: str, query: str):
    assert get(f"{kept}/own-site.json", query).status == 404
    assert get("/atlas/older/own-site.json", "at=0").status == 404


def test_own_sites_are_on_no_paper(kept: str):
    atlas = cache.atlas()
    from layers import screen_layers

    view, notices = view_from_params({"layers": "prefectures,own-sites"}, atlas, screen_layers(atlas))
    assert (view.layers, notices) == (("prefectures", "own-sites"), ())
    report = cache.report(view, (), SECTIONS, "")
    assert report.view.layers == ("prefectures",)
    assert cache.filters(view) == View()


def test_a_hundred_thousand_points_stay_below_a_megabyte():
    random = np.random.default_rng(1)
    points = zip(random.uniform(114.8, 122.7, 100_000), random.uniform(34.4, 38.4, 100_000), strict=True)
    sites = [OwnSite("", "", "", lon=float(x), lat=float(y), precision="exact") for x, y in points]
    packed = json.dumps(packed_points(drawn_sites(sites), None)).encode()
    assert len(gzip.compress(packed, 6)) < 1_000_000
