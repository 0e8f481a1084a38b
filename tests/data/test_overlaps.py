"""Promises said more than once: the members of a group are one promise, and the sums agree."""

from plans.records import Target

MEMBERS = {
    "home-adaptation": ["health-2024/7", "care-2024/goal", "care-2024/goal", "care-2024/5"],
    "family-beds": ["health-2024/7", "care-2024/5"],
    "nursing-bed-share": ["health-2024/7", "care-2024/goal"],
    "township-centres": ["health-2024/7", "care-2024/4"],
    "certified-institutions": ["care-2024/goal", "care-2024/8"],
    "manufacturing-clusters-30": ["ecosystem-2024/goal", "ecosystem-2024/10"],
    "parks-ten-billion": ["health-2024/goal", "health-2024/2"],
}
TOTALS = {
    "home-adaptation": 3, "family-beds": 2, "nursing-bed-share": 70, "township-centres": 100,
    "certified-institutions": 60, "manufacturing-clusters-30": 30, "parks-ten-billion": 20,
}  # fmt: skip


def members(atlas, group):
    return [target for target in atlas.records(Target) if target.overlap == group]


def over_two_years(target):
    """What a statement amounts to over 2024 and 2025: a yearly number, or that of 2024 alone, twice."""
    return target.value * (2 if target.cadence == "per_year" or target.year == 2024 else 1)


def test_the_groups_are_those_of_the_vocabulary(real_atlas):
    assert set(real_atlas.vocabulary.overlaps) == set(MEMBERS)


def test_the_members_of_the_groups(real_atlas):
    assert {group: [t.ref for t in members(real_atlas, group)] for group in MEMBERS} == MEMBERS


def test_all_statements_of_a_group_amount_to_the_total_of_its_stated_reason(real_atlas):
    found = {group: {over_two_years(t) for t in members(real_atlas, group)} for group in MEMBERS}
    assert found == {group: {total} for group, total in TOTALS.items()}
    reasons = {group: real_atlas.vocabulary.overlaps[group].reason for group in TOTALS}
    assert [group for group, total in TOTALS.items() if f"{total}" not in reasons[group]] == []


def test_all_statements_of_a_group_have_one_unit_and_speak_of_the_province(real_atlas):
    found = {group: members(real_atlas, group) for group in MEMBERS}
    assert [group for group, targets in found.items() if len({t.unit for t in targets}) != 1] == []
    assert {t.scope for targets in found.values() for t in targets} == {"province"}


def test_home_adaptation_stands_four_times_in_two_plans(real_atlas):
    found = {(t.value, t.comparator, t.year, t.cadence) for t in members(real_atlas, "home-adaptation")}
    assert found == {
        (1.5, "=", 2024, None), (3, ">=", 2025, None), (1.5, "=", None, "per_year"), (3, ">=", None, "two_years"),
    }  # fmt: skip


def test_a_number_of_2022_is_in_no_group(real_atlas):
    assert not any(target.overlap for target in real_atlas.records(Target, ("health-2022",)))


def test_same_words_and_value_in_one_plan_period_are_never_counted_twice(real_atlas):
    seen = {}
    for target in real_atlas.records(Target, ("health-2024", "care-2024", "ecosystem-2024")):
        seen.setdefault((target.indicator, target.unit), []).append(target)
    for found in seen.values():
        assert len({target.overlap for target in found}) == 1
        assert len(found) == 1 or found[0].overlap
