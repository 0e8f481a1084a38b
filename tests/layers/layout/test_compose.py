"""The laid-out map: scale and north are true, nothing is left out in silence, even where data are missing."""

import numpy as np
import pytest
import shapely

from atlas.loading import load_atlas
from atlas.view import View
from geo.topology import GEOD
from layers.layout.compose import compose
from layers.model import Feature, Layer, Style, table
from tests.layers.layouts import ALL, FOOT, laid_out
from tests.toy import A


def test_the_scale_bar_is_true_in_the_middle_of_the_map(real_atlas):
    layout = laid_out(real_atlas)
    jinan, weifang = (
        next(area for area in layout.areas if area.key == code).parts[0][0][0]
        for code in ("370100", "370700")
    )
    shapes = (real_atlas.boundaries.areas["prefectures"][code].geometry for code in ("370100", "370700"))
    (lon1, lat1), (lon2, lat2) = (shapely.get_coordinates(shape)[0] for shape in shapes)
    true = GEOD.inv(lon1, lat1, lon2, lat2)[2] / 1000
    assert layout.scale.label == "100 km"
    assert np.hypot(*(jinan - weifang)) / layout.scale.length * 100 == pytest.approx(true, rel=1e-3)


def test_north_is_where_the_arrow_says(toy_atlas):
    # 1.5° west of the middle meridian the meridians lean by 1.5° × sin 36.1°
    assert laid_out(toy_atlas).north.turn == pytest.approx(0.884, abs=0.01)
    layout = laid_out(toy_atlas, View(layers=("prefectures",)))
    (x1, y1), (x2, y2) = (layout.areas[0].parts[0][0][number] for number in (1, 2))
    assert np.degrees(np.arctan2(x2 - x1, y1 - y2)) == pytest.approx(0.884, abs=0.01)


def test_an_entry_stands_in_the_legend_once(real_atlas):
    entries = [entry for part in laid_out(real_atlas, View(layers=ALL)).legend for entry in part.entries]
    assert len(entries) == len(set(entries))


def test_without_boundaries_the_sheet_says_so(toy_copy):
    for file in (toy_copy / "boundaries").glob("*.geojson"):
        file.unlink()
    layout = laid_out(load_atlas(toy_copy), View(layers=ALL), selected=(A,))
    assert [item.text for item in layout.captions if item.kind == "notice"] == [
        "没有可用的行政区划边界数据，无法绘制地图。"
    ]
    assert (layout.areas, layout.metres, layout.scale.length) == ((), 0, 0)
    assert layout.title == "标题" and layout.foot == FOOT


@pytest.mark.parametrize("level", ["province", "prefectures", "counties"])
def test_without_one_level_the_rest_is_drawn(toy_copy, level):
    (toy_copy / "boundaries" / f"{level}.geojson").unlink()
    layout = laid_out(load_atlas(toy_copy), View(layers=ALL))
    assert layout.areas
    assert all(area.layer != level for area in layout.areas)


def test_what_lies_outside_the_map_is_counted(toy_atlas):
    far = Feature("far", shapely.Point(120, 36), label="远处")
    layers = {
        "mine": Layer("mine", "组", "园区", "points", table([far], Style(shape="circle")), (), ("sites",))
    }
    layout = compose(layers, ("mine",), toy_atlas.boundaries, title="")
    assert layout.symbols == ()
    assert [entry.label for part in layout.legend for entry in part.entries] == [
        "另有1处名称或符号因版面所限未标出"
    ]


def test_all_texts_are_known_to_who_checks_their_characters(toy_atlas):
    texts = laid_out(toy_atlas).texts
    assert {"标题", "甲甲", "甲", "副题"} <= set(texts)
