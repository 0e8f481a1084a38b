"""Records as plain JSON: the contract's fields first."""

import json

from plans.load import load_plan
from plans.records import RECORD
from plans.serial import to_dict
from plans.types import TYPES


def records(toy):
    return [
        r for name in ("toy-2030", "toy-2031") for r in load_plan(toy / "plans" / f"{name}.yaml")[0].records
    ]


def test_the_four_common_fields_stand_first_and_the_curated_last(toy):
    for record in records(toy):
        keys = list(to_dict(record))
        assert keys[:4] == ["plan", "clause", "type", "evidence"]
        assert keys.index("industry") > max(
            keys.index(k) for k in keys if k in ("unit", "name", "places", "open")
        )


def test_every_type_is_plain_json_and_comes_back_the_same(toy):
    assert {record.type for record in records(toy)} == set(TYPES)
    for record in records(toy):
        assert RECORD.validate_json(json.dumps(to_dict(record), ensure_ascii=False)) == record


def test_whole_numbers_have_no_point(toy):
    text = json.dumps([to_dict(record) for record in records(toy)])
    assert '"value": 100,' in text
    assert ".0" not in text
