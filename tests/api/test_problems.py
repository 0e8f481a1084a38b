"""What cannot be answered gets a problem document that says what was wrong and what to do."""

import pytest

TYPE = "application/problem+json"


def refused(api, method, path, **more):
    reply = api.request(method, path, **more)
    assert reply.headers["content-type"] == TYPE, reply.text
    problem = reply.json()
    assert problem["status"] == reply.status_code
    assert problem["title"] and "Traceback" not in reply.text
    return problem


@pytest.mark.parametrize(
    ("path", "status", "parameter"),
    [
        ("targets?nonsense=1", 400, "nonsense"), ("targets?plan=atlantis", 400, "plan"), ("targets?limit=0", 400, "limit"),
        ("targets?limit=1001", 400, "limit"), ("targets?limit=x", 400, "limit"), ("targets?offset=-1", 400, "offset"),
        ("targets?offset=1000001", 400, "offset"), ("targets?offset=999999", 404, "offset"), ("targets?sort=no", 400, "sort"),
        ("targets?lang=fr", 400, "lang"), ("targets?plan=a&plan=b", 400, "plan"), ("targets?city=%E6%97%A0", 400, "city"),
        ("targets?city=%00%ff%F0%9F%98%80", 400, "city"), ("targets?clause=toy-2030/99", 400, "clause"),
        ("targets?industry=" + "x" * 500, 400, "industry"), ("targets?plan='%20OR%201=1--", 400, "plan"),
        ("comparison?of=toy-2030", 400, "of"), ("comparison", 400, "of"), ("search?q=", 400, "q"),
        ("balance?rule=none", 400, "rule"),
    ],
)  # fmt: skip
def test_a_wrong_parameter_is_named(api, path, status, parameter):
    problem = refused(api, "GET", f"/v1/{path}")
    assert problem["status"] == status
    (error,) = problem["errors"]
    assert error["parameter"] == parameter and error["detail"]


@pytest.mark.parametrize(
    "path",
    ["/", "/v2/targets", "/v1/nothing", "/v1/targets/", "/v1/targets/toy-2030", "/v1/targets/toy-2030/1/99",
     "/v1/plans/atlantis", "/v1/plans.geojson", "/v1/industries/x/page", "/v1/clauses/toy-2030/..%2f..",
     "/v1/targets/../../etc/passwd", "/v1/%00"],
)  # fmt: skip
def test_what_is_not_there_is_said_so(api, path):
    assert refused(api, "GET", path)["status"] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_is_written(api, method):
    assert refused(api, method, "/v1/targets", json={"plan": "x"})["status"] == 405


def test_only_forms_that_there_are_are_given(api):
    assert refused(api, "GET", "/v1/targets", headers={"Accept": "application/xml"})["status"] == 406
    assert refused(api, "GET", "/v1/plans", headers={"Accept": "application/geo+json"})["status"] == 406
    assert refused(api, "GET", "/v1/balance", headers={"Accept": "text/csv"})["status"] == 406


def test_too_long_an_address_is_not_read(api):
    assert refused(api, "GET", "/v1/targets?plan=" + "x" * 50_000)["status"] == 414
    assert refused(api, "GET", "/v1/" + "x" * 2000)["status"] == 414


def test_problems_are_said_in_the_language_asked_for(api):
    texts = [refused(api, "GET", f"/v1/targets?plan=x&lang={lang}")["detail"] for lang in ("zh", "en")]
    assert texts[0].startswith("没有“x”") and texts[1].startswith("There is no “x”")
    assert "toy-2030" in texts[1]
