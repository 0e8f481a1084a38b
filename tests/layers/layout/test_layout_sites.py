"""The sites on a page: all are drawn and named, where they are or side by side."""

import pytest
import shapely

from atlas.view import View
from layers import LAYERS
from layers.layout.compose import compose
from layers.model import Feature, Layer, Style, table
from tests.layers.layouts import ALL, laid_out, polygon


def test_every_site_is_drawn_with_its_name_or_a_number(drawn, real_atlas):
    listed = [entry.label for part in drawn.legend for entry in part.entries]
    written = "".join(label.text for label in drawn.labels).replace(" ", "")
    numbers = {label.text for label in drawn.labels if label.kind == "number"}
    for symbol in drawn.symbols:
        as_number = [label for label in listed if label.split(" ", 1)[1:] == [symbol.name]]
        assert as_number or symbol.name.replace(" ", "") in written
        assert {label.split()[0] for label in as_number} <= numbers


def test_all_sites_of_the_shown_layers_are_marked(real_atlas):
    layout = laid_out(real_atlas, View(layers=ALL))
    known = [LAYERS[name](real_atlas, View()).table for name in ("sites", "origins")]
    assert len(layout.symbols) == sum(map(len, known))
    assert {symbol.key for symbol in layout.symbols} == {key for rows in known for key in rows.index}


def test_sites_of_one_place_stand_side_by_side(real_atlas):
    drawn = {symbol.key: symbol for symbol in laid_out(real_atlas).symbols}
    first, second = drawn["济南国际医学科学中心"], drawn["国家健康医疗大数据中心(北方)"]
    assert (second.x - first.x, second.y) == (24, first.y)


def test_an_exact_site_stays_where_it_is(toy_atlas):
    layout = laid_out(toy_atlas)
    symbol = next(
        symbol for symbol in layout.symbols if symbol.key == "甲园"
    )  # a fifth of the way into its city
    west, _, east, _ = polygon(layout.areas[0]).bounds
    assert symbol.x == pytest.approx(west + 0.2 * (east - west), abs=0.02 * (east - west))
    assert symbol.radius == 0


def test_many_sites_in_one_spot_all_stay_and_all_are_told(toy_atlas):
    style = Style(fill="#2B2F33", pattern="solid", shape="square")
    rows = [
        Feature(f"s{n}", shapely.Point(117.1, 36.1), label=f"长名称园区之第{n}号，建设中", slot=n)
        for n in range(25)
    ]
    layers = {"mine": Layer("mine", "组", "园区", "points", table(rows, style), (), ("sites",))}
    layout = compose(layers, ("mine",), toy_atlas.boundaries, title="")
    assert len(layout.symbols) == 25
    assert len({(symbol.x, symbol.y) for symbol in layout.symbols}) == 25
    words = " ".join(
        (*(label.text for label in layout.labels), *(e.label for p in layout.legend for e in p.entries))
    )
    assert [n for n in range(25) if f"第{n}号" not in words] == []
