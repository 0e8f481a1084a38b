"""Cohen's κ as the field's own library computes it, and where it has no meaning."""

import random

import pytest
from sklearn.metrics import cohen_kappa_score

from atlas.store.agreement import kappa


def test_kappa_is_what_the_library_computes() -> None:
    made = random.Random(7)
    for size in (2, 5, 40):
        pairs = [(made.choice("abc"), made.choice("abc")) for _ in range(size)] + [("a", "b")]
        one, other = zip(*pairs, strict=True)
        assert kappa(pairs) == pytest.approx(cohen_kappa_score(one, other))


def test_cohens_own_example_in_short() -> None:
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert kappa(pairs) == pytest.approx(0.4)


def test_without_any_choice_it_is_undefined() -> None:
    assert kappa([]) is None and kappa([("a", "a")] * 9) is None
    assert kappa([("a", "a"), ("b", "b")]) == 1
