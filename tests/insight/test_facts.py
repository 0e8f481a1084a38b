"""Records as rows for the command line: by type, plan and place."""

import pytest

from errors import UserError
from insight.facts import facts
from plans.types import TYPES


def test_all_records_in_the_order_of_the_plans(toy_atlas):
    rows = facts(toy_atlas)
    assert len(rows) == 13 + 7
    assert [row["plan"] for row in rows] == ["toy-2030"] * 13 + ["toy-2031"] * 7


def test_by_type(toy_atlas, subtests):
    cases = [("clause", 5), ("designation", 3), ("target", 6), ("achieved", 1), ("site", 4), ("programme", 1)]
    for kind, count in cases:
        with subtests.test(kind=kind):
            rows = facts(toy_atlas, kind=kind)
            assert kind in TYPES
            assert [row["type"] for row in rows] == [kind] * count


def test_by_plan(toy_atlas):
    assert {row["plan"] for row in facts(toy_atlas, plan="toy-2031")} == {"toy-2031"}


@pytest.mark.parametrize(
    ("place", "evidence"),
    [
        (
            "甲甲",
            ["支持甲甲市甲业集群", "甲甲、乙乙等市", "建设甲园", "建设双园", "净地30个左右", "办好甲园"],
        ),
        ("370200", ["甲甲、乙乙等市", "建设双园", "净地30个左右", "厂房3个", "支持乙北县"]),
        ("乙北县", ["厂房3个", "支持乙北县"]),
        ("甲南区", ["建设甲园", "办好甲园"]),
    ],
)
def test_by_place_with_its_counties_and_cited_sites(toy_atlas, place, evidence):
    assert [row["evidence"] for row in facts(toy_atlas, place=place)] == evidence


def test_a_site_carries_every_cited_place(toy_atlas):
    row = next(row for row in facts(toy_atlas, kind="site") if row["name"] == "双园")
    assert [(place["city"], place["precision"]) for place in row["location"]] == [
        ("370100", "city"), ("370200", "county"),
    ]  # fmt: skip
    nowhere = next(row for row in facts(toy_atlas, kind="site") if row["name"] == "无处会")
    assert nowhere["places"] == []
    (place,) = nowhere["location"]
    assert (place["city"], place["lon"], place["lat"], place["precision"]) == (None, None, None, "unknown")


@pytest.mark.parametrize("asked", [{"plan": "nope"}, {"place": "某市"}, {"place": "370300"}])
def test_what_is_unknown_is_refused_in_one_line(toy_atlas, asked):
    with pytest.raises(UserError) as caught:
        facts(toy_atlas, **asked)
    assert len(str(caught.value).splitlines()) == 1
