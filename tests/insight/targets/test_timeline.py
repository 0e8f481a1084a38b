"""Deadlines: a promise counts once, at its latest stated year; what states no year is never given one."""

from atlas.view import View
from insight.targets.promises import chosen_targets, fold
from insight.targets.timeline import due, timeline


def of(atlas, **filters):
    return timeline(fold(chosen_targets(atlas, View(**filters))))


def seen(moments):
    return [(m.due, [p.main.indicator for p in m.promises], [t.ref for t in m.again]) for m in moments]


def test_years_and_what_states_none_stand_apart(toy_atlas):
    found = of(toy_atlas)
    assert seen(found.years) == [(2030, ["产值"], [])]
    assert seen(found.apart) == [
        ("per_year", [], ["toy-2031/1"]),
        ("two_years", ["建园"], []),
        ("none", ["净地", "厂房"], []),
    ]


def test_every_real_promise_counts_exactly_once(real_atlas):
    promises = fold(chosen_targets(real_atlas, View()))
    found = timeline(promises)
    counted = [promise for moment in (*found.years, *found.apart) for promise in moment.promises]
    assert len(counted) == len(promises) == 73
    assert {id(promise) for promise in counted} == {id(promise) for promise in promises}


def test_the_real_years_stand_without_a_gap(real_atlas):
    found = of(real_atlas)
    assert [(m.due, len(m.promises)) for m in found.years] == [(2022, 3), (2023, 0), (2024, 8), (2025, 24)]
    assert [(m.due, len(m.promises)) for m in found.apart] == [
        ("per_year", 16), ("two_years", 2), ("none", 20),
    ]  # fmt: skip


def test_the_home_adaptations_are_due_once_and_mentioned_at_their_other_times(real_atlas):
    found = of(real_atlas, units=("万户",))
    moments = {m.due: m for m in (*found.years, *found.apart)}
    assert [p.group for p in moments[2025].promises] == ["home-adaptation"]
    assert {due: len(m.again) for due, m in moments.items()} == {
        2024: 1, 2025: 0, "per_year": 1, "two_years": 1,
    }  # fmt: skip


def test_nothing_promised_has_no_timeline():
    assert timeline(()) == timeline([])
    assert timeline(()).years == timeline(()).apart == ()


def test_due_of_a_statement(toy_atlas):
    assert [due(t) for t in chosen_targets(toy_atlas, View())] == [
        2030, "two_years", "none", "none", "per_year",
    ]  # fmt: skip
