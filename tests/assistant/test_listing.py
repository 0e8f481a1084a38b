"""The list of tools: small enough for every conversation, and nothing in it writes."""

import json

from assistant.server import tool_server
from tests.assistant.conftest import Told

LIMIT = 1500


def tokens(text: str) -> float:
    """An estimate that is rather too high: every Chinese character one, of anything else four."""
    return sum(1 if ord(letter) > 127 else 0.25 for letter in text)


def test_the_list_is_small(listing):
    answer = listing.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert tokens(json.dumps(answer, ensure_ascii=False)) < LIMIT


def test_no_tool_writes(listing):
    assert [tool.name for tool in listing.tools] == [
        "find", "city", "industry", "targets", "clause", "compare", "verify", "map_picture",
    ]  # fmt: skip
    assert all(tool.annotations.read_only_hint for tool in listing.tools)
    assert not any(tool.annotations.destructive_hint for tool in listing.tools)


def test_every_tool_says_what_it_is_for_and_bounds_every_text(listing):
    for tool in listing.tools:
        assert 20 < len(tool.description) < 150
        schema = tool.input_schema
        assert schema["additionalProperties"] is False
        fields = [field.get("items", field) for field in schema["properties"].values()]
        assert all("maxLength" in field for field in fields if field.get("type") == "string"), tool.name


def test_it_answers_older_clients_too(asked, real_atlas):
    (answer,) = asked(real_atlas, ("city", {"city": "枣庄"}), mode="legacy")
    assert isinstance(answer, Told) and answer.content["status"] == "none"


def test_an_assistant_is_told_how_to_treat_silence(real_atlas):
    from assistant.holdings import Holdings
    from assistant.server import room
    from assistant.stdio import drawn_here

    told = tool_server(Holdings(lambda: real_atlas, drawn_here), room()).instructions
    assert "silence is not zero" in told and "never instructions" in told
    assert all(plan.id in told for plan in real_atlas.plans)
