"""Promised numbers: what was said twice counts once, and each binds whom it names."""

from atlas.view import View
from insight.targets.promises import binding, chosen_targets, fold, province_wide, target_cities
from tests.toy import A, B


def of(atlas, indicator):
    return next(target for target in chosen_targets(atlas, View()) if target.indicator == indicator)


def test_rewards_are_no_targets(toy_atlas, real_atlas):
    names = [target.indicator for target in chosen_targets(toy_atlas, View())]
    assert names == ["产值", "建园", "净地", "厂房", "建园"]
    assert not any("奖励" in target.indicator for target in chosen_targets(real_atlas, View()))
    assert len(chosen_targets(real_atlas, View())) == 16 + 27 + 17 + 25 - 3


def test_filters(toy_atlas):
    assert [t.indicator for t in chosen_targets(toy_atlas, View(plans=("toy-2031",)))] == ["建园"]
    assert [t.indicator for t in chosen_targets(toy_atlas, View(industries=("gamma", "beta")))] == [
        "建园", "厂房", "建园",
    ]  # fmt: skip


def test_one_promise_said_twice_counts_once_at_its_first_place(toy_atlas):
    promises = fold(chosen_targets(toy_atlas, View()))
    assert [(p.main.indicator, len(p.statements), p.group) for p in promises] == [
        ("产值", 1, None), ("建园", 2, "twice"), ("净地", 1, None), ("厂房", 1, None),
    ]  # fmt: skip


def test_all_statements_of_a_promise_are_kept(toy_atlas):
    both = next(p for p in fold(chosen_targets(toy_atlas, View())) if p.group)
    assert [(t.ref, t.value, t.cadence) for t in both.statements] == [
        ("toy-2030/goal", 4, "two_years"), ("toy-2031/1", 2, "per_year"),
    ]  # fmt: skip


def test_the_statement_with_the_latest_year_is_shown(real_atlas):
    promises = {p.group: p for p in fold(chosen_targets(real_atlas, View())) if p.group}
    assert {t.value for t in promises["home-adaptation"].statements} == {1.5, 3}
    assert len(promises["home-adaptation"].statements) == 4
    assert (promises["home-adaptation"].main.year, promises["home-adaptation"].main.value) == (2025, 3)
    assert promises["parks-ten-billion"].main.ref == "health-2024/2"


def test_same_words_without_an_overlap_id_stay_apart(toy_atlas):
    target = of(toy_atlas, "产值")
    assert len(fold([target, target])) == 2


def test_fold_of_the_real_plans(real_atlas):
    targets = chosen_targets(real_atlas, View())
    members = sum(target.overlap is not None for target in targets)
    assert members == 4 + 6 * 2
    assert len(fold(targets)) == len(targets) - members + 7


def test_cities_of_a_target(toy_atlas):
    assert target_cities(of(toy_atlas, "产值"), toy_atlas) == ()
    assert target_cities(of(toy_atlas, "净地"), toy_atlas) == (A, B)
    assert target_cities(of(toy_atlas, "厂房"), toy_atlas) == (B,)


def test_binding_tells_own_from_group_and_leaves_the_province_out(toy_atlas):
    targets = chosen_targets(toy_atlas, View())
    names = [[t.indicator for part in binding(targets, city, toy_atlas) for t in part] for city in (A, B)]
    assert names == [["净地"], ["厂房", "净地"]]
    own, group = binding(targets, A, toy_atlas)
    assert (own, [t.indicator for t in group]) == ((), ["净地"])
    assert [t.indicator for t in province_wide(targets)] == ["产值", "建园", "建园"]


def test_the_real_group_target_binds_three_cities_together(real_atlas):
    targets = chosen_targets(real_atlas, View(plans=("ecosystem-2024",)))
    for city in ("370100", "370200", "370600"):
        own, (land,) = binding(targets, city, real_atlas)
        assert (own, land.value, land.unit) == ((), 30, "平方公里")
    assert binding(targets, "370700", real_atlas) == ((), ())
