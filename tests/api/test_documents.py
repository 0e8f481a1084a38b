"""The single documents: a city, an industry, comparison, balance, search, and the description itself."""

import re

from tests.toy import A, B


def document(api, path, **asked):
    reply = api.get(f"/v1/{path}", params=asked)
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_a_city_by_any_name_with_every_record_behind_it(api, toy_atlas):
    city = document(api, "cities/乙北县")
    assert (city["adcode"], city["named"], city["industries"]) == (
        B,
        "each",
        {"beta": "collective", "gamma": "each"},
    )
    assert [item["id"] for item in city["designations"]] == ["toy-2030/1/2", "toy-2031/1/1"]
    assert [item["statements"][0]["indicator"] for item in city["targets"]["own"]] == ["厂房"]
    assert [item["statements"][0]["indicator"] for item in city["targets"]["group"]] == ["净地"]
    folded = [item for item in city["targets"]["province"] if item["overlap"] == "twice"]
    assert [len(item["statements"]) for item in folded] == [2]
    assert city["data_version"] == toy_atlas.version and city["licence"] and city["sources"]
    assert document(api, f"cities/{B}")["designations"] == city["designations"]


def test_an_industry_with_cities_promises_and_agencies(api):
    page = document(api, "industries/beta/page")
    assert page["cities"] == {A: "collective", B: "collective"}
    assert [(item["overlap"], len(item["statements"])) for item in page["promises"]] == [("twice", 2)]


def test_two_plans_and_two_cities_are_compared(api):
    assert document(api, "comparison", of="toy-2031,toy-2030")["kind"] == "plans"
    assert [item["id"] for item in document(api, "comparison", of="甲甲,乙乙")["compared"]] == [A, B]


def test_the_balance_counts_as_it_is_asked_to(api):
    counts = {item["adcode"]: item["count"] for item in document(api, "balance")["cities"]}
    assert counts == {A: 2, B: 2}
    fractions = {
        item["adcode"]: item["count"] for item in document(api, "balance", rule="fraction")["cities"]
    }
    assert fractions == {A: 1.5, B: 1.5}


def test_a_search_finds_what_is_meant(api):
    groups = document(api, "search", q="甲甲", lang="en")["groups"]
    assert groups[0]["group"] == "city"
    assert groups[0]["items"][0]["params"] == {"city": A}


def test_the_landing_leads_everywhere(api):
    landing = document(api, "")
    for address in (*landing["lists"].values(), landing["description"], landing["documentation"]):
        assert api.get(address).status_code in (200, 403), address


def test_the_description_names_every_operation_once_and_its_problems(api):
    described = document(api, "openapi.json")
    operations = [operation for item in described["paths"].values() for operation in item.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(set(names)) == len(names)
    for operation in operations:
        assert {"200", "400", "404", "406", "414", "429"} <= set(operation["responses"])
        assert "422" not in operation["responses"]
        assert set(operation["responses"]["400"]["content"]) == {"application/problem+json"}
    references = set(re.findall(r"#/components/schemas/(\w+)", str(described)))
    assert references <= set(described["components"]["schemas"])


def test_the_page_for_people_asks_no_other_host(api):
    page = api.get("/v1/docs?lang=en")
    assert page.headers["content-type"].startswith("text/html")
    assert "/v1/designations" in page.text
    assert "//" not in "".join(re.findall(r'(?:src|href)="([^"]*)"', page.text))
