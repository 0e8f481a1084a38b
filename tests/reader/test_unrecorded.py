"""Nothing is silent: what is named is in a record or in the report, and so is what only sounds like a promise."""

from dataclasses import replace

import pytest

from reader.facts.places import PlaceReader
from reader.output.report import as_text
from reader.reading import Reader
from tests.reader import test_golden, test_unseen
from tests.reader.world import CONTEXT, FORMER, LEXICON, PLACES, plan_of, reading

TEXTS = {
    "plan": test_golden.PLAN, "report": test_golden.REPORT, "ports": test_unseen.PORTS, "news": test_unseen.NEWS,
    "articles": test_unseen.ARTICLES,
    "aside": plan_of("济南与青岛同城化，代表团赴荣成参观。", "平邑县、高青县和枣庄的干部到会。"),
}  # fmt: skip


def unheard(text: str) -> list[str]:
    """The places of a text that are in no record and no note."""
    found = reading(text)
    spans = [note.span for note in found.notes] + [row["span"] for row in found.rows]
    held = {code for row in found.rows for code in _codes(row)}
    named = PlaceReader(PLACES, FORMER, LEXICON).mentions(text, 0, len(text), None)
    return [
        mention.word
        for mention in named
        if not held.issuperset(mention.codes)
        and not any(start <= mention.start and mention.end <= end for start, end in spans)
    ]


def _codes(row: dict) -> list[str]:
    scope = row.get("scope", [])
    return [*row.get("places", []), *(scope if isinstance(scope, list) else [])]


@pytest.mark.parametrize("name", TEXTS)
def test_every_place_is_in_a_record_or_in_the_report(name):
    silent = unheard(TEXTS[name])
    print(f"{name}: {len(silent)} places are silent")
    assert silent == []


def test_places_and_promises_without_a_record_are_told_with_line_and_clause():
    found = reading(plan_of("济南与青岛同城化。", "争创国家级低空经济试点城市，布局建设起降点。"))
    assert [(note.before, note.why) for note in found.notes if note.kind == "unrecorded"] == [
        ("济南", "第6行，第1条：点名而未成记录"), ("青岛", "第6行，第1条：点名而未成记录"),
    ]  # fmt: skip
    promises = [note.before for note in found.notes if note.kind == "unpromised"]
    assert promises == ["争创国家级低空经济试点城市，布局建设起降点"]
    assert "点名而未成记录" in as_text(found)


def test_a_text_of_another_province_says_so_and_names_no_place_of_this_one():
    text = "浙江省机器人产业2030年行动计划\n一、主要任务\n1.做强集群。支持济南、青岛建设机器人产业基地，到2030年，建成园区5个。"
    found = Reader(replace(CONTEXT, elsewhere=("浙江省", "浙江"))).read(text.encode(), "试.txt")
    assert [note.kind for note in found.notes].count("elsewhere") == 1
    assert [row for row in found.rows if row["type"] == "designation"] == []
    assert all(row["scope"] == [] for row in found.rows if row["type"] == "target")
    assert "另一个省" in as_text(found)
