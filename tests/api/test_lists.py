"""What the lists hold: known answers of the toy province, whose sums are done in the head."""

from dataclasses import replace

from starlette.testclient import TestClient

from api.app import api_app
from api.source import AtlasSource
from atlas.store.troubles import StoreTrouble
from language import message
from tests.toy import A, B


def listed(api, path, **asked):
    """All of one page."""
    reply = api.get(f"/v1/{path}", params=asked)
    assert reply.status_code == 200, reply.text
    return reply.json()


def ids(api, path, **asked):
    return [item["id"] for item in listed(api, path, **asked)["items"]]


def test_what_there_is_of_each_type(api):
    totals = {
        "plans": 2, "clauses": 5, "designations": 3, "targets": 5, "achieved": 1, "sites": 4, "programmes": 1,
        "agencies": 2, "industries": 3, "prefectures": 2, "counties": 4, "context/zones": 0, "own-sites": None,
    }  # fmt: skip
    for path, total in totals.items():
        if total is not None:
            assert listed(api, path)["total"] == total, path


def test_a_record_carries_its_clause_evidence_source_licence_and_version(api, toy_atlas):
    first = listed(api, "designations")["items"][0]
    assert (first["id"], first["plan"], first["clause"]) == ("toy-2030/1/1", "toy-2030", "1")
    assert first["evidence"] == "支持甲甲市甲业集群"
    assert (first["heading"], first["lead_agencies"]) == ("第1款", ["甲厅"])
    assert first["source"]["issued"] == "2030-01"
    assert first["licence"] == "CC BY 4.0"
    assert first["data_version"] == toy_atlas.version
    assert api.get(first["url"]).json() == first


def test_a_group_stays_a_group_and_an_open_list_open(api):
    group = listed(api, "designations", pairing="collective")["items"]
    assert [(item["places"], item["open"]) for item in group] == [([A, B], True)]
    assert "未逐一对应" in group[0]["said"] and "未穷尽" in group[0]["said"]


def test_whose_number_it_is_stays_as_it_is(api):
    scopes = {item["indicator"]: item["scope"] for item in listed(api, "targets")["items"]}
    assert scopes == {"产值": "province", "建园": "province", "净地": [A, B], "厂房": ["370203"]}
    assert {item["indicator"] for item in listed(api, "targets", city=A)["items"]} == {"净地"}
    assert {item["indicator"] for item in listed(api, "targets", city=B)["items"]} == {"净地", "厂房"}
    assert ids(api, "targets", county="370203") == ids(api, "targets", industry="gamma")


def test_statements_of_one_promise_say_so_and_rewards_stand_apart(api):
    twice = listed(api, "targets", overlap="twice")["items"]
    assert [(item["plan"], item["value"], item["cadence"]) for item in twice] == [
        ("toy-2030", 4, "two_years"), ("toy-2031", 2, "per_year"),
    ]  # fmt: skip
    assert [item["kind"] for item in listed(api, "targets", kind="reward")["items"]] == ["reward"]


def test_filters_are_those_of_the_pages(api):
    cases = {
        ("designations", "industry", "beta"): 1, ("designations", "kind", "park"): 1, ("designations", "city", "乙乙"): 2,
        ("designations", "plan", "toy-2031"): 1, ("clauses", "agency", "乙厅"): 2, ("targets", "year", "2030"): 1,
        ("targets", "unit", "亿元"): 1, ("targets", "scope", "city"): 2, ("sites", "city", A): 3, ("sites", "kind", "event"): 1,
        ("targets", "clause", "toy-2030/m1"): 2, ("achieved", "year", "2029"): 1, ("achieved", "scope", "city"): 0,
        ("programmes", "industry", "gamma"): 1, ("counties", "city", B): 2, ("agencies", "agency", "甲厅"): 1,
    }  # fmt: skip
    for (path, name, value), total in cases.items():
        assert listed(api, path, **{name: value})["total"] == total, (path, name)


def test_how_a_prefecture_is_named_follows_the_filters(api):
    def named(**asked):
        return {item["id"]: item["named"] for item in listed(api, "prefectures", **asked)["items"]}

    assert named() == {A: "each", B: "each"}
    assert named(industry="beta") == {A: "collective", B: "collective"}
    assert named(industry="gamma") == {A: "none", B: "each"}


def test_paging_covers_everything_once(real):
    whole = [item["id"] for item in listed(real, "targets")["items"]]
    seen, address = [], "/v1/targets?limit=7"
    while address:
        page = real.get(address).json()
        seen += [item["id"] for item in page["items"]]
        address = page["links"].get("next")
    assert seen == whole and len(set(seen)) == len(seen) == page["total"] == 82


def test_lists_are_sorted_and_what_has_no_key_comes_last(api):
    values = [item["value"] for item in listed(api, "targets", sort="-value")["items"]]
    assert values == [100, 30, 4, 3, 2]
    years = [item["year"] for item in listed(api, "targets", sort="year")["items"]]
    assert years == [2030, None, None, None, None]
    assert ids(api, "plans", sort="-issued") == ["toy-2031", "toy-2030"]


def test_names_and_notes_follow_the_language(api):
    chinese, english = (listed(api, "designations", lang=lang)["items"][0] for lang in ("zh", "en"))
    assert (chinese["place_names"], english["heading"]) == (["甲甲市"], "Clause 1")
    assert chinese["evidence"] == english["evidence"]


def test_a_plan_recorded_in_part_is_asked_for_by_name(real):
    partial = [item["id"] for item in listed(real, "plans")["items"] if item["coverage"] == "partial"]
    assert partial
    assert not {item["plan"] for item in listed(real, "clauses", limit=1000)["items"]} & set(partial)
    page = listed(real, "clauses", plan=partial[0])
    assert {item["coverage"] for item in page["items"]} == {"partial"}
    assert page["note"]
    assert real.get(page["items"][0]["url"]).status_code == 200


def test_zones_and_clusters_are_filtered_by_industry_and_city(real, real_atlas):
    every = listed(real, "context/zones", limit=1000)
    zones = listed(real, "context/zones", industry="health", limit=1000)
    assert 0 < zones["total"] < every["total"] == len(real_atlas.context.zones)
    here = [item for item in zones["items"] if item["city_adcode"] == "371300"]
    assert here and listed(real, "context/zones", industry="health", city="临沂")["items"] == here
    (cluster,) = listed(real, "context/clusters", industry="tcm")["items"]
    assert "tcm" in cluster["industry"]
    assert all(item["source"]["title"] and item["licence"] for item in every["items"])


def test_people_of_the_province_lie_in_no_city(real):
    places = real.get("/v1/context/census.geojson").json()["features"]
    whole = [item for item in places if item["id"] == "370000"]
    assert [(item["geometry"], item["properties"]["precision"]) for item in whole] == [(None, "province")]
    assert {item["geometry"]["type"] for item in places if item not in whole} == {"Point"}


def test_a_store_that_is_out_of_order_is_said_so(toy_atlas):
    def broken():
        raise StoreTrouble("store.sqlite", message("录入库正忙。请稍后再试"))

    client = TestClient(api_app(replace(AtlasSource.of(toy_atlas), atlas=broken)))
    reply = client.get("/v1/plans")
    assert (reply.status_code, reply.headers["content-type"]) == (503, "application/problem+json")
