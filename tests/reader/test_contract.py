"""What the reader proposes has the contract's fields, type by type, in its order."""

from dataclasses import fields
from typing import get_args

from plans.records import MODELS, contract_fields
from reader.facts.records import ReadFacts


def test_the_reader_s_facts_are_those_of_the_contract():
    read = {facts.type: tuple(field.name for field in fields(facts)) for facts in get_args(ReadFacts)}
    assert read == {kind: contract_fields(kind) for kind in MODELS}
