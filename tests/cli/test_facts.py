"""``plan-atlas facts``: the records of the contract, by type, plan and place, in two formats."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from constants import ROOT
from tests.patience import SECONDS

COMMON = {"plan", "clause", "type", "evidence"}
FIELDS = {
    "clause": {"heading", "section", "lead", "support", "open"},
    "designation": {"places", "industries", "kind", "pairing", "open"},
    "target": {
        "indicator", "value", "value_high", "unit", "comparator", "year", "cadence", "direction", "scope",
        "attributes", "kind",
    },
    "achieved": {"indicator", "value", "unit", "year", "scope"},
    "site": {"name", "kind", "places", "basis"},
    "programme": {"name"},
}  # fmt: skip
REAL = [kind for kind in FIELDS if kind != "achieved"]  # the four plans report no figure as reached
PLANS = ("health-2022", "health-2024", "care-2024", "ecosystem-2024")


def rows(text: str) -> list[dict]:
    """JSON Lines as records."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def toy_facts(toy: Path) -> list[dict]:
    """All records of the toy province, which has every type."""
    command, told = [sys.executable, "-m", "cli", "facts"], {**os.environ, "PLAN_ATLAS_DATA": str(toy)}
    return rows(subprocess.check_output(command, cwd=ROOT, env=told, encoding="utf-8", timeout=SECONDS))


def test_every_line_is_a_record_and_every_type_occurs(run: Callable) -> None:
    answer = run("facts")
    assert (answer.code, answer.err) == (0, "")
    assert {row["type"] for row in rows(answer.out)} == set(REAL)


@pytest.mark.parametrize("kind", FIELDS)
def test_a_type_has_every_field_of_the_contract(ask: Callable, toy_facts: list[dict], kind: str) -> None:
    real, toy = rows(ask("facts", "--type", kind).out), [row for row in toy_facts if row["type"] == kind]
    assert (real != []) == (kind in REAL)
    found = real + toy
    assert found
    for row in found:
        assert row["type"] == kind
        assert COMMON | FIELDS[kind] <= row.keys()
        assert 0 < len(row["evidence"]) <= 80


def test_the_types_together_are_all_facts(ask: Callable) -> None:
    parts = [ask("facts", "--type", kind).out.splitlines() for kind in FIELDS]
    assert sorted(line for part in parts for line in part) == sorted(ask("facts").out.splitlines())


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_alone(ask: Callable, plan: str) -> None:
    everything = [row for row in rows(ask("facts").out) if row["plan"] == plan]
    assert everything
    assert rows(ask("facts", "--plan", plan).out) == everything


@pytest.mark.parametrize("name", ["371300", "Linyi", "临沂市", "linyi", "山东省临沂市"])
def test_a_place_has_many_names_and_one_answer(ask: Callable, name: str) -> None:
    short = ask("facts", "--place", "临沂")
    assert short.code == 0
    assert ask("facts", "--place", name) == short


def test_a_city_has_what_names_it_and_nothing_else(ask: Callable) -> None:
    found = rows(ask("facts", "--place", "临沂", "--type", "designation").out)
    everything = rows(ask("facts", "--type", "designation").out)
    assert found == [row for row in everything if "371300" in row["places"]]
    assert len(found) == 4


def test_a_county_is_part_of_its_city(ask: Callable) -> None:
    county, city = (rows(ask("facts", "--place", name).out) for name in ("平邑", "临沂"))
    assert "平邑金银花产业园" in {row.get("name") for row in county}
    assert all(row in city for row in county)
    assert not [row for row in county if row["type"] == "designation"], "the city is named, not the county"


def test_filters_add_up(ask: Callable) -> None:
    found = rows(ask("facts", "--type", "target", "--plan", "ecosystem-2024", "--place", "烟台").out)
    everything = rows(ask("facts", "--type", "target").out)
    in_yantai = [row for row in everything if "370600" in row["scope"] and row["plan"] == "ecosystem-2024"]
    assert found == in_yantai
    assert [row["value"] for row in found] == [30], "30 km² of Jinan, Qingdao and Yantai together"


@pytest.mark.parametrize("kind", [None, *REAL])
def test_csv_has_the_rows_and_fields_of_json(ask: Callable, kind: str | None) -> None:
    chosen = ("--type", kind) if kind else ()
    lines = rows(ask("facts", *chosen).out)
    answer = ask("facts", *chosen, "--format", "csv")
    table = list(csv.DictReader(io.StringIO(answer.out.removeprefix("\ufeff"))))
    assert answer.code == 0
    assert [row["evidence"] for row in table] == [row["evidence"] for row in lines]
    assert set(table[0]) - {"location"} == {name for line in lines for name in line} - {"location"}
    assert all(None not in row and None not in row.values() for row in table), "no ragged row"


def test_csv_says_the_same_as_json(ask: Callable) -> None:
    lines = rows(ask("facts", "--type", "target").out)
    table = csv.DictReader(io.StringIO(ask("facts", "--type", "target", "--format", "csv", "-o", "-").out))
    for row, line in zip(table, lines, strict=True):
        for name in ("plan", "clause", "indicator", "unit", "comparator", "kind"):
            assert row[name] == line[name]
        assert float(row["value"]) == line["value"]
        assert row["year"] == ("" if line["year"] is None else str(line["year"]))


@pytest.mark.parametrize(
    ("option", "value", "hint"), [("--plan", "health-2042", "health-2024"), ("--place", "临忻", "临沂")]
)
def test_an_unknown_plan_or_place_is_one_line_with_the_way_out(
    run: Callable, option: str, value: str, hint: str
) -> None:
    answer = run("facts", option, value)
    assert (answer.code, answer.out) == (1, "")
    (line,) = answer.err.splitlines()
    assert value in line
    assert hint in line


def test_an_unknown_type_is_wrong_usage(ask: Callable) -> None:
    answer = ask("facts", "--type", "promise")
    assert (answer.code, answer.out) == (2, "")
    assert all(kind in answer.err for kind in FIELDS)


def test_a_reader_that_has_seen_enough_may_leave() -> None:
    command = [sys.executable, "-m", "cli", "facts"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        first = process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait(SECONDS) in (0, 141), "0 where all of it was on its way before"
    assert json.loads(first)["plan"] == "health-2022"
    assert errors == b""
