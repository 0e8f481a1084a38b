"""The map of a deck: one native outline a city in one group, patterns that tell the states, symbols with words."""

from dataclasses import replace

import pytest
import shapely
from pptx import Presentation
from pptx.enum.dml import MSO_FILL, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE_TYPE

from atlas.view import PAPER_LAYERS, View
from exports.pptx.drawing import add_outline
from tests.exports.decks import alternative, map_group, opened, outlines
from tests.exports.written import report_of
from tests.toy import A, B


@pytest.fixture(scope="module")
def province(real_atlas):
    return map_group(opened(report_of(real_atlas)))


def viewed(atlas, *cities, **fields):
    return map_group(
        opened(replace(report_of(atlas, *cities), view=View(**{"layers": PAPER_LAYERS} | fields)))
    )


def test_every_city_is_one_outline_with_its_name(province, real_atlas):
    assert set(outlines(province)) == set(real_atlas.boundaries.prefectures.name_zh)


def test_names_are_english_in_english(real_atlas):
    deck = opened(report_of(real_atlas, lang="en"))
    assert set(outlines(map_group(deck))) == set(real_atlas.boundaries.prefectures.name_en)


def test_islands_and_holes_are_rings_of_their_city(province, real_atlas):
    shapes = real_atlas.boundaries.prefectures
    counts = {}
    for row in shapes.itertuples():
        counts[row.name_zh] = sum(len(shapely.get_rings(part)) for part in shapely.get_parts(row.geometry))
    drawn = {name: len(shape._element.xpath(".//a:moveTo")) for name, shape in outlines(province).items()}
    assert drawn == counts
    assert drawn["烟台市"] == 8


def test_a_hole_is_drawn():
    """A square of 100 points with a square of 10 cut out of it is one shape of two rings."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    square = shapely.box(50, 50, 150, 150).difference(shapely.box(90, 90, 100, 100))
    shape = add_outline(slide.shapes, map(shapely.get_coordinates, shapely.get_rings(square)))
    assert (shape.left, shape.top, shape.width, shape.height) == tuple(n * 12700 for n in (50, 50, 100, 100))
    assert len(shape._element.xpath(".//a:moveTo")) == len(shape._element.xpath(".//a:close")) == 2


def test_the_group_is_as_large_as_what_is_in_it(province):
    left, top = (min(getattr(shape, side) for shape in province.shapes) for side in ("left", "top"))
    right = max(shape.left + shape.width for shape in province.shapes)
    bottom = max(shape.top + shape.height for shape in province.shapes)
    assert (province.left, province.top) == (left, top)
    assert (province.width, province.height) == (right - left, bottom - top)


def test_east_is_right_and_areas_are_true(toy_atlas):
    """Both toy cities have 200 km² side by side; so far from the map's meridian they stand a little askew."""
    drawn = outlines(viewed(toy_atlas, layers=("prefectures",)))
    west, east = drawn["甲甲市"], drawn["乙乙市"]
    assert west.left + west.width == pytest.approx(east.left, abs=0.05 * west.width)
    assert west.width * west.height == pytest.approx(east.width * east.height, rel=0.01)


def test_named_alone_is_solid_in_a_group_hatched_and_not_named_white(toy_atlas):
    alone = outlines(viewed(toy_atlas, industries=("alpha",)))
    assert alone["甲甲市"].fill.type == MSO_FILL.SOLID
    assert str(alone["甲甲市"].fill.fore_color.rgb) == "0072B2"
    assert str(alone["乙乙市"].fill.fore_color.rgb) == "FFFFFF"
    group = outlines(viewed(toy_atlas, industries=("beta",)))
    for shape in group.values():
        assert shape.fill.pattern == MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        assert (str(shape.fill.fore_color.rgb), str(shape.fill.back_color.rgb)) == ("E69F00", "FFFFFF")


def test_a_chosen_city_has_a_dark_line_on_top(toy_atlas):
    drawn = outlines(viewed(toy_atlas, A))
    assert list(drawn) == ["乙乙市", "甲甲市"]
    assert drawn["甲甲市"].line.width > 1.5 * drawn["乙乙市"].line.width
    assert str(drawn["甲甲市"].line.color.rgb) == "111111"


def test_counties_are_outlines_without_a_fill(real_atlas):
    drawn = outlines_of_counties(viewed(real_atlas, layers=("counties",)))
    assert len(drawn) == 136
    assert all(shape.fill.type == MSO_FILL.BACKGROUND for shape in drawn)


def outlines_of_counties(group):
    return [
        shape
        for shape in group.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM and shape.name != "山东省"
    ]


def test_sites_and_badges_say_what_they_are(toy_atlas):
    found = [alternative(shape) for shape in viewed(toy_atlas).shapes]
    assert any("甲园" in words and "位置：确切" in words for words in found)
    assert "甲甲、甲业、单独点名" in found and "乙乙、乙业、并列点名" in found


def test_an_approximate_place_has_a_dashed_ring(toy_atlas):
    shapes = list(viewed(toy_atlas).shapes)
    dashed = {
        shape.name for shape in shapes if shape._element.xpath(".//a:custDash") and "双园" in shape.name
    }
    assert dashed
    exact = [
        shape for shape in shapes if shape.name == "甲园" and shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE
    ]
    assert len(exact) == 1


def test_a_shared_target_is_tied_to_its_cities(toy_atlas):
    shapes = viewed(toy_atlas, layers=("prefectures", "targets")).shapes
    lines = [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.LINE and "净地" in shape.name]
    assert len(lines) == 2
    assert any(shape.has_text_frame and "净地" in shape.text_frame.text for shape in shapes)


def test_names_and_scale_can_be_read(province, real_atlas):
    words = {shape.text_frame.text for shape in province.shapes if shape.has_text_frame}
    assert set(real_atlas.boundaries.prefectures.name_short) <= words
    assert "100 km" in words


def test_the_legend_names_every_state(toy_atlas):
    slide = opened(report_of(toy_atlas, B)).slides[0]
    words = {shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}
    assert {"1个产业", "未点名（不等于不支持）", "园区"} <= words
