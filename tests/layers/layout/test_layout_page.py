"""Where things stand on a page: nothing over anything else, all inside the frame and the page."""

import pytest
import shapely

from atlas.view import View
from tests.layers.layouts import ALL, FOOT, around, boxes, laid_out, overlaps, polygon


def test_nothing_on_the_map_lies_on_anything_else(drawn):
    assert overlaps(*boxes(drawn)) == []


def test_everything_on_the_map_lies_in_its_frame(drawn):
    frame = shapely.box(*drawn.frame)
    things = boxes(drawn)[1]
    assert shapely.covers(frame, things).all()
    assert all(frame.covers(polygon(area)) for area in drawn.areas)
    bar = shapely.box(drawn.scale.x, drawn.scale.y - 18, drawn.scale.x + drawn.scale.length, drawn.scale.y)
    arrow = shapely.box(drawn.north.x - 10, drawn.north.y - 20, drawn.north.x + 10, drawn.north.y + 18)
    for furniture in (bar, arrow):
        assert frame.covers(furniture)
        assert not shapely.intersects(furniture, things).any()
        assert not any(polygon(area).intersects(furniture) for area in drawn.areas)


def test_words_around_the_map_keep_to_the_sheet_and_to_themselves(drawn):
    page, frame = shapely.box(20, 20, drawn.width - 20, drawn.height - 20), shapely.box(*drawn.frame)
    words, lines = around(drawn)
    assert shapely.covers(page, lines).all()
    assert not shapely.intersects(frame, lines).any()
    assert overlaps(words, lines) == []
    assert "".join(item.text for item in drawn.captions if item.kind == "foot") == "".join(FOOT)


@pytest.mark.parametrize(("width", "height"), [(960, 540), (400, 400), (80, 240)])
def test_a_sheet_too_small_keeps_its_proportions_and_grows(real_atlas, width, height):
    layout = laid_out(real_atlas, View(layers=ALL), width=width, height=height)
    assert layout.width / layout.height == pytest.approx(width / height)
    assert layout.width >= width
    assert overlaps(*boxes(layout)) == []


def test_on_a_wide_sheet_the_legend_stands_beside_the_map(real_atlas):
    assert laid_out(real_atlas, width=1400, height=700).frame[2] < 1100
    assert laid_out(real_atlas, width=1000, height=1400).frame[2] == 976
