"""Questions with known answers: what the plans say, with the clause, and what they do not say."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from atlas.model import Atlas
from tests.assistant.conftest import Told

QUESTIONS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("questions.toml").read_text("utf-8")
)["question"]
ASKS = [question["ask"] for question in QUESTIONS]


@pytest.fixture(scope="module")
def answers(asked, real_atlas: Atlas) -> dict[str, Told]:
    """Each question's answer, all asked in one session."""
    calls = []
    for question in QUESTIONS:
        arguments = dict(question["call"])
        calls.append((arguments.pop("tool"), arguments))
    return dict(zip(ASKS, asked(real_atlas, *calls), strict=True))


def test_there_are_fifty_and_a_third_is_about_what_is_not_said():
    assert len(set(ASKS)) == 50
    assert sum(question.get("silent", False) for question in QUESTIONS) >= 15


@pytest.mark.parametrize("question", QUESTIONS, ids=ASKS)
def test_a_question_is_answered_as_the_plans_do(answers, question):
    answer = answers[question["ask"]]
    assert not answer.failed, answer.text
    content = answer.content
    assert content["status"] == question["status"], answer.text
    assert [part for part in question["says"] if part not in answer.text] == [], answer.text
    assert [part for part in question.get("never", ()) if part in answer.text] == []
    refs = {fact["ref"] for fact in content["facts"]}
    if "refs" in question:
        assert refs == set(question["refs"])
    assert refs >= set(question.get("some_refs", ()))
    if question.get("unknown"):
        assert content["unknown"]
    if "whose" in question:
        assert {fact["whose"] for fact in content["facts"]} == {question["whose"]}


@pytest.mark.parametrize("question", [q for q in QUESTIONS if "group" in q], ids=lambda q: q["ask"])
def test_cities_of_a_group_are_not_named_by_themselves(answers, question):
    content = answers[question["ask"]].content
    if question["call"]["tool"] == "map_picture":
        found = (content.get("named_each", []), content.get("named_collective", []))
    else:
        states = {city["name"]: city["named"] for city in content["cities"]}
        found = tuple([n for n, state in states.items() if state == how] for how in ("each", "collective"))
    assert (set(found[0]), set(found[1])) == (set(question["each"]), set(question["group"]))


def test_every_fact_has_its_clause_and_the_plan_s_own_words(answers, real_atlas):
    evidence = {(r.ref, r.evidence) for plan in real_atlas.plans for r in plan.records}
    facts = [
        fact
        for answer in answers.values()
        for fact in answer.content["facts"] + answer.content.get("excerpts", [])
    ]
    assert len(facts) > 100
    assert [fact for fact in facts if (fact["ref"], fact["evidence"]) not in evidence] == []
    assert all(fact["cite"] and fact["says"] for fact in facts)
    assert all({"pairing", "open"} <= set(fact) for fact in facts if fact["type"] == "designation")
    assert all({"scope", "year"} <= set(fact) for fact in facts if fact["type"] == "target")


def test_every_answer_says_what_was_asked_and_what_it_rests_on(answers, real_atlas):
    for question in QUESTIONS:
        content = answers[question["ask"]].content
        assert content["data_version"] == real_atlas.version
        assert content["plans_read"]
        assert content["asked"]["tool"] == question["call"]["tool"]
        assert real_atlas.version in answers[question["ask"]].text


def test_a_number_of_the_province_is_never_a_city_s(answers):
    facts = [fact for answer in answers.values() for fact in answer.content["facts"]]
    whole = [fact for fact in facts if fact.get("scope") == "province" and "whose" in fact]
    assert whole and {fact["whose"] for fact in whole} == {"province"}


def test_the_picture_is_a_png_and_cites_its_base_map(answers, real_atlas):
    answer = answers["画一张医疗器械点名的地图"]
    assert answer.picture.startswith("iVBORw0KGgo")
    assert answer.content["base_map"] == real_atlas.province.base_map.text("zh")
    assert "枣庄市" in answer.content["not_named"]
