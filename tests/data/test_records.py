"""Every record of the plans, one by one: evidence, codes, clause ids."""

import re
from collections import Counter

import pytest

from constants import DATA
from plans.load import load_plan
from plans.records import Clause, Designation, Target

PLANS = {path.stem: load_plan(path)[0] for path in sorted((DATA / "plans").glob("*.yaml"))}
RECORDS = [
    pytest.param(record, id=f"{record.ref}-{number}")
    for plan in PLANS.values()
    for number, record in enumerate(plan.records)
]
CLAUSES = {
    "health-2022": ("goal1", "goal2", *map(str, range(1, 19)), "m1", "m2", "m3"),
    "health-2024": ("goal", *map(str, range(1, 19)), "m1", "m2", "m3"),
    "care-2024": ("goal", *map(str, range(1, 13)), "m1", "m2", "m3"),
    "ecosystem-2024": ("goal", *map(str, range(1, 16)), "m1", "m2", "m3"),
}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
COUNTS = {  # clause, designation, target, site, programme
    "health-2022": (23, 3, 16, 9, 24), "health-2024": (22, 4, 27, 10, 17), "care-2024": (16, 0, 17, 1, 9),
    "ecosystem-2024": (19, 2, 25, 10, 28),
}  # fmt: skip


def test_the_four_plans_are_there():
    assert set(PLANS) >= set(CLAUSES)


@pytest.mark.parametrize("plan", CLAUSES)
def test_every_clause_is_there_once_and_in_order(plan):
    assert tuple(clause.clause for clause in PLANS[plan].of_type(Clause)) == CLAUSES[plan]


@pytest.mark.parametrize("plan", COUNTS)
def test_counts(plan):
    counts = Counter(record.type for record in PLANS[plan].records)
    kinds = ("clause", "designation", "target", "site", "programme")
    assert tuple(counts[kind] for kind in kinds) == COUNTS[plan]
    assert counts["achieved"] == 0


@pytest.mark.parametrize("record", RECORDS)
def test_evidence_is_a_short_phrase_of_the_document(record):
    assert 1 <= len(record.evidence) <= 80
    assert CHINESE.search(record.evidence)
    assert record.evidence == record.evidence.strip()
    assert not set("\"'\n\t") & set(record.evidence)
    assert record.evidence.count("“") == record.evidence.count("”")
    assert record.evidence.count("(") == record.evidence.count(")")
    assert record.evidence.count("《") == record.evidence.count("》")
    assert not set("，；：（）？") & set(record.evidence), "the documents have half-width marks"


@pytest.mark.parametrize("record", RECORDS)
def test_codes_are_known(real_atlas, record):
    words = real_atlas.vocabulary
    assert set(record.industry) <= set(words.industries)
    assert len(set(record.industry)) == len(record.industry)
    assert set(getattr(record, "lead", ())) | set(getattr(record, "support", ())) <= set(words.agencies)
    assert getattr(record, "unit", None) in {None, *words.units}
    assert getattr(record, "overlap", None) in {None, *words.overlaps}
    assert set(getattr(record, "attributes", ())) <= set(words.attributes)
    if record.type in ("designation", "site"):
        assert record.kind in words.kinds


@pytest.mark.parametrize("record", RECORDS)
def test_places_are_prefectures_or_counties_of_today(real_atlas, record):
    places = getattr(record, "places", ())
    scope = getattr(record, "scope", "province")
    for code in (*places, *(() if scope == "province" else scope)):
        assert real_atlas.gazetteer.get(code).level in ("prefecture", "county")


@pytest.mark.parametrize("record", RECORDS)
def test_english_is_english(record):
    english = {k: v for k, v in record.model_dump().items() if v and (k.endswith("_en") or k == "gloss")}
    assert english
    for name, text in english.items():
        assert name == "note_en" or not CHINESE.search(text)
        assert len(text) > 2


@pytest.mark.parametrize("record", RECORDS)
def test_notes_stand_in_both_languages(record):
    assert bool(record.note) == bool(record.note_en)


@pytest.mark.parametrize("record", [p for p in RECORDS if isinstance(p.values[0], Target)])
def test_the_number_of_a_target_stands_in_its_evidence(record):
    assert f"{record.value:g}" in re.findall(r"\d+(?:\.\d+)?", record.evidence)
    assert record.unit in record.evidence


@pytest.mark.parametrize("record", [p for p in RECORDS if isinstance(p.values[0], Target)])
def test_the_comparator_follows_the_words_of_the_evidence(record):
    words = {">=": ("以上", "不少于"), ">": ("突破", "超过"), "~": ("左右",), "<=": ("最高",)}
    if record.comparator in words:
        assert any(word in record.evidence for word in words[record.comparator])
    else:
        end = record.evidence.split(f"{record.value:g}", 1)[1]
        assert not end.removeprefix(record.unit).startswith(("以上", "左右"))


@pytest.mark.parametrize("record", [p for p in RECORDS if isinstance(p.values[0], Designation)])
def test_every_named_city_stands_in_the_evidence(real_atlas, record):
    joint = {
        "济青": ("370100", "370200"),
        "济青烟": ("370100", "370200", "370600"),
        "莱芜": ("370116", "370117"),
    }
    named = {
        code for code, name in real_atlas.boundaries.prefectures.name_short.items() if name in record.evidence
    }
    for words, codes in joint.items():
        named |= set(codes) if words in record.evidence else set()
    assert set(record.places) == named
    assert record.open == ("等" in record.evidence)
