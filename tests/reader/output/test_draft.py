"""The draft plan file: it loads as it is but for what a person must decide, which is marked."""

import yaml

from plans.load import load_plan
from reader.output.yaml_draft import TODO, yaml_drafts
from tests.reader.test_reading import PLAN
from tests.reader.world import CONTEXT, reading


def test_the_draft_loads_and_holds_every_record(tmp_path):
    found = reading(PLAN)
    ((id_, text),) = yaml_drafts(found, CONTEXT.industries).items()
    path = tmp_path / f"{id_}.yaml"
    path.write_text(text, encoding="utf-8")
    plan, faults = load_plan(path)
    assert faults == []
    assert [record.type for record in plan.records] == [row["type"] for row in found.rows]
    assert plan.header.years == (2030,)


def test_each_record_stands_below_its_place_and_what_is_missing_is_marked():
    text = yaml_drafts(reading(PLAN), CONTEXT.industries)["robots-2030"]
    assert "# 原文 [" in text
    data = yaml.safe_load(text)
    assert data["clauses"][1]["records"][0]["gloss"] == TODO
    assert data["clauses"][1]["industry"] == ["robots"]


def test_an_industry_nobody_knows_is_left_to_a_person(tmp_path):
    text = yaml_drafts(reading(PLAN), {})["robots-2030"]
    path = tmp_path / "robots-2030.yaml"
    path.write_text(text, encoding="utf-8")
    assert load_plan(path)[1]
