"""What never leaves: drafts, contact data, and the office's own sites to people without a role."""

import pytest

from api.resources import COLLECTIONS
from atlas.loading import load_atlas
from atlas.own_sites import OwnSite, site_key
from atlas.store.address import configured
from atlas.store.roles import Actor
from atlas.store.site_rows import SiteRow
from atlas.store.store import open_store
from tests.api.conftest import client_of
from tests.toy import A, clause, plan, programme, toy_plans, write_plan
from tests.views.brought import brought, own_store

PHONE = "13800001234"
SITES = (
    OwnSite("a", "一园", "名单", city=A, lon=117.01, lat=36.02, precision="exact", contact=f"张三{PHONE}", area_ha=12.0),
    OwnSite("b", "二园", "名单", address=f"某路1号，{PHONE}", further={"联系人": "李四", "备注": f"找王五{PHONE}"}),
)  # fmt: skip


@pytest.fixture
def kept(toy, tmp_path, monkeypatch):
    """The toy with own sites in a store."""
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(tmp_path / "store.sqlite"))
    store = open_store()
    store.sites.replace(Actor("张三", "editor"), "名单", [SiteRow(site) for site in SITES], 0)
    return load_atlas(toy, configured())


def everything(client):
    """The text of every list in every form."""
    paths = [f"/v1/{it.name}" for it in COLLECTIONS]
    paths += [f"{path}{form}" for path in paths for form in (".csv", ".geojson")]
    return "".join(client.get(path).text for path in paths)


def test_own_sites_are_for_who_is_known(kept, monkeypatch):
    assert kept.own_sites
    stranger = client_of(kept)
    one = f"/v1/own-sites/{site_key(SITES[0])}"
    for path in ("/v1/own-sites", "/v1/own-sites.csv", "/v1/own-sites.geojson", one):
        reply = stranger.get(path)
        assert reply.status_code == 403 and reply.headers["content-type"] == "application/problem+json"
    assert "一园" not in everything(stranger)
    assert stranger.get("/v1/own-sites", headers={"X-Remote-User": "zhang"}).status_code == 403
    monkeypatch.setenv("PLAN_ATLAS_USER_HEADER", "X-Remote-User")
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "zhang=reader")
    proxied = client_of(kept, "127.0.0.1")
    assert proxied.get("/v1/own-sites", headers={"X-Remote-User": "zhang"}).status_code == 200
    assert proxied.get("/v1/own-sites", headers={"X-Remote-User": "li"}).status_code == 403


def test_contact_data_never_leave(kept):
    client = client_of(kept, "127.0.0.1")
    client.base_url = "http://localhost:8501"
    reply = client.get("/v1/own-sites")
    assert reply.headers["cache-control"] == "no-store" and "etag" not in reply.headers
    assert [item["name"] for item in reply.json()["items"]] == ["一园", "二园"]
    text = everything(client)
    assert "一园" in text
    for secret in (PHONE, "张三", "李四", "王五"):
        assert secret not in text


def test_a_draft_is_no_fact(toy_copy):
    draft = plan("toy-2040", "2040-01", clause("1", programme(name="草稿计划")))
    write_plan(toy_copy, draft | {"review": {"state": "draft", "by": None, "date": None, "readings": 0}})
    waiting = load_atlas(toy_copy)
    assert waiting.faults
    client = client_of(waiting)
    assert "草稿计划" not in everything(client) + client.get("/v1/search?q=草稿计划").text.replace(
        '"q":"草稿计划"', ""
    )
    assert client.get("/v1/plans/toy-2040").status_code == 404
    assert client.get("/v1/plans").json()["total"] == len(toy_plans())


def test_a_draft_in_the_store_is_no_fact(real_atlas, tmp_path, monkeypatch):
    assert brought(own_store(tmp_path, monkeypatch), real_atlas)
    client = client_of(load_atlas())
    assert "低空试验" not in everything(client)
    assert "试验机场" not in client.get("/v1/search", params={"q": "机场20个"}).text
    assert client.get("/v1/plans").json()["total"] == len(real_atlas.plans)
