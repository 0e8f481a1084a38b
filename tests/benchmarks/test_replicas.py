"""How many sessions are held is told from the steps; a step that others disturbed is tried again."""

from benchmarks import replicas

HELD, LATE = {"p95": 0.1, "unanswered": 0}, {"p95": 0.3, "unanswered": 0}


def test_the_most_that_are_held_are_those_before_the_first_that_are_late():
    assert replicas.most_held({20: HELD, 40: HELD, 60: LATE, 80: HELD}) == 40
    assert replicas.most_held({20: LATE, 40: HELD}) == 0
    assert replicas.most_held({20: {"p95": 0.1, "unanswered": 1}}) == 0


def test_a_step_is_tried_until_it_is_held_and_none_after_one_that_never_was():
    assert replicas._is_worth({}, 20, 0)
    assert not replicas._is_worth({20: HELD}, 20, 1)
    assert replicas._is_worth({20: LATE}, 20, 1)
    assert not replicas._is_worth({20: LATE}, 40, 0)
