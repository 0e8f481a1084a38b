"""Every record of the plans, one by one: evidence, codes, clause ids."""

import re
from collections import Counter
from collections.abc import Iterator

from constants import DATA
from plans.load import load_plan
from plans.records import Clause, Designation, Target

PLANS = {path.stem: load_plan(path)[0] for path in sorted((DATA / "plans").glob("*.yaml"))}
RECORDS = [record for plan in PLANS.values() for record in plan.records]
TARGETS = [record for record in RECORDS if isinstance(record, Target)]
DESIGNATIONS = [record for record in RECORDS if isinstance(record, Designation)]
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


def test_every_clause_is_there_once_and_in_order():
    found = {plan: tuple(clause.clause for clause in PLANS[plan].of_type(Clause)) for plan in CLAUSES}
    assert found == CLAUSES


def test_counts():
    counts = {plan: Counter(record.type for record in PLANS[plan].records) for plan in COUNTS}
    kinds = ("clause", "designation", "target", "site", "programme")
    assert {plan: tuple(count[kind] for kind in kinds) for plan, count in counts.items()} == COUNTS
    assert [plan for plan, count in counts.items() if count["achieved"]] == []


def test_evidence_is_a_short_phrase_of_the_document():
    wrong = [
        (r.ref, r.evidence)
        for r in RECORDS
        if not 1 <= len(r.evidence) <= 80 or not CHINESE.search(r.evidence)
    ]
    dirty = [
        (r.ref, r.evidence)
        for r in RECORDS
        if r.evidence != r.evidence.strip() or set("\"'\n\t") & set(r.evidence)
    ]
    assert (wrong, dirty) == ([], [])


def test_brackets_and_quotes_of_the_evidence_close():
    pairs = ("“”", "()", "《》")
    odd = [
        (r.ref, r.evidence) for r in RECORDS for a, b in pairs if r.evidence.count(a) != r.evidence.count(b)
    ]
    assert odd == []


def test_marks_of_the_evidence_are_half_width_as_in_the_documents():
    assert [(r.ref, r.evidence) for r in RECORDS if set("，；：（）？") & set(r.evidence)] == []


def test_codes_are_known(real_atlas):
    assert [(r.ref, code) for r in RECORDS for code in unknown_codes(r, real_atlas.vocabulary)] == []
    assert [r.ref for r in RECORDS if len(set(r.industry)) < len(r.industry)] == []


def unknown_codes(record, words) -> Iterator[str]:
    """Codes of a record that no vocabulary has."""
    yield from set(record.industry) - set(words.industries)
    yield from {*getattr(record, "lead", ()), *getattr(record, "support", ())} - set(words.agencies)
    yield from {getattr(record, "unit", None)} - {None, *words.units}
    yield from {getattr(record, "overlap", None)} - {None, *words.overlaps}
    yield from set(getattr(record, "attributes", ())) - set(words.attributes)
    if record.type in ("designation", "site"):
        yield from {record.kind} - set(words.kinds)


def test_places_are_prefectures_or_counties_of_today(real_atlas):
    places = {p.adcode for p in real_atlas.gazetteer.places if p.level in ("prefecture", "county")}
    assert [(r.ref, code) for r in RECORDS for code in places_of(r) if code not in places] == []


def places_of(record) -> tuple[str, ...]:
    """The adcodes that a record names."""
    scope = getattr(record, "scope", "province")
    return (*getattr(record, "places", ()), *(() if scope == "province" else scope))


def test_english_is_english():
    fields = {record: dict(english(record)) for record in RECORDS}
    assert [record.ref for record, found in fields.items() if not found] == []
    wrong = [
        (record.ref, name)
        for record, found in fields.items()
        for name, text in found.items()
        if len(text) <= 2 or (name != "note_en" and CHINESE.search(text))
    ]
    assert wrong == []


def english(record) -> Iterator[tuple[str, str]]:
    """The English fields of a record that are filled in."""
    for name, text in record.model_dump().items():
        if text and (name.endswith("_en") or name == "gloss"):
            yield name, text


def test_notes_stand_in_both_languages():
    assert [record.ref for record in RECORDS if bool(record.note) != bool(record.note_en)] == []


def test_the_number_of_a_target_stands_in_its_evidence():
    numbers = [(t, re.findall(r"\d+(?:\.\d+)?", t.evidence)) for t in TARGETS]
    assert [(t.ref, t.evidence) for t, found in numbers if f"{t.value:g}" not in found] == []
    assert [(t.ref, t.evidence) for t in TARGETS if t.unit not in t.evidence] == []


def test_the_comparator_follows_the_words_of_the_evidence():
    assert [(t.ref, t.comparator, t.evidence) for t in TARGETS if not follows_its_words(t)] == []


def follows_its_words(target) -> bool:
    """Whether the comparator is the one that the evidence says."""
    words = {">=": ("以上", "不少于"), ">": ("突破", "超过"), "~": ("左右",), "<=": ("最高",)}
    if target.comparator in words:
        return any(word in target.evidence for word in words[target.comparator])
    end = target.evidence.split(f"{target.value:g}", 1)[1]
    return not end.removeprefix(target.unit).startswith(("以上", "左右"))


def test_every_named_city_stands_in_the_evidence(real_atlas):
    joint = {
        "济青": ("370100", "370200"),
        "济青烟": ("370100", "370200", "370600"),
        "莱芜": ("370116", "370117"),
    }
    short = {name: (code,) for code, name in real_atlas.boundaries.prefectures.name_short.items()}
    said = {
        record: {c for words, codes in (short | joint).items() if words in record.evidence for c in codes}
        for record in DESIGNATIONS
    }
    assert [(r.ref, r.places) for r in DESIGNATIONS if set(r.places) != said[r]] == []


def test_a_list_of_cities_is_open_where_its_evidence_says_so():
    assert [(r.ref, r.evidence) for r in DESIGNATIONS if r.open != ("等" in r.evidence)] == []
