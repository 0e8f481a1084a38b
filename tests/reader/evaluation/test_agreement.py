"""Scores worked out in the head: what counts as found, as invented, and which fields agree."""

from reader.evaluation import as_dict, as_text, evaluate, read_rows
from reader.output.report import jsonl
from tests.reader.world import plan_of, reading


def target(value=5, unit="个", indicator="园区", **changed):
    """One target."""
    row = {"plan": "p", "clause": "1", "type": "target", "indicator": indicator, "value": value, "unit": unit}
    return {**row, "value_high": None, "year": 2030, "evidence": f"建成{value}{unit}{indicator}", **changed}


def score(proposed, true):
    """Precision, recall and F1 of the one type."""
    (found,) = evaluate(proposed, true)
    return found.precision, found.recall, round(found.f1, 3)


def test_one_right_one_invented_one_missed():
    assert score([target(5), target(6)], [target(5), target(7)]) == (0.5, 0.5, 0.5)


def test_the_same_amount_in_another_unit_is_the_same():
    assert score([target(3, "万户")], [target(30000, "户")]) == (1, 1, 1)


def test_what_speaks_of_something_else_is_no_match(subtests):
    cases = [
        target(clause="2"),
        target(6),
        target(unit="家"),
        target(indicator="驾驶证考试", evidence="别的话"),
        target(value_high=9),
    ]
    for other in cases:
        with subtests.test(other=other):
            assert score([target()], [other]) == (0, 0, 0)


def test_each_true_record_is_found_only_once():
    assert score([target(), target()], [target()]) == (0.5, 1, 0.667)


def test_fields_are_compared_on_what_matched():
    (found,) = evaluate([target(year=2031, indicator="“园区”")], [target()])
    assert (found.fields["year"], found.fields["indicator"], found.fields["value"]) == (0, 1, 1)


def test_designations_match_by_half_their_places_and_names_when_alike():
    one = {"plan": "p", "clause": "1", "type": "designation", "places": ["a", "b"]}
    assert score([one], [{**one, "places": ["a", "b", "c"]}]) == (1, 1, 1)
    assert score([one], [{**one, "places": ["a", "c", "d"]}]) == (0, 0, 0)
    site = {"plan": "p", "clause": "1", "type": "site", "name": "国家数据中心(北方)"}
    assert score([site], [{**site, "name": "国家数据中心（北方）"}]) == (1, 1, 1)
    assert score([site], [{**site, "name": "某某大会"}]) == (0, 0, 0)


def test_ids_of_single_plans_need_not_agree():
    assert score([target()], [target(plan="q")]) == (1, 1, 1)
    two = [target(plan="q"), target(plan="r")]
    assert score([target()], two) == (0, 0, 0)


def test_a_reading_agrees_with_itself():
    rows = read_rows(jsonl(reading(plan_of("建成园区5个，培育济南机器人产业集群。"))), "x")
    scores = evaluate(rows, rows)
    assert {found.type: found.f1 for found in scores} == {"clause": 1, "designation": 1, "target": 1}
    assert as_dict(scores)["target"]["fields"]["unit"] == 1
    assert "target" in as_text(scores)
