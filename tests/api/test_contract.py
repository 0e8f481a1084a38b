"""Every address keeps what the description promises, whatever it is asked."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.app import api_app
from api.source import AtlasSource

_LEFT_OUT = [positive_data_acceptance]
"""A code that fits the schema need not be one of the atlas: it is refused, as the description says."""
_EXAMPLES = {GenerationMode.POSITIVE: 6, GenerationMode.NEGATIVE: 6}


@pytest.fixture
def described(toy_atlas):
    return schemathesis.openapi.from_asgi("/v1/openapi.json", api_app(AtlasSource.of(toy_atlas)))


def asked(operation, mode, count):
    """Asks one operation a few times, always the same."""

    @settings(
        max_examples=count, derandomize=True, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(excluded_checks=_LEFT_OUT)

    ask()


def test_answers_are_as_described(described, subtests):
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 50
    for operation in operations:
        for mode, count in _EXAMPLES.items():
            with subtests.test(operation=operation.label, mode=mode.name):
                asked(operation, mode, count)
