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
        target(6),
        target(unit="家"),
    ]
    for other in cases:
        with subtests.test(other=other):
            assert score([target()], [other]) == (0, 0, 0)


def test_each_true_record_is_found_only_once():
    assert score([target(), target()], [target()]) == (0.5, 1, 0.667)


def test_fields_are_compared_on_what_matched():
    (found,) = evaluate([target(year=2031, indicator="“园区”")], [target()])
    assert (found.fields["year"], found.fields["indicator"], found.fields["value"]) == (0, 1, 1)


def test_the_nearest_of_equal_amounts_is_meant():
    (found,) = evaluate([target(indicator="平台"), target()], [target(), target(indicator="平台")])
    assert (found.f1, found.fields["indicator"]) == (1, 1)


def test_a_name_is_right_by_half_of_its_characters_and_without_noise(subtests):
    cases = [
        ("省级机器人产业园区", True), ("产业园区建设", True), ("到2030年园区", False), ("力争园区", False), ("和园区", False),
        ("医院", False),
    ]  # fmt: skip
    for name, right in cases:
        with subtests.test(name=name):
            (found,) = evaluate([target(indicator=name)], [target(indicator="产业园区")])
            assert found.fields["indicator"] == right


def test_a_figure_reached_that_is_read_as_a_target_is_missed_and_invented():
    target_score, achieved = evaluate([target()], [target(type="achieved")])
    assert (target_score.precision, achieved.recall, achieved.read_as_other) == (0, 0, 1)


def test_optional_records_are_neither_required_nor_wrong():
    assert score([target(), target(6)], [target(), target(6, optional=True)]) == (1, 1, 1)
    assert score([target()], [target(), target(6, optional=True)]) == (1, 1, 1)


def test_other_answers_are_accepted(subtests):
    true = target(
        year_alt=[None, 2029], unit_alt=["家", None], scope=[], scope_alt="province", value_alt={"value": 9}
    )
    for changes in ({"year": 2029}, {"unit": "家"}, {"scope": "province"}, {"value": 9}):
        with subtests.test(changes=changes):
            (found,) = evaluate([target(**{"scope": [], **changes})], [true])
            assert set(found.fields.values()) == {1.0}
    (found,) = evaluate([target(year=2028, scope=["371300"])], [true])
    assert (found.fields["year"], found.fields["scope"]) == (0, 0)


def test_only_fields_that_the_true_record_states_are_compared():
    (found,) = evaluate([target(attributes=["百亿级"])], [target()])
    assert "attributes" not in found.fields


def test_designations_need_their_places_and_half_of_their_industries():
    one = {
        "plan": "p",
        "clause": "1",
        "type": "designation",
        "places": ["370100"],
        "industries": ["木业", "家居"],
    }
    assert score([one], [{**one, "industries": ["木业"]}]) == (1, 1, 1)
    assert score([one], [{**one, "places": ["370105"]}]) == (1, 1, 1)
    assert score([one], [{**one, "industries": ["医药"]}]) == (0, 0, 0)
    assert score([one], [{**one, "places": ["370100", "370200"]}]) == (0, 0, 0)
    assert score([one, one], [one]) == (1, 1, 1)


def test_sites_need_their_exact_name():
    site = {"plan": "p", "clause": "1", "type": "site", "name": "国家数据中心(北方)"}
    assert score([site], [{**site, "name": "国家数据中心（北方）"}]) == (1, 1, 1)
    assert score([site], [{**site, "name": "国家数据中心"}]) == (0, 0, 0)
    assert score([site], [{**site, "name": "北方中心", "name_alt": ["国家数据中心北方"]}]) == (1, 1, 1)


def test_how_far_high_holds():
    rows = [target(confidence="high"), target(6, confidence="high"), target(7, confidence="low")]
    (found,) = evaluate(rows, [target(), target(6, year=2031), target(7)])
    assert found.sure == (1, 2)
    assert "把握为 high 的 2 条中 1 条完全正确" in as_text([found])


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
