"""The names on a page: each at or inside what it names."""

import pytest
import shapely

from atlas.view import View
from tests.layers.layouts import ALL, laid_out, polygon


def test_a_group_s_lines_meet_at_its_number(toy_atlas):
    layout = laid_out(toy_atlas, View(layers=("prefectures", "targets")))
    label = next(label for label in layout.labels if "净地" in label.text)
    star = [line for line in layout.lines if line.key == "toy-2030/m1/0" and not line.style.fill]
    assert len(star) == 2
    for line in star:
        assert line.path[0] == pytest.approx((label.x, label.y))


def test_county_names_are_written_inside_their_county_only(real_atlas):
    layout = laid_out(real_atlas, View(layers=("prefectures", "counties")))
    shapes = {area.key: polygon(area) for area in layout.areas if area.layer == "counties"}
    names = {code: area.name_short for code, area in real_atlas.boundaries.areas["counties"].items()}
    written = [label for label in layout.labels if label.kind == "counties"]
    assert 60 < len(written) < 136
    for label in written:
        homes = [shapes[code] for code, name in names.items() if name == label.text]
        ends = shapely.MultiPoint(
            [(label.x - label.width / 2, label.y), (label.x + label.width / 2, label.y)]
        )
        assert any(home.covers(ends) for home in homes)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_city_has_its_name_in_or_at_its_own_area(real_atlas, lang):
    layout = laid_out(real_atlas, View(lang=lang, layers=ALL))
    areas = {area.key: polygon(area) for area in layout.areas if area.layer == "designations"}
    named = {
        label.text: shapely.Point(label.x, label.y) for label in layout.labels if label.kind == "prefectures"
    }
    assert len(named) == 16
    for code, area in real_atlas.boundaries.areas["prefectures"].items():
        assert areas[code].covers(named[area.name_short if lang == "zh" else area.name_en])
