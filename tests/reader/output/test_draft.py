"""The draft plan file: a clerk fills in what is marked, accepts each record, and it loads."""

from dataclasses import replace

import pytest
import yaml

from plans.load import load_plan
from plans.types import UNCLASSIFIED
from plans.unfinished import TODO
from reader.output.classifying import Classifier
from reader.output.report import as_text
from reader.output.yaml_draft import yaml_drafts
from tests.reader.test_reading import PLAN
from tests.reader.world import CONTEXT, reading

SHIPS = PLAN.replace("机器人", "无人船舶")


def drafted(text, context=CONTEXT):
    ((_, draft),) = yaml_drafts(reading(text), context).items()
    return draft


def written(folder, data):
    path = folder / f"{data['plan']}.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def records_of(data):
    return [entry for clause in data["clauses"] for entry in (clause, *clause["records"])]


def accepted(text):
    """The draft as it is once a person has filled it in and accepted every record."""
    data = yaml.safe_load(text.replace(TODO, "填好"))
    for record in records_of(data):
        assert record.pop("review") == "draft"
    return data | {"review": {"state": "reviewed", "by": "甲", "date": "2030-02-01", "readings": 1}}


def test_a_draft_is_no_plan_and_names_all_that_waits(tmp_path):
    text = drafted(PLAN)
    plan, faults = load_plan(written(tmp_path, yaml.safe_load(text)))
    assert plan is None
    assert [fault.value for fault in faults].count(TODO) == text.count(TODO) <= 6
    assert [fault.value for fault in faults].count("draft") == len(reading(PLAN).rows) + 1


@pytest.mark.parametrize("text", [PLAN, SHIPS], ids=["known", "unknown"])
def test_once_accepted_it_loads_and_holds_every_record(tmp_path, text):
    plan, faults = load_plan(written(tmp_path, accepted(drafted(text))))
    assert faults == []
    assert [record.type for record in plan.records] == [row["type"] for row in reading(text).rows]
    assert (plan.header.years, plan.header.coverage) == ((2030,), "partial")


def test_each_record_stands_below_its_place_and_nothing_is_to_be_translated():
    text = drafted(PLAN)
    assert "# 原文 [" in text
    for record in records_of(yaml.safe_load(text)):
        assert TODO not in record.values()
        assert record["gloss"] is None


def test_a_term_of_the_glossary_is_proposed_in_english():
    headings = {clause["heading"] for clause in yaml.safe_load(drafted(PLAN))["clauses"]}
    known = dict.fromkeys(sorted(headings)[:1], "Known already")
    found = yaml.safe_load(drafted(PLAN, replace(CONTEXT, glossary=known)))["clauses"]
    assert {clause["heading_en"] for clause in found if clause["heading"] in known} == {"Known already"}
    assert {clause["heading_en"] for clause in found if clause["heading"] not in known} == {None}


def test_an_industry_of_the_taxonomy_is_proposed():
    assert yaml.safe_load(drafted(PLAN))["clauses"][1]["industry"] == ["robots"]


def test_an_industry_nobody_knows_gets_no_near_code_and_is_listed(tmp_path):
    text = drafted(SHIPS, replace(CONTEXT, industries={"ships": ("船舶",)}))
    assert {tuple(record["industry"]) for record in records_of(yaml.safe_load(text))} == {()}
    assert "产业未归类" in text
    plan, _ = load_plan(written(tmp_path, accepted(text)))
    assert {record.industry for record in plan.records} == {(UNCLASSIFIED,)}


def test_the_report_names_the_industries_without_a_code():
    rows = [{"industries": ("机器人", "低空经济", "低空经济")}, {"type": "target"}]
    unknown = Classifier(CONTEXT).unknown(rows)
    assert unknown == ("低空经济",)
    assert "未归类（产业分类中没有，按原文保留）1 种：低空经济" in as_text(reading(PLAN), "zh", unknown)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("壮大机器人集群", ["robots"]), ("支持机器人、船舶发展", ["robots", "ships"]), ("机器人", ["robots"]),
        ("工业机器人基地", []), ("水下船舶", []), ("园区", []),
    ],
)  # fmt: skip
def test_a_word_inside_a_longer_one_is_not_taken(text, codes):
    classifier = Classifier(replace(CONTEXT, industries={"robots": ("机器人",), "ships": ("船舶",)}))
    assert classifier.proposed({}, (text,)) == codes


def test_of_a_designation_only_what_it_names_word_for_word_has_a_code():
    classifier = Classifier(CONTEXT)
    named = {"industries": ("机器人", "服务机器人")}
    assert classifier.proposed(named, ("机器人",)) == ["robots"]
    assert classifier.proposed({"industries": ("服务机器人",)}, ("机器人",)) == []


def test_whose_number_it_is_may_stay_open_with_the_reason(tmp_path):
    data = accepted(drafted(PLAN))
    (target, *_) = [record for record in records_of(data) if record.get("type") == "target"]
    target |= {"scope": [], "unit": "万束"}
    _, (fault,) = load_plan(written(tmp_path, data))
    assert "note" in fault.problem
    target["note"] = "原文没有写明"
    assert load_plan(written(tmp_path, data))[1] == []
