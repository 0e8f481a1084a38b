"""The record models: what each field refuses."""

import pytest
from pydantic import ValidationError

from plans.records import MODELS, RECORD, PlanHeader, contract_fields, translated_fields
from plans.types import TYPES
from tests.toy import A, achieved, clause, designation, plan, programme, site, target


def tuples(value):
    """The record as the loader hands it over: lists as tuples."""
    if isinstance(value, dict):
        return {key: tuples(item) for key, item in value.items()}
    return tuple(map(tuples, value)) if isinstance(value, list) else value


def good(kind):
    records = {
        "clause": {key: value for key, value in clause("1").items() if key != "records"} | {"type": "clause"},
        "designation": designation([A], "alpha", "each"),
        "target": target("产值", 100),
        "achieved": achieved(),
        "site": site("甲园", [A]),
        "programme": programme(),
    }
    return tuples(records[kind] | {"plan": "toy-2030", "clause": "1"})


def errors(raw):
    with pytest.raises(ValidationError) as caught:
        RECORD.validate_python(raw)
    return {
        (error["loc"][1] if len(error["loc"]) > 1 else "", error["type"]) for error in caught.value.errors()
    }


def test_each_type_has_its_model():
    assert tuple(MODELS) == TYPES


def test_the_fields_of_the_contract_are_apart_from_what_curators_add():
    assert contract_fields("site") == ("name", "kind", "places", "basis")
    assert translated_fields("clause") == ("section", "heading")
    assert translated_fields("designation") == ()


def test_a_good_record_passes_and_knows_its_reference():
    records = {kind: RECORD.validate_python(good(kind)) for kind in TYPES}
    assert {kind: (record.type, record.ref) for kind, record in records.items()} == {
        kind: (kind, "toy-2030/1") for kind in TYPES
    }


@pytest.mark.parametrize("kind", TYPES)
def test_a_record_cannot_be_changed(kind):
    with pytest.raises(ValidationError, match="frozen"):
        RECORD.validate_python(good(kind)).evidence = "别的"


def test_an_unknown_field_is_refused():
    found = {kind: errors(good(kind) | {"colour": "red"}) for kind in TYPES}
    assert found == {kind: {("colour", "extra_forbidden")} for kind in TYPES}


def test_every_field_of_the_contract_must_be_there():
    fields = [
        (kind, field)
        for kind in TYPES
        for field in good(kind)
        if field not in ("type", "gloss") and not field.endswith("_en")
    ]
    found = {(k, f): errors({key: value for key, value in good(k).items() if key != f}) for k, f in fields}
    assert found == {(kind, field): {(field, "missing")} for kind, field in fields}


def test_each_field_refuses():
    missed = [case for case in REFUSED if not is_refused(*case)]
    assert missed == []


def is_refused(kind, field, value, error):
    """Whether a good record with this value is refused with this error."""
    return error in {found for _, found in errors(good(kind) | {field: value})}


REFUSED = [
    ("target", "plan", "Toy 2030", "string_pattern_mismatch"),
    ("target", "clause", "第1条", "string_pattern_mismatch"),
    ("target", "clause", 1, "string_type"),
    ("target", "evidence", "", "string_too_short"),
    ("target", "evidence", "字" * 81, "string_too_long"),
    ("target", "industry", ("Alpha",), "string_pattern_mismatch"),
    ("target", "industry", "alpha", "tuple_type"),
    ("target", "gloss", " ", "string_too_short"),
    ("target", "value", "100", "float_type"),
    ("target", "value", None, "float_type"),
    ("target", "value", True, "float_type"),
    ("target", "value_high", "2", "float_type"),
    ("target", "value_high", 100, "value_error"),
    ("target", "value_high", 99, "value_error"),
    ("target", "unit", "", "string_too_short"),
    ("target", "comparator", "≥", "literal_error"),
    ("target", "year", "2030", "int_type"),
    ("target", "year", 1999, "greater_than_equal"),
    ("target", "year", 2101, "less_than_equal"),
    ("target", "cadence", "monthly", "literal_error"),
    ("target", "direction", "down", "literal_error"),
    ("target", "scope", "city", "literal_error"),
    ("target", "scope", ("3701",), "value_error"),
    ("target", "kind", "wish", "literal_error"),
    ("target", "overlap", "Twice!", "string_pattern_mismatch"),
    ("designation", "places", (), "too_short"),
    ("designation", "places", ("济南",), "value_error"),
    ("designation", "kind", "A Cluster", "string_pattern_mismatch"),
    ("designation", "pairing", "all", "literal_error"),
    ("designation", "open", "true", "bool_type"),
    ("clause", "heading", "", "string_too_short"),
    ("clause", "lead", "甲厅", "tuple_type"),
    ("clause", "open", 1, "bool_type"),
    ("achieved", "value", "5", "float_type"),
    ("achieved", "year", 1999, "greater_than_equal"),
    ("site", "kind", "", "string_pattern_mismatch"),
    ("site", "basis", "guess", "literal_error"),
    ("site", "basis", "none", "value_error"),
    ("site", "places", (), "value_error"),
    ("programme", "name", "", "string_too_short"),
    ("programme", "name_en", 7, "string_type"),
]


def test_english_may_be_missing():
    for kind in TYPES:
        bare = {key: value for key, value in good(kind).items() if key != "gloss" and not key.endswith("_en")}
        assert RECORD.validate_python(bare).gloss is None


@pytest.mark.parametrize("kind", [None, "goal", 3])
def test_an_unknown_type_is_refused(kind):
    assert errors(good("target") | {"type": kind}) <= {("", "union_tag_invalid"), ("", "union_tag_not_found")}


def test_clause_ids_are_those_of_the_contract_and_no_others():
    ids = ["goal", "goal1", "goal12", "1", "18", "m1", "text"]
    assert [RECORD.validate_python(good("target") | {"clause": name}).clause for name in ids] == ids
    others = {
        name: errors(good("target") | {"clause": name})
        for name in ("", "m", "1a", "goal-1", "M1", "1\n", "十")
    }
    assert others == {key: {("clause", "string_pattern_mismatch")} for key in others}


def test_evidence_of_eighty_characters_passes():
    assert len(RECORD.validate_python(good("target") | {"evidence": "字" * 80}).evidence) == 80


def test_a_range_rises():
    assert RECORD.validate_python(good("target") | {"value": 1, "value_high": 2}).value_high == 2


@pytest.mark.parametrize(
    ("field", "value"), [("years", ()), ("coverage", "some"), ("part", 0), ("plan", "Toy"), ("document", {})]
)
def test_each_field_of_the_head_refuses(field, value):
    head = tuples({key: value for key, value in plan("toy-2030", "2030-01").items() if key != "clauses"})
    assert PlanHeader.model_validate(head).plan == "toy-2030"
    with pytest.raises(ValidationError):
        PlanHeader.model_validate(head | {field: value})
