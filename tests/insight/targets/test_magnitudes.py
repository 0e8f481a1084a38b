"""Promises of one unit side by side, and who leads them: counted in the head, nothing added up."""

from atlas.view import View
from insight.targets.leads import lead_counts
from insight.targets.magnitudes import LEAST, magnitudes
from insight.targets.promises import chosen_targets, fold


def test_only_what_has_one_unit_stands_together(real_atlas):
    promises = fold(chosen_targets(real_atlas, View()))
    found = magnitudes(promises)
    assert all(len(item.promises) >= LEAST for item in found)
    for item in found:
        assert {promise.main.unit for promise in item.promises} == {item.unit}
        assert {promise.main.cadence or "" for promise in item.promises} == {item.cadence}
        assert all(0 <= item.share(promise) <= 1 for promise in item.promises)
    keys = [(item.unit, item.cadence) for item in found]
    assert keys[:2] == [("个", ""), ("家", "")]
    assert len(set(keys)) == len(keys)


def test_growth_is_no_size_and_a_per_cent_is_of_a_hundred(real_atlas):
    (share,) = (item for item in magnitudes(fold(chosen_targets(real_atlas, View()))) if item.unit == "%")
    assert share.top == 100
    assert all(promise.main.direction != "growth" for promise in share.promises)


def test_two_leading_agencies_count_the_promise_each(toy_atlas):
    promises = fold(chosen_targets(toy_atlas, View()))
    counts = {item.agency: item.promises for item in lead_counts(toy_atlas, promises)}
    leads = [set(toy_atlas.clause_by_ref[promise.main.ref].lead) for promise in promises]
    assert counts == {agency: sum(agency in lead for lead in leads) for agency in set().union(*leads)}
