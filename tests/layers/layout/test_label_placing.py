"""Where there is room on a page: what is taken stays taken, the nearest free place wins."""

import numpy as np
import pytest
import shapely

from layers.layout.label_placing import Board, box, grid, moved, rows


@pytest.fixture
def board():
    """A frame of 100 by 60 with one box in its middle."""
    made = Board((0, 0, 100, 60))
    made.take([(40, 20, 60, 40)])
    return made


def test_free_is_inside_the_frame_and_on_nothing_taken(board, subtests):
    cases = [
        ((0, 0, 10, 10), True), ((60, 20, 80, 40), True), ((59, 20, 80, 40), False), ((45, 25, 50, 30), False),
        ((30, 10, 70, 50), False), ((-1, 0, 10, 10), False), ((95, 50, 101, 55), False),
    ]  # fmt: skip
    for target, free in cases:
        with subtests.test(target=target):
            assert bool(board.free(np.array(target))) is free


def test_the_first_candidate_with_all_its_boxes_free_is_taken(board):
    pair = [box(0, 0, 10, 10), box(0, 12, 10, 10)]
    found = board.first(moved(pair, 50, 10, np.array([(0, 10), (0, 0), (20, 0)])))
    assert found == 2  # at (50, 20) the first, at (50, 10) the second box lies on what is taken
    assert board.first(moved([box(0, 0, 200, 10)], 50, 30)) is None


def test_a_line_may_leave_what_it_starts_from_and_cross_nothing_else(board):
    board.take([(0, 0, 10, 10)])
    assert not board.crossed(shapely.LineString([(5, 5), (5, 50)]))
    assert board.crossed(shapely.LineString([(5, 5), (95, 55)]))


def test_the_grid_goes_from_near_to_far():
    steps = grid(reach=12, step=6)
    assert steps[0].tolist() == [0, 0]
    assert len(steps) == 25
    assert (np.diff(np.hypot(*steps.T).round(6)) >= 0).all()


def test_every_row_is_centred():
    assert rows(3, 2, (10, 20)).tolist() == [[-5, 0], [5, 0], [0, 20]]
    assert rows(0, 4, (10, 20)).shape == (0, 2)
