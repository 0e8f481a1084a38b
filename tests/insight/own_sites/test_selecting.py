"""What is drawn on a map chooses the sites inside; what is no drawing chooses nothing and breaks nothing."""

import numpy as np
import pytest

from insight.own_sites.selecting import drawn_area, inside_drawn

AT = np.array([(10.0, 10.0), (20.0, 10.0), (40.0, 40.0)])


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('{"kind": "circle", "points": [[12, 10]], "radius": 5}', [True, False, False]),
        ('{"kind": "line", "points": [[5, 5], [30, 5], [30, 20], [5, 20]]}', [True, True, False]),
        ('{"kind": "line", "points": [[5, 5], [30, 20], [30, 5], [5, 20]]}', [True, False, False]),
        ('{"kind": "line", "points": [[5, 5]]}', [False, False, False]),
        ('{"kind": "sites", "sites": [2, 99, -1]}', [False, False, True]),
    ],
)
def test_what_lies_inside_is_chosen(text: str, inside: list[bool]) -> None:
    area = drawn_area(text)
    assert area and inside_drawn(area, AT).tolist() == inside


@pytest.mark.parametrize(
    "text", ["", None, "{", '{"kind": "x"}', '{"kind": "circle", "points": [[1e9, NaN]]}']
)
def test_what_is_no_drawing_is_none(text: object) -> None:
    assert drawn_area(text) is None
